import { isOpenIn, type Saying } from './voice.js'
import type { PersonVoices, Speaker } from './voices.js'

/** Which sessions are the denominator: those with a form by that side, or all that were held, where no report counts as no. */
export const denominators = ['with-form', 'held'] as const
export type Denominator = (typeof denominators)[number]

/** What is counted in a session: a rupture that is new in it, that is said to have happened in it, or that is open. */
export const ruptureStates = ['new', 'seen', 'open'] as const
export type RuptureState = (typeof ruptureStates)[number]

/** Which ruptures are meant. */
export type Meant = (saying: Saying) => boolean

/** Returns the sessions at which the person was and about which that side was asked, in order. */
export const askedSessions = (
  { person, voices }: PersonVoices,
  speaker: Speaker,
  denominator: Denominator,
): readonly number[] =>
  denominator === 'held' ? person.sessions : person.sessions.filter((session) => voices[speaker].forms.has(session))

/** Returns which of some sessions have a rupture by that side. */
export const sessionsWith = (
  { voices }: PersonVoices,
  speaker: Speaker,
  sessions: readonly number[],
  state: RuptureState,
  isMeant: Meant,
): readonly number[] => {
  const sayings = voices[speaker].sayings.filter(isMeant)
  if (sayings.length === 0) return []
  const { forms } = voices[speaker]
  const has = (saying: Saying, session: number): boolean => {
    if (state === 'new') return saying.sessions[0] === session
    if (state === 'open') return isOpenIn(saying, session)
    // A yes on a form while one is open is about that one.
    return saying.sessions.includes(session) || (forms.get(session) === true && isOpenIn(saying, session))
  }
  return sessions.filter((session) => sayings.some((saying) => has(saying, session)))
}
