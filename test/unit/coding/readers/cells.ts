import type { CellRow } from '../../../../src/coding/readers/cells.js'

export const cells = (...lines: readonly string[]): readonly CellRow[] =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split('\t') }))
