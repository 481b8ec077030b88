import type { Setting } from '../../vocabulary/inside.js'
import type { EndedWith } from '../around.js'
import type { Place } from '../corrections.js'
import type { EntryNow, Language, Names, Says } from '../language.js'
import { betweenAll, count, speaker, when } from './phrases.js'
import { beforeFirst, capital, numbered, wordsOf } from './settings.js'

const at = (session: number, setting?: Setting): string =>
  session === 0 ? beforeFirst(setting) : numbered(session, setting)

const mark = ({ entry, corrected }: Place): string =>
  `, entry ${entry}${corrected === undefined ? '' : `, ${corrected.how} by entry ${corrected.by}`}`

export const line: Language['line'] = (session, said, place, setting) =>
  `${capital(at(session, setting))}${place === undefined ? '' : mark(place)}: ${said}`

const says = ({ session, said }: Says, setting?: Setting): string => `(${at(session, setting)}): ${said}`

export const entryAmended: Language['entryAmended'] = ({ stamp, entry, instead }, said, name, setting) => {
  const who = speaker(stamp.by, name)
  const now = says({ session: instead.stamp.session, said }, setting)
  return {
    client: `${who} set entry ${entry} right, which now says ${now}`,
    clinician: `${who} amended entry ${entry}, which now says ${now}`,
    coder: `${who} amended entry ${entry} to ${instead._tag} ${now}`,
  }
}

const nowSays = ({ entry, says: now }: EntryNow, setting?: Setting): string =>
  now === undefined ? `entry ${entry} is no longer in force.` : `entry ${entry} now says ${says(now, setting)}`

export const entriesCorrected: Language['entriesCorrected'] = ({ stamp }, now, name, setting) => {
  const who = speaker(stamp.by, name)
  const all = count(now.length, 'entry', 'entries')
  const each = now.map((one) => capital(nowSays(one, setting))).join(' ')
  const corrected = `${who} corrected ${all} at once. ${each}`
  return { client: `${who} set ${all} right at once. ${each}`, clinician: corrected, coder: corrected }
}

const wentOn = (by: Exclude<EndedWith, { readonly _tag: 'EpisodeClosed' }>, phase: string, name: Names): string => {
  if (by._tag === 'PhaseEnded') return `${phase} ended`
  return `${name(by.participant)} ${by.departure._tag === 'death' ? 'died' : 'left'}`
}

/** Attempts that something else ended, corrections that were taken back, and which strain: what the log around an entry tells. */
export const narration: Language['narration'] = {
  attemptEnded: ({ episode, result }, by, name, setting) => {
    if (by._tag !== 'EpisodeClosed')
      return {
        client: `The attempt to mend it was broken off when ${wentOn(by, wordsOf(setting).together, name)}.`,
        clinician: `The attempt at repair of ${episode} was broken off when ${wentOn(by, 'the phase', name)}.`,
        coder: `The attempt in ${episode} ended when ${wentOn(by, 'the phase', name)}: ${result}.`,
      }
    const who = speaker(by.stamp.by, name)
    return {
      client: `${who} called it settled while it was being mended; the attempt counts as having worked.`,
      clinician: `${who} called ${episode} resolved while an attempt at repair was under way; the attempt counts as having worked.`,
      coder: `The attempt in ${episode} ended with its closing as resolved by ${who}: ${result}.`,
    }
  },
  correctionWithdrawn: ({ stamp, entry }, now, name, setting) => {
    const who = speaker(stamp.by, name)
    const each = now
      .map((one, index) => (index === 0 ? nowSays(one, setting) : capital(nowSays(one, setting))))
      .join(' ')
    const withdrew = `${who} withdrew entry ${entry}, a correction; ${each}`
    const others = now.length === 1 ? 'another' : 'others'
    return {
      client: `${who} took entry ${entry} back, which had set ${others} right; ${each}`,
      clinician: withdrew,
      coder: withdrew,
    }
  },
  stagesReached: ({ stamp }, count, name) =>
    `${speaker(stamp.by, name)} put down ${count === 1 ? 'a step' : `${count} steps`} in mending it, in the words of a model.`,
  about: ({ rupture }, said, name, setting) =>
    `About the strain ${betweenAll(rupture.ties, name)} ${when(rupture.moment.happened, setting)}: ${said}`,
}
