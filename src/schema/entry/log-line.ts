import * as z from 'zod/mini'
import type { AllianceEvent } from '../../alliance/index.js'
import { takesAudience } from '../../alliance/inside.js'
import { isLeft, left, right } from '../../kernel/inside.js'
import type { AllianceId, WordStamp } from '../../vocabulary/inside.js'
import type { ExactSchema, Unstamped } from '../builders/exact-schema.js'
import { fields, optional } from '../builders/objects.js'
import { oneOf, whole } from '../builders/values.js'
import { acceptorOf } from '../problems/acceptor.js'
import { type Parsed, parse } from '../problems/parse.js'
import { unstampedEvent } from './event.js'
import { lineHash, type Meta, meta } from './meta.js'
import { allianceId } from './people.js'
import { wordStampFields } from './time.js'
import { lineVersion, type Upcaster, upcast, upcasters } from './upcasters.js'

/** One entry of a log: an event with the alliance it belongs to and its place there, counted from 1. */
export interface LogLine {
  readonly v: 1
  readonly alliance: AllianceId
  readonly seq: number
  readonly event: AllianceEvent
  /** What an app keeps beside the entry: kept as it came, never interpreted, and no part of the event. */
  readonly meta?: Meta
  /** The SHA-256 of the line before in the file, where lines are chained. */
  readonly prev?: string
}

/** The same entry as it is written, with the stamp's fields beside the event. */
export interface WrittenLine extends Omit<LogLine, 'event'>, WordStamp {
  readonly event: Unstamped<AllianceEvent>
}

/** Refuses audiences beside what is no word. */
const onlyOfWords = /* @__PURE__ */ z.superRefine<WrittenLine>(({ visibleTo, event }, context) => {
  if (visibleTo === undefined || takesAudience(event._tag)) return
  const message = 'nothing: only a word names its audiences here, and a rating among its own fields'
  context.addIssue({ code: 'unrecognized_keys', keys: ['visibleTo'], message })
})

/** Its keys are in the order in which a line is written. */
export const writtenLine: ExactSchema<WrittenLine> = /* @__PURE__ */ (() => {
  const line: ExactSchema<WrittenLine> = fields({
    v: oneOf([lineVersion]),
    alliance: allianceId,
    seq: whole(1),
    ...wordStampFields(),
    event: unstampedEvent,
    meta: optional(meta),
    prev: optional(lineHash),
  })
  return line.check(onlyOfWords)
})()

const read = ({ v, alliance, seq, event, meta, prev, ...stamp }: WrittenLine): LogLine => ({
  v,
  alliance,
  seq,
  event: { ...event, stamp },
  ...(meta && { meta }),
  ...(prev && { prev }),
})

/** Reads a log line from JSON that was parsed before. A line of a version that cannot be read has that one problem. */
export const parseWritten = (value: unknown, steps: readonly Upcaster[] = upcasters): Parsed<LogLine> => {
  const parsed = parse(writtenLine, upcast(value, steps))
  if (!isLeft(parsed)) return right(read(parsed.right))
  const version = parsed.left.find(({ _tag }) => _tag === 'UnknownVersion')
  return version === undefined ? parsed : left([version])
}

/** Reads a log line from JSON of the reader's own, parts of which the line may keep. */
export const parseOwnJson = (value: unknown): Parsed<LogLine> =>
  acceptorOf(writtenLine)(value) ? right(read(value as WrittenLine)) : parseWritten(value)
