/**
 * Small drawings of scores, all on one scale, in plain SVG: a library needs milliseconds and kilobytes for each, and a report of a
 * thousand clients has a thousand of them. What all share is drawn once and used by each.
 */
import type { TracedFinding } from '../../vocabulary/inside.js'
import { type Html, html } from '../page/html.js'
import { shown } from '../page/table.js'
import type { DrawnScale, ScoreLine } from '../shown/measures.js'

const [width, height] = [200, 92]
const plot = { left: 50, right: 192, top: 8, bottom: 68 }

/** The scale that all panels of one measure have: sessions across, scores upwards. */
export interface PanelScale {
  /** The anchor of the axes. */
  readonly axes: string
  readonly scores: DrawnScale
  readonly first: number
  readonly last: number
}

/** Half a unit is less than half a pixel, at the widest that a panel is shown. */
const half = (value: number): string => String(Math.round(value * 2) / 2)

const across = ({ first, last }: PanelScale, session: number): string =>
  half(
    last === first
      ? (plot.left + plot.right) / 2
      : plot.left + ((plot.right - plot.left) * (session - first)) / (last - first),
  )

const upwards = ({ scores: { min, max } }: PanelScale, score: number): string =>
  half(plot.bottom - ((plot.bottom - plot.top) * (score - min)) / (max - min))

/** Returns the axes that every panel uses: both ends of either, named, and the better end of the scores marked. */
export const panelAxes = (scale: PanelScale): Html => {
  const { min, max, only, better } = scale.scores
  const [top, bottom] = [plot.top + 6, plot.bottom + 2]
  const label = (x: number, y: number, anchor: string, words: string): Html =>
    html`<text x="${x}" y="${y}"${anchor === 'start' ? null : html` text-anchor="${anchor}"`}>${words}</text>`
  const side = plot.left - 4
  const middle = only === undefined ? 'score' : shown(only)
  return html`<svg class="shared" aria-hidden="true"><defs><g class="axes" id="${scale.axes}"><path d="M${plot.left} ${plot.top - 4}V${plot.bottom + 4}H${plot.right + 4}"/>
${only === undefined ? [label(side, top, 'end', shown(max)), label(side, bottom, 'end', shown(min))] : null}
${label(side, (top + bottom) / 2, 'end', middle)}${better === undefined ? null : label(side, better === 'higher' ? top + 11 : bottom - 11, 'end', better === 'higher' ? 'better↑' : 'better↓')}
${label(plot.left, plot.bottom + 16, 'start', String(scale.first))}${label((plot.left + plot.right) / 2, plot.bottom + 16, 'middle', 'session')}${label(plot.right, plot.bottom + 16, 'end', String(scale.last))}</g></defs></svg>\n`
}

/** The scores between two gaps, as places of the drawing. */
const runsOf = (scale: PanelScale, { points }: ScoreLine): readonly (readonly Place[])[] => {
  const runs: Place[][] = [[]]
  for (const { session, score } of points)
    if (score === null) runs.push([])
    else runs.at(-1)?.push([Number(across(scale, session)), Number(upwards(scale, score))])
  return runs
}
type Place = readonly [x: number, y: number]

/** Returns a line with a break wherever a session has no score, and a ring for a score that no line reaches; steps are shorter than places. */
const pathOf = (scale: PanelScale, line: ScoreLine): string =>
  runsOf(scale, line)
    .map((run) => {
      const [first, ...others] = run
      if (first === undefined) return ''
      const steps = others.map(([x, y], index) => {
        const [fromX, fromY] = run[index] ?? first
        return `${x - fromX} ${y - fromY}`
      })
      const drawn = steps.length === 0 ? 'm-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0' : `l${steps.join(' ')}`
      return `M${first.join(' ')}${drawn.replaceAll(' -', '-')}`
    })
    .join('')

/** What one panel shows besides its axes. */
export interface PanelDrawn {
  readonly id: string
  /** Lines with the place of their voice among those of all panels, which gives them their colour. */
  readonly lines: readonly (readonly [line: ScoreLine, voice: number])[]
  readonly findings: readonly TracedFinding[]
  readonly ending: number | undefined
  readonly label: string
}

export const panelSvg = (scale: PanelScale, { id, lines, findings, ending, label }: PanelDrawn): Html =>
  html`<svg class="panel" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><g id="${id}"><use href="#${scale.axes}"/>${findings.map(
    ({ from, to, recoveredAt }) =>
      html`<path class="w" d="M${across(scale, from)} ${plot.top}H${across(scale, to)}V${plot.bottom}H${across(scale, from)}z"/><path class="f" d="M${across(scale, to)} ${plot.top}V${plot.bottom}"/>${
        recoveredAt === null
          ? null
          : html`<path class="b" d="M${across(scale, recoveredAt)} ${plot.bottom - 6}l3 6h-6z"/>`
      }`,
  )}${ending === undefined ? null : html`<path class="e" d="M${across(scale, ending)} ${plot.top}V${plot.bottom}"/>`}${lines.map(
    ([line, voice]) => html`<path class="v${(voice % 6) + 1}" d="${pathOf(scale, line)}"/>`,
  )}</g></svg>`

/** Returns the same drawing once more, at no more bytes than its name. */
export const panelAgain = (id: string, label: string): Html =>
  html`<svg class="panel" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><use href="#${id}"/></svg>\n`
