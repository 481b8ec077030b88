import type { Literature } from '../kernel/index.js'

/** What may have contributed to a rupture, in the words of whoever names it. */
export const factors = [
  'something-said',
  'something-not-said',
  'misunderstanding',
  'disagreement',
  'perceived-blame',
  'expectation-gap',
  'cultural-difference',
  'microaggression',
  'power',
  'transference',
  'countertransference',
  'boundary-crossing',
  'empathic-failure',
  'unmet-need',
  'earlier-unresolved-issue',
  'outside-circumstances',
  'therapist-burnout',
  'therapist-bias',
  'pressing-on-with-technique',
  'online-circumstances',
] as const
export type Factor = (typeof factors)[number]
export const factorsSource: Literature = {
  source:
    'Clinical essay on rupture, its causes and repair; cultural ruptures: Group Dynamics special issue (2021); pressing on: Castonguay et al. (1996), J Consult Clin Psychol 64:497-504',
  status: 'found',
  citation: 'second-hand',
  support: 'expert opinion',
}

/** Whether a factor is one party’s reading or what the parties agree on. */
export const holdings = ['possible', 'agreed'] as const
export type Held = (typeof holdings)[number]
