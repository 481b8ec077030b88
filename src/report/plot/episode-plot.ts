import type { Alliance, PhasedEpisode } from '../../alliance/index.js'
import { sessionOf } from '../../alliance/inside.js'
import { attemptsOf, closedIn, saidAs } from '../../episode/index.js'
import type { Html } from '../page/html.js'
import type { AllianceShown } from '../shown/shown-alliance.js'
import { type Draw, figure, layer, leftRoom, type Plot, type PlotRow, plotFrame, sessionAxis } from './plot.js'

const shapes = { reported: 'circle', 'attempt began': 'triangle-right', judged: 'diamond', closed: 'square' } as const
const words = Object.keys(shapes)

const lane = {
  field: 'episode',
  type: 'ordinal',
  axis: { title: 'episode', domain: false, ticks: false, labelPadding: 6 },
}

/** Episodes as lanes over sessions: from when it happened, as far as that is known, to its closing or the last session. */
const spec: Plot['spec'] = {
  ...plotFrame,
  height: { step: 22 },
  padding: { left: leftRoom, right: 10, top: 4, bottom: 74 },
  layer: [
    layer('frame', { type: 'point', opacity: 0 }, { x: sessionAxis }),
    layer(
      'lanes',
      { type: 'rule', stroke: 'var(--line-1)', strokeWidth: 5, opacity: 0.45 },
      { x: { ...sessionAxis, field: 'from' }, x2: { field: 'to' }, y: lane },
    ),
    ...words.map((word, index) => ({
      data: { name: 'signs' },
      transform: [{ filter: { field: 'what', equal: word } }],
      // Much can happen in one session: each kind has its own place beside the middle.
      mark: { type: 'point', filled: true, fill: 'currentColor', opacity: 1, size: 36, xOffset: 7 * index - 10.5 },
      encoding: {
        x: sessionAxis,
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

const laneOf = (alliance: Alliance, { episode }: PhasedEpisode, number: number): PlotRow => {
  const { reported } = episode.record
  const from = sessionOf(reported.rupture.moment.happened) ?? reported.stamp.session
  return { episode: number, from, to: closedIn(episode) ?? alliance.record.session }
}

const signsOf = ({ episode }: PhasedEpisode, number: number): readonly PlotRow[] => {
  const closed = closedIn(episode)
  const sign = (what: keyof typeof shapes, session: number): PlotRow => ({ episode: number, what, session })
  return [
    sign('reported', episode.record.reported.stamp.session),
    ...attemptsOf(episode).map(({ begun }) => sign('attempt began', begun.stamp.session)),
    ...saidAs(episode.record, 'ResolutionJudged').map(({ stamp }) => sign('judged', stamp.session)),
    ...(closed === null ? [] : [sign('closed', closed)]),
  ]
}

export const episodeFigure = (record: Alliance, { first, last, provenance }: AllianceShown, draw: Draw): Html => {
  const { episodes } = record.record
  const drawn = draw({
    spec,
    rows: {
      frame: [{ session: first }, { session: last }],
      lanes: episodes.map((phased, index) => laneOf(record, phased, index + 1)),
      signs: episodes.flatMap((phased, index) => signsOf(phased, index + 1)),
    },
  })
  return figure(drawn, {
    label: `Episodes over sessions ${first} to ${last}: ${episodes.length}; the sections below tell each in words.`,
    caption:
      'Episodes by number: from when it happened, as far as that is known, to its closing or the last session. Signs of one session stand side by side.',
    provenances: [provenance],
  })
}
