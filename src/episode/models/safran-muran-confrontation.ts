import { beside, way } from './arcs.js'
import type { Arc, StageModel } from './stage-model.js'

const published = (): readonly Arc[] => [
  ...way('expected', 'marker', 'disembedding', 'exploration-of-construal', 'vulnerability'),
  ...way('expected', 'exploration-of-construal', 'avoidance-of-aggression', 'exploration-of-construal'),
  ...way('expected', 'exploration-of-construal', 'avoidance-of-vulnerability', 'exploration-of-construal'),
  ...way('expected', 'avoidance-of-vulnerability', 'vulnerability'),
]

const model = (): StageModel => ({
  id: 'safran-muran-confrontation',
  name: 'Safran and Muran, confrontation',
  stages: [
    { id: 'marker', means: ['marker'] },
    { id: 'disembedding', means: ['acknowledgement'] },
    { id: 'exploration-of-construal', means: ['exploration'] },
    { id: 'avoidance-of-aggression', means: ['avoidance'] },
    { id: 'avoidance-of-vulnerability', means: ['avoidance'] },
    { id: 'vulnerability', means: ['vulnerability', 'closure'] },
  ],
  starts: ['marker'],
  ends: ['vulnerability'],
  arcs: beside(published(), [
    ...way('possible', 'marker', 'exploration-of-construal'),
    ...way('possible', 'disembedding', 'vulnerability'),
    ...way('possible', 'disembedding', 'avoidance-of-aggression', 'disembedding'),
    ...way('possible', 'disembedding', 'avoidance-of-vulnerability', 'disembedding'),
    ...way('possible', 'avoidance-of-aggression', 'avoidance-of-vulnerability', 'avoidance-of-aggression'),
    ...way('possible', 'exploration-of-construal', 'disembedding', 'marker'),
    ...way('possible', 'avoidance-of-aggression', 'marker'),
    ...way('possible', 'avoidance-of-vulnerability', 'marker'),
  ]),
  direct: true,
  literature: {
    source: 'Safran & Muran (2000), Negotiating the Therapeutic Alliance',
    status: 'recalled',
    citation: 'second-hand',
    support: 'single study',
  },
  confidence: 'medium',
})

/** Repair of a confrontation: from anger through hurt to the wish to be cared for, with both avoidance side branches. */
export const safranMuranConfrontation: StageModel = /* @__PURE__ */ model()
