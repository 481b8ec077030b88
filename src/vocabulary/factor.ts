import { type Setting, settings } from './setting.js'

/**
 * The factors that may have contributed to a rupture, as a source names them.
 *
 * What goes on between camps is here too: it is no state of one person, as an effect is, and no part of the work.
 */
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
  'communication-breakdown',
  'misattunement',
  'ambivalence',
  'changed-frame',
  'resistance',
  'therapist-minimal-response',
  'therapist-persisting-with-activity',
  'therapist-focus-on-risk',
  'polarisation',
  'sides-taken',
] as const
export type Factor = (typeof factors)[number]

/** The two ways a factor is held: as one person's reading, or agreed by the parties. */
export const holdings = ['possible', 'agreed'] as const
export type Held = (typeof holdings)[number]

const everywhere = settings
const therapy = ['individual', 'couple', 'family', 'group'] as const
/** More than two people, since two people have no sides. */
const between = ['couple', 'family', 'group', 'team', 'relationship'] as const
const therapyOrSupervision: readonly Setting[] = [...therapy, 'supervision']

/** The settings that each factor belongs to: this library's reading, by what the word itself speaks of. */
const settingsOfFactor: Readonly<Record<Factor, readonly Setting[]>> = {
  'something-said': everywhere,
  'something-not-said': everywhere,
  misunderstanding: everywhere,
  disagreement: everywhere,
  'perceived-blame': everywhere,
  'expectation-gap': everywhere,
  'cultural-difference': everywhere,
  microaggression: everywhere,
  power: everywhere,
  transference: therapyOrSupervision,
  countertransference: therapyOrSupervision,
  'boundary-crossing': everywhere,
  'empathic-failure': everywhere,
  'unmet-need': everywhere,
  'earlier-unresolved-issue': everywhere,
  'outside-circumstances': everywhere,
  'therapist-burnout': therapy,
  'therapist-bias': therapy,
  'pressing-on-with-technique': therapy,
  'online-circumstances': everywhere,
  'communication-breakdown': everywhere,
  misattunement: everywhere,
  ambivalence: everywhere,
  'changed-frame': everywhere,
  resistance: therapyOrSupervision,
  'therapist-minimal-response': therapy,
  'therapist-persisting-with-activity': therapy,
  'therapist-focus-on-risk': therapy,
  polarisation: between,
  'sides-taken': between,
}

/**
 * Returns the factors that belong to a setting, for a form to offer. An entry that names another is recorded all the same.
 *
 * @example
 * factorsOf('relationship').includes('transference') // => false
 */
export const factorsOf = (setting: Setting): readonly Factor[] =>
  factors.filter((factor) => settingsOfFactor[factor].includes(setting))
