import type { CodeValue } from '../../coding/inside.js'
import type { Level } from '../../statistics/index.js'

/** What a value may be: words of no order, words or numbers in an order, or numbers. */
export interface ValueScale {
  readonly level: Level
  /** The categories as they were declared. */
  readonly categories: readonly CodeValue[] | undefined
  /** Whether values are compared with a number. */
  readonly isCut: boolean
}

const undeclared = 'not among the categories of --categories'
const noOrder = 'not a number; the order of words is declared with --categories low,middle,high'
const belowZero = 'below 0, where a ratio scale begins'

/** Returns why a scale has no words, or nothing where it has. */
export const wordProblem = ({ level, categories, isCut }: ValueScale): string | undefined => {
  if (isCut || level === 'interval' || level === 'ratio') return 'not a number'
  return level === 'ordinal' && categories === undefined ? noOrder : undefined
}

/** Returns why a scale does not have a value, or nothing where it has. */
export const valueProblem = (scale: ValueScale, value: CodeValue): string | undefined => {
  const ofWord = typeof value === 'string' ? wordProblem(scale) : undefined
  if (ofWord !== undefined) return ofWord
  const { level, categories } = scale
  if (categories !== undefined) return categories.includes(value) ? undefined : undeclared
  return level === 'ratio' && Number(value) < 0 ? belowZero : undefined
}
