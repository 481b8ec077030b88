import type { NonEmpty } from '../kernel/inside.js'
import type { ParticipantId, RuptureKind, Tie, TieEnd } from '../vocabulary/inside.js'
import type { Moment } from './content.js'
import type { EndedAttempt, Episode, EpisodeRecord, OpenAttempt } from './state.js'

type Said = EpisodeRecord['said'][number]

/**
 * Returns the entries with one tag, in the order they were made.
 *
 * @example
 * saidAs(sampleEpisode.record, 'ResolutionJudged').map(({ judgement }) => judgement.rating) // => [5, 4]
 */
export const saidAs = <Tag extends Said['_tag']>(
  record: EpisodeRecord,
  tag: Tag,
): readonly Extract<Said, { _tag: Tag }>[] =>
  record.said.filter((event): event is Extract<Said, { _tag: Tag }> => event._tag === tag)

/**
 * Returns the moments in the order they were reported; the first came with the report.
 *
 * @example
 * momentsOf(sampleEpisode.record).map(({ kind }) => kind) // => ['withdrawal', 'confrontation']
 */
export const momentsOf = (record: EpisodeRecord): NonEmpty<Moment> => [
  record.reported.rupture.moment,
  ...saidAs(record, 'MomentRecorded').map((event) => event.moment),
]

/**
 * Returns the kinds of its moments, *unsaid* where no one has said; where they differ, all are kept, since *mixed* is a kind of one
 * moment.
 *
 * @example
 * kindsOf(sampleEpisode.record) // => ['withdrawal', 'confrontation']
 */
export const kindsOf = (record: EpisodeRecord): readonly (RuptureKind | 'unsaid')[] => [
  ...new Set(momentsOf(record).map(({ kind }) => kind ?? ('unsaid' as const))),
]

/** Returns the people at an end of a tie; none where the end is the whole. */
export const peopleAt = (end: TieEnd): readonly ParticipantId[] => {
  switch (end._tag) {
    case 'person':
      return [end.id]
    case 'subgroup':
      return end.members
    case 'whole':
      return []
  }
}

/**
 * Returns the parties: the people at the ends of its ties, those who expressed it, those it was directed to and those it affected.
 *
 * @example
 * partiesOf(sampleEpisode.record) // => ['client', 'therapist']
 */
export const partiesOf = (record: EpisodeRecord): readonly ParticipantId[] => {
  const { ties, expressedBy, directedTo, affected } = record.reported.rupture
  return [...new Set([...ties.flat().flatMap(peopleAt), ...expressedBy, ...directedTo.flatMap(peopleAt), ...affected])]
}

export const isOfTheWhole = (tie: Tie): boolean => tie.some(({ _tag }) => _tag === 'whole')

/** Says whether it concerns the whole, so that every person is a party and none is a bystander. */
export const concernsTheWhole = (record: EpisodeRecord): boolean => record.reported.rupture.ties.some(isOfTheWhole)

/** Returns the people it concerns: the parties and, where it concerns the whole, all who took part when it was reported. */
export const concernedIn = (record: EpisodeRecord, everyone: readonly ParticipantId[]): readonly ParticipantId[] =>
  concernsTheWhole(record) ? [...new Set([...partiesOf(record), ...everyone])] : partiesOf(record)

/** Returns the people it hurt; where the report names none, those who expressed it. */
export const injuredIn = (record: EpisodeRecord): readonly ParticipantId[] => {
  const { affected, expressedBy } = record.reported.rupture
  return affected.length > 0 ? affected : expressedBy
}

/**
 * Returns the session in which an episode closed; null while it is open.
 *
 * An episode reported after the end of its ties or its phase closed with them, which may be before its report.
 */
export const closedIn = (episode: Episode): number | null =>
  episode._tag === 'Closed' ? episode.closing.event.stamp.session : null

/**
 * Returns the attempts at repair in order, the one under way last.
 *
 * @example
 * attemptsOf(sampleEpisode).length // => 2
 */
export const attemptsOf = (episode: Episode): readonly (EndedAttempt | OpenAttempt)[] => {
  switch (episode._tag) {
    case 'Unattended':
      return []
    case 'BeingWorkedOn':
      return [...episode.earlier, episode.attempt]
    case 'Paused':
    case 'Closed':
      return episode.earlier
  }
}
