/**
 * A row is one figure, as data: `{ job, name, value, unit, ratio, against, goal, sizes, seconds, skipped }`.
 *
 * `ratio` is to what `against` names; `goal` is `{ most }` or `{ least }`, of the ratio or, where there is none, of the value. A
 * row with `sizes` and `seconds` is a curve whose value is the power of the size with which time grows. `skipped` says why there
 * is no figure.
 */
export const atMost = (most) => ({ most })
export const atLeast = (least) => ({ least })

/** The least-squares slope of time by size, both as logarithms: 1 is in proportion. */
const power = (sizes, seconds) => {
  const points = sizes.map((size, index) => [Math.log(size), Math.log(seconds[index])])
  const mean = (place) => points.reduce((sum, point) => sum + point[place], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / over
}

/**
 * A row of how time grows with size; no cost may grow faster than its input.
 *
 * Small inputs cost what starts anyway, so the power is the greater of that over all sizes and that over all but the least.
 */
export const curve = ({ sizes, seconds, ...row }) => {
  const value = Math.max(power(sizes, seconds), power(sizes.slice(1), seconds.slice(1)))
  return { ...row, sizes, seconds, value, unit: 'power of size', goal: atMost(1.1) }
}

/** Whether a row is as good as its goal; undefined where it has none or was skipped. */
export const isReached = ({ goal, ratio, value }) => {
  const figure = ratio ?? value
  if (goal === undefined || figure === undefined) return undefined
  return goal.most === undefined ? figure >= goal.least : figure <= goal.most
}

/** A number in three digits, two below 1, more where it has more before its point. */
export const shown = (number) =>
  number >= 100 ? Math.round(number).toLocaleString('en') : String(Number(number.toPrecision(number >= 1 ? 3 : 2)))

const goalIn = ({ goal, ratio, unit }) => {
  if (goal === undefined) return ''
  return `${goal.most === undefined ? '≥' : '≤'} ${goal.most ?? goal.least}${ratio === undefined ? ` ${unit}` : ' ×'}`
}

const cells = (row) => [
  row.name,
  row.value === undefined ? '' : `${shown(row.value)} ${row.unit}`,
  row.ratio === undefined ? '' : `${shown(row.ratio)} × ${row.against}`,
  goalIn(row),
  { true: 'reached', false: 'NOT REACHED' }[isReached(row)] ?? '',
]
const widths = [60, 20, 36, 22, 0]

/** Prints one line for each row. */
export const printRows = (rows) => {
  for (const row of rows)
    console.log(
      row.skipped === undefined
        ? `  ${cells(row)
            .map((cell, column) => cell.padEnd(widths[column]))
            .join(' ')
            .trimEnd()}`
        : `  ${row.name.padEnd(widths[0])} skipped: ${row.skipped}`,
    )
}
