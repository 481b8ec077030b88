/**
 * A change that is too large to be measurement error.
 *
 * With S_diff = √2·sd·√(1 − reliability), a score is *beyond* where |score − reference| > confidence·S_diff, strictly. The
 * reference is the `first` score, the `previous` one, the `best` so far (for lower-is-better the least), or a `given`
 * baseline. Found at the first session beyond, for a drop and for a rise alike, once for as long as scores stay beyond the
 * same reference; over at the first score that is not. Gaps are passed over: `previous` is the last score there is.
 *
 * `from` is the session of the reference score (with a given baseline the scored session before, or the finding's own where
 * it is the first), `to` the first session beyond, `magnitude` the change. `status: recovered` says that the score came
 * back, not that the person recovered.
 *
 * With a `cutoff` each finding says under `crossing` whether the change ran from one side of it to the other: for the
 * better, met is Jacobson and Truax's *recovered* and unmet their *improved*. The verdict is on the change alone.
 *
 * With fewer than two scores (one, with a given baseline) every scored session is listed as unknowable.
 *
 * Source: Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19; the change index as in R suddengains.
 */
import { absurd, type Verdict, verdict } from '../../../kernel/index.js'
import type { ObservedPoint } from '../../../series/index.js'
import { exceeds, reliableChange as leastReliableChange, reliableChangeZ } from '../../../statistics/index.js'
import { type Detection, type Finding, type Movement, movements, type Unknowable } from '../../../vocabulary/index.js'
import {
  above,
  any,
  belowOne,
  type Conflict,
  ceilingMargin,
  judgesMovements,
  neutral,
  number,
  numberOr,
  type RuleDefinition,
  type RuleFold,
  rule,
  type SeriesHead,
  sessionBySession,
  understated,
  unknowableAt,
  word,
} from '../../definition/index.js'
import { departure, isBeyond, isOpen, type Limit, settled } from '../departure.js'

/** The parameters of the rule `reliable-change`; `sd` and `reliability` have no default. */
export type ReliableChangeParameters = {
  /** The standard deviation between persons, in the unit of the scores. */
  readonly sd: number
  /** From 0 to below 1. */
  readonly reliability: number
  readonly confidence: number
  readonly reference: 'first' | 'previous' | 'best' | 'given'
  readonly baseline: number | 'none'
  readonly cutoff: number | 'none'
  readonly ceilingMargin: number
}

/** What the rule remembers between two sessions. */
export interface ReliableChangeState {
  readonly head: SeriesHead
  readonly parameters: ReliableChangeParameters
  readonly first: ObservedPoint | null
  readonly last: ObservedPoint | null
  readonly best: ObservedPoint | null
  readonly findings: readonly Finding[]
  readonly unknowable: readonly Unknowable[]
}

const start = (head: SeriesHead, parameters: ReliableChangeParameters): ReliableChangeState => ({
  head,
  parameters,
  first: null,
  last: null,
  best: null,
  findings: [],
  unknowable: [],
})

const step: RuleFold<ReliableChangeParameters, ReliableChangeState>['step'] = (state, { session, score }) => {
  if (score === null) return state
  const { head, parameters, first, best } = state
  const findings = settled(state.findings, session, score, () => false)
  const here = { session, score }
  const reference = referenceOf(state, session)
  const found = reference === null ? [] : foundAt(state, reference, here, findings)
  const hides =
    reference !== null &&
    movements.every((kind) => !isBeyond(limitOf(parameters, kind, reference.score), score)) &&
    movements.some((kind) => understated(head, kind, reference.score, score, parameters.ceilingMargin))
  return {
    head,
    parameters,
    first: first ?? here,
    last: here,
    best: best === null || isBetter(head, here, best) ? here : best,
    findings: [...findings, ...found],
    unknowable: hides ? [...state.unknowable, unknowableAt(head, session, 'scale end')] : state.unknowable,
  }
}

const finish = ({ head, parameters, first, last, findings, unknowable }: ReliableChangeState): Detection => {
  const isAlone = first !== null && first.session === last?.session && parameters.reference !== 'given'
  return {
    rule: 'reliable-change',
    parameters,
    findings,
    intervals: [],
    unknowable: isAlone ? [unknowableAt(head, first.session, 'too few scores')] : unknowable,
  }
}

