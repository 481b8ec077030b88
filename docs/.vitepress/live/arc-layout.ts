/** Where the places and ways of a diagram are when it is drawn as a column: straight down to the next, in bows to all others. */
import type { Diagram, DiagramArc } from 'rupture-repair/diagram'

export interface Drawn extends DiagramArc {
  readonly path: string
  /** Where its label is, and which way it runs from there. */
  readonly at: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly ends: boolean }[]
  readonly arcs: readonly Drawn[]
}

export const box = { width: 200, height: 34 } as const
const [bow, edge] = [17, 12]
/** Many bows are nearer to one another, so that words are still 11 pixels high on a phone. */
const [room, nearest] = [(430 - box.width) / 2 - edge, 4]

/** A way and the places it leads between, by their order in the column. */
interface Way {
  readonly arc: DiagramArc
  readonly from: number
  readonly to: number
}

const size = ({ from, to }: Way): number => to - from
const [low, high] = [({ from, to }: Way) => Math.min(from, to), ({ from, to }: Way) => Math.max(from, to)]

/** Each bow has a lane of its own: outside the shorter ones that it passes, so that no two lie on one another. */
const lanesOf = (ways: readonly Way[]): ReadonlyMap<Way, number> => {
  const lanes = new Map<Way, number>()
  for (const way of ways.toSorted((one, other) => Math.abs(size(one)) - Math.abs(size(other)))) {
    const passed = Array.from(lanes).filter(([other]) => low(other) < high(way) && low(way) < high(other))
    lanes.set(way, Math.max(0, ...passed.map(([, lane]) => lane)) + 1)
  }
  return lanes
}

/** Ways down the column bow to the right, ways back to the left. */
export const layoutOf = ({ nodes, arcs }: Diagram): Layout => {
  // A gap holds the longest label between two places, a line for each of its commands.
  const gap = Math.max(34, 6 + 14 * Math.max(0, ...arcs.map(({ label = '' }) => label.split(', ').length)))
  const places = new Map(nodes.map(({ id }, index) => [id, index]))
  const ways = arcs.map((arc): Way => ({ arc, from: places.get(arc.from) ?? 0, to: places.get(arc.to) ?? 0 }))
  const [down, back] = [ways.filter((way) => size(way) > 1), ways.filter((way) => size(way) < 0)]
  const lanes = new Map([...lanesOf(down), ...lanesOf(back)])
  const labels = (some: readonly Way[]): number => (some.some(({ arc }) => arc.label !== undefined) ? 112 : 0)
  const most = Math.max(1, ...lanes.values())
  const near = Math.max(nearest, Math.min(bow, (room - bow) / most))
  /** How far a bow reaches: labels are between one lane and the next. */
  const reach = (way: Way): number => bow + ((lanes.get(way) ?? 1) - 1) * Math.max(near, labels([...down, ...back]))
  const widest = (some: readonly Way[]): number => Math.max(0, ...some.map(reach))
  const left = edge + widest(back) + labels(back)
  const step = box.height + gap

  const straight = ({ arc, from, to }: Way): Drawn => {
    const x = left + box.width / 2
    const top = from * step + box.height
    // Two lines of a label have the same place as one: the middle of the gap.
    const lines = arc.label?.split(', ').length ?? 1
    return {
      ...arc,
      path: `M${x} ${top}V${to * step - 1}`,
      at: { x: x + 10, y: top + gap / 2 + 4 - (lines - 1) * 7, anchor: 'start' },
    }
  }
  /** Which of the bows at the same end of the same box this is, from the innermost. */
  const rank = (way: Way, end: 'from' | 'to'): number =>
    (size(way) > 0 ? down : back).filter(
      (other) => other[end] === way[end] && (lanes.get(other) ?? 0) < (lanes.get(way) ?? 0),
    ).length
  const bowed = (way: Way): Drawn => {
    const side = size(way) > 0 ? 1 : -1
    const x = side > 0 ? left + box.width : left
    // Ways out leave below the middle of a box and ways in reach it above, the inner ones nearer to its edge.
    const off = (end: 'from' | 'to'): number => Math.max(2, 13 - 4 * rank(way, end))
    const y1 = way.from * step + box.height / 2 + side * off('from')
    const y2 = way.to * step + box.height / 2 - side * off('to')
    const out = reach(way)
    const far = x + side * (out * (4 / 3) + 6)
    return {
      ...way.arc,
      path: `M${x} ${y1}C${far} ${y1} ${far} ${y2} ${x + side} ${y2}`,
      at: { x: x + side * (out + 10), y: (y1 + y2) / 2 + 4, anchor: side > 0 ? 'start' : 'end' },
    }
  }
  return {
    width: left + box.width + Math.max(widest(down) + labels(down), labels(ways) - box.width / 2 + 10) + edge,
    height: nodes.length * step - gap + 2,
    boxes: nodes.map(({ id, start, end }, index) => ({ id, x: left, y: index * step, ends: start || end })),
    arcs: ways.map((way) => (size(way) === 1 ? straight(way) : bowed(way))),
  }
}
