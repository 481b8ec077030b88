import type { StageModel } from '../episode/index.js'
import type { Diagram } from './diagram.js'

/**
 * Returns a stage model as a diagram: its stages in their order, its starts and ends, its expected and possible arcs.
 *
 * The order is advisory. No errors; `checkStageModel` says whether a model is sound. Source: the model's own.
 *
 * @example
 * stageModelDiagram(aspland).nodes[0] // => { id: 'unvoiced-disagreement', start: true, end: false }
 */
export const stageModelDiagram = ({ stages, starts, ends, arcs }: StageModel): Diagram => ({
  nodes: stages.map(({ id }) => ({ id, start: starts.includes(id), end: ends.includes(id) })),
  arcs: arcs.map(({ from, to, is }) => ({ from, to, is })),
})
