/** What became of each episode, with the criteria that say the same in one row. */
import { type Alliance, type EpisodeOutcome, outcomesOf } from 'rupture-repair/alliance'
import { type ResolutionCriterion, resolutionCriteria } from 'rupture-repair/vocabulary'

export interface OutcomeRow {
  readonly criteria: readonly ResolutionCriterion[]
  readonly found: EpisodeOutcome
}

const sameWords = (one: EpisodeOutcome, other: EpisodeOutcome): boolean =>
  (['episode', 'judged', 'reason', 'attributed', 'attributedByOthers', 'outcome'] as const).every(
    (column) => one[column] === other[column],
  )

/** Returns the rows by episode, each criterion in one row of each. */
export const outcomeRows = (alliance: Alliance): readonly OutcomeRow[] => {
  const all = resolutionCriteria.map((criterion) => ({ criterion, found: outcomesOf(alliance, criterion) }))
  return alliance.record.episodes.flatMap((_, episode) => {
    const rows: { readonly criteria: ResolutionCriterion[]; readonly found: EpisodeOutcome }[] = []
    for (const { criterion, found } of all) {
      const one = found[episode]
      if (one === undefined) continue
      const row = rows.find((known) => sameWords(known.found, one))
      if (row === undefined) rows.push({ criteria: [criterion], found: one })
      else row.criteria.push(criterion)
    }
    return rows
  })
}
