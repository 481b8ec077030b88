import { type Content, type Html, html, named } from '../page/html.js'
import { type PanelScale, panelAxes, panelSvg } from '../plot/panel.js'
import { flagWords } from '../shown/flags.js'
import type { DrawnScale, Measure, ScoreLine } from '../shown/measures.js'
import type { Panel } from '../shown/panels.js'
import { provenanceLabel, provenancesOf } from '../shown/provenance.js'

/** The orders a reader may choose; each is a style variable, so that no script is needed. */
const orders = {
  flags: 'most sessions flagged first',
  early: 'flagged earliest first',
  last: 'last score worst first',
  long: 'most scores first',
} as const
type Order = keyof typeof orders

const orderNames = Object.keys(orders) as readonly Order[]
const fewestOrdered = 4

const lastScore = ({ lines }: Measure): number | undefined =>
  lines.flatMap(({ points }) => points.flatMap(({ score }) => score ?? [])).at(-1)

const flagged = ({ flags }: Panel): readonly number[] => flags.flatMap(({ sessions }) => sessions ?? [])

/** Less comes first; whatever has no such number comes last. */
const keyOf: Readonly<Record<Order, (panel: Panel) => number>> = {
  flags: (panel) => -flagged(panel).length,
  early: (panel) => Math.min(...flagged(panel), Number.POSITIVE_INFINITY),
  last: ({ measure }) => {
    const score = lastScore(measure)
    return score === undefined ? Number.POSITIVE_INFINITY : measure.better === 'lower' ? -score : score
  },
  long: ({ scored }) => -scored,
}

const ranksBy = (panels: readonly Panel[], order: Order): ReadonlyMap<Panel, number> => {
  const keyed = panels.map((panel) => [panel, keyOf[order](panel)] as const)
  // Infinity less Infinity is no number: two without a key keep their places.
  keyed.sort(([, a], [, b]) => (a === b ? 0 : a < b ? -1 : 1))
  return new Map(keyed.map(([panel], rank) => [panel, rank] as const))
}

const chooser = (name: string, available: readonly Order[]): Content => [
  html`<input type="radio" name="${name}" id="${name}-file" checked><label for="${name}-file">as in the file</label>`,
  available.map(
    (order) =>
      html` <input type="radio" class="by-${order}" name="${name}" id="${name}-${order}"><label for="${name}-${order}">${orders[order]}</label>`,
  ),
]

const figureOf = (
  panel: Panel,
  { scale, voices, own, style }: { scale: PanelScale; voices: readonly string[]; own: boolean; style: string },
): Html => {
  const { id, alliance, measure, flags, scored } = panel
  const findings = own ? alliance.findings.filter(({ counts }) => counts === true) : []
  const lines = measure.lines.map((line): readonly [ScoreLine, number] => [line, voices.indexOf(line.voice)])
  const words = own ? flagWords(flags) : ''
  const label = `${scored} scores${words === '' ? '' : `; ${words}`}`
  const ending = own ? alliance.course?.ending?.session : undefined
  return html`<figure style="${style}">${panelSvg(scale, { id, lines, findings, ending, label })}<figcaption><a href="#alliance-${alliance.place}">${named(alliance.id)}</a>${
    measure.between === undefined ? null : html`, ${named(measure.between)}`
  }${words === '' ? null : html`<br>${words}`}</figcaption></figure>\n`
}

const most = 6

const legend = (voices: readonly string[], own: boolean, panels: readonly Panel[]): Content => {
  const findings = own
    ? panels.flatMap(({ alliance }) => alliance.findings.filter(({ counts }) => counts === true))
    : []
  const sign = (kind: string, words: string): Html =>
    html`<span class="sign"><svg viewBox="0 0 20 12" aria-hidden="true"><path class="${kind}" d="${signPaths[kind] ?? 'M1 6H19'}"/></svg>${words}</span> `
  return html`<p class="signs">${
    voices.length < 2 || voices.length > most ? null : voices.map((voice, index) => sign(`v${index + 1}`, voice))
  }${findings.length === 0 ? null : [sign('w', 'the score turned for the worse'), sign('f', 'the session it was found in')]}${
    findings.some(({ recoveredAt }) => recoveredAt !== null) ? sign('b', 'it was back') : null
  }${own && panels.some(({ alliance }) => alliance.course?.ending != null) ? sign('e', 'treatment ended') : null}</p>\n`
}

const signPaths: Readonly<Record<string, string>> = {
  w: 'M1 1H19V11H1z',
  f: 'M10 0V12',
  b: 'M10 3l3 6h-6z',
  e: 'M10 0V12',
}

const measureSection = (index: number, panels: readonly Panel[], scores: DrawnScale, own: boolean): Html => {
  const sessions = panels.flatMap(({ measure }) =>
    measure.lines.flatMap(({ points }) => points.map(({ session }) => session)),
  )
  const first = sessions.reduce((a, b) => Math.min(a, b), sessions[0] ?? 1)
  const last = sessions.reduce((a, b) => Math.max(a, b), sessions[0] ?? 1)
  const scale = { axes: `axes-${index}`, scores, first, last }
  const voices = [...new Set(panels.flatMap(({ measure }) => measure.lines.map(({ voice }) => voice)))]
  const isFlagged = own && panels.some((panel) => flagged(panel).length > 0)
  const possible: Readonly<Record<Order, boolean>> = {
    flags: isFlagged,
    early: isFlagged,
    last: scores.better !== undefined,
    long: true,
  }
  const available = panels.length < fewestOrdered ? [] : orderNames.filter((order) => possible[order])
  const ranks = available.map((order) => [order, ranksBy(panels, order)] as const)
  const figures = panels.map((panel) => {
    const style = ranks.map(([order, rank]) => `--${order}:${rank.get(panel) ?? 0}`).join(';')
    return figureOf(panel, { scale, voices, own, style })
  })
  const better = scores.better === undefined ? '' : `; ${scores.better} is better`
  const labels = provenancesOf(panels.map(({ alliance }) => alliance)).map((one) => html`${provenanceLabel(one)} `)
  return html`<h4>${named(panels[0]?.name ?? '')}</h4>
<p class="quiet">${labels}${panels.length} drawings on one scale${better}.</p>
${panelAxes(scale)}${legend(voices, own, panels)}<div class="sorted">${
    available.length === 0 ? null : html`<span class="quiet">Order:</span> ${chooser(`order-${index}`, available)}`
  }<div class="small">
${figures}</div></div>\n`
}

/** Returns all series as small drawings on one scale, in the order of the file unless the reader chooses another. */
export const panelsSection = (
  panels: ReadonlyMap<string, readonly Panel[]>,
  scales: ReadonlyMap<string, DrawnScale>,
  own: string,
): Content =>
  panels.size === 0
    ? null
    : html`<h3 id="series">All series on one scale</h3>
${[...panels].map(([name, all], index) => {
  const scores = scales.get(name)
  return scores === undefined ? null : measureSection(index + 1, all, scores, name === own)
})}`
