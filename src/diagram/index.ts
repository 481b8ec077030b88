/**
 * An alliance as a timeline, and the machine of an episode and stage models as diagrams.
 * @module
 */
export type { Diagram, DiagramArc } from './diagram.js'
export { episodeDiagram } from './episode-diagram.js'
export { mermaid } from './mermaid.js'
export { stageModelDiagram } from './stage-model-diagram.js'
export { timelineSentences } from './timeline/timeline-sentences.js'
export { timelineSvg } from './timeline/timeline-svg.js'
