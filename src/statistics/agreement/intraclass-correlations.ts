import type { Literature } from '../../kernel/inside.js'
import { fAbove, fExceeded } from '../f-distribution.js'
import type { WithoutValue } from './estimate.js'
import { withoutRounding } from './limits.js'
import { type MeanSquares, meanSquares } from './mean-squares.js'

/** Where the coefficients come from, for reports of them. */
export const shroutFleiss: Literature = {
  source:
    'Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428: six intraclass correlations, as in R psych 2.2.9',
  status: 'computed',
  citation: 'second-hand',
  support: 'theory',
}

/** The six forms: one-way, two-way with coders as a sample, two-way with these coders; of one coder, and of the mean of k. */
export const intraclassForms = ['icc-1', 'icc-2', 'icc-3', 'icc-1k', 'icc-2k', 'icc-3k'] as const
export type IntraclassForm = (typeof intraclassForms)[number]

/** An intraclass correlation with its F test against 0 and 95% interval; null where there is no error variance to divide by. */
export interface IntraclassCorrelation {
  readonly form: IntraclassForm
  readonly units: number
  readonly coders: number
  readonly value: number | null
  readonly because?: WithoutValue
  /** Always null: the interval is one of F, not of a standard error. */
  readonly se: null
  readonly low: number | null
  readonly high: number | null
  readonly f: number | null
  readonly df1: number | null
  readonly df2: number | null
  readonly p: number | null
}

interface Test {
  readonly f: number
  readonly df1: number
  readonly df2: number
}
interface Limits {
  readonly low: number
  readonly high: number
}

const oneWay = ({ units, coders, between, within }: MeanSquares): Test => ({
  f: between / within,
  df1: units - 1,
  df2: units * (coders - 1),
})
const twoWay = ({ units, coders, between, error }: MeanSquares): Test => ({
  f: between / error,
  df1: units - 1,
  df2: (units - 1) * (coders - 1),
})

/** The limits of F divided by what F would be at a true value of 0, from which those of the one-way and the fixed form follow. */
const ofF = ({ f, df1, df2 }: Test): Limits => ({
  low: f / fExceeded(0.025, df1, df2),
  high: f * fExceeded(0.025, df2, df1),
})
const ofOne = (coders: number, { low, high }: Limits): Limits => ({
  low: (low - 1) / (low + coders - 1),
  high: (high - 1) / (high + coders - 1),
})
const ofMean = ({ low, high }: Limits): Limits => ({ low: 1 - 1 / low, high: 1 - 1 / high })

