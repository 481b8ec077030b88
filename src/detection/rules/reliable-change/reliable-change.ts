/**
 * A change that is too large to be measurement error; formula, references and sources are in docs/rules/reliable-change.md.
 *
 * With a given baseline `from` is the scored session before, or the finding's own where it is the first. The verdict is on
 * the change alone, whatever `crossing` says. With fewer than two scores (one, with a given baseline) every scored session
 * is listed as unknowable.
 */
import { absurd, type Verdict, verdict } from '../../../kernel/inside.js'
import type { ObservedPoint } from '../../../series/index.js'
import { reliableChange as leastReliableChange, reliableChangeZ } from '../../../statistics/index.js'
import { exceeds } from '../../../statistics/inside.js'
import { movements } from '../../../vocabulary/inside.js'
import * as definition from '../../definition/inside.js'
import { type Departures, departures, type Limit } from '../departure.js'

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

/** What the score of a session is compared with; `null` where there is nothing yet. */
export const referenceOf = (
  { parameters, first, last, best }: Departures<ReliableChangeParameters>,
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

const limitsAt = (before: Departures<ReliableChangeParameters>, session: number): readonly Limit[] => {
  const reference = referenceOf(before, session)
  if (reference === null) return []
  const { sd, reliability, confidence } = before.parameters
  const least = leastReliableChange(sd, reliability, confidence)
  return movements.map((kind) => ({
    criterion: 'change',
    kind,
    reference: reference.score,
    least,
    from: reference.session,
  }))
}

/** Whether a change ran from one side of the cut-off to the other; a score on the cut-off is on neither. */
const crossing = (
  { cutoff }: ReliableChangeParameters,
  { kind, reference }: Limit,
  score: number,
): { readonly crossing?: Verdict } => {
  if (cutoff === 'none') return {}
  const [upper, lower] = kind === 'drop' ? [reference, score] : [score, reference]
  return { crossing: verdict(exceeds(upper, cutoff) && exceeds(cutoff, lower)) }
}

const conflicts = ({ reference, baseline }: ReliableChangeParameters): readonly definition.Conflict[] =>
  (reference === 'given') === (baseline !== 'none')
    ? []
    : [
        {
          parameters: ['reference', 'baseline'],
          expected:
            reference === 'given' ? 'a baseline with the reference given' : 'baseline with the reference given only',
        },
      ]

export const reliableChange: definition.RuleDefinition<
  'reliable-change',
  ReliableChangeParameters,
  Departures<ReliableChangeParameters>,
  'sd' | 'reliability'
> = definition.rule({
  id: 'reliable-change',
  summary: 'A change, either way, that is too large to be measurement error.',
  literature: {
    source: 'Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19, as in R suddengains 0.7.2',
    status: 'found',
    citation: 'second-hand',
    support: 'replicated',
  },
  parameters: {
    sd: definition.number(definition.above(0), {
      meaning: 'the standard deviation between persons, in the unit of the scores',
    }),
    reliability: definition.number(definition.belowOne, {
      meaning: 'the reliability of the measure; internal consistency gives a smaller least change than test–retest',
    }),
    confidence: definition.number(definition.above(0), {
      meaning: 'how many standard errors of a difference a change must exceed',
      default: reliableChangeZ,
    }),
    reference: definition.word(['first', 'previous', 'best', 'given'], {
      meaning: 'the score a change counts from',
      default: {
        value: 'first',
        ...definition.neutral,
        source: 'Convention of this library: a change counts from the first score, as from before to after treatment',
      },
    }),
    baseline: definition.numberOr({ none: 'none' }, definition.any, {
      meaning: 'the score a change counts from; with the reference given only',
      default: { value: 'none', ...definition.neutral },
    }),
    cutoff: definition.numberOr({ none: 'none' }, definition.any, {
      meaning: 'where the functional population begins, in the unit of the scores',
      default: { value: 'none', ...definition.neutral },
    }),
    ceilingMargin: definition.ceilingMargin,
  },
  conflicts,
  looksAhead: () => false,
  judges: ({ reference }) =>
    reference === 'given'
      ? { _tag: 'Scores', line: 'a reliable change from the given baseline', distance: 'the baseline' }
      : definition.judgesMovements(),
  seeks: () => 'both',
  ...departures({
    rule: 'reliable-change',
    limitsAt,
    isInclusive: () => false,
    criteria: crossing,
    needsTwo: ({ reference }) => reference !== 'given',
  }),
})
