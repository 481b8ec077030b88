import { outcomeRule, outcomesOf, resolvedShare } from '../../alliance/index.js'
import { isLeft } from '../../kernel/inside.js'
import { wilsonInterval } from '../../statistics/index.js'
import { incidenceInterval } from '../../statistics/inside.js'
import {
  type DataTable,
  leastResolved,
  type OwnCut,
  ownCuts,
  type ResolutionCriterion,
  resolutionCriteria,
} from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { episodeRisks, type RiskUnit } from '../risks/episode-risks.js'
import { type RiskClock, riskClocks } from '../risks/episode-times.js'
import { treatmentEndings } from '../risks/risk-ending.js'
import type { CohortQuestion } from './question.js'
import { column, tableOf } from './table-of.js'

/** How an episode that no one of the criterion judged is counted in a share. */
const notJudgedAs = ['left-out', 'no', 'yes'] as const

/** What the endings of treatment do to an episode that they close. */
const treatmentAs = ['censors', 'competes', 'as-asked'] as const

/** The choices of one row, and what they come to. */
interface Row {
  readonly criterion: ResolutionCriterion
  readonly cut: OwnCut
  readonly estimand: 'share-of-closed' | 'cumulative-incidence'
  readonly notJudged: (typeof notJudgedAs)[number] | null
  readonly clock: RiskClock | null
  readonly treatment: (typeof treatmentAs)[number] | null
  readonly isAsked: boolean
  readonly interval: number | null
  readonly resolved: number
  readonly of: number
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
  readonly ifYes: number | null
}

const columns = [
  column<Row>('resolved_by', 'text', 'the criterion; each is a question of its own', ({ criterion }) => criterion),
  column<Row>('resolved_from', 'whole', 'the least rating that says resolved, of 5', ({ cut }) => cut),
  column<Row>(
    'estimand',
    'text',
    'share-of-closed: resolved among closed episodes; cumulative-incidence: resolved by the last interval',
    ({ estimand }) => estimand,
  ),
  column<Row>(
    'not_judged_as',
    'text',
    'how a share counts an episode that no one of the criterion judged: left-out, no, yes',
    ({ notJudged }) => notJudged,
  ),
  column<Row>('clock', 'text', 'what interval 1 of a cumulative incidence is: onset, session', ({ clock }) => clock),
  column<Row>(
    'treatment',
    'text',
    'what the end of treatment does to an episode that is not over: censors; competes; as-asked, with --censor and --compete',
    ({ treatment }) => treatment,
  ),
  column<Row>('asked_for', 'yes-no', 'whether these are the choices of the command line', ({ isAsked }) => isAsked),
  column<Row>('interval', 'whole', 'the last interval of a cumulative incidence', ({ interval }) => interval),
  column<Row>('resolved', 'whole', 'episodes counted as resolved', ({ resolved }) => resolved),
  column<Row>('of', 'whole', 'episodes counted at all, or ever at risk', ({ of }) => of),
  column<Row>('share', 'number', 'the share resolved; blank where nothing is known of it', ({ share }) => share),
  column<Row>(
    'low',
    'number',
    'the lower 95% limit: Wilson’s; of an incidence by its standard error, else episodes are taken as independent',
    ({ low }) => low,
  ),
  column<Row>('high', 'number', 'the upper one', ({ high }) => high),
  column<Row>(
    'if_yes',
    'number',
    'a cumulative incidence if all that are not judged had resolved when they closed',
    ({ ifYes }) => ifYes,
  ),
  column<Row>('outcome_rule', 'whole', 'the version of the rule that makes one word of the columns', () => outcomeRule),
]

type Question = CohortQuestion & { readonly criterion: ResolutionCriterion; readonly cut: OwnCut }

const finite = (limit: number): number | null => (Number.isFinite(limit) ? limit : null)

