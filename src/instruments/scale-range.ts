import type { ScaleRange } from '../vocabulary/inside.js'
import type { AnswerRange, Instrument } from './definition.js'

export const answerRange = ({ answers, itemAnswers = [] }: Instrument, item: number): AnswerRange =>
  itemAnswers.find((one) => one.item === item) ?? answers

export const everyItem = ({ items }: Instrument): readonly number[] =>
  Array.from({ length: items }, (_, index) => index + 1)

/**
 * Returns the names under which a scored form carries its scores: the subscales, then `total` and `mean` where the items make one.
 *
 * @example
 * scaleNames(gcqS) // => ['engaged', 'avoiding', 'conflict']
 */
export const scaleNames = (instrument: Instrument): readonly string[] => [
  ...Object.keys(instrument.subscales),
  ...(instrument.total ? ['total', 'mean'] : []),
]

/** Returns the items of a scale; `undefined` where the instrument has no such score. */
export const scaleItems = (instrument: Instrument, scale: string): readonly number[] | undefined => {
  if (scale === 'total' || scale === 'mean') return instrument.total ? everyItem(instrument) : undefined
  return Object.hasOwn(instrument.subscales, scale) ? instrument.subscales[scale] : undefined
}

/**
 * Returns the least and the greatest value a score can take: a subscale's or the total's sum, or the item mean for `mean`;
 * `undefined` where the instrument has no such score.
 *
 * @example
 * scaleRange(waiSr, 'total') // => { min: 12, max: 60 }
 */
export const scaleRange = (instrument: Instrument, scale: string): ScaleRange | undefined => {
  const items = scaleItems(instrument, scale)
  if (items === undefined) return undefined
  const shares = scale === 'mean' ? items.length : 1
  const sumOf = (end: 'min' | 'max'): number =>
    items.reduce((sum, item) => sum + answerRange(instrument, item)[end], 0) / shares
  return { min: sumOf('min'), max: sumOf('max') }
}
