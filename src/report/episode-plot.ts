import type { Alliance, PhasedEpisode } from '../alliance/index.js'
import { attemptsOf, closedIn, saidAs } from '../episode/index.js'
import type { Html } from './html.js'
import { type Draw, figure, type Plot, type PlotRow, plotFrame, sessionAxis } from './plot.js'
import type { AllianceShown } from './shown-alliance.js'

/** The shape of each sign, in the order of the legend. */
const shapes = { reported: 'circle', 'attempt began': 'triangle-right', judged: 'diamond', closed: 'square' } as const
const words = Object.keys(shapes)

const session = sessionAxis('session')
const lane = {
  field: 'episode',
  type: 'ordinal',
  axis: { title: null, domain: false, ticks: false, labelPadding: 6 },
}

/** Episodes as lanes over sessions: from when it happened, as far as that is known, to its closing or the last session. */
const spec: Plot['spec'] = {
  ...plotFrame,
  height: { step: 22 },
  padding: { left: 40, right: 10, top: 4, bottom: 74 },
  layer: [
    { data: { name: 'frame' }, mark: { type: 'point', opacity: 0 }, encoding: { x: session } },
    {
      data: { name: 'lanes' },
      mark: { type: 'rule', stroke: 'var(--line-1)', strokeWidth: 5, opacity: 0.45 },
      encoding: { x: { ...session, field: 'from' }, x2: { field: 'to' }, y: lane },
    },
    ...words.map((word, index) => ({
      data: { name: 'signs' },
      transform: [{ filter: { field: 'what', equal: word } }],
      // Much can happen in one session: each kind has its own place beside the middle.
      mark: { type: 'point', filled: true, fill: 'currentColor', opacity: 1, size: 36, xOffset: 7 * index - 10.5 },
      encoding: {
        x: session,
        y: lane,
        shape: {
          field: 'what',
          type: 'nominal',
          scale: { domain: words, range: Object.values(shapes) },
          legend: { orient: 'bottom', columns: 2, symbolFillColor: 'currentColor' },
        },
      },
    })),
  ],
}

const rowsOf = (alliance: Alliance, phased: PhasedEpisode, number: number): Readonly<Record<string, PlotRow[]>> => {
  const { reported } = phased.episode.record
  const { happened } = reported.rupture.moment
  const to = closedIn(phased.episode)
  const sign = (word: keyof typeof shapes, at: number): PlotRow => ({ episode: number, what: word, session: at })
  return {
    lanes: [
      {
        episode: number,
        from: happened._tag === 'unknown' ? reported.stamp.session : happened.session,
        to: to ?? alliance.record.session,
      },
    ],
    signs: [
      sign('reported', reported.stamp.session),
      ...attemptsOf(phased.episode).map(({ begun }) => sign('attempt began', begun.stamp.session)),
      ...saidAs(phased.episode.record, 'ResolutionJudged').map(({ stamp }) => sign('judged', stamp.session)),
      ...(to === null ? [] : [sign('closed', to)]),
    ],
  }
}

/** The episodes of one alliance as a drawing. */
export const episodeFigure = (record: Alliance, { first, last, provenance }: AllianceShown, draw: Draw): Html => {
  const rows = record.record.episodes.map((phased, index) => rowsOf(record, phased, index + 1))
  const drawn = draw({
    spec,
    rows: {
      frame: [{ session: first }, { session: last }],
      lanes: rows.flatMap(({ lanes }) => lanes ?? []),
      signs: rows.flatMap(({ signs }) => signs ?? []),
    },
  })
  return figure(drawn, {
    label: `Episodes over sessions ${first} to ${last}: ${rows.length}; the sections below tell each in words.`,
    caption:
      'Episodes by number: from when it happened, as far as that is known, to its closing or the last session. Signs of one session stand side by side.',
    provenances: [provenance],
  })
}
