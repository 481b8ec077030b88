/**
 * An alliance as a course of states, session by session, as docs/outcomes.md defines them.
 *
 * With several open episodes one that is being worked on decides. An attempt broken off by the ending after session k counts as
 * under way until k + 1.
 */
import { type Alliance, type AllianceState, hasBegun, type PhasedEpisode } from '../alliance/index.js'
import { type EndedPhase, type OpenPhase, sessionsHeld } from '../alliance/inside.js'
import { type AttemptEnded, closedIn } from '../episode/inside.js'
import type { Transition } from './transition.js'

/** The states of a course; the last four end it. */
export const allianceStates = [
  'clear',
  'open',
  'being-worked-on',
  'left',
  'ended-together',
  'ended-unknown',
  'death',
] as const
type AllianceCourseState = (typeof allianceStates)[number]

/**
 * Returns the stretches of an alliance's phases, in order; see docs/outcomes.md.
 *
 * `id` is the alliance's, and is followed by `#2` and so on for later phases. Times are sessions. A phase of which only one
 * session is on record and which still runs has no stretch. No errors.
 *
 * @example
 * allianceCourse(sampleAlliance, 'sample').map(({ start, stop, from, to }) => [start, stop, from, to])
 * // => [[1, 2, 'clear', 'open'], [2, 4, 'open', 'clear']]
 */
export const allianceCourse = (alliance: AllianceState, id: string): readonly Transition[] => {
  if (!hasBegun(alliance)) return []
  const phases: readonly (OpenPhase | EndedPhase)[] =
    alliance._tag === 'Running' ? [...alliance.past, alliance.phase] : alliance.past
  return phases.flatMap((phase) => phaseCourse(phase.number === 1 ? id : `${id}#${phase.number}`, phase, alliance))
}

const phaseCourse = (id: string, phase: OpenPhase | EndedPhase, alliance: Alliance): readonly Transition[] => {
  const ended = 'ended' in phase ? phase : undefined
  const last = ended?.to ?? alliance.record.session
  const course: Transition[] = []
  let start = phase.from + 1
  let from: AllianceCourseState = stateAfter(start, phase, alliance)
  // What is reported carries the session last held, so that nothing changes between sessions.
  for (const session of sessionsHeld(alliance.record).filter((held) => held > phase.from + 1 && held <= last)) {
    const to = stateAfter(session, phase, alliance)
    if (to === from) continue
    course.push({ id, start, stop: session, from, to })
    start = session
    from = to
  }
  if (last <= phase.from) return []
  if (ended !== undefined) course.push({ id, start, stop: last + 1, from, to: endingOf(ended) })
  else if (last > start) course.push({ id, start, stop: last, from, to: null })
  return course
}

const endingOf = ({ ended: { ending } }: EndedPhase): AllianceCourseState => {
  switch (ending._tag) {
    case 'left':
    case 'death':
      return ending._tag
    case 'together':
      return 'ended-together'
    case 'unknown':
      return 'ended-unknown'
  }
}

const stateAfter = (session: number, phase: OpenPhase | EndedPhase, alliance: Alliance): AllianceCourseState => {
  const open = alliance.record.episodes.filter(
    (phased) =>
      phased.phase === phase.number &&
      phased.episode.record.reported.stamp.session <= session &&
      session < openUntil(phased),
  )
  if (open.some((phased) => isBeingWorkedOn(phased, session, phase))) return 'being-worked-on'
  return open.length > 0 ? 'open' : 'clear'
}

/** Returns the session from which on an episode is open no more; what the end of a phase closed was open in its last session. */
const openUntil = ({ episode }: PhasedEpisode): number =>
  episode._tag === 'Closed' && episode.closing._tag === 'phase-ended'
    ? Number.POSITIVE_INFINITY
    : (closedIn(episode) ?? Number.POSITIVE_INFINITY)

const isBeingWorkedOn = ({ episode }: PhasedEpisode, session: number, phase: OpenPhase | EndedPhase): boolean => {
  if (episode._tag === 'Unattended') return false
  const isLast = 'to' in phase && session === phase.to
  const wentOn = ({ stamp, result }: AttemptEnded): boolean =>
    session < stamp.session || (isLast && result === 'broken-off' && stamp.session === session)
  if (episode.earlier.some(({ begun, ended }) => begun.stamp.session <= session && wentOn(ended))) return true
  return episode._tag === 'BeingWorkedOn' && episode.attempt.begun.stamp.session <= session
}
