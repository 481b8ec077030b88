import { type Content, type Html, html, named } from '../page/html.js'
import { panelAgain } from '../plot/panel.js'
import type { Draw, Plot } from '../plot/plot.js'
import { scoreFigure, scoreSpec } from '../plot/score-plot.js'
import { type DrawnScale, type Measure, panelsOf } from '../shown/measures.js'
import type { Panel } from '../shown/panels.js'
import { provenanceLabel } from '../shown/provenance.js'
import type { AllianceShown } from '../shown/shown-alliance.js'

/** What the drawings of scores share. */
export interface Drawn {
  readonly draw: Draw
  /** The specification of a measure's plot; nothing where it has no score at all, or none that can be drawn. */
  readonly specOf: (measure: Measure) => Plot['spec'] | undefined
  readonly own: string
  /** In place of large drawings, where there are many alliances: their panels once more. */
  readonly small: ReadonlyMap<number, readonly Panel[]>
}

export const specsOf = (measures: readonly Measure[], scales: ReadonlyMap<string, DrawnScale>): Drawn['specOf'] => {
  const most = new Map<string, number>()
  for (const { name, lines } of measures.flatMap(panelsOf)) most.set(name, Math.max(most.get(name) ?? 0, lines.length))
  const specs = new Map([...scales].map(([name, ends]) => [name, scoreSpec(ends, most.get(name) ?? 1)] as const))
  return ({ name }) => specs.get(name)
}

export const isScored = ({ lines }: Measure): boolean =>
  lines.some(({ points }) => points.some(({ score }) => score !== null))

const panelFigure =
  ({ provenance, scoresFrom }: AllianceShown, own: string) =>
  ({ id, name, measure: { between }, scored }: Panel): Html =>
    html`<figure>${panelAgain(id, `${scored} scores; the table below holds them`)}<figcaption>${provenanceLabel(name === own ? scoresFrom : provenance)} ${named(between === undefined ? name : `${name}, between ${between}`)}</figcaption></figure>\n`

export const figures = (alliance: AllianceShown, { draw, specOf, own, small }: Drawn): Content =>
  small.get(alliance.place)?.map(panelFigure(alliance, own)) ??
  alliance.measures.map((measure) => {
    const spec = specOf(measure)
    if (spec === undefined)
      return isScored(measure)
        ? html`<p>${named(measure.name)} is not drawn: its scores lie too far apart. The table below holds them.</p>\n`
        : null
    const drawn = panelsOf(measure).map((panel) =>
      scoreFigure(panel, alliance, spec, { draw, own: measure.name === own }),
    )
    return drawn.length === 1 ? drawn : html`<div class="panels">${drawn}</div>\n`
  })
