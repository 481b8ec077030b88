import { wilsonInterval } from '../../statistics/index.js'
import type { Provenance } from '../../vocabulary/inside.js'
import type { Html } from '../page/html.js'
import { type Rated, rateWords, type SessionTally } from '../shown/session-tallies.js'
import { type Draw, figure, layer, leftRoom, lineColours, type Plot, plotFrame } from './plot.js'

export type DrawnRate = Extract<Rated, 'worse' | 'reported'>

/** What the axes say: a share, of what, and under each session how many those are. */
const axes: Readonly<Record<DrawnRate, readonly [share: string, of: string]>> = {
  worse: ['share that turned worse', 'testable'],
  reported: ['share with a report', 'on record'],
}

const specOf = (drawn: DrawnRate): Plot['spec'] => {
  const [share, of] = axes[drawn]
  const x = {
    field: 'at',
    type: 'ordinal',
    sort: null,
    axis: {
      title: ['session,', `under it how many ${of}`],
      labelAngle: 0,
      labelOverlap: true,
      labelExpr: "split(datum.label, '|')",
    },
  }
  const y = { field: 'share', type: 'quantitative', scale: { domain: [0, 1] }, axis: { title: share, tickCount: 5 } }
  return {
    ...plotFrame,
    height: 120,
    padding: { left: leftRoom, right: 10, top: 8, bottom: 66 },
    layer: [
      layer('rates', { type: 'bar', fill: lineColours[0] }, { x, y }),
      layer('rates', { type: 'rule', stroke: 'currentColor' }, { x, y: { ...y, field: 'low' }, y2: { field: 'high' } }),
    ],
  }
}

const specs: Readonly<Record<DrawnRate, Plot['spec']>> = { worse: specOf('worse'), reported: specOf('reported') }

/** Returns a rate by session with its 95% interval; a session in which no one was at risk has no bar. */
export const rateFigure = (
  tallies: readonly SessionTally[],
  drawn: DrawnRate,
  { draw, provenances }: { readonly draw: Draw; readonly provenances: readonly Provenance[] },
): Html => {
  const rates = tallies.map(({ session, [drawn]: { count, of } }) => {
    const { low, high } = of === 0 ? { low: null, high: null } : wilsonInterval({ count, of })
    return { at: `${session}|${of}`, share: of === 0 ? null : count / of, low, high }
  })
  return figure(draw({ spec: specs[drawn], rows: { rates } }), {
    label: `Bar plot by session of the share ${rateWords[drawn]}; the table below holds the numbers.`,
    caption: `By session number, all together: ${rateWords[drawn]}. Upright lines: 95% interval.`,
    provenances,
  })
}
