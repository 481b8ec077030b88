import { type Either, left, right } from '../../kernel/inside.js'
import type { JudgedUnit } from './judged-units.js'
import { atThreshold, type ThresholdRow, thresholdRows } from './thresholds.js'

/** What a threshold is chosen for: the greatest F1, or the most of one measure while the other is at least so much. */
export type ThresholdAim = 'f1' | { readonly precision: number } | { readonly recall: number }

/** A threshold, with the dyads that it was chosen on, which may not be those that it is reported on. */
export interface ThresholdChoice {
  readonly threshold: number
  readonly aim: ThresholdAim
  readonly chosenOn: readonly string[]
  readonly there: ThresholdRow
}

/** Why no threshold can be chosen or reported. */
export type ThresholdProblem =
  /** No unit is of the dyads named. */
  | { readonly _tag: 'NoUnits' }
  /** People coded nothing as present in these dyads. */
  | { readonly _tag: 'NothingPresent' }
  /** No threshold reaches what was asked. */
  | { readonly _tag: 'OutOfReach' }
  /** The threshold was chosen on these dyads, and what it is worth there is no report. */
  | { readonly _tag: 'ChosenOnThese'; readonly alliances: readonly string[] }
  /** A base rate or an aim is not from 0 to 1. */
  | { readonly _tag: 'NotAShare' }

const isShare = (value: number): boolean => value >= 0 && value <= 1

const ofDyads = (units: readonly JudgedUnit[], alliances: readonly string[]): readonly JudgedUnit[] => {
  const wanted = new Set(alliances)
  return units.filter(({ alliance }) => wanted.has(alliance))
}

const unusable = (units: readonly JudgedUnit[]): ThresholdProblem | undefined => {
  if (units.length === 0) return { _tag: 'NoUnits' }
  return units.some(({ people }) => people) ? undefined : { _tag: 'NothingPresent' }
}

/** The rows that reach the aim, the best first; of equals the higher threshold, which gives fewer codes. */
const best = (rows: readonly ThresholdRow[], aim: ThresholdAim): ThresholdRow | undefined => {
  const orderedBy = (measure: (row: ThresholdRow) => number | null, all: readonly ThresholdRow[]) =>
    [...all].sort((one, other) => (measure(other) ?? 0) - (measure(one) ?? 0) || other.threshold - one.threshold)[0]
  if (aim === 'f1') return orderedBy(({ f1 }) => f1, rows)
  if ('precision' in aim) {
    const reach = rows.filter(({ precision }) => (precision.value ?? 0) >= aim.precision)
    return orderedBy(({ recall }) => recall.value, reach)
  }
  const reach = rows.filter(({ recall }) => (recall.value ?? 0) >= aim.recall)
  return orderedBy(({ precision }) => precision.value, reach)
}

/**
 * Returns the threshold of confidence that serves an aim best in some dyads, or why there is none. Report it on others with
 * `reportThreshold`: in the dyads that it was chosen on it looks better than it is.
 *
 * @example
 * const unit = { alliance: 'a', session: 1, code: 'WD_P', people: true, machine: true, confidence: 0.7 }
 * const chosen = chooseThreshold([unit, { ...unit, people: false, confidence: 0.4 }], ['a'], 'f1')
 * chosen._tag === 'Right' && chosen.right.threshold // => 0.7
 */
export const chooseThreshold = (
  units: readonly JudgedUnit[],
  alliances: readonly string[],
  aim: ThresholdAim,
): Either<ThresholdProblem, ThresholdChoice> => {
  if (aim !== 'f1' && !Object.values(aim).every(isShare)) return left({ _tag: 'NotAShare' })
  const own = ofDyads(units, alliances)
  const problem = unusable(own)
  if (problem !== undefined) return left(problem)
  const there = best(thresholdRows(own), aim)
  if (there === undefined) return left({ _tag: 'OutOfReach' })
  return right({ threshold: there.threshold, aim, chosenOn: [...new Set(alliances)], there })
}

/** What a chosen threshold is worth in other dyads. */
export interface ThresholdReport extends ThresholdRow {
  readonly chosenOn: readonly string[]
  readonly reportedOn: readonly string[]
  /** Precision where another share is present, with sensitivity and specificity as found; null where they are not defined. */
  readonly atBaseRate?: { readonly baseRate: number; readonly precision: number | null }
}

/**
 * Returns the precision that a recall and a specificity give where a stated share of the units is present; null where one of them has
 * no value, or nothing would be given. Both are taken to be the same there.
 *
 * @example
 * precisionAtBaseRate({ recall: 0.8, specificity: 0.95 }, 0.05)?.toFixed(2) // => '0.46'
 */
export const precisionAtBaseRate = (
  { recall, specificity }: { readonly recall: number | null; readonly specificity: number | null },
  baseRate: number,
): number | null => {
  if (recall === null || specificity === null) return null
  const right = recall * baseRate
  const given = right + (1 - specificity) * (1 - baseRate)
  return given === 0 ? null : right / given
}

/**
 * Returns what a chosen threshold is worth in other dyads than those that it was chosen on, or why that cannot be said. A stated base
 * rate gives the precision there, too.
 *
 * @example
 * const unit = { alliance: 'a', session: 1, code: 'WD_P', people: true, machine: true, confidence: 0.7 }
 * const there = atThreshold([unit], 0.7)
 * const report = reportThreshold({ threshold: 0.7, aim: 'f1', chosenOn: ['a'], there }, [unit], ['a'])
 * report._tag === 'Left' && report.left // => { _tag: 'ChosenOnThese', alliances: ['a'] }
 */
export const reportThreshold = (
  { threshold, chosenOn }: ThresholdChoice,
  units: readonly JudgedUnit[],
  alliances: readonly string[],
  baseRate?: number,
): Either<ThresholdProblem, ThresholdReport> => {
  if (baseRate !== undefined && !isShare(baseRate)) return left({ _tag: 'NotAShare' })
  const reportedOn = [...new Set(alliances)]
  const chosen = new Set(chosenOn)
  const shared = reportedOn.filter((alliance) => chosen.has(alliance))
  if (shared.length > 0) return left({ _tag: 'ChosenOnThese', alliances: shared })
  const own = ofDyads(units, reportedOn)
  const problem = unusable(own)
  if (problem !== undefined) return left(problem)
  const row = atThreshold(own, threshold)
  if (baseRate === undefined) return right({ ...row, chosenOn, reportedOn })
  const shares = { recall: row.recall.value, specificity: row.specificity.value }
  return right({
    ...row,
    chosenOn,
    reportedOn,
    atBaseRate: { baseRate, precision: precisionAtBaseRate(shares, baseRate) },
  })
}
