import type { NonEmpty } from '../kernel/index.js'
import type { Component, ParticipantId, RuptureKind, Tie, TieEnd } from '../vocabulary/index.js'
import type { Moment } from './content.js'
import type { EndedAttempt, Episode, EpisodeRecord, OpenAttempt } from './state.js'

type Said = EpisodeRecord['said'][number]

/**
 * The entries of one tag, in the order they were made.
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
 * The moments in the order they were reported; the first came with the report.
 *
 * @example
 * momentsOf(sampleEpisode.record).map(({ kind }) => kind) // => ['withdrawal', 'confrontation']
 */
export const momentsOf = (record: EpisodeRecord): NonEmpty<Moment> => [
  record.reported.rupture.moment,
  ...saidAs(record, 'MomentRecorded').map((event) => event.moment),
]

/**
 * The kind of the episode as a whole; a shift between its moments makes no moment mixed, so both kinds are kept.
 *
 * @example
 * kindsOf(sampleEpisode.record) // => ['withdrawal', 'confrontation']
 */
export const kindsOf = (record: EpisodeRecord): readonly RuptureKind[] => [
  ...new Set(momentsOf(record).map((moment) => moment.kind)),
]

/**
 * The components any moment of the episode touched.
 *
 * @example
 * componentsOf(sampleEpisode.record) // => ['bond', 'task']
 */
export const componentsOf = (record: EpisodeRecord): readonly Component[] => [
  ...new Set(momentsOf(record).flatMap((moment) => moment.components ?? [])),
]

/** The people at an end of a tie; none by name where it is the whole. */
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
 * Everyone named as having part in it: at an end of a tie, expressing, directed to, or affected.
 *
 * @example
 * partiesOf(sampleEpisode.record) // => ['client', 'therapist']
 */
export const partiesOf = (record: EpisodeRecord): readonly ParticipantId[] => {
  const { ties, expressedBy, directedTo, affected } = record.reported.rupture
  return [...new Set([...ties.flat().flatMap(peopleAt), ...expressedBy, ...directedTo.flatMap(peopleAt), ...affected])]
}

/** Whether a tie has the whole at an end. */
export const isOfTheWhole = (tie: Tie): boolean => tie.some(({ _tag }) => _tag === 'whole')

/** Whether it concerns the whole, so that everyone is a party to it and nobody stands by. */
export const concernsTheWhole = (record: EpisodeRecord): boolean => record.reported.rupture.ties.some(isOfTheWhole)

/** Those whose word it is: the parties by name and, in what concerns the whole, everyone who took part when it was reported. */
export const concernedIn = (record: EpisodeRecord, everyone: readonly ParticipantId[]): readonly ParticipantId[] =>
  concernsTheWhole(record) ? [...new Set([...partiesOf(record), ...everyone])] : partiesOf(record)

/** Whom it hurt, as reported; where nobody is named, those who expressed it. */
export const injuredIn = (record: EpisodeRecord): readonly ParticipantId[] => {
  const { affected, expressedBy } = record.reported.rupture
  return affected.length > 0 ? affected : expressedBy
}

/**
 * The session in which an episode closed; null while it is open.
 *
 * What was told only after its ties or its phase had ended closed with them, which may be before it was told.
 *
 * @example
 * closedIn(sampleEpisode) // => 4
 */
export const closedIn = (episode: Episode): number | null =>
  episode._tag === 'Closed' ? episode.closing.event.stamp.session : null

/**
 * Every attempt at mending in order, the one under way last.
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
