/** The audiences that may see a word or a rating; views and exports obey them. */
export const audiences = [
  'rater-only',
  'clients',
  'therapist',
  'leaders',
  'group',
  'supervision',
  'research',
  'everyone',
] as const
export type Audience = (typeof audiences)[number]

/** The conditions under which a rating was given; ratings differ where the rated person looks on. */
export const ratingConditions = ['alone', 'therapist-present', 'group-present', 'with-help'] as const
export type RatingCondition = (typeof ratingConditions)[number]
