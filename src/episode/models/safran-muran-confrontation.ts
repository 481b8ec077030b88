import { joinArcs, path } from './arcs.js'
import type { Arc, StageModel } from './stage-model.js'

const published = (): readonly Arc[] => [
  ...path('expected', 'marker', 'disembedding', 'exploration-of-construal', 'vulnerability'),
  ...path('expected', 'exploration-of-construal', 'avoidance-of-aggression', 'exploration-of-construal'),
  ...path('expected', 'exploration-of-construal', 'avoidance-of-vulnerability', 'exploration-of-construal'),
  ...path('expected', 'avoidance-of-vulnerability', 'vulnerability'),
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
  arcs: joinArcs(published(), [
    ...path('possible', 'marker', 'exploration-of-construal'),
    ...path('possible', 'disembedding', 'vulnerability'),
    ...path('possible', 'disembedding', 'avoidance-of-aggression', 'disembedding'),
    ...path('possible', 'disembedding', 'avoidance-of-vulnerability', 'disembedding'),
    ...path('possible', 'avoidance-of-aggression', 'avoidance-of-vulnerability', 'avoidance-of-aggression'),
    ...path('possible', 'exploration-of-construal', 'disembedding', 'marker'),
    ...path('possible', 'avoidance-of-aggression', 'marker'),
    ...path('possible', 'avoidance-of-vulnerability', 'marker'),
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
