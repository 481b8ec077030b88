/**
 * The time to a person's first rupture, in sessions of that person: the first session is interval 1. The ending of treatment
 * competes, since no session follows in which a rupture could be; treatment that still runs is censored.
 */
import type { RiskTime } from '../../statistics/index.js'
import { askedSessions, type Denominator, type Meant, sessionsWith } from './asked-sessions.js'
import type { PersonVoices, Speaker } from './voices.js'

export const firstEndings = ['rupture', 'ended'] as const

/** Returns which of a person's sessions, counted from 1, has the first rupture; null where there is none. */
const placeOfFirst = (one: PersonVoices, speaker: Speaker, denominator: Denominator, isMeant: Meant): number | null => {
  const { sessions } = one.person
  if (denominator === 'with-form') {
    const [first] = sessionsWith(one, speaker, askedSessions(one, speaker, denominator), 'new', isMeant)
    return first === undefined ? null : sessions.indexOf(first) + 1
  }
  const onsets = one.voices[speaker].sayings.filter(isMeant).flatMap((saying) => saying.sessions.slice(0, 1))
  if (onsets.length === 0) return null
  const onset = Math.min(...onsets)
  // Before the first session it is there in the first; after the last, or while the person was away, in the next or the last.
  const place = sessions.findIndex((session) => session >= onset) + 1
  return place === 0 ? sessions.length : place
}

/** Says whether a side says ruptures and names the session of none. */
export const isUndated = ({ voices }: PersonVoices, speaker: Speaker, isMeant: Meant): boolean => {
  const meant = voices[speaker].sayings.filter(isMeant)
  return meant.length > 0 && meant.every(({ sessions }) => sessions.length === 0)
}

/**
 * Returns the stretches in which a person could be seen to have a first rupture. With forms a session without one is a gap, in which
 * the person is not at risk; an ending after such a session still counts, since it is known. There is none of a person whose ruptures
 * have no known session.
 */
export const timesToFirst = (
  one: PersonVoices,
  speaker: Speaker,
  denominator: Denominator,
  isMeant: Meant,
): readonly RiskTime[] => {
  const { sessions, hasEnded } = one.person
  const asked = new Set(askedSessions(one, speaker, denominator))
  if (asked.size === 0) return []
  if (denominator === 'held' && isUndated(one, speaker, isMeant)) return []
  const event = placeOfFirst(one, speaker, denominator, isMeant)
  const last = event ?? sessions.length
  const ending = event !== null ? 'rupture' : hasEnded ? 'ended' : null
  const times: RiskTime[] = []
  let entry: number | null = null
  for (let place = 1; place <= last; place += 1) {
    const isAsked = asked.has(sessions[place - 1] ?? Number.NaN)
    if (isAsked) entry ??= place - 1
    if (place === last && (isAsked || ending === 'ended'))
      times.push({ entry: entry ?? place - 1, exit: place, ending })
    else if (!isAsked && entry !== null) {
      times.push({ entry, exit: place - 1, ending: null })
      entry = null
    }
  }
  return times
}
