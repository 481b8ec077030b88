import {
  attemptsOf,
  type BeingWorkedOn,
  type Closed,
  type Episode,
  type EpisodeState,
  kindsOf,
  momentsOf,
} from '../../episode/index.js'
import type { Names, Voiced, VoicedCatalogue } from '../language.js'
import { count, list, speaker } from './phrases.js'

const idOf = ({ record }: Episode): string => record.reported.episode
const inSession = (session: number): string => (session === 0 ? 'before the first session' : `in session ${session}`)
const since = ({ record }: Episode): string => `reported ${inSession(record.reported.stamp.session)}`
const attempts = (episode: Episode): string => count(attemptsOf(episode).length, 'attempt')
const startedBy = ({ attempt }: BeingWorkedOn, name: Names): string => name(attempt.begun.attempt.startedBy)

const coded = (episode: Episode): string =>
  [
    `${episode._tag}: episode ${idOf(episode)}, ${since(episode)}`,
    count(momentsOf(episode.record).length, 'moment'),
    list(kindsOf(episode.record)),
    `${attempts(episode)}.`,
  ].join('; ')

/** How an episode came to be closed; what became of it is another question, and has its own criterion. */
const closedBy = ({ closing }: Closed, name: Names): string => {
  switch (closing._tag) {
    case 'said':
      return closing.event.as === 'resolved'
        ? `${speaker(closing.event.stamp.by, name)} closed it as resolved`
        : `${speaker(closing.event.stamp.by, name)} recorded that the attempts stopped and it is not resolved`
    case 'phase-ended':
      return `it was open when phase ${closing.phase} ended`
    case 'departed':
      return `it was open when ${name(closing.participant)} went ${inSession(closing.event.stamp.session)}, and no tie it concerned was left`
  }
}

const closed: Voiced<Closed> = {
  client: (episode, name) => `The record of this strain is closed: ${closedBy(episode, name)}.`,
  clinician: (episode, name) =>
    `Episode ${idOf(episode)} is closed after ${attempts(episode)} at repair: ${closedBy(episode, name)}.`,
  coder: (episode, name) => `${coded(episode)} Closing ${episode.closing._tag}: ${closedBy(episode, name)}.`,
}

export const episodeStates: VoicedCatalogue<EpisodeState> = {
  Unreported: {
    client: () => 'Nothing is recorded here.',
    clinician: () => 'No rupture has been reported here.',
    coder: () => 'Unreported: the episode has no entry.',
  },
  Unattended: {
    client: () => 'A strain is recorded, and no attempt to mend it is recorded so far.',
    clinician: (episode) =>
      `Episode ${idOf(episode)}, ${since(episode)}, has no attempt at repair on record, which does not say that nothing was done.`,
    coder: coded,
  },
  BeingWorkedOn: {
    client: (episode, name) => `An attempt to mend a strain is under way; ${startedBy(episode, name)} began it.`,
    clinician: (episode, name) =>
      `In episode ${idOf(episode)} an attempt at repair is under way, begun by ${startedBy(episode, name)}.`,
    coder: coded,
  },
  Paused: {
    client: () => 'A strain is recorded that somebody has tried to mend; no attempt is under way now.',
    clinician: (episode) =>
      `Episode ${idOf(episode)} is open: ${attempts(episode)} at repair ended, and none is under way.`,
    coder: coded,
  },
  Closed: closed,
}
