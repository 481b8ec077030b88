import { attemptsOf, type Episode, type EpisodeState, kindsOf, momentsOf } from '../../episode/index.js'
import type { Setting } from '../../vocabulary/inside.js'
import type { Event } from '../explainable.js'
import type { Catalogue, Names, PerRegister } from '../language.js'
import { count, list, speaker } from './phrases.js'
import { beforeFirst, numbered } from './settings.js'

const idOf = ({ record }: Episode): string => record.reported.episode
const at = (session: number, setting?: Setting): string =>
  session === 0 ? beforeFirst(setting) : `in ${numbered(session, setting)}`
const since = ({ record }: Episode, setting?: Setting): string =>
  `reported ${at(record.reported.stamp.session, setting)}`
const attempts = (episode: Episode): string => count(attemptsOf(episode).length, 'attempt')

const coded = (episode: Episode, setting?: Setting): string =>
  [
    `${episode._tag}: episode ${idOf(episode)}, ${since(episode, setting)}`,
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

const closedBy = (
  { closing }: Extract<EpisodeState, { readonly _tag: 'Closed' }>,
  name: Names,
  setting?: Setting,
): string => {
  switch (closing._tag) {
    case 'said':
      return `${speaker(closing.event.stamp.by, name)} ${closedAs[closing.event.as]}`
    case 'phase-ended':
      return `it was open when phase ${closing.phase} ended`
    case 'departed':
      return `it was open when ${name(closing.participant)} went ${at(closing.event.stamp.session, setting)}, and no tie it concerned was left`
  }
}

export const episodeStates: Catalogue<EpisodeState, PerRegister> = {
  Unreported: () => ({
    client: 'Nothing is recorded here.',
    clinician: 'No rupture has been reported here.',
    coder: 'Unreported: the episode has no entry.',
  }),
  Unattended: (episode, _, setting) => ({
    client: 'A strain is recorded, and no attempt to mend it is recorded so far.',
    clinician: `Episode ${idOf(episode)}, ${since(episode, setting)}, has no attempt at repair on record. That does not mean that nothing was done.`,
    coder: coded(episode, setting),
  }),
  BeingWorkedOn: (episode, name, setting) => {
    const startedBy = name(episode.attempt.begun.attempt.startedBy)
    return {
      client: `An attempt to mend a strain is under way; ${startedBy} began it.`,
      clinician: `In episode ${idOf(episode)} an attempt at repair is under way, begun by ${startedBy}.`,
      coder: coded(episode, setting),
    }
  },
  Paused: (episode, _, setting) => ({
    client: 'A strain is recorded that people have tried to mend; no attempt is under way now.',
    clinician: `Episode ${idOf(episode)} is open: ${attempts(episode)} at repair ended, and none is under way.`,
    coder: coded(episode, setting),
  }),
  Closed: (episode, name, setting) => {
    const by = closedBy(episode, name, setting)
    return {
      client: `The record of this strain is closed: ${by}.`,
      clinician: `Episode ${idOf(episode)} is closed after ${attempts(episode)} at repair: ${by}.`,
      coder: `${coded(episode, setting)} Closing ${episode.closing._tag}: ${by}.`,
    }
  },
}
