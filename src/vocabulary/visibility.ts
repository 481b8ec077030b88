/** Who may see a rating; exports obey it. */
export const audiences = ['rater-only', 'therapist', 'leaders', 'group', 'supervision', 'research', 'everyone'] as const
export type Audience = (typeof audiences)[number]

/** Under what conditions a rating was given; ratings given under the eyes of the rated differ. */
export const ratingConditions = ['alone', 'therapist-present', 'group-present', 'with-help'] as const
export type RatingCondition = (typeof ratingConditions)[number]