/** Satterthwaite's degrees of freedom, by the estimate of one coder, and the limits of ICC(2,1) with them. */
const ofSampledCoders = ({ units: n, coders: k, between, byCoder, error }: MeanSquares, value: number): Limits => {
  const coderF = byCoder / error
  const [a, b] = [k * value * coderF, n * (1 + (k - 1) * value) - k * value]
  const df = ((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a ** 2 + b ** 2)
  // Without error they are no number, and nor would the quantiles be, after millions of steps.
  if (!(df > 0)) return { low: Number.NaN, high: Number.NaN }
  const [above, below] = [fExceeded(0.025, n - 1, df), fExceeded(0.025, df, n - 1)]
  const rest = k * byCoder + (k * n - k - n) * error
  return {
    low: (n * (between - above * error)) / (above * rest + n * between),
    high: (n * (below * between - error)) / (rest + n * below * between),
  }
}
/** As Shrout and Fleiss: the limits of one coder, stepped up by the formula of Spearman and Brown; none at or below −1 / (k − 1). */
const steppedUp = (coders: number, { low, high }: Limits): Limits => {
  const stepped = (limit: number): number =>
    1 + (coders - 1) * limit > 0 ? (coders * limit) / (1 + (coders - 1) * limit) : Number.NaN
  return { low: stepped(low), high: stepped(high) }
}

/** A share of variance; no value where its denominator is not positive, since then nothing varies that coders could agree on. */
const shareOf = (own: number, all: number): number | undefined => (all > 0 ? own / all : undefined)

/**
 * Returns the six intraclass correlations of Shrout & Fleiss, in the order of `intraclassForms`, each with F, its degrees of
 * freedom, p against a true value of 0 and 95% limits.
 *
 * A row is a unit, a place in it a coder. **Every unit has a rating of every coder**, as the type says: `completeUnits` leaves out
 * the others, which is for the caller to report, and the degrees of freedom follow the units that are left. With BMS, WMS, JMS
 * and EMS the mean squares between n units, within units, between k coders and of error: ICC(1,1) = (BMS − WMS) / (BMS + (k − 1)WMS),
 * ICC(2,1) = (BMS − EMS) / (BMS + (k − 1)EMS + k(JMS − EMS)/n), ICC(3,1) = (BMS − EMS) / (BMS + (k − 1)EMS); of the mean of k
 * coders (BMS − WMS) / BMS, (BMS − EMS) / (BMS + (JMS − EMS)/n), (BMS − EMS) / BMS.
 *
 * The limits of ICC(2,k) are those of ICC(2,1) stepped up, as Shrout & Fleiss and R psych have them; R irr computes its own from
 * the mean, and they differ. Without error variance a value of 1 is 1, and F, p and limits are null. There is no value of one
 * coder, one unit or no unit, nor where units do not vary (`no-variance`).
 *
 * Source: Shrout & Fleiss (1979); McGraw & Wong (1996), Psychological Methods 1, 30–46.
 *
 * @example
 * const ratings = [[1, 2], [3, 3], [4, 6], [6, 7]]
 * intraclassCorrelations(ratings).map(({ value }) => value?.toFixed(2))
 * // => ['0.86', '0.86', '0.93', '0.92', '0.93', '0.97']
 */
export const intraclassCorrelations = (ratings: readonly (readonly number[])[]): readonly IntraclassCorrelation[] => {
  const squares = meanSquares(ratings)
  const [units, coders] = [ratings.length, ratings[0]?.length ?? 0]
  const empty = (form: IntraclassForm, because: WithoutValue): IntraclassCorrelation => ({
    ...{ form, units, coders, value: null, because, se: null, low: null, high: null },
    ...{ f: null, df1: null, df2: null, p: null },
  })
  if (typeof squares === 'string') return intraclassForms.map((form) => empty(form, squares))
  const { between, within, byCoder, error } = squares
  const [one, two] = [oneWay(squares), twoWay(squares)]
  const coderVariance = (byCoder - error) / units
  const sampled = shareOf(between - error, between + (coders - 1) * error + coders * coderVariance)
  const [ofOneWay, ofTwoWay] = [ofF(one), ofF(two)]
  const ofSampled = ofSampledCoders(squares, sampled ?? Number.NaN)
  const tested = (
    form: IntraclassForm,
    value: number | undefined,
    { f, df1, df2 }: Test,
    { low, high }: Limits,
  ): IntraclassCorrelation => {
    if (value === undefined) return empty(form, 'no-variance')
    const common = { form, units, coders, value: withoutRounding(value), df1, df2, se: null }
    if (!Number.isFinite(f)) return { ...common, low: null, high: null, f: null, p: null }
    // An F of 0 has limits of no width, and the approximation for sampled coders may miss its value: these are none.
    const known = f > 0 && low <= value && value <= high && Number.isFinite(low) && Number.isFinite(high)
    return {
      ...common,
      low: known ? withoutRounding(low) : null,
      high: known ? withoutRounding(high) : null,
      f,
      p: fAbove(f, df1, df2),
    }
  }
  return [
    tested('icc-1', shareOf(between - within, between + (coders - 1) * within), one, ofOne(coders, ofOneWay)),
    tested('icc-2', sampled, two, ofSampled),
    tested('icc-3', shareOf(between - error, between + (coders - 1) * error), two, ofOne(coders, ofTwoWay)),
    tested('icc-1k', shareOf(between - within, between), one, ofMean(ofOneWay)),
    tested('icc-2k', shareOf(between - error, between + coderVariance), two, steppedUp(coders, ofSampled)),
    tested('icc-3k', shareOf(between - error, between), two, ofMean(ofTwoWay)),
  ]
}
