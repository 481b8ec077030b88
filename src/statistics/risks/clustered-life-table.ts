import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { LifeTableRow } from './life-table.js'
import { problemsOf, type RiskTime, type RiskTimeProblem } from './risk-time.js'

/** Whether each time weighs one, or each cluster, whose times share that weight. */
export type Weighing = 'each-time' | 'each-cluster'

/** A cluster, and the ending as a place in the list; -1 where it was censored. */
type Leaving = readonly [cluster: number, ending: number]

/** Which clusters have one more time at risk from an interval on, and which lose one at the end of it. */
const changesOf = (clusters: readonly (readonly RiskTime[])[], endings: readonly string[]) => {
  const joins = new Map<number, number[]>()
  const leaves = new Map<number, Leaving[]>()
  let last = 0
  for (const [cluster, times] of clusters.entries())
    for (const { entry, exit, ending } of times) {
      listIn(joins, entry + 1).push(cluster)
      listIn(leaves, exit).push([cluster, ending === null ? -1 : endings.indexOf(ending)])
      last = Math.max(last, exit)
    }
  return { joins, leaves, last }
}

const listIn = <One>(lists: Map<number, One[]>, interval: number): One[] => {
  const list = lists.get(interval) ?? []
  lists.set(interval, list)
  return list
}

/** What a cluster has done so far to a share that is estimated: its influence, weight times derivative. */
const lengthOf = (influence: Float64Array): number => Math.sqrt(influence.reduce((sum, one) => sum + one * one, 0))

/**
 * Returns the life table of subjects that belong to clusters, such as the episodes of a person, with standard errors that hold where
 * those of one cluster are alike; or everything that is wrong. Subjects are counted through all clusters.
 *
 * The estimates are those of `lifeTable` where each time weighs one. Where each cluster does, a time weighs one over the size of its
 * cluster, in hazards and in those at risk: the typical cluster, and not the typical time. Counts stay counts.
 *
 * The variance is that of the infinitesimal jackknife: Σ u², where u is the sum of the influences of a cluster's times on the share,
 * weight times derivative. It needs many clusters, and is too small with few. With clusters of one time and no late entry it is
 * Greenwood's; with late entry the two differ a little, since one is of the sample and one of a model.
 *
 * Source: Bakoyannis (2021), Biometrics 77, 533–546, for the weights; Therneau & Grambsch (2000), Modeling Survival Data, for the
 * jackknife grouped by cluster.
 *
 * @example
 * const ann = [1, 1, 1].map((exit) => ({ entry: 0, exit, ending: 'resolved' }))
 * const bob = [{ entry: 0, exit: 1, ending: null }]
 * const shares = (['each-time', 'each-cluster'] as const).map((weighing) =>
 *   getOrThrow(clusteredLifeTable([ann, bob], ['resolved'], weighing))[0]?.endings[0]?.incidence,
 * )
 * shares // => [0.75, 0.5]
 */
export const clusteredLifeTable = (
  clusters: readonly (readonly RiskTime[])[],
  endings: readonly string[],
  weighing: Weighing,
): Either<NonEmpty<RiskTimeProblem>, readonly LifeTableRow[]> => {
  const problems = nonEmpty(problemsOf(clusters.flat(), endings))
  if (problems !== undefined) return left(problems)
  const { joins, leaves, last } = changesOf(clusters, endings)
  const weights = clusters.map(({ length }) => (weighing === 'each-time' || length === 0 ? 1 : 1 / length))
  const counts = new Float64Array(clusters.length)
  const onFree = new Float64Array(clusters.length)
  const courses = endings.map(() => ({ incidence: 0, influence: new Float64Array(clusters.length) }))
  const rows: LifeTableRow[] = []
  let [atRisk, free] = [0, 1]
  for (let interval = 1; interval <= last; interval += 1) {
    for (const cluster of joins.get(interval) ?? []) {
      counts[cluster] = (counts[cluster] ?? 0) + 1
      atRisk += 1
    }
    const gone = leaves.get(interval) ?? []
    const ended = gone.filter(([, ending]) => ending >= 0)
    const weight = ended.length === 0 ? 1 : weights.reduce((sum, one, index) => sum + one * (counts[index] ?? 0), 0)
    const hazards = endings.map((_, place) =>
      ended.reduce((sum, [cluster, ending]) => sum + (ending === place ? (weights[cluster] ?? 0) : 0), 0),
    )
    const any = hazards.reduce((sum, events) => sum + events, 0) / weight
    if (ended.length > 0) {
      for (const [cluster, own] of weights.entries()) {
        const share = (free * own * (counts[cluster] ?? 0)) / weight
        const before = onFree[cluster] ?? 0
        for (const [place, { influence }] of courses.entries())
          influence[cluster] = (influence[cluster] ?? 0) + ((before - share) * (hazards[place] ?? 0)) / weight
        onFree[cluster] = before * (1 - any) + share * any
      }
      for (const [cluster, place] of ended) {
        const share = (free * (weights[cluster] ?? 0)) / weight
        onFree[cluster] = (onFree[cluster] ?? 0) - share
        const influence = courses[place]?.influence
        if (influence !== undefined) influence[cluster] = (influence[cluster] ?? 0) + share
      }
    }
    const freeBefore = free
    free = Math.max(0, free * (1 - any))
    rows.push({
      ...{ interval, atRisk, censored: gone.length - ended.length, free, freeSe: lengthOf(onFree) },
      endings: courses.map((course, place) => {
        const hazard = (hazards[place] ?? 0) / weight
        course.incidence += freeBefore * hazard
        return {
          ending: endings[place] ?? '',
          events: ended.filter(([, ending]) => ending === place).length,
          hazard: atRisk > 0 ? hazard : null,
          ...{ incidence: course.incidence, se: lengthOf(course.influence) },
        }
      }),
    })
    for (const [cluster] of gone) counts[cluster] = (counts[cluster] ?? 0) - 1
    atRisk -= gone.length
  }
  return right(rows)
}
