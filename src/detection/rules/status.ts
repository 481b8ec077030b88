/**
 * Alerts of a feedback system: a score on the worse side of a cut-off (*status*), and a score worse by at least so much than
 * the one before or the first (*change*); docs/rules/status.md says how long they last and why no cut-off has a default.
 *
 * `from` is the scored session before (the finding's own where it is the first), or the first one with `reference: first`.
 * With a change alert alone a single score is listed as unknowable.
 */
import * as definition from '../definition/inside.js'
import { type Departures, departures, type Limit } from './departure.js'

/** The parameters of the rule `status`: a cut-off with its boundary, a change with its reference, or both. */
export type StatusParameters = {
  readonly cutoff: number | 'none'
  /** Whether a score on the cut-off itself is an alert. */
  readonly boundary: 'none' | 'strict' | 'inclusive'
  /** Above 0, in the unit of the scores. */
  readonly change: number | 'none'
  readonly reference: 'none' | 'previous' | 'first'
  readonly ceilingMargin: number
}

const limitsAt = (
  { head, parameters, first, last }: Departures<StatusParameters>,
  session: number,
): readonly Limit[] => {
  const { cutoff, boundary, change, reference } = parameters
  const kind = definition.worsening(head)
  const since = reference === 'none' ? null : reference === 'first' ? first : last
  return [
    ...(cutoff === 'none' || boundary === 'none'
      ? []
      : [{ criterion: 'status', kind, reference: cutoff, least: 0, from: last?.session ?? session }]),
    ...(change === 'none' || since === null
      ? []
      : [{ criterion: 'change', kind, reference: since.score, least: change, from: since.session }]),
  ]
}

const conflicts = ({ cutoff, boundary, change, reference }: StatusParameters): readonly definition.Conflict[] => [
  ...((cutoff === 'none') === (boundary === 'none')
    ? []
    : [{ parameters: ['cutoff', 'boundary'], expected: 'cutoff together with boundary strict or inclusive' }]),
  ...((change === 'none') === (reference === 'none')
    ? []
    : [{ parameters: ['change', 'reference'], expected: 'change together with reference previous or first' }]),
  ...(cutoff === 'none' && boundary === 'none' && change === 'none' && reference === 'none'
    ? [{ parameters: ['cutoff', 'change'], expected: 'cutoff with boundary, change with reference, or both' }]
    : []),
]

export const status: definition.RuleDefinition<
  'status',
  StatusParameters,
  Departures<StatusParameters>
> = definition.rule({
  id: 'status',
  summary: 'A score on the worse side of a cut-off, or worse than the one before or the first by a stated amount.',
  literature: {
    source: 'Convention of routine outcome monitoring: a cut-off and a least change, both named by the user',
    status: 'assumed',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  parameters: {
    cutoff: definition.numberOr({ none: 'none' }, definition.any, {
      meaning: 'status alert: the score worse than which alerts, in the unit of the scores',
      default: { value: 'none', ...definition.neutral },
    }),
    boundary: definition.word(['none', 'strict', 'inclusive'], {
      meaning: 'status alert: whether a score on the cut-off itself alerts (inclusive) or not (strict); sources differ',
      default: { value: 'none', ...definition.neutral },
    }),
    change: definition.numberOr({ none: 'none' }, definition.above(0), {
      meaning: 'change alert: the least change for the worse, in the unit of the scores',
      default: { value: 'none', ...definition.neutral },
    }),
    reference: definition.word(['none', 'previous', 'first'], {
      meaning: 'change alert: the score a change counts from',
      default: { value: 'none', ...definition.neutral },
    }),
    ceilingMargin: definition.ceilingMargin,
  },
  conflicts,
  looksAhead: () => false,
  judges: ({ cutoff, change }) =>
    cutoff === 'none'
      ? definition.judgesMovements()
      : {
          _tag: 'Scores',
          line: change === 'none' ? 'the cut-off' : 'the limit of an alert',
          distance: change === 'none' ? 'the cut-off' : 'the cut-off or the score it changed from',
        },
  seeks: () => 'worsening',
  ...departures({
    rule: 'status',
    limitsAt,
    isInclusive: ({ boundary }, criterion) => criterion === 'change' || boundary === 'inclusive',
    criteria: () => ({}),
    needsTwo: ({ cutoff }) => cutoff === 'none',
  }),
})
