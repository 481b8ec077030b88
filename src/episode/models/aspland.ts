import { joinArcs, path } from './arcs.js'
import type { StageModel } from './stage-model.js'

const model = (): StageModel => ({
  id: 'aspland',
  name: 'Aspland et al. (cognitive-behavioural therapy, indirect)',
  stages: [
    { id: 'unvoiced-disagreement', means: ['marker'] },
    { id: 'internal-recognition', means: ['recognition', 'acknowledgement'] },
    { id: 'summarise-explore-validate', means: ['exploration', 'explanation', 'understanding'] },
    { id: 'focus-on-what-matters', means: ['negotiation', 'assertion', 'vulnerability'] },
    { id: 'renegotiated-task', means: ['consensus', 'change'] },
    { id: 'collaboration-returns', means: ['closure'] },
  ],
  starts: ['unvoiced-disagreement'],
  ends: ['collaboration-returns'],
  arcs: joinArcs(
    path(
      'expected',
      'unvoiced-disagreement',
      'internal-recognition',
      'summarise-explore-validate',
      'focus-on-what-matters',
      'renegotiated-task',
      'collaboration-returns',
    ),
    [
      ...path('possible', 'unvoiced-disagreement', 'summarise-explore-validate'),
      ...path('possible', 'internal-recognition', 'focus-on-what-matters', 'collaboration-returns'),
      ...path('possible', 'internal-recognition', 'renegotiated-task'),
      ...path('possible', 'renegotiated-task', 'focus-on-what-matters', 'summarise-explore-validate'),
      ...path('possible', 'summarise-explore-validate', 'unvoiced-disagreement'),
      ...path('possible', 'internal-recognition', 'unvoiced-disagreement'),
    ],
  ),
  direct: false,
  literature: {
    source: 'Aspland, Llewelyn, Hardy, Barkham & Stiles (2008), Psychother Res 18:699-710',
    status: 'recalled',
    citation: 'second-hand',
    support: 'single study',
  },
  confidence: 'medium',
})

/** Repair in cognitive-behavioural therapy without naming the rupture: the therapist pushes less and turns to the client's concerns. */
export const aspland: StageModel = /* @__PURE__ */ model()
