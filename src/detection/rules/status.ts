/**
 * Alerts of a feedback system: a score on the worse side of a cut-off (*status*), and a score worse by at least so much than
 * the one before or the first (*change*).
 *
 * Worse is lower where the higher end is better. Either alert, or both, may be asked for; each finding belongs to one of
 * them and names it under `criteria`. An alert is found at the first session and lasts until a score no longer gives it;
 * from the previous score, every change counts from its own. Gaps are passed over.
 *
 * `from` is the scored session before (the finding's own where it is the first), or the first one with `reference: first`;
 * `magnitude` the distance from the cut-off or from the score the change counts from.
 *
 * No cut-off has a default: they belong to an instrument and its norms, and published sources differ on whether a score on
 * the cut-off itself alerts (below 36, or 36 and below, on one and the same scale).
 */
import type { Literature } from '../../kernel/index.js'
import type { ObservedPoint } from '../../series/index.js'
import type { Detection, Finding, Movement, ScoreSeries, Unknowable } from '../../vocabulary/index.js'
import {
  folded,
  judgesMovements,
  type RuleDefinition,
  type RuleFold,
  type SeriesHead,
} from '../definition/definition.js'
import { guarded } from '../definition/guarded.js'
import { keyOf } from '../definition/key-of.js'
import { atAnEnd, understated } from '../definition/scale-end.js'
import { departure, isBeyond, isOpen, type Limit, settled } from './departure.js'
import { type StatusParameters, statusConflicts, statusParameters } from './status-parameters.js'

/** What the rule remembers between two sessions. */
export interface StatusState {
  readonly head: SeriesHead
  readonly parameters: StatusParameters
  readonly first: ObservedPoint | null
  readonly last: ObservedPoint | null
  readonly findings: readonly Finding[]
  readonly unknowable: readonly Unknowable[]
}

/** One alert as it stands before a score: its name, its limit, and the session its movement begins at. */
interface Alert {
  readonly name: 'status' | 'change'
  readonly limit: Limit
  readonly from: number
}

const worse = ({ better }: SeriesHead): Movement => (better === 'higher' ? 'drop' : 'rise')

const statusLimit = (head: SeriesHead, cutoff: number, boundary: StatusParameters['boundary']): Limit => ({
  kind: worse(head),
  reference: cutoff,
  least: 0,
  inclusive: boundary === 'inclusive',
})

const changeLimit = (head: SeriesHead, change: number, reference: number): Limit => ({
  kind: worse(head),
  reference,
  least: change,
  inclusive: true,
})

const alertsBefore = ({ head, parameters, first, last }: StatusState, session: number): readonly Alert[] => {
  const { cutoff, boundary, change, reference } = parameters
  const since = reference === 'none' ? null : reference === 'first' ? first : last
  return [
    ...(cutoff === 'none' || boundary === 'none'
      ? []
      : [{ name: 'status' as const, limit: statusLimit(head, cutoff, boundary), from: last?.session ?? session }]),
    ...(change === 'none' || since === null
      ? []
      : [{ name: 'change' as const, limit: changeLimit(head, change, since.score), from: since.session }]),
  ]
}

/** Whether exactly the limit keeps an alert open: always that of a change, of a cut-off where its boundary says so. */
const isInclusive =
  ({ boundary }: StatusParameters) =>
  ({ criteria }: Finding): boolean =>
    Object.hasOwn(criteria, 'change') || boundary === 'inclusive'

const step: RuleFold<StatusParameters, StatusState>['step'] = (state, { session, score }) => {
  if (score === null) return state
  const { head, parameters } = state
  const earlier = settled(state.findings, session, score, isInclusive(parameters))
  const alerts = alertsBefore(state, session)
  const found = alerts
    .filter(({ name, limit }) => isBeyond(limit, score) && !isOpen(earlier, limit, name))
    .map(({ name, limit, from }) =>
      departure(head, limit, { rule: 'status', parameters, from, to: session, criteria: { [name]: 'met' }, score }),
    )
  const hides = alerts
    .filter(({ limit }) => !isBeyond(limit, score))
    .some(({ name, limit }) =>
      name === 'status'
        ? atAnEnd(head, score, parameters.near)
        : understated(head, limit.kind, limit.reference, score, parameters.near),
    )
  return {
    head,
    parameters,
    first: state.first ?? { session, score },
    last: { session, score },
    findings: [...earlier, ...found],
    unknowable: hides ? [...state.unknowable, { ...keyOf(head), session, because: 'scale end' }] : state.unknowable,
  }
}

const fold: RuleFold<StatusParameters, StatusState> = {
  start: (head, parameters) => ({ head, parameters, first: null, last: null, findings: [], unknowable: [] }),
  step,
  finish: ({ head, parameters, first, last, findings, unknowable }) => ({
    rule: 'status',
    parameters,
    findings,
    intervals: [],
    unknowable:
      first !== null && first.session === last?.session && parameters.cutoff === 'none'
        ? [{ ...keyOf(head), session: first.session, because: 'too few scores' }]
        : unknowable,
  }),
}

/**
 * The alerts of a series.
 *
 * Scores, `cutoff` and `change` are in the unit of the scale. Throws as `detect` does; with a change alert alone, a
 * single score is listed as unknowable. An alert without its boundary or reference, which `parseRule` refuses, finds
 * nothing.
 *
 * @example
 * ```ts
 * import { statusAlerts, statusDefaults } from 'rupture-repair/detection'
 *
 * const points = [37, 36, 38].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * statusAlerts(series, { ...statusDefaults, cutoff: 36, boundary: 'strict' }).findings.length // => 0
 * statusAlerts(series, { ...statusDefaults, cutoff: 36, boundary: 'inclusive' }).findings.length // => 1
 * ```
 */
export const statusAlerts = (series: ScoreSeries, parameters: StatusParameters): Detection =>
  statusRule.detect(series, parameters)

const feedback: Literature = {
  source: 'Convention of routine outcome monitoring: a cut-off and a least change, both named by the user',
  status: 'assumed',
  citation: 'second-hand',
  support: 'expert opinion',
}

/** The rule `status` as the registry knows it. */
export const statusRule: RuleDefinition<StatusParameters, StatusState> = guarded('status', {
  summary: 'A score on the worse side of a cut-off, or worse by so much than the one before or the first.',
  parameters: statusParameters,
  conflicts: statusConflicts,
  looksAhead: () => false,
  judges: ({ cutoff, change }) =>
    cutoff === 'none'
      ? judgesMovements()
      : {
          _tag: 'Scores',
          line: change === 'none' ? 'the cut-off' : 'the limit of an alert',
          distance: change === 'none' ? 'the cut-off' : 'the cut-off or the score it changed from',
        },
  seeks: () => 'worsening',
  literature: feedback,
  detect: folded(fold),
  ...fold,
})
