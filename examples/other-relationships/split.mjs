/**
 * A rating of somebody's own tie to the therapist; only the therapist
 * is to see it.
 */
export const rated = (by, session, bond) => ({
  _tag: 'GiveRating',
  stamp: { session, by: { _tag: 'participant', id: by } },
  rating: {
    of: [
      { _tag: 'person', id: by },
      { _tag: 'person', id: 'therapist' },
    ],
    instrument: 'wai-s',
    scores: { bond },
    visibleTo: ['therapist'],
  },
})

/**
 * The bonds to one therapist side by side, session by session; a mean
 * would hide the split.
 */
export const tellSplit = ({ record }) => {
  console.log(
    '\nBond with the therapist (WAI-S, 4 to 28), as each rates it:',
  )
  const ratings = record.entries.filter(
    ({ _tag }) => _tag === 'RatingGiven',
  )
  for (const session of new Set(
    ratings.map(({ stamp }) => stamp.session),
  )) {
    const bonds = ratings.filter(
      ({ stamp }) => stamp.session === session,
    )
    console.log(
      `  session ${session}: ${bonds.map(({ stamp, rating }) => `${stamp.by.id} ${rating.scores.bond}`).join(', ')}`,
    )
  }
}
