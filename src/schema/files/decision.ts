import type { Instead } from '../../alliance/inside.js'
import { components, ruptureKinds, type Stamp } from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { list, nonEmptyList } from '../builders/lists.js'
import { either, fields, ofAnother, optional } from '../builders/objects.js'
import { name, oneOf } from '../builders/values.js'
import { episodeId, participantId, tie, tieEnd } from '../entry/people.js'
import { happened, stampFields } from '../entry/time.js'
import { type Parsed, parse } from '../problems/parse.js'
import { parseText } from '../problems/parse-text.js'

interface OnProposal extends Stamp {
  /** The id of the proposal. */
  readonly proposal: string
}
interface AsProposed extends OnProposal {
  readonly decision: 'accepted' | 'rejected'
  readonly instead?: never
}
interface Otherwise extends OnProposal {
  readonly decision: 'corrected'
  /** What the person says in the place of what was proposed, or of what the proposal does not say. */
  readonly instead: Instead
}

/** A person's decision on a proposal as a line of a file: with the fields of a stamp, as on a line of the log. */
export type WrittenDecision = AsProposed | Otherwise

const about = () => ({ proposal: name<string>('the id of a proposal') })

const instead = (): ExactSchema<Instead> =>
  fields<Instead>({
    episode: optional(episodeId),
    kind: optional(oneOf(ruptureKinds)),
    happened: optional(happened),
    components: optional(list(oneOf(components))),
    ties: optional(nonEmptyList(tie)),
    expressedBy: optional(list(participantId)),
    directedTo: optional(list(tieEnd)),
    affected: optional(list(participantId)),
    recurrenceOf: optional(episodeId),
  })

export const decision: ExactSchema<WrittenDecision> = /* @__PURE__ */ (() =>
  either<AsProposed, Otherwise>(
    'decision',
    ['accepted', 'corrected', 'rejected'],
    fields<AsProposed>({
      ...about(),
      decision: oneOf(['accepted', 'rejected']),
      ...stampFields(),
      instead: ofAnother('only where the decision is corrected'),
    }),
    fields<Otherwise>({ ...about(), decision: oneOf(['corrected']), ...stampFields(), instead: instead() }),
  ))()

/**
 * Reads one line of a file of decisions on proposals.
 *
 * Only the form is judged; whether it can be recorded is for `decide` to say. Refused, all problems at once, with their paths and
 * what was expected, never a value: *corrected* has `instead`, and no other decision has it.
 *
 * @example
 * const line = '{"proposal":"q1","decision":"rejected","by":{"_tag":"observer","id":"anna"},"session":4}'
 * const parsed = parseDecision(line)
 * parsed._tag === 'Right' && parsed.right.decision // => 'rejected'
 */
export const parseDecision = (line: string): Parsed<WrittenDecision> =>
  parseText(line, (value) => parse(decision, value))
