import { visible } from '../../kernel/inside.js'
import { type Content, type Html, html } from '../page/html.js'
import type { DrawnScale, Measure } from '../shown/measures.js'
import type { AllianceShown } from '../shown/shown-alliance.js'
import { type Draw, figure, layer, leftRoom, lineColours, type Plot, plotFrame, sessionAxis } from './plot.js'

type Spec = Plot['spec']

const worse = 'var(--worse)'
const triangle = { shape: 'triangle-up', size: 50, yOffset: -5 }
const sign = { size: 36, opacity: 1, strokeWidth: 0, invalid: 'filter' }

/** Returns the plot of scores over sessions. One specification serves every alliance of a report, so all have the same scale from least to most; `lines` is how many the legend has room for. */
export const scoreSpec = ({ min, max, only, better }: DrawnScale, lines: number): Spec => {
  const x = sessionAxis
  const title = better === undefined ? 'score' : ['score,', `${better} is better`]
  const y = {
    field: 'score',
    type: 'quantitative',
    scale: { domain: [min, max], nice: false, padding: 4 },
    // Where every score is the same and no scale is known, nothing else on the axis would be a score.
    axis: { title, format: '~r', ...(only === undefined ? { tickCount: 5 } : { values: [only] }) },
  }
  const legend = lines > 1 ? { orient: 'bottom', direction: 'vertical', columns: 1 } : null
  const by = { field: 'by', type: 'nominal', sort: null, legend }
  const colour = { ...by, scale: { range: lineColours } }
  return {
    ...plotFrame,
    height: 120,
    padding: { left: leftRoom, right: 10, top: 8, bottom: lines > 1 ? 48 + 15 * lines : 34 },
    layer: [
      layer('frame', { type: 'point', opacity: 0 }, { x }),
      layer(
        'findings',
        { type: 'rect', fill: worse, opacity: 0.3 },
        { x: { ...x, field: 'from' }, x2: { field: 'to' } },
      ),
      layer('findings', { type: 'rule', stroke: worse, strokeWidth: 1.5 }, { x: { ...x, field: 'to' } }),
      layer('back', { ...triangle, type: 'point', filled: true, fill: 'currentColor' }, { x, y: { value: 120 } }),
      layer('ending', { type: 'rule', stroke: 'currentColor', strokeWidth: 1.5, strokeDash: [2, 3] }, { x }),
      layer('scores', { type: 'line', strokeWidth: 1.5 }, { x, y, stroke: colour, strokeDash: by }),
      layer('scores', { ...sign, type: 'point', filled: true }, { x, y, fill: colour, shape: by }),
    ],
  }
}

const rowsOf = (
  { lines }: Measure,
  { findings: all, course, first, last }: AllianceShown,
  own: boolean,
): Plot['rows'] => {
  const findings = all.filter(({ counts }) => counts === true)
  return {
    frame: [{ session: first }, { session: last }],
    scores: lines.flatMap(({ by, points }) =>
      points.map(({ session, score }) => ({ session, score, by: visible(by) })),
    ),
    // What a rule found concerns the series it looked at, and not ratings that are in a record.
    findings: own ? findings.map(({ from, to }) => ({ from, to })) : [],
    back: own ? findings.flatMap(({ recoveredAt }) => (recoveredAt === null ? [] : [{ session: recoveredAt }])) : [],
    ending: course?.ending == null ? [] : [{ session: course.ending.session }],
  }
}

const signs = (rows: Plot['rows']): Content => [
  (rows.findings ?? []).length > 0 ? ' Shaded: the score turned for the worse.' : null,
  (rows.back ?? []).length > 0 ? ' Triangle: it was back.' : null,
  (rows.ending ?? []).length > 0 ? ' Dotted upright: treatment ended.' : null,
]

export const scoreFigure = (
  measure: Measure,
  alliance: AllianceShown,
  spec: Spec,
  { draw, own }: { readonly draw: Draw; readonly own: boolean },
): Html => {
  const rows = rowsOf(measure, alliance, own)
  const scored = (rows.scores ?? []).filter(({ score }) => score !== null).length
  const name = measure.between === undefined ? measure.name : `${measure.name}, between ${measure.between}`
  return figure(draw({ spec, rows }), {
    label: `Line plot of ${name} over sessions ${alliance.first} to ${alliance.last}: ${scored} scores; the table below holds them.`,
    caption: html`${name}.${signs(rows)}`,
    provenances: [own ? alliance.scoresFrom : alliance.provenance],
  })
}
