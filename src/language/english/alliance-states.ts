import { type Alliance, type AllianceState, present } from '../../alliance/index.js'
import { openEpisodes } from '../../alliance/inside.js'
import type { Setting } from '../../vocabulary/inside.js'
import type { Catalogue, PerRegister } from '../language.js'
import { count } from './phrases.js'
import { capital, numbered, wordsOf } from './settings.js'

const settingOf = ({ record }: Alliance): Setting => record.began.beginning.setting

const clock = (alliance: Alliance): string => {
  const { session } = alliance.record
  const setting = settingOf(alliance)
  return session === 0
    ? `no ${wordsOf(setting).meeting} has been held`
    : `${numbered(session, setting)} was the last one held`
}

const together = (alliance: Alliance): string => capital(wordsOf(settingOf(alliance)).together)

const episodes = ({ record }: Alliance): string => {
  const open = openEpisodes(record).length
  return `${count(record.episodes.length, 'episode')} on record, ${open === 0 ? 'none' : open} open`
}

const harms = ({ record }: Alliance): string =>
  record.harms.length === 0 ? '' : ` ${count(record.harms.length, 'harm')} on record, kept apart from the episodes.`

const coded = (alliance: Alliance): string =>
  `${numbered(alliance.record.session, settingOf(alliance))}; ${count(present(alliance).length, 'person', 'people')} taking part; ${episodes(alliance)}; ${count(alliance.record.log.length, 'entry', 'entries')}.${harms(alliance)}`

export const allianceStates: Catalogue<AllianceState, PerRegister> = {
  NotBegun: () => ({
    client: 'Nothing is recorded yet.',
    clinician: 'No alliance has begun in this record.',
    coder: 'NotBegun: the log is empty.',
  }),
  Running: (alliance) => {
    const { number, resumes } = alliance.phase
    return {
      client: `${together(alliance)} is under way; ${clock(alliance)}.`,
      clinician: `Phase ${number} of ${wordsOf(settingOf(alliance)).course} is open; ${clock(alliance)}; ${episodes(alliance)}.${harms(alliance)}`,
      coder: `Running: phase ${number}${resumes === undefined ? '' : ` resuming phase ${resumes}`}; ${coded(alliance)}`,
    }
  },
  Ended: (alliance) => {
    const phases = count(alliance.past.length, 'phase')
    return {
      client: `${together(alliance)} has ended; ${clock(alliance)}. It can be taken up again.`,
      clinician: `${capital(wordsOf(settingOf(alliance)).course)} has ended after ${phases}; ${clock(alliance)}; ${episodes(alliance)}.${harms(alliance)}`,
      coder: `Ended: ${phases}; ${coded(alliance)}`,
    }
  },
}
