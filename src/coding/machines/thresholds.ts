import { wilsonInterval } from '../../statistics/index.js'
import type { JudgedUnit } from './judged-units.js'

/** A share with what it is a share of, and its 95% score interval, which treats units as independent; null where it is of nothing. */
export interface JudgedShare {
  readonly count: number
  readonly of: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Returns a share with its interval. */
export const judgedShare = (count: number, of: number): JudgedShare =>
  of === 0
    ? { count, of, value: null, low: null, high: null }
    : { count, of, value: count / of, ...wilsonInterval({ count, of }) }

/** What a machine is worth at one threshold, by people's codes. Not corrected for chance. */
export interface ThresholdRow {
  /** A code counts as present where the machine gave it with at least this confidence. */
  readonly threshold: number
  readonly units: number
  /** The share that people coded as present. */
  readonly baseRate: JudgedShare
  /** Of what the machine gave, what people gave too. */
  readonly precision: JudgedShare
  /** Of what people gave, what the machine gave too. */
  readonly recall: JudgedShare
  /** Of what people did not give, what the machine did not give either. */
  readonly specificity: JudgedShare
  /** The harmonic mean of precision and recall; null where neither gave anything. It is no share of units and has no interval here. */
  readonly f1: number | null
}

/**
 * Returns precision, recall, specificity and F1 at one threshold of confidence, with the base rate by people's codes.
 *
 * @example
 * const unit = { alliance: 'a', session: 1, code: 'WD_P', people: true, machine: true, confidence: 0.7 }
 * atThreshold([unit, { ...unit, people: false, confidence: 0.6 }], 0.65).precision.value // => 1
 */
export const atThreshold = (units: readonly JudgedUnit[], threshold: number): ThresholdRow => {
  const given = units.filter(({ machine, confidence }) => machine && confidence !== null && confidence >= threshold)
  return rowOf(threshold, totalsOf(units), { given: given.length, both: positivesIn(given) })
}

const positivesIn = (units: readonly JudgedUnit[]): number => units.filter(({ people }) => people).length

/** All units, and those that people coded as present. */
interface Totals {
  readonly units: number
  readonly positives: number
}
const totalsOf = (units: readonly JudgedUnit[]): Totals => ({ units: units.length, positives: positivesIn(units) })

/** The units that a machine gave, and those that people gave too. */
interface Given {
  readonly given: number
  readonly both: number
}

const rowOf = (threshold: number, { units, positives }: Totals, { given, both }: Given): ThresholdRow => {
  const negatives = units - positives
  const either = given + positives
  return {
    threshold,
    units,
    baseRate: judgedShare(positives, units),
    precision: judgedShare(both, given),
    recall: judgedShare(both, positives),
    specificity: judgedShare(negatives - (given - both), negatives),
    f1: either === 0 ? null : (2 * both) / either,
  }
}

/**
 * Returns a row for each confidence that occurs among the codes that a machine gave, from the lowest.
 *
 * @example
 * thresholdRows([]) // => []
 */
export const thresholdRows = (units: readonly JudgedUnit[]): readonly ThresholdRow[] => {
  const totals = totalsOf(units)
  const at = new Map<number, Given>()
  for (const { machine, confidence, people } of units) {
    if (!machine || confidence === null) continue
    const { given, both } = at.get(confidence) ?? { given: 0, both: 0 }
    at.set(confidence, { given: given + 1, both: both + Number(people) })
  }
  let [given, both] = [0, 0]
  const fromHighest = [...at]
    .sort(([one], [other]) => other - one)
    .map(([threshold, here]) => {
      given += here.given
      both += here.both
      return rowOf(threshold, totals, { given, both })
    })
  return fromHighest.reverse()
}
