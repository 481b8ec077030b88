import type { Html } from './html.js'
import { type Draw, figure, lineColours, type Plot, plotFrame } from './plot.js'
import type { ReportProvenance } from './report.js'
import type { SessionTally } from './session-tallies.js'

/** A kind of happening that is drawn, with its words. */
export interface Drawn {
  readonly of: (tally: SessionTally) => number
  readonly words: string
}

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

/** How often each thing happened, session by session. */
export const tallyFigure = (
  tallies: readonly SessionTally[],
  drawn: readonly Drawn[],
  { draw, provenances }: { readonly draw: Draw; readonly provenances: readonly ReportProvenance[] },
): Html => {
  const rows = tallies.flatMap((tally) =>
    drawn.map(({ of, words }) => ({ session: tally.session, what: words, number: of(tally) })),
  )
  return figure(draw({ spec, rows: { tallies: rows } }), {
    label: `Bar plot by session: ${drawn.map(({ words }) => words).join(' and ')}; the table below holds the numbers.`,
    caption: 'By session number, all alliances together. Later sessions have fewer alliances: read it with the table.',
    provenances,
  })
}
