import type { Literature } from '../kernel/inside.js'
import type { Instrument } from './definition.js'
import { scaleItems, scaleRange } from './scale-range.js'
import type { ScoredRow } from './score.js'

/** The units a score can be given in: a sum of items, a mean per item, or the percent of maximum possible. */
export const metrics = ['sum', 'mean', 'pomp'] as const
/** One of `metrics`. */
export type Metric = (typeof metrics)[number]

/** The source of the percent of maximum possible. */
export const pompSource: Literature = {
  source:
    'Cohen, P., Cohen, J., Aiken, L. S., & West, S. G. (1999). The problem of units and the circumstance for POMP. Multivariate Behavioral Research, 34(3), 315–346.',
  status: 'recalled',
  citation: 'second-hand',
  support: 'expert opinion',
}

/** One number per scale of a form, the total's among them; `null` where the sum was withheld or the scale is not made. */
export type ScaleScores<Subscale extends string = string> = Readonly<Record<Subscale | 'total', number | null>>

const eachScale = <Subscale extends string>(
  instrument: Instrument<Subscale>,
  row: ScoredRow<Subscale>,
  convert: (sum: number, scale: string) => number | null,
): ScaleScores<Subscale> => {
  const sums: Readonly<Record<string, unknown>> = row
  const names = [...Object.keys(instrument.subscales), 'total']
  return Object.fromEntries(
    names.map((name) => {
      const sum = sums[name]
      return [name, typeof sum === 'number' && Number.isFinite(sum) ? convert(sum, name) : null]
    }),
  ) as ScaleScores<Subscale>
}

/**
 * Returns the mean per item of every scale of a scored form, in the unit of the answers.
 *
 * @example
 * const scored = score(waiSr, [{ id: 'A', session: 1, answers: [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4], row: 1 }])
 * const rows = scored._tag === 'Right' ? scored.right.rows : []
 * rows.map((row) => itemMeans(waiSr, row).bond) // => [4.5]
 */
export const itemMeans = <Subscale extends string>(
  instrument: Instrument<Subscale>,
  row: ScoredRow<Subscale>,
): ScaleScores<Subscale> =>
  eachScale(instrument, row, (sum, scale) => {
    const items = scaleItems(instrument, scale)
    return items === undefined ? null : sum / items.length
  })

/**
 * Returns the percent of maximum possible (POMP) of every scale of a scored form: 0 at the least sum it can have, 100 at the
 * greatest, so that instruments of different length and range can be laid side by side.
 *
 * It makes units alike and nothing else: 60 on two instruments is not the same alliance.
 *
 * Source: Cohen, Cohen, Aiken & West (1999).
 *
 * @example
 * const scored = score(waiSr, [{ id: 'A', session: 1, answers: [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4], row: 1 }])
 * const rows = scored._tag === 'Right' ? scored.right.rows : []
 * rows.map((row) => percentOfMaximum(waiSr, row).bond) // => [87.5]
 */
export const percentOfMaximum = <Subscale extends string>(
  instrument: Instrument<Subscale>,
  row: ScoredRow<Subscale>,
): ScaleScores<Subscale> =>
  eachScale(instrument, row, (sum, scale) => {
    const range = scaleRange(instrument, scale)
    return range === undefined ? null : (100 * (sum - range.min)) / (range.max - range.min)
  })
