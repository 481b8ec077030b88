/**
 * What the ends of a scale hide.
 *
 * A score at the end of its scale says only "at least this far out", so a movement that leaves the greatest score or
 * arrives at the least one (for a rise: leaves the least or arrives at the greatest) is at least as large as it looks. Such
 * a movement can be called met; it can never be called unmet. Source: ceiling effects of alliance scales are documented
 * (Front. Psychol. 2022, 949326); that the verdict is then unknown is this library's rule.
 */
import { atLeast } from '../../statistics/inside.js'
import type { Movement } from '../../vocabulary/inside.js'
import type { SeriesHead } from './definition.js'
import { number, orMore } from './kinds.js'
import { type Defaulted, neutral } from './parameter.js'

/** The parameter `ceilingMargin` of every rule: how close to an end of the scale a score counts as standing at it. */
export const ceilingMargin: Defaulted<number> = number(orMore(0), {
  meaning: 'how close to an end of the scale a score counts as standing at the end, in the unit of the scores',
  default: { value: 0, ...neutral },
})

/** Whether a score stands at the greatest score of the series' scale; false where the range is not known. */
export const atTop = ({ range }: SeriesHead, score: number, margin: number): boolean =>
  range !== undefined && atLeast(score, range.max - margin, [range.max, margin])

/** Whether a score stands at the least score of the series' scale; false where the range is not known. */
export const atBottom = ({ range }: SeriesHead, score: number, margin: number): boolean =>
  range !== undefined && atLeast(range.min + margin, score, [range.min, margin])

export const atAnEnd = (series: SeriesHead, score: number, margin: number): boolean =>
  atTop(series, score, margin) || atBottom(series, score, margin)

/** Whether a movement between two scores may be larger than they can show. */
export const understated = (series: SeriesHead, kind: Movement, from: number, to: number, margin: number): boolean =>
  kind === 'drop'
    ? atTop(series, from, margin) || atBottom(series, to, margin)
    : atBottom(series, from, margin) || atTop(series, to, margin)
