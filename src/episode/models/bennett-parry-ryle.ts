import { allPairs, joinArcs, path } from './arcs.js'
import type { StageModel } from './stage-model.js'

const middle = [
  'exploration',
  'linking-and-explanation',
  'negotiation',
  'consensus',
  'understanding',
  'further-explanation',
]

const model = (): StageModel => ({
  id: 'bennett-parry-ryle',
  name: 'Bennett, Parry and Ryle (cognitive analytic therapy)',
  stages: [
    { id: 'acknowledgement', means: ['acknowledgement', 'marker'] },
    { id: 'exploration', means: ['exploration'] },
    { id: 'linking-and-explanation', means: ['explanation'] },
    { id: 'negotiation', means: ['negotiation'] },
    { id: 'consensus', means: ['consensus'] },
    { id: 'understanding', means: ['understanding', 'vulnerability', 'assertion'] },
    { id: 'further-explanation', means: ['explanation'] },
    { id: 'changing-patterns-or-aims', means: ['change'] },
    { id: 'closure', means: ['closure'] },
  ],
  starts: ['acknowledgement'],
  ends: ['closure'],
  arcs: joinArcs(path('expected', 'acknowledgement', ...middle, 'changing-patterns-or-aims', 'closure'), [
    ...allPairs('possible', ...middle),
    ...middle.flatMap((stage) => [
      ...path('possible', stage, 'changing-patterns-or-aims', stage),
      ...path('possible', stage, 'acknowledgement', stage),
    ]),
    ...path('possible', 'consensus', 'closure'),
  ]),
  direct: true,
  literature: {
    source:
      'Bennett, Parry & Ryle (2006), Psychol Psychother 79:395-418, doi 10.1348/147608305X58355: therapists cycle between stages; Daly et al. (2010): nine stages, 18 ruptures; the names of the stages and their order are recalled',
    status: 'found',
    citation: 'abstract',
    support: 'replicated',
  },
  confidence: 'medium',
})

/** Resolution of threats to the alliance in cognitive analytic therapy: nine stages, among which therapists cycle; between which ones was not read. */
export const bennettParryRyle: StageModel = /* @__PURE__ */ model()
