import { monteCarloRatio } from '../../statistics/index.js'
import type { MonteCarlo } from '../../statistics/inside.js'
import type { RuleCounts } from './rule-counts.js'

/** What a rule is judged by, a ratio of two counts. */
interface Measure {
  readonly count: keyof RuleCounts
  readonly of: keyof RuleCounts
  readonly meaning: string
  /** A share from 0 to 1, or a number of sessions. */
  readonly unit: 'share' | 'sessions'
}

type MeasureName =
  | 'sensitivity'
  | 'specificity'
  | 'precision'
  | 'false-alarms'
  | 'course-specificity'
  | 'timing'
  | 'flagged'
  | 'ruptured'

/** The measures in the order in which they are written, by the name they are written under. */
export const measures: Readonly<Record<MeasureName, Measure>> = {
  sensitivity: {
    count: 'hits',
    of: 'ruptures',
    meaning: 'true ruptures that an alarm matches, of all true ruptures',
    unit: 'share',
  },
  specificity: {
    count: 'trueNegativeSessions',
    of: 'negativeSessions',
    meaning:
      'sessions without a signal, of the sessions with a score in which no true rupture is open or within its window',
    unit: 'share',
  },
  precision: {
    count: 'hits',
    of: 'alarms',
    meaning: 'alarms that match a true rupture, of all alarms',
    unit: 'share',
  },
  'false-alarms': {
    count: 'falseAlarms',
    of: 'alarms',
    meaning: 'alarms while no true rupture is open or within its window, of all alarms',
    unit: 'share',
  },
  'course-specificity': {
    count: 'trueNegativeCourses',
    of: 'negativeCourses',
    meaning: 'courses without an alarm, of those without a true rupture',
    unit: 'share',
  },
  timing: {
    count: 'lateness',
    of: 'hits',
    meaning: 'mean number of sessions from the onset of a true rupture to the alarm that matches it',
    unit: 'sessions',
  },
  flagged: {
    count: 'flagged',
    of: 'courses',
    meaning: 'courses with at least one alarm, true or false, of all: what a study with this rule would report',
    unit: 'share',
  },
  ruptured: {
    count: 'ruptured',
    of: 'courses',
    meaning: 'courses with at least one true rupture, of all: what no study with scores alone can know',
    unit: 'share',
  },
}

/** A measure with its Monte-Carlo standard error and the counts behind it, over all replications. */
export interface Measured extends MonteCarlo {
  readonly measure: MeasureName
  readonly count: number
  readonly of: number
}

/**
 * Returns every measure of one rule from its counts in each replication; `NaN` where there is nothing to count.
 *
 * Source: Morris, White & Crowther (2019); see statistics/monte-carlo.ts.
 */
export const measured = (replications: readonly RuleCounts[]): readonly Measured[] =>
  (Object.keys(measures) as readonly MeasureName[]).map((measure) => {
    const { count, of } = measures[measure]
    const sum = (name: keyof RuleCounts): number => replications.reduce((total, counts) => total + counts[name], 0)
    const ratio = monteCarloRatio(replications.map((counts) => ({ count: counts[count], of: counts[of] })))
    return { measure, ...ratio, count: sum(count), of: sum(of) }
  })
