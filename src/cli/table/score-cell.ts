import type { Fault } from '../world/fault.js'
import { readNumber } from './cell.js'
import type { FoundColumn } from './columns.js'
import type { SeriesOptions } from './series-options.js'
import type { Row } from './table.js'

/** Reads the score in a row's column, or `null` for a gap. */
export type ScoreReader = (column: FoundColumn, row: Row) => number | null

/** A reader that sends what is neither a score nor a gap, or lies outside the scale's range, to `faults`. */
export const scoreReader =
  ({ decimal, range }: Pick<SeriesOptions, 'decimal' | 'range'>, faults: Fault[]): ScoreReader =>
  (column, row) => {
    const place = column.at(row)
    const score = readNumber(column.of(row), place, decimal)
    if (score === null) return null
    if (typeof score !== 'number') faults.push(score)
    else if (range === undefined || (score >= range.min && score <= range.max)) return score
    else faults.push({ _tag: 'OutOfRange', ...place, ...range })
    return null
  }
