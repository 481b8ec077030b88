import { type Alliance, type AllianceState, present } from '../../alliance/index.js'
import type { VoicedCatalogue } from '../language.js'
import { count } from './phrases.js'

const clock = ({ record }: Alliance): string =>
  record.session === 0 ? 'no session has been held' : `session ${record.session} was the last one held`

const episodes = ({ record }: Alliance): string => {
  const open = record.episodes.filter(({ episode }) => episode._tag !== 'Closed').length
  return `${count(record.episodes.length, 'episode')} on record, ${open === 0 ? 'none' : open} open`
}

const harms = ({ record }: Alliance): string =>
  record.harms.length === 0 ? '' : ` ${count(record.harms.length, 'harm')} on record, kept apart from the episodes.`

const coded = (alliance: Alliance): string =>
  `session ${alliance.record.session}; ${count(present(alliance.record).length, 'person', 'people')} taking part; ${episodes(alliance)}; ${count(alliance.record.log.length, 'entry', 'entries')}.${harms(alliance)}`

export const allianceStates: VoicedCatalogue<AllianceState> = {
  NotBegun: {
    client: () => 'Nothing is recorded yet.',
    clinician: () => 'No alliance has begun in this record.',
    coder: () => 'NotBegun: the log is empty.',
  },
  Running: {
    client: (alliance) => `The work together is under way; ${clock(alliance)}.`,
    clinician: (alliance) =>
      `Phase ${alliance.phase.number} of the alliance is open; ${clock(alliance)}; ${episodes(alliance)}.${harms(alliance)}`,
    coder: (alliance) => {
      const resumes = alliance.phase.resumes === undefined ? '' : ` resuming phase ${alliance.phase.resumes}`
      return `Running: phase ${alliance.phase.number}${resumes}; ${coded(alliance)}`
    },
  },
  Ended: {
    client: (alliance) => `The work together has ended; ${clock(alliance)}. It can be taken up again.`,
    clinician: (alliance) =>
      `The alliance has ended after ${count(alliance.past.length, 'phase')}; ${clock(alliance)}; ${episodes(alliance)}.${harms(alliance)}`,
    coder: (alliance) => `Ended: ${count(alliance.past.length, 'phase')}; ${coded(alliance)}`,
  },
}
