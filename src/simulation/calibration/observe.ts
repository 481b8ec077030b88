import { detect } from '../../detection/index.js'
import { varianceShares } from '../../statistics/inside.js'
import { type CourseColumns, courseEndings } from '../columns/course-columns.js'
import { seriesOf } from '../columns/series-of.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import type { Study } from './study.js'

/** What a study would see of alliances without knowing what happened in them. */
export interface Observed {
  readonly mean: number
  /** Variance between clients and within them. */
  readonly between: number
  readonly within: number
  /** Of scores of different clients, √(between + within). */
  readonly sd: number
  /** The share of that variance between clients. */
  readonly intraclass: number
  readonly left: number
}

export const observe = (columns: CourseColumns): Observed => {
  const { clientScores, sessions, endings } = columns
  const scores = Array.from(endings, (_, course) => clientScores.subarray(course * sessions, (course + 1) * sessions))
  const { mean, between, within, intraclass } = varianceShares(scores)
  const left = endings.filter((ending) => courseEndings[ending] === 'left').length
  return { mean, between, within, sd: Math.sqrt(between + within), intraclass, left: left / endings.length }
}

/** Returns the share of clients that the rule of a study flags in the clients' scores. */
export const flaggedShare = (scenario: ResolvedScenario, columns: CourseColumns, study: Study): number => {
  const rule = study.rule(scenario.scale)
  let flagged = 0
  for (let alliance = columns.from; alliance < columns.from + columns.alliances; alliance += 1)
    for (let member = 0; member < columns.members; member += 1) {
      const { findings } = detect(seriesOf(scenario, columns, alliance, 'client', member), rule)
      if (findings.some(({ kind, status }) => kind === 'drop' && (!study.recovered || status === 'recovered')))
        flagged += 1
    }
  return flagged / (columns.alliances * columns.members)
}
