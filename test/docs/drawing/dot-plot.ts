import { drawing, line, text, wide } from './svg.js'

/** An estimate and its standard error; `null` where there was nothing to count. */
export interface Dot {
  readonly label: string
  readonly estimate: number | null
  readonly standardError: number | null
}

const [from, to, step] = [136, wide - 22, 20]

/** Estimates from 0 to `most` under one another, with 1.96 standard errors to both sides; groups are set apart by their names. */
export const dotPlot = (
  title: string,
  groups: readonly { readonly name?: string; readonly dots: readonly Dot[] }[],
  { most = 1, wanted }: { readonly most?: number; readonly wanted?: number } = {},
): string => {
  const x = (value: number): number => Number((from + (value / most) * (to - from)).toFixed(1))
  const top = 32
  let y = top
  const rows = groups.flatMap(({ name, dots }) => {
    const head = name === undefined ? [] : [text(4, y + 14, name, 'start', 600)]
    y += head.length * step
    const drawn = dots.flatMap(({ label, estimate, standardError }) => {
      y += step
      const middle = y - step / 2
      const named = text(from - 8, middle + 4, label, 'end')
      if (estimate === null) return [named, text(from + 4, middle + 4, 'nothing to count')]
      const error = 1.96 * (standardError ?? 0)
      const [low, high] = [Math.max(0, estimate - error), Math.min(most, estimate + error)]
      return [
        named,
        line(x(low), middle, x(high), middle, 'mark'),
        `<circle class="mark" cx="${x(estimate)}" cy="${middle}" r="4" fill="#0f5c63"/>`,
      ]
    })
    return [...head, ...drawn]
  })
  const ticks = [0, most / 2, most].flatMap((value) => [
    line(x(value), top, x(value), y, 'grid'),
    text(x(value), y + 16, String(value), 'middle'),
  ])
  const aim = wanted === undefined ? [] : [line(x(wanted), top, x(wanted), y, 'wanted')]
  return drawing(y + 26, [text(4, 18, title, 'start', 600), ...ticks, ...aim, ...rows])
}
