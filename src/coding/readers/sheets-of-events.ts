import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { codeValue, valuesOf } from '../sheet/code-value.js'
import type { CodedSegment, CodeValue, CodingSheet } from '../sheet/sheet.js'
import { type SheetFacts, type SheetKey, sheetIdOf } from '../sheet/sheet-facts.js'
import type { ReadProblem } from './read-problem.js'
import type { CodedEvent, Recording } from './recording.js'
import { segmentsOf, type Windows, windowsOf } from './windows.js'

/** How events become a sheet. */
export interface EventSheet extends SheetFacts {
  readonly key: SheetKey
  readonly codeSet: CodeSet
  readonly windows: Windows
  /** The value of a code in a segment without an event of it; null is *not rated*. */
  readonly absent: CodeValue | null
  /** When the session begins, in seconds from the beginning of the recording. */
  readonly startAt: number
  /** The length of the session in seconds; where it is left out, the session ends with the recording. */
  readonly length?: number | undefined
}

/** A sheet, with what was left out of it. */
export interface SheetOfEvents {
  readonly sheet: CodingSheet
  /** The events that ended before the session began. */
  readonly before: number
  /** The events that lie in a last segment that was dropped. */
  readonly dropped: number
}

/** An event on the clock of its session, with its value. */
interface Valued {
  readonly code: string
  readonly from: number
  readonly to?: number
  readonly value: CodeValue
}

/** Returns the value of an event: present where the set has no values, else the one value that the coder chose beside it. */
const eventValue = ({ values, place }: CodedEvent, set: CodeSet): CodeValue | ReadProblem => {
  if (set.values.length === 0) return 1
  const found = values.map((text) => codeValue(text, set)).filter((value) => value !== undefined)
  const [only] = found
  return only !== undefined && found.length === 1 ? only : { _tag: 'NoOneValue', ...place }
}

/** Puts the time of a recording on the clock of its session. */
const shifted = ({ from, to }: CodedEvent, by: number): Pick<CodedEvent, 'from' | 'to'> => {
  const start = Number(Math.max(0, from - by).toFixed(6))
  return to === undefined ? { from: start } : { from: start, to: Number((to - by).toFixed(6)) }
}

/**
 * Returns the sheet of one recording: every segment of its session, with the value of each code. Of several values in one segment the
 * greatest counts, in the order of the set. Or everything that keeps it from being made.
 */
export const sheetOfEvents = (
  recording: Recording,
  { key, codeSet, windows, absent, startAt, length: asked, ...facts }: EventSheet,
): Either<NonEmpty<ReadProblem>, SheetOfEvents> => {
  const begins = recording.starts + startAt
  const length = asked ?? (recording.length === undefined ? undefined : recording.length - startAt)
  const codes = codeSet.codes.map(({ code }) => code)
  const problems: ReadProblem[] = []
  if (length === undefined) problems.push({ _tag: 'NoLength', recording: recording.id })
  const segments = windowsOf(length ?? 0, windows)
  if (length !== undefined && segments.length === 0) problems.push({ _tag: 'NoSegment', recording: recording.id })
  const inSession = recording.events.filter(({ from, to = from }) => to >= begins)
  const valued = inSession.flatMap((event): readonly Valued[] => {
    const { code, place } = event
    const value = eventValue(event, codeSet)
    const at = shifted(event, begins)
    if (!codes.includes(code)) problems.push({ _tag: 'UnknownCode', ...place, code })
    else if (typeof value === 'object') problems.push(value)
    if (length !== undefined && at.from > length) problems.push({ _tag: 'AfterSession', ...place })
    return typeof value === 'object' ? [] : [{ code, ...at, value }]
  })
  const found = nonEmpty(problems)
  if (found !== undefined) return left(found)
  const order = valuesOf(codeSet)
  const greatest = (one: CodeValue | undefined, other: CodeValue): CodeValue =>
    one === undefined || order.indexOf(other) > order.indexOf(one) ? other : one
  const present = segments.map(() => new Map<string, CodeValue>())
  let dropped = 0
  for (const event of valued) {
    const places = segmentsOf(event, segments, windows.straddle)
    if (places.length === 0) dropped += 1
    for (const place of places) {
      const own = present[place]
      own?.set(event.code, greatest(own.get(event.code), event.value))
    }
  }
  const coded = segments.map(
    (at, index): CodedSegment => ({
      at,
      codes: Object.fromEntries(codes.map((code) => [code, present[index]?.get(code) ?? absent])),
      strategies: [],
    }),
  )
  const sheet: CodingSheet = {
    sheet: sheetIdOf(key),
    ...key,
    codeSet: codeSet.id,
    ...facts,
    segments: coded,
    sessionRatings: {},
  }
  return right({ sheet, before: recording.events.length - inSession.length, dropped })
}
