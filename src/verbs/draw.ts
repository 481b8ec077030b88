/** Plots as SVG without a browser. Vega takes longer to load than all else here, so that only `report` waits for it. */
import type { TopLevelSpec } from 'vega-lite'
import type { Draw, Plot } from '../report/index.js'

interface StringRenderer {
  readonly initialize: (
    element: null,
    width: number,
    height: number,
    origin: readonly [number, number],
    scale: number,
  ) => StringRenderer
  readonly render: (scene: unknown) => StringRenderer
  readonly svg: () => string
}

/** What vega has and its types do not say; its own way to SVG is a promise, and a report is made in one go. */
declare module 'vega' {
  export const SVGStringRenderer: new () => StringRenderer
  export const textMetrics: { readonly canvas: (use: boolean) => void }
  interface Scene {
    readonly root: unknown
  }
}

/** In the page an SVG needs no name spaces, nothing that is the default, and no tenth of a tenth of a pixel. */
const slimTag = (tag: string): string =>
  tag
    .replace(/ (?:xmlns(?::xlink)?|version|class|role|aria-[a-z]+|pointer-events|stroke-miterlimit)="[^"]*"/g, '')
    .replace(/ (?:opacity|stroke-width|font-family|font-weight|transform)="(?:1|inherit|normal|translate\(0,0\))"/g, '')
    .replace(/ font-size="11px" fill="currentColor"/g, '')
    .replace(/-?\d+\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))

/** Tags alone are slimmed: what is between them is text of the data. */
const slim = (svg: string): string =>
  svg
    .replace(/<path class="(?:back|fore)ground"[^>]*\/>|<path [^>]*opacity="0"\/>/g, '')
    .replace(/<[^>]*>/g, slimTag)
    .replaceAll('<g/>', '')

/** A copy for the compiler, which writes into what it is given. */
const vegaLite = (spec: Plot['spec']): TopLevelSpec => JSON.parse(JSON.stringify(spec))

/** Loads the drawing libraries; each specification is compiled once, however many alliances are drawn by it. */
export const loadDraw = async (): Promise<Draw> => {
  const { vega, compile } = await import('./plotting.js')
  // Text is as wide by estimate wherever it is drawn, so that the same plot comes of the same data.
  vega.textMetrics.canvas(false)
  const compiled = new Map<Plot['spec'], ReturnType<typeof vega.parse>>()
  return ({ spec, rows }) => {
    const runtime = compiled.get(spec) ?? vega.parse(compile(vegaLite(spec)).spec)
    compiled.set(spec, runtime)
    const view = new vega.View(runtime, { renderer: 'none', logLevel: vega.Error })
    for (const [name, values] of Object.entries(rows)) view.data(name, structuredClone(values))
    view.run()
    const padding = view.padding()
    const { left, right, top, bottom } =
      typeof padding === 'object'
        ? { left: 0, right: 0, top: 0, bottom: 0, ...padding }
        : { left: padding, right: padding, top: padding, bottom: padding }
    const svg = new vega.SVGStringRenderer()
      .initialize(null, view.width() + left + right, view.height() + top + bottom, [left, top], 1)
      .render(view.scenegraph().root)
      .svg()
    view.finalize()
    return slim(svg)
  }
}
