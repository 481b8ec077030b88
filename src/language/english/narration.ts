import type { EndedWith } from '../around.js'
import type { Place } from '../corrections.js'
import type { EntryNow, Language, Names, Says } from '../language.js'
import { betweenAll, count, speaker, when } from './phrases.js'

const opening = (session: number): string => (session === 0 ? 'Before the first session' : `Session ${session}`)

const mark = ({ entry, corrected }: Place): string =>
  `, entry ${entry}${corrected === undefined ? '' : `, ${corrected.how} by entry ${corrected.by}`}`

export const line: Language['line'] = (session, said, place) =>
  `${opening(session)}${place === undefined ? '' : mark(place)}: ${said}`

const says = ({ session, said }: Says): string =>
  `(${session === 0 ? 'before the first session' : `session ${session}`}): ${said}`

export const entryAmended: Language['entryAmended'] = ({ stamp, entry, instead }, said, name) => {
  const who = speaker(stamp.by, name)
  const now = says({ session: instead.stamp.session, said })
  return {
    client: `${who} set entry ${entry} right, which now says ${now}`,
    clinician: `${who} amended entry ${entry}, which now says ${now}`,
    coder: `${who} amended entry ${entry} to ${instead._tag} ${now}`,
  }
}

const nowSays = ({ entry, says: now }: EntryNow): string =>
  now === undefined ? `Entry ${entry} does not stand.` : `Entry ${entry} now says ${says(now)}`

const allNow = (now: readonly EntryNow[]): string => now.map(nowSays).join(' ')

/** The same as the end of a sentence. */
const thenNow = (now: readonly EntryNow[]): string => allNow(now).replace(/^E/, 'e')

export const entriesCorrected: Language['entriesCorrected'] = ({ stamp }, now, name) => {
  const who = speaker(stamp.by, name)
  const corrected = `${who} corrected ${count(now.length, 'entry', 'entries')} at once. ${allNow(now)}`
  return {
    client: `${who} set ${count(now.length, 'entry', 'entries')} right at once. ${allNow(now)}`,
    clinician: corrected,
    coder: corrected,
  }
}

const wentOn = (by: Exclude<EndedWith, { readonly _tag: 'EpisodeClosed' }>, phase: string, name: Names): string => {
  if (by._tag === 'PhaseEnded') return `${phase} ended`
  return `${name(by.participant)} ${by.departure._tag === 'death' ? 'died' : 'left'}`
}

/** Attempts that something else ended, corrections that were taken back, and which strain: what the log around an entry tells. */
export const narration: Language['narration'] = {
  attemptEnded: ({ episode, result }, by, name) => {
    if (by._tag !== 'EpisodeClosed')
      return {
        client: `The attempt to mend it was broken off when ${wentOn(by, 'the work together', name)}.`,
        clinician: `The attempt at repair of ${episode} was broken off when ${wentOn(by, 'the phase', name)}.`,
        coder: `The attempt in ${episode} ended when ${wentOn(by, 'the phase', name)}: ${result}.`,
      }
    const who = speaker(by.stamp.by, name)
    return {
      client: `${who} called it settled while it was being mended, which counts as having worked.`,
      clinician: `${who} called ${episode} resolved while an attempt at repair was under way, which counts as having worked.`,
      coder: `The attempt in ${episode} ended with its closing as resolved by ${who}: ${result}.`,
    }
  },
  correctionWithdrawn: ({ stamp, entry }, now, name) => {
    const who = speaker(stamp.by, name)
    const withdrew = `${who} withdrew entry ${entry}, a correction; ${thenNow(now)}`
    const others = now.length === 1 ? 'another' : 'others'
    return {
      client: `${who} took entry ${entry} back, which had set ${others} right; ${thenNow(now)}`,
      clinician: withdrew,
      coder: withdrew,
    }
  },
  stagesReached: ({ stamp }, count, name) =>
    `${speaker(stamp.by, name)} put down ${count === 1 ? 'a step' : `${count} steps`} in mending it, in the words of a model.`,
  about: ({ rupture }, said, name) =>
    `About the strain ${betweenAll(rupture.ties, name)} ${when(rupture.moment.happened)}: ${said}`,
}
