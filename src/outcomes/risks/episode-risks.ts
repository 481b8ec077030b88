import { perspectiveIn } from '../../alliance/index.js'
import { type Either, isLeft, type NonEmpty, right } from '../../kernel/inside.js'
import { clusteredLifeTable, lifeTable } from '../../statistics/index.js'
import type { LifeTableRow } from '../../statistics/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import {
  type EpisodeTime,
  type EpisodeTimes,
  episodeTimes,
  type RiskProblem,
  type RiskQuestion,
} from './episode-times.js'
import { type RiskEnding, riskEndings } from './risk-ending.js'

/** What is typical: each episode weighs one, or each person, whose episodes share that weight. */
export const riskUnits = ['episode', 'person'] as const
export type RiskUnit = (typeof riskUnits)[number]

/** The cumulative incidence of each ending of the episodes of a cohort, as a life table. */
export interface EpisodeRisks {
  /** The endings of the rows, in their order: *resolved*, and each other one that occurred and was not censored. */
  readonly endings: readonly RiskEnding[]
  /** Its standard errors are by alliance where any has several episodes, else Greenwood's. */
  readonly rows: readonly LifeTableRow[]
  /** The same with Greenwood's standard errors, which treat episodes as independent; none where each person weighs one. */
  readonly independent: readonly LifeTableRow[] | null
  /** The incidence of *resolved* for each row, if all that are not judged had resolved when they closed. */
  readonly ifYes: readonly number[]
  readonly leftOut: EpisodeTimes['leftOut']
  /** How many episodes and alliances were ever at risk. */
  readonly episodes: number
  readonly alliances: number
  /** Of the episodes, those whose outcome the criterion knows; with none, nothing is known of *resolved*. */
  readonly judged: number
  /** How many of these alliances have several people of the client's side, and weigh one all the same. */
  readonly ofSeveral: number
}

/**
 * Returns the cumulative incidence of each ending of the episodes of alliances, by the typical episode or the typical person; or the
 * endings of treatment that are not said to censor or to compete.
 *
 * @example
 * const question = { clock: 'onset', unit: 'episode', resolvedBy: 'client', settings: {}, censor: [], compete: [] } as const
 * const risks = getOrThrow(episodeRisks([{ id: 'sample', state: sampleAlliance }], question))
 * risks.rows.map(({ interval, atRisk, endings }) => [interval, atRisk, endings[0]?.incidence]) // => [[1, 1, 0], [2, 1, 0], [3, 1, 1]]
 */
export const episodeRisks = (
  alliances: readonly NamedAlliance[],
  question: RiskQuestion & { readonly unit: RiskUnit },
): Either<NonEmpty<RiskProblem>, EpisodeRisks> => {
  const found = episodeTimes(alliances, question)
  if (isLeft(found)) return found
  const { times, leftOut } = found.right
  const clusters = clustersOf(times)
  const endings = riskEndings.filter((one) => one === 'resolved' || times.some(({ ending }) => ending === one))
  const weighing = question.unit === 'person' ? 'each-cluster' : 'each-time'
  const independent = lifeTable(times, endings)
  const rows = clusteredLifeTable(clusters, endings, weighing)
  const ifYes = clusteredLifeTable(
    clusters.map((own) => own.map((time) => (time.judged === false ? { ...time, ending: 'resolved' } : time))),
    endings,
    weighing,
  )
  if (isLeft(independent) || isLeft(rows) || isLeft(ifYes))
    throw new TypeError('unreachable: times that were found are right')
  const isAlone = clusters.length === times.length
  const isAtRisk = new Set(times.map(({ alliance }) => alliance))
  return right({
    ...{ endings, leftOut, episodes: times.length, alliances: clusters.length },
    judged: times.filter(({ judged }) => judged).length,
    rows: isAlone ? independent.right : rows.right,
    independent: question.unit === 'person' ? null : independent.right,
    ifYes: ifYes.right.map((row) => row.endings.find(({ ending }) => ending === 'resolved')?.incidence ?? 0),
    ofSeveral: alliances.filter(({ id, state }) => isAtRisk.has(id) && isOfSeveral(state)).length,
  })
}

/** Returns the times of each alliance together. */
const clustersOf = (times: readonly EpisodeTime[]): readonly (readonly EpisodeTime[])[] => {
  const clusters = new Map<EpisodeTime['alliance'], EpisodeTime[]>()
  for (const time of times) {
    const own = clusters.get(time.alliance) ?? []
    own.push(time)
    clusters.set(time.alliance, own)
  }
  return [...clusters.values()]
}

const isOfSeveral = (state: NamedAlliance['state']): boolean =>
  state.record.people.filter(({ id }) => perspectiveIn(state, { _tag: 'participant', id }) === 'client').length > 1
