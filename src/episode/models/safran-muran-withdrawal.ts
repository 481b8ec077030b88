import { joinArcs, path } from './arcs.js'
import type { Arc, StageModel } from './stage-model.js'

const published = (): readonly Arc[] => [
  ...path('expected', 'marker', 'disembedding', 'qualified-assertion', 'self-assertion'),
  ...path('expected', 'qualified-assertion', 'avoidance', 'qualified-assertion'),
  ...path('expected', 'avoidance', 'self-assertion'),
]

const model = (): StageModel => ({
  id: 'safran-muran-withdrawal',
  name: 'Safran and Muran, withdrawal',
  stages: [
    { id: 'marker', means: ['marker'] },
    { id: 'disembedding', means: ['acknowledgement'] },
    { id: 'qualified-assertion', means: ['exploration'] },
    { id: 'avoidance', means: ['avoidance'] },
    { id: 'self-assertion', means: ['assertion', 'closure'] },
  ],
  starts: ['marker'],
  ends: ['self-assertion'],
  arcs: joinArcs(published(), [
    ...path('possible', 'disembedding', 'avoidance', 'disembedding'),
    ...path('possible', 'marker', 'qualified-assertion'),
    ...path('possible', 'disembedding', 'self-assertion'),
    ...path('possible', 'qualified-assertion', 'disembedding', 'marker'),
    ...path('possible', 'avoidance', 'marker'),
  ]),
  direct: true,
  literature: {
    source:
      'Safran & Muran (1996), J Consult Clin Psychol 64:447-458; Safran & Muran (2000), Negotiating the Therapeutic Alliance',
    status: 'recalled',
    citation: 'second-hand',
    support: 'replicated',
  },
  confidence: 'medium',
})

/**
 * Repair of a withdrawal: from the marker to self-assertion, with loops through avoidance, which are normal.
 *
 * Four stages in 1990 and 1996, five in 2000. Immediate strategies can restore collaboration without exploration.
 */
export const safranMuranWithdrawal: StageModel = /* @__PURE__ */ model()
