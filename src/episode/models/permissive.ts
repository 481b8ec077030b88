import { allPairs } from './arcs.js'
import { type StageModel, steps } from './stage-model.js'

const model = (): StageModel => ({
  id: 'permissive',
  name: 'No model: any step in any order',
  stages: [{ id: 'marker', means: ['marker'] }, ...steps.slice(1).map((step) => ({ id: step, means: [step] }))],
  starts: steps,
  ends: steps,
  arcs: allPairs('expected', ...steps),
  direct: false,
  literature: {
    source: 'Muran et al. (2023), six cases: the stages of a rational model were seen, their order was not',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  confidence: 'high',
})

/** Every step in every order, for records that follow no model. */
export const permissive: StageModel = /* @__PURE__ */ model()