const shares = (alliances: readonly NamedAlliance[], { criterion, cut, settings, ...asked }: Question) => {
  const outcomes = alliances.flatMap(({ state }) => outcomesOf(state, criterion, { ...settings, resolvedFrom: cut }))
  const { n, known, resolved, notJudged } = resolvedShare(outcomes)
  const counts = { 'left-out': [resolved, known], no: [resolved, n], yes: [resolved + notJudged, n] } as const
  const isAsked = criterion === asked.resolvedBy && cut === (settings.resolvedFrom ?? leastResolved)
  return notJudgedAs.map((as): Row => {
    const [count, of] = counts[as]
    const limits = of === 0 ? null : wilsonInterval({ count, of })
    return {
      ...{ criterion, cut, estimand: 'share-of-closed', notJudged: as, clock: null, treatment: null },
      ...{ isAsked: isAsked && as === 'left-out', interval: null, resolved: count, of },
      ...{ share: of === 0 ? null : count / of, low: limits?.low ?? null, high: limits?.high ?? null },
      ifYes: null,
    }
  })
}

/** The typical episode, as in the shares. */
const unit: RiskUnit = 'episode'

/** What the end of treatment does, by each choice; what was asked for is one where it is of both kinds. */
const treatments = ({ clock, censor = [], compete = [] }: CohortQuestion) => [
  { treatment: 'censors' as const, censor: treatmentEndings, compete: [], isAsked: compete.length === 0 },
  { treatment: 'competes' as const, censor: [], compete: treatmentEndings, isAsked: censor.length === 0 },
  ...(clock === undefined || censor.length === 0 || compete.length === 0
    ? []
    : [{ treatment: 'as-asked' as const, censor, compete, isAsked: true }]),
]

const incidences = (alliances: readonly NamedAlliance[], { criterion, cut, settings, ...asked }: Question) =>
  riskClocks.flatMap((clock) =>
    treatments({ ...asked, settings }).map(({ treatment, censor, compete, isAsked }): Row => {
      const question = { settings: { ...settings, resolvedFrom: cut }, resolvedBy: criterion }
      const risks = episodeRisks(alliances, { ...question, ...{ clock, unit, censor, compete } })
      const { rows, ifYes, judged, episodes } = isLeft(risks) ? none : risks.right
      const at = rows.findLastIndex(({ atRisk }) => atRisk > 0)
      const last = rows[at]
      const end = judged > 0 ? last?.endings.find(({ ending }) => ending === 'resolved') : undefined
      const limits = last && end && incidenceInterval({ ...end, atRisk: last.atRisk })
      return {
        ...{ criterion, cut, estimand: 'cumulative-incidence', notJudged: null, clock, treatment },
        isAsked:
          isAsked &&
          criterion === asked.resolvedBy &&
          cut === (settings.resolvedFrom ?? leastResolved) &&
          clock === asked.clock,
        interval: last?.interval ?? null,
        resolved: rows.reduce((sum, { endings }) => sum + (endings[0]?.events ?? 0), 0),
        of: episodes,
        share: end?.incidence ?? null,
        low: limits === undefined ? null : finite(limits.low),
        high: limits === undefined ? null : finite(limits.high),
        ifYes: ifYes[at] ?? null,
      }
    }),
  )

const none = { rows: [], ifYes: [], judged: 0, episodes: 0 } as const

/**
 * Returns the share of resolved under every criterion, cut and way of counting what is not judged, and its cumulative incidence by both
 * clocks with the end of treatment censoring or competing, a row for each; what was asked for is marked. Criteria are different
 * questions, so their rows have no common mean; no row is tested.
 */
export const specificationsTable = (alliances: readonly NamedAlliance[], asked: CohortQuestion): DataTable =>
  tableOf(
    columns,
    resolutionCriteria.flatMap((criterion) =>
      ownCuts.flatMap((cut) => {
        const question: Question = { ...asked, criterion, cut }
        return [...shares(alliances, question), ...incidences(alliances, question)]
      }),
    ),
  )
