/**
 * The machine of an episode, an episode that happened, and stage models as diagrams.
 * @module
 */
export type { Diagram, DiagramArc, DiagramNode } from './diagram.js'
export { episodeDiagram } from './episode-diagram.js'
export { mermaid } from './mermaid.js'
export { stageModelDiagram } from './stage-model-diagram.js'
