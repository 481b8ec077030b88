/**
 * What the ends of a scale hide.
 *
 * A score at the end of its scale says only "at least this far out", so a movement that arrives there, a fall at the least
 * score or a rise at the greatest, is at least as large as it looks: it can be called met and never unmet. A movement that
 * leaves an end shows as it is. Source: ceiling effects of alliance scales are documented (Front. Psychol. 2022, 949326);
 * that the verdict is then unknown is this library's rule.
 */
import type { ObservedPoint } from '../../series/index.js'
import { atLeast } from '../../statistics/inside.js'
import type { Movement, Unknowable } from '../../vocabulary/inside.js'
import type { SeriesHead } from './definition.js'
import { keyOf } from './key-of.js'
import { number, orMore } from './kinds.js'
import { type Defaulted, neutral } from './parameter.js'

/** The parameter `ceilingMargin` of every rule: how close to an end of the scale a score counts as standing at it. */
export const ceilingMargin: Defaulted<number> = number(orMore(0), {
  meaning: 'how close to an end of the scale a score counts as standing at the end, in the unit of the scores',
  default: { value: 0, ...neutral },
})

/** Whether a score is at the greatest score of the series' scale; false where the range is not known. */
export const atTop = ({ range }: SeriesHead, score: number, margin: number): boolean =>
  range !== undefined && atLeast(score, range.max - margin, [range.max, margin])

/** Whether a score is at the least score of the series' scale; false where the range is not known. */
export const atBottom = ({ range }: SeriesHead, score: number, margin: number): boolean =>
  range !== undefined && atLeast(range.min + margin, score, [range.min, margin])

/** Whether a movement that arrives at a score may be larger than the scale can show. */
export const isCutOff = (series: SeriesHead, kind: Movement, score: number, margin: number): boolean =>
  (kind === 'drop' ? atBottom : atTop)(series, score, margin)

/** The movements that an end of the scale hides at a score, of those named. */
export const hiddenAt = (
  head: SeriesHead,
  { session, score }: ObservedPoint,
  kinds: readonly Movement[],
  margin: number,
): readonly Unknowable[] =>
  kinds
    .filter((kind) => isCutOff(head, kind, score, margin))
    .map((kind) => ({ ...keyOf(head), session, kind, because: 'scale end' }))
