import { allPairs, joinArcs, path } from './arcs.js'
import type { StageModel } from './stage-model.js'

const middle = ['negotiate', 'explore-parallels', 'consensus', 'renegotiate', 'enhanced-exploration']

const model = (): StageModel => ({
  id: 'agnew',
  name: 'Agnew, Harper, Shapiro and Barkham (psychodynamic-interpersonal therapy)',
  stages: [
    { id: 'acknowledge', means: ['acknowledgement', 'marker'] },
    { id: 'negotiate', means: ['negotiation'] },
    { id: 'explore-parallels', means: ['exploration', 'explanation'] },
    { id: 'consensus', means: ['consensus'] },
    { id: 'renegotiate', means: ['negotiation'] },
    { id: 'enhanced-exploration', means: ['exploration', 'understanding', 'vulnerability', 'assertion'] },
    { id: 'new-ways-of-relating', means: ['change'] },
    { id: 'closure', means: ['closure'] },
  ],
  starts: ['acknowledge'],
  ends: ['closure'],
  arcs: joinArcs(path('expected', 'acknowledge', ...middle, 'new-ways-of-relating', 'closure'), [
    ...allPairs('possible', ...middle),
    ...middle.flatMap((stage) => path('possible', stage, 'acknowledge', stage)),
    ...middle.flatMap((stage) => path('possible', stage, 'new-ways-of-relating', stage)),
  ]),
  direct: true,
  literature: {
    source: 'Agnew, Harper, Shapiro & Barkham (1994), Br J Med Psychol 67:155-170',
    status: 'recalled',
    citation: 'second-hand',
    support: 'single case',
  },
  confidence: 'medium',
})

/** Resolution of a challenge to the relationship in psychodynamic-interpersonal therapy: one case of confrontation. */
export const agnew: StageModel = /* @__PURE__ */ model()
