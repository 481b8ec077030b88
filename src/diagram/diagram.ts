import type { Arc } from '../episode/index.js'

/** One place of a diagram; places stand in the order in which they are listed. */
export interface DiagramNode {
  readonly id: string
  readonly start: boolean
  readonly end: boolean
}

/** One way between two places. */
export interface DiagramArc {
  readonly from: string
  readonly to: string
  readonly is: Arc['is']
  /** What leads from the one to the other; a stage model does not say. */
  readonly label?: string
}

/** Places and the ways between them, for whoever draws them. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[]
  readonly arcs: readonly DiagramArc[]
}
