/** Where the places and ways of a diagram stand when it is drawn as a column: straight down to the next, in bows to all others. */
import type { Diagram, DiagramArc } from 'rupture-repair/diagram'

export interface Drawn extends DiagramArc {
  readonly path: string
  /** Where its label stands, and which way it runs from there. */
  readonly at: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly ends: boolean }[]
  readonly arcs: readonly Drawn[]
}

export const box = { width: 200, height: 34 } as const
const [gap, bow, edge] = [34, 17, 12]

/** Ways down the column bow to the right, ways back to the left. */
export const layoutOf = ({ nodes, arcs }: Diagram): Layout => {
  const places = new Map(nodes.map(({ id }, index) => [id, index]))
  const span = ({ from, to }: DiagramArc): number => (places.get(to) ?? 0) - (places.get(from) ?? 0)
  const widest = (way: 1 | -1): number =>
    Math.max(0, ...arcs.map((arc) => span(arc) * way).filter((size) => size > way))
  const labelled = arcs.some(({ label }) => label !== undefined) ? 108 : 0
  const left = edge + widest(-1) * bow + labelled
  const step = box.height + gap
  const drawn = arcs.map((arc): Drawn => {
    const size = span(arc)
    const [top, bottom] = [(places.get(arc.from) ?? 0) * step, (places.get(arc.to) ?? 0) * step]
    if (size === 1) {
      const x = left + box.width / 2
      return {
        ...arc,
        path: `M${x} ${top + box.height}V${bottom - 1}`,
        at: { x: x + 10, y: top + box.height + gap / 2 + 4, anchor: 'start' },
      }
    }
    const way = size > 0 ? 1 : -1
    const x = size > 0 ? left + box.width : left
    // Ways out leave below the middle of a box and ways in reach it above, so that the two do not lie on one another.
    const [y1, y2] = [top + box.height / 2 + way * 7, bottom + box.height / 2 - way * 7]
    const far = x + way * (Math.abs(size) * bow * (4 / 3) + 6)
    return {
      ...arc,
      path: `M${x} ${y1}C${far} ${y1} ${far} ${y2} ${x + way} ${y2}`,
      at: { x: x + way * (Math.abs(size) * bow + 10), y: (y1 + y2) / 2 + 4, anchor: way > 0 ? 'start' : 'end' },
    }
  })
  return {
    width: left + box.width + widest(1) * bow + edge + labelled,
    height: nodes.length * step - gap + 2,
    boxes: nodes.map(({ id, start, end }, index) => ({ id, x: left, y: index * step, ends: start || end })),
    arcs: drawn,
  }
}
