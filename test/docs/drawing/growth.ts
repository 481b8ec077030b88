/** Time by size of several curves, both as logarithms, with a grey line in proportion through the first of each. */
import { type Curve, type Figure, isCurve } from '../bench-figures.js'
import { drawing, line, text, wide } from './svg.js'

const [left, right, panel, gap] = [52, wide - 12, 96, 46]

const decades = (values: readonly number[]): readonly [number, number] => [
  Math.floor(Math.log10(Math.min(...values)) + 1e-9),
  Math.ceil(Math.log10(Math.max(...values)) - 1e-9),
]

const times: Readonly<Record<number, string>> = { [-6]: '1 µs', [-3]: '1 ms', 0: '1 s', 3: '1000 s' }
const powers: Readonly<Record<number, string>> = { 2: '100', 3: '1,000', 4: '10,000', 5: '100,000', 6: 'a million' }

/** One curve in a panel of its own, whose top is at `top`. */
const panelOf = (curve: Curve, top: number): readonly string[] => {
  const { name, sizes, seconds, value } = curve
  const [from, to] = decades(sizes)
  const [low, high] = decades(seconds)
  const x = (size: number): number =>
    Number((left + ((Math.log10(size) - from) / (to - from)) * (right - left)).toFixed(1))
  const y = (time: number): number =>
    Number((top + panel - ((Math.log10(time) - low) / (high - low)) * panel).toFixed(1))
  const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const rows = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const points = sizes.map((size, index) => [x(size), y(seconds[index] ?? Number.NaN)] as const)
  const [first = 1] = sizes
  const [start = 1] = seconds
  const last = Math.min(10 ** to, first * (10 ** high / start))
  return [
    text(4, top - 10, `${name}: power ${value.toFixed(2)}`, 'start', 600),
    ...columns.flatMap((power) => [
      line(x(10 ** power), top, x(10 ** power), top + panel, 'grid'),
      text(x(10 ** power), top + panel + 14, powers[power] ?? `10^${power}`, power === to ? 'end' : 'middle'),
    ]),
    ...rows.flatMap((power) => [
      line(left, y(10 ** power), right, y(10 ** power), 'grid'),
      ...(times[power] === undefined ? [] : [text(left - 6, y(10 ** power) + 4, times[power], 'end')]),
    ]),
    `<line class="wanted" x1="${x(first)}" y1="${y(start)}" x2="${x(last)}" y2="${y((start * last) / first)}" stroke="#b3261e" stroke-width="1" stroke-dasharray="4 3"/>`,
    `<path class="mark" d="M${points.map((point) => point.join()).join('L')}" fill="none" stroke="#0f5c63" stroke-width="2"/>`,
    ...points.map(([px, py]) => `<circle class="mark" cx="${px}" cy="${py}" r="3" fill="#0f5c63"/>`),
  ]
}

/** The jobs that have curves. */
export const drawnJobs = (rows: readonly Figure[]): readonly string[] => [
  ...new Set(rows.filter(isCurve).map(({ job }) => job)),
]

/** The curves of one job, one under the other; the broken line is in proportion to size, from the first time on. */
export const growthPlot = (title: string, curves: readonly Curve[]): string => {
  const top = 52
  return drawing(top + curves.length * (panel + gap) - gap + 26, [
    text(4, 18, title, 'start', 600),
    ...curves.flatMap((curve, index) => panelOf(curve, top + index * (panel + gap))),
  ])
}
