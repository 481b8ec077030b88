import type { Provenance } from '../../vocabulary/inside.js'
import { type Content, type Html, html, trusted } from '../page/html.js'
import { provenanceLabel } from '../shown/provenance.js'

export type PlotRow = Readonly<Record<string, string | number | null>>

/**
 * A plot as data: a Vega-Lite specification whose data sets have names and no values, and the values. Plots that look alike share
 * one specification, the very same object, so that it needs to be compiled only once.
 */
export interface Plot {
  readonly spec: Readonly<Record<string, unknown>>
  readonly rows: Readonly<Record<string, readonly PlotRow[]>>
}

/** Draws a plot as an SVG element; it may hold neither a script nor a reference to anything outside. */
export type Draw = (plot: Plot) => string

/** The colours are the page's, so that a drawing follows it into the dark; lines differ in dashes and signs too. */
export const lineColours: readonly string[] = [1, 2, 3, 4, 5, 6].map((index) => `var(--line-${index})`)

const axis = {
  domainColor: 'currentColor',
  tickColor: 'currentColor',
  labelColor: 'currentColor',
  titleColor: 'currentColor',
  labelFont: 'inherit',
  titleFont: 'inherit',
  labelFontSize: 11,
  titleFontSize: 11,
  titleFontWeight: 'normal',
  tickSize: 3,
  grid: false,
}

const legend = {
  labelColor: 'currentColor',
  labelFont: 'inherit',
  labelFontSize: 11,
  labelLimit: 280,
  symbolStrokeWidth: 0,
  title: null,
}

/** Room for titles and numbers left of every plot, so that plots under one another share their sessions. */
export const leftRoom = 66

/** What all plots have in common: room for the axes at fixed places. */
export const plotFrame: Readonly<Record<string, unknown>> = {
  width: 320,
  background: null,
  autosize: { type: 'none' },
  config: { aria: false, view: { stroke: null }, axis, legend, font: 'inherit' },
}

export const sessionAxis: Readonly<Record<string, unknown>> = {
  field: 'session',
  type: 'quantitative',
  scale: { zero: false, nice: false, padding: 6 },
  axis: { title: 'session', tickMinStep: 1, format: 'd', tickCount: 10, labelOverlap: true },
}

export const layer = (name: string, mark: unknown, encoding: unknown): Readonly<Record<string, unknown>> => ({
  data: { name },
  mark,
  encoding,
})

/** What is under a drawing and what is said in its place to those who do not see it. */
interface Words {
  readonly label: string
  readonly caption: Content
  /** Where what is drawn comes from; a drawing is easily taken out of its page. */
  readonly provenances: readonly Provenance[]
}

export const figure = (svg: string, { label, caption, provenances }: Words): Html =>
  html`<figure><div class="plot" role="img" aria-label="${label}">${trusted(svg)}</div>
<figcaption>${provenances.map((one) => html`${provenanceLabel(one)} `)}${caption}</figcaption></figure>\n`
