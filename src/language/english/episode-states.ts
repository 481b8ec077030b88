import { attemptsOf, type Episode, type EpisodeState, kindsOf, momentsOf } from '../../episode/index.js'
import type { Event } from '../explainable.js'
import type { Catalogue, Names, PerRegister } from '../language.js'
import { count, list, speaker } from './phrases.js'

const idOf = ({ record }: Episode): string => record.reported.episode
const inSession = (session: number): string => (session === 0 ? 'before the first session' : `in session ${session}`)
const since = ({ record }: Episode): string => `reported ${inSession(record.reported.stamp.session)}`
const attempts = (episode: Episode): string => count(attemptsOf(episode).length, 'attempt')

const coded = (episode: Episode): string =>
  [
    `${episode._tag}: episode ${idOf(episode)}, ${since(episode)}`,
    count(momentsOf(episode.record).length, 'moment'),
    list(kindsOf(episode.record)),
    `${attempts(episode)}.`,
  ].join('; ')

const closedAs: Readonly<Record<Event<'EpisodeClosed'>['as'], string>> = {
  resolved: 'closed it as resolved',
  stopped: 'recorded that the attempts stopped and it is not resolved',
  'let-go': 'recorded that it was let go',
  faded: 'recorded that it passed by itself',
  'led-to-referral': 'recorded that it led to a referral',
}

const closedBy = ({ closing }: Extract<EpisodeState, { readonly _tag: 'Closed' }>, name: Names): string => {
  switch (closing._tag) {
    case 'said':
      return `${speaker(closing.event.stamp.by, name)} ${closedAs[closing.event.as]}`
    case 'phase-ended':
      return `it was open when phase ${closing.phase} ended`
    case 'departed':
      return `it was open when ${name(closing.participant)} went ${inSession(closing.event.stamp.session)}, and no tie it concerned was left`
  }
}

export const episodeStates: Catalogue<EpisodeState, PerRegister> = {
  Unreported: () => ({
    client: 'Nothing is recorded here.',
    clinician: 'No rupture has been reported here.',
    coder: 'Unreported: the episode has no entry.',
  }),
  Unattended: (episode) => ({
    client: 'A strain is recorded, and no attempt to mend it is recorded so far.',
    clinician: `Episode ${idOf(episode)}, ${since(episode)}, has no attempt at repair on record, which does not say that nothing was done.`,
    coder: coded(episode),
  }),
  BeingWorkedOn: (episode, name) => {
    const startedBy = name(episode.attempt.begun.attempt.startedBy)
    return {
      client: `An attempt to mend a strain is under way; ${startedBy} began it.`,
      clinician: `In episode ${idOf(episode)} an attempt at repair is under way, begun by ${startedBy}.`,
      coder: coded(episode),
    }
  },
  Paused: (episode) => ({
    client: 'A strain is recorded that people have tried to mend; no attempt is under way now.',
    clinician: `Episode ${idOf(episode)} is open: ${attempts(episode)} at repair ended, and none is under way.`,
    coder: coded(episode),
  }),
  Closed: (episode, name) => {
    const by = closedBy(episode, name)
    return {
      client: `The record of this strain is closed: ${by}.`,
      clinician: `Episode ${idOf(episode)} is closed after ${attempts(episode)} at repair: ${by}.`,
      coder: `${coded(episode)} Closing ${episode.closing._tag}: ${by}.`,
    }
  },
}
