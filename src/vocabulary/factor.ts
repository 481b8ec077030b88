/**
 * The factors that may have contributed to a rupture, as a source names them.
 *
 * What goes on between camps stands here too: it is no state of one person, as an effect is, and no part of the work.
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
