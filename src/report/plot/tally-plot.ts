import type { Html } from '../page/html.js'
import type { ReportProvenance } from '../shown/report.js'
import { type SessionTally, type Tallied, tallyWords } from '../shown/session-tallies.js'
import { type Draw, figure, lineColours, type Plot, plotFrame } from './plot.js'

const session = {
  field: 'session',
  type: 'ordinal',
  axis: { title: 'session', labelAngle: 0, labelOverlap: true },
}

const spec: Plot['spec'] = {
  ...plotFrame,
  height: 120,
  padding: { left: 40, right: 10, top: 8, bottom: 62 },
  data: { name: 'tallies' },
  mark: { type: 'bar' },
  encoding: {
    x: session,
    xOffset: { field: 'what', type: 'nominal', sort: null },
    y: { field: 'number', type: 'quantitative', axis: { title: null, tickMinStep: 1, tickCount: 4, format: 'd' } },
    fill: {
      field: 'what',
      type: 'nominal',
      sort: null,
      scale: { range: lineColours },
      legend: { orient: 'bottom', direction: 'vertical', columns: 1, labelLimit: 300 },
    },
  },
}

export const tallyFigure = (
  tallies: readonly SessionTally[],
  drawn: readonly Tallied[],
  { draw, provenances }: { readonly draw: Draw; readonly provenances: readonly ReportProvenance[] },
): Html => {
  const rows = tallies.flatMap((tally) =>
    drawn.map((name) => ({ session: tally.session, what: tallyWords[name], number: tally[name] })),
  )
  return figure(draw({ spec, rows: { tallies: rows } }), {
    label: `Bar plot by session: ${drawn.map((name) => tallyWords[name]).join(' and ')}; the table below holds the numbers.`,
    caption: 'By session number, all alliances together. Later sessions have fewer alliances: read it with the table.',
    provenances,
  })
}
