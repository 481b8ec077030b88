/** Time by size of several curves, both as logarithms, with a grey line in proportion through the first of each. */
import { type Curve, type Figure, isCurve } from '../bench-figures.js'
import { drawing, line, text, wide } from './svg.js'

const [left, right, panel, gap] = [56, wide - 12, 96, 48]

const decades = (values: readonly number[]): readonly [number, number] => [
  Math.floor(Math.log10(Math.min(...values)) + 1e-9),
  Math.ceil(Math.log10(Math.max(...values)) - 1e-9),
]

const times: Readonly<Record<number, string>> = {
  ...{ [-6]: '1 µs', [-5]: '10 µs', [-4]: '100 µs', [-3]: '1 ms', [-2]: '10 ms', [-1]: '100 ms' },
  ...{ 0: '1 s', 1: '10 s', 2: '100 s' },
}
const powers: Readonly<Record<number, string>> = {
  1: '10',
  2: '100',
  3: '1,000',
  4: '10,000',
  5: '100,000',
  6: 'million',
}

/** The first and the last label stay within the panel. */
const anchorOf = (power: number, from: number, to: number): 'start' | 'middle' | 'end' =>
  power === from ? 'start' : power === to ? 'end' : 'middle'

/** The curves of one panel, whose top is at `top`, and what is said above it. */
const panelOf = ([said, curves]: Panel, top: number): readonly string[] => {
  const [from, to] = decades(curves.flatMap(({ sizes }) => sizes))
  const [low, high] = decades(curves.flatMap(({ seconds }) => seconds))
  const x = (size: number): number =>
    Number((left + ((Math.log10(size) - from) / (to - from)) * (right - left)).toFixed(1))
  const y = (time: number): number =>
    Number((top + panel - ((Math.log10(time) - low) / (high - low)) * panel).toFixed(1))
  const between = (least: number, most: number): readonly number[] =>
    Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const [{ sizes: [first = 1] = [], seconds: [start = 1] = [] } = {}] = curves
  const last = Math.min(10 ** to, first * (10 ** high / start))
  return [
    text(4, top - 10, said, 'start', 600),
    ...between(from, to).flatMap((power) => [
      line(x(10 ** power), top, x(10 ** power), top + panel, 'grid'),
      text(x(10 ** power), top + panel + 16, powers[power] ?? `10^${power}`, anchorOf(power, from, to)),
    ]),
    ...between(low, high).flatMap((power) => [
      line(left, y(10 ** power), right, y(10 ** power), 'grid'),
      ...(times[power] === undefined ? [] : [text(left - 6, y(10 ** power) + 4, times[power], 'end')]),
    ]),
    `<path class="wanted" d="M${x(first)},${y(start)}L${x(last)},${y((start * last) / first)}" fill="none" stroke="#b3261e" stroke-width="1" stroke-dasharray="4 3"/>`,
    ...curves.flatMap(({ sizes, seconds }) => {
      const points = sizes.map((size, index) => [x(size), y(seconds[index] ?? Number.NaN)] as const)
      return [
        `<path class="mark" d="M${points.map((point) => point.join()).join('L')}" fill="none" stroke="#0f5c63" stroke-width="${curves.length === 1 ? 2 : 1}"/>`,
        ...(curves.length === 1 ? points : []).map(
          ([px, py]) => `<circle class="mark" cx="${px}" cy="${py}" r="3" fill="#0f5c63"/>`,
        ),
      ]
    }),
  ]
}

type Panel = readonly [said: string, curves: readonly Curve[]]

/** A panel for each curve, or where there are many one for all of the same sizes. */
const panelsOf = (curves: readonly Curve[]): readonly Panel[] => {
  if (curves.length <= 8) return curves.map((one) => [`${one.name}: power ${one.value.toFixed(2)}`, [one]])
  return [...new Set(curves.map(({ sizes }) => sizes.join()))].map((alike) => {
    const some = curves.filter(({ sizes }) => sizes.join() === alike)
    const greatest = Math.max(...some.map(({ value }) => value))
    const many = some.length === 1 ? '1 curve' : `${some.length} curves`
    return [`${many}: power ${greatest.toFixed(2)} at most`, some]
  })
}

/** The jobs that have curves. */
export const drawnJobs = (rows: readonly Figure[]): readonly string[] => [
  ...new Set(rows.filter(isCurve).map(({ job }) => job)),
]

/** The curves of one job, panel under panel; the broken line is in proportion to size, from the first time on. */
export const growthPlot = (title: string, curves: readonly Curve[]): string => {
  const top = 52
  const panels = panelsOf(curves)
  return drawing(top + panels.length * (panel + gap) - gap + 26, [
    text(4, 18, title, 'start', 600),
    ...panels.flatMap((one, index) => panelOf(one, top + index * (panel + gap))),
  ])
}
