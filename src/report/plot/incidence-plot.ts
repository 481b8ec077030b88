import type { Provenance } from '../../vocabulary/inside.js'
import type { Html } from '../page/html.js'
import { type Draw, figure, layer, leftRoom, lineColours, type Plot, plotFrame } from './plot.js'

/** One curve: by whose judgement, and the share resolved by the end of each interval, the first of which is 1. */
export interface IncidenceCurve {
  readonly by: string
  readonly incidences: readonly number[]
}

/** The most intervals of a drawing; the table goes on. */
export const mostDrawn = 40

const x = {
  field: 'at',
  type: 'ordinal',
  sort: null,
  axis: {
    title: ['sessions, that of the onset is 1,', 'under it how many episodes at risk'],
    labelAngle: 0,
    labelOverlap: true,
    labelExpr: "split(datum.label, '|')",
  },
}
const y = {
  field: 'share',
  type: 'quantitative',
  scale: { domain: [0, 1] },
  axis: { title: 'share resolved', tickCount: 5 },
}
/** Returns the plot of so many curves; a single one needs no legend. */
const specOf = (curves: number): Plot['spec'] => {
  const legend = curves > 1 ? { orient: 'bottom', direction: 'vertical', columns: 1 } : null
  const by = { field: 'by', type: 'nominal', sort: null, legend }
  const colour = { ...by, scale: { range: lineColours } }
  return {
    ...plotFrame,
    height: 120,
    padding: { left: leftRoom, right: 10, top: 8, bottom: curves > 1 ? 80 + 15 * curves : 66 },
    layer: [
      layer(
        'incidence',
        { type: 'line', interpolate: 'step', strokeWidth: 1.5 },
        { x, y, stroke: colour, strokeDash: by },
      ),
      layer(
        'incidence',
        { type: 'point', filled: true, size: 24, opacity: 1, strokeWidth: 0 },
        { x, y, fill: colour, shape: by },
      ),
    ],
  }
}

/** One for each number of curves, the same object every time, so that it is compiled once. */
const specs: ReadonlyMap<number, Plot['spec']> = new Map([1, 2, 3].map((curves) => [curves, specOf(curves)]))

/** Returns the cumulative incidence of *resolved* by criterion, with the number at risk under the axis. */
export const incidenceFigure = (
  curves: readonly IncidenceCurve[],
  atRisk: readonly number[],
  { draw, provenances }: { readonly draw: Draw; readonly provenances: readonly Provenance[] },
): Html => {
  const incidence = curves.flatMap(({ by, incidences }) =>
    incidences.slice(0, mostDrawn).map((share, index) => ({ at: `${index + 1}|${atRisk[index] ?? 0}`, share, by })),
  )
  const intervals = Math.min(atRisk.length, mostDrawn)
  return figure(draw({ spec: specs.get(curves.length) ?? specOf(curves.length), rows: { incidence } }), {
    label: `Step plot of the share of episodes resolved by the end of each of ${intervals} sessions since the onset, by whose judgement; the table below holds the numbers.`,
    caption: `Cumulative incidence of resolved since the onset, by whose judgement; every other ending competes.${
      intervals < atRisk.length ? ` The first ${mostDrawn} sessions.` : ''
    }`,
    provenances,
  })
}