/** As good or better: of equally good scores the latest is taken. */
const isBetter = ({ better }: SeriesHead, one: ObservedPoint, other: ObservedPoint): boolean =>
  better === 'higher' ? one.score >= other.score : one.score <= other.score

const limitOf = (
  { sd, reliability, confidence }: ReliableChangeParameters,
  kind: Movement,
  reference: number,
): Limit => ({
  kind,
  reference,
  least: leastReliableChange(sd, reliability, confidence),
  inclusive: false,
})

/** What the score of a session is held against; `null` where there is nothing yet. */
export const referenceOf = (
  { parameters, first, last, best }: ReliableChangeState,
  session: number,
): ObservedPoint | null => {
  switch (parameters.reference) {
    case 'first':
      return first
    case 'previous':
      return last
    case 'best':
      return best
    case 'given':
      return parameters.baseline === 'none' ? null : { session: last?.session ?? session, score: parameters.baseline }
    default:
      return absurd(parameters.reference)
  }
}

const foundAt = (
  { head, parameters }: ReliableChangeState,
  reference: ObservedPoint,
  { session, score }: ObservedPoint,
  findings: readonly Finding[],
): readonly Finding[] =>
  movements
    .map((kind) => limitOf(parameters, kind, reference.score))
    .filter((limit) => isBeyond(limit, score) && !isOpen(findings, limit, 'change'))
    .map((limit) => {
      const criteria = { change: 'met' as const, ...crossing(parameters, limit.kind, reference.score, score) }
      return departure(head, limit, {
        rule: 'reliable-change',
        parameters,
        from: reference.session,
        to: session,
        criteria,
        score,
      })
    })

/** Whether a change ran from one side of the cut-off to the other; a score on the cut-off is on neither. */
const crossing = (
  { cutoff }: ReliableChangeParameters,
  kind: Movement,
  before: number,
  after: number,
): { readonly crossing?: Verdict } => {
  if (cutoff === 'none') return {}
  const [upper, lower] = kind === 'drop' ? [before, after] : [after, before]
  return { crossing: verdict(exceeds(upper, cutoff) && exceeds(cutoff, lower)) }
}

const conflicts = ({ reference, baseline }: ReliableChangeParameters): readonly Conflict[] =>
  (reference === 'given') === (baseline !== 'none')
    ? []
    : [
        {
          parameters: ['reference', 'baseline'],
          expected:
            reference === 'given' ? 'a baseline with the reference given' : 'baseline with the reference given only',
        },
      ]

/** The rule `reliable-change`. */
export const reliableChange: RuleDefinition<
  'reliable-change',
  ReliableChangeParameters,
  ReliableChangeState,
  'sd' | 'reliability'
> = rule({
  id: 'reliable-change',
  summary: 'A change, either way, that is too large to be measurement error.',
  literature: {
    source: 'Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19, as in R suddengains',
    status: 'found',
    citation: 'second-hand',
    support: 'replicated',
  },
  parameters: {
    sd: number(above(0), { meaning: 'the standard deviation between persons, in the unit of the scores' }),
    reliability: number(belowOne, {
      meaning: 'the reliability of the measure; internal consistency gives a smaller least change than test–retest',
    }),
    confidence: number(above(0), {
      meaning: 'how many standard errors of a difference a change must exceed',
      default: reliableChangeZ,
    }),
    reference: word(['first', 'previous', 'best', 'given'], {
      meaning: 'the score a change counts from',
      default: {
        value: 'first',
        source: 'Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19: from before to after treatment',
        status: 'recalled',
        citation: 'second-hand',
        support: 'replicated',
      },
    }),
    baseline: numberOr(
      any,
      { none: 'none' },
      {
        meaning: 'the score a change counts from; with the reference given only',
        default: { value: 'none', ...neutral },
      },
    ),
    cutoff: numberOr(
      any,
      { none: 'none' },
      {
        meaning: 'where the functional population begins, in the unit of the scores',
        default: { value: 'none', ...neutral },
      },
    ),
    ceilingMargin,
  },
  conflicts,
  looksAhead: () => false,
  judges: ({ reference }) =>
    reference === 'given'
      ? { _tag: 'Scores', line: 'a reliable change from the given baseline', distance: 'the baseline' }
      : judgesMovements(),
  seeks: () => 'both',
  ...sessionBySession({ start, step, finish }),
})
