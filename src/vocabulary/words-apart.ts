import type { Literature } from '../kernel/inside.js'
import type { Effect } from './effect.js'
import type { Factor } from './factor.js'
import type { Legacy } from './outcome.js'
import type { Strategy } from './strategy.js'

const assumed = (what: string): Literature => ({
  source: `Convention of this library: ${what}`,
  status: 'assumed',
  citation: 'second-hand',
  support: 'expert opinion',
})

const contribution: Literature = {
  source:
    'O’Keeffe, Martin & Midgley (2020), Psychotherapy 57:471-490, adolescents with depression, n = 35: three patterns of a therapist’s contribution',
  status: 'found',
  citation: 'abstract',
  support: 'single study',
}

interface WordsApart {
  readonly effects: Readonly<Partial<Record<Effect, Literature>>>
  readonly factors: Readonly<Partial<Record<Factor, Literature>>>
  readonly legacies: Readonly<Partial<Record<Legacy, Literature>>>
  readonly strategies: Readonly<Partial<Record<Strategy, Literature>>>
}

/** The literature of words that do not rest on the source of their list, by list and word. */
export const wordsApart: WordsApart = /* @__PURE__ */ (() => ({
  effects: {
    hurt: {
      source:
        'Page on rupture resolution of the centre that the authors of the 3RS founded: anger gives way to disappointment and hurt',
      status: 'found',
      citation: 'read',
      support: 'theory',
    },
    rejected: assumed('a word that people use of themselves'),
    'misunderstood-or-invalidated': assumed('a word that people use of themselves'),
    shame: assumed('a word that people use of themselves'),
    'work-stalled': assumed('what the rupture did to the work, as one person says'),
  },
  factors: {
    misattunement: assumed('a word of the field'),
    ambivalence: assumed('a word of the field'),
    'changed-frame': assumed('a change of the frame, which has an entry of its own'),
    resistance: assumed('a word of the field; it names what one source says, never what a person did'),
    'therapist-minimal-response': { ...contribution },
    'therapist-persisting-with-activity': { ...contribution },
    'therapist-focus-on-risk': { ...contribution },
    polarisation: assumed('what may go on between subgroups'),
    'sides-taken': assumed('what may go on between subgroups'),
  },
  legacies: { 'self-efficacy': assumed('a word of the field') },
  strategies: {
    'validate-experience': {
      source:
        'Eubanks, Burckell & Goldfried (2018), J Psychother Integr 28:60-76, consensus of 69, 177 and 134 therapists: validating in the rupture itself',
      status: 'found',
      citation: 'abstract',
      support: 'expert opinion',
    },
    metacommunicate: {
      source:
        'Page on rupture resolution of the centre that the authors of the 3RS founded: exploring the reasons behind a rupture takes metacommunication',
      status: 'found',
      citation: 'read',
      support: 'expert opinion',
    },
    apologise: assumed('a word of every day'),
  },
}))()
