/** The cuts on this library's own scale from which a rating says *resolved*. */
export const ownCuts = [3, 4, 5] as const
export type OwnCut = (typeof ownCuts)[number]

/** What the people of a criterion say of the resolution, at a cut. */
export const judgedWords = ['resolved', 'not-resolved', 'split', 'not-judged'] as const
export type Judged = (typeof judgedWords)[number]

/**
 * The reasons why an episode is not judged; `no-one-of-that-side`: it concerns no one who could be asked; `no-cut`: judged on a scale
 * whose cut was not given.
 */
export const unjudgedReasons = [
  'no-one-of-that-side',
  'not-asked',
  'asked-no-answer',
  'declined',
  'too-late',
  'no-cut',
] as const
export type UnjudgedReason = (typeof unjudgedReasons)[number]

/** The ways in which an episode closed: by what a person said, or with treatment; `open` and `censored` ones did not. */
export const closures = [
  'open',
  'censored',
  'called-resolved',
  'stopped',
  'let-go',
  'faded',
  'together',
  'left',
  'referral-agreed',
  'therapist-left',
  'transfer',
  'service-ended',
  'protection',
  'death',
  'unknown',
] as const
export type Closure = (typeof closures)[number]

/** Whether an ending is attributed to an episode; `not-asked`: no account says either way. */
export const attributedWords = ['yes', 'no', 'contested', 'not-asked'] as const
export type Attributed = (typeof attributedWords)[number]
