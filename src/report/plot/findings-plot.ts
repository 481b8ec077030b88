import type { Provenance, TracedFinding } from '../../vocabulary/inside.js'
import type { Html } from '../page/html.js'
import { type Draw, figure, layer, leftRoom, lineColours, type Plot, plotFrame } from './plot.js'

const x = {
  field: 'session',
  type: 'ordinal',
  axis: { title: 'session', labelAngle: 0, labelOverlap: true },
}

const bars = (from: string, to: string, fill: string | undefined): unknown =>
  layer(
    'findings',
    { type: 'bar', fill, stroke: 'currentColor', strokeWidth: 0.5 },
    {
      x,
      y: { field: from, type: 'quantitative', axis: { title: 'worsenings', tickMinStep: 1, format: 'd' } },
      y2: { field: to },
    },
  )

/** Whole bars are all worsenings of a session; the lower, darker part those after which the score came back. */
const spec: Plot['spec'] = {
  ...plotFrame,
  height: 120,
  padding: { left: leftRoom, right: 10, top: 8, bottom: 40 },
  layer: [bars('all', 'back', 'var(--tint)'), bars('back', 'none', lineColours[0])],
}

/** Returns how many worsenings that count end in each session, and after how many of them the score came back. */
export const findingsFigure = (
  findings: readonly TracedFinding[],
  sessions: readonly number[],
  { draw, provenances }: { readonly draw: Draw; readonly provenances: readonly Provenance[] },
): Html => {
  const rows = sessions.map((session) => {
    const here = findings.filter(({ to }) => to === session)
    const back = here.filter(({ recoveredAt }) => recoveredAt !== null).length
    return { session, all: here.length, back, none: 0 }
  })
  return figure(draw({ spec, rows: { findings: rows } }), {
    label: `Bar plot of ${findings.length} worsenings by session: ${rows.flatMap(({ session, all }) => (all === 0 ? [] : [`${all} in ${session}`])).join(', ')}.`,
    caption: `${findings.length} worsenings of the score, by the session they were found in. Filled: the score came back later.`,
    provenances,
  })
}
