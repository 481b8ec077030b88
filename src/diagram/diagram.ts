import type { Arc } from '../episode/inside.js'

/** One node of a diagram; nodes are drawn in the order in which they are listed. */
export interface DiagramNode {
  readonly id: string
  readonly start: boolean
  readonly end: boolean
}

/** One arc between two nodes. */
export interface DiagramArc {
  readonly from: string
  readonly to: string
  readonly is: Arc['is']
  /** The commands that lead from the one to the other; a stage model names none. */
  readonly label?: string
}

/** Nodes and the arcs between them, for a program that draws them. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[]
  readonly arcs: readonly DiagramArc[]
}
