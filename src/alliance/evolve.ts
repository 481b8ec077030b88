import { type Episode, type EpisodeEvent, initial as unreported } from '../episode/index.js'
import { type Closing, copied, evolveOn as evolveEpisode, type Lists, owned, settle } from '../episode/inside.js'
import type { Participant, ParticipantId } from '../vocabulary/inside.js'
import type { AllianceBegan, AllianceEvent, ParticipantLeft, PhaseEnded } from './record/event.js'
import { isSaidToHaveDone } from './record/find.js'
import { lastSpellEnd, presentIn, withSpells } from './record/people.js'
import {
  type Alliance,
  type AllianceRecord,
  type AllianceState,
  type EndedPhase,
  initial,
  type OpenPhase,
  type Person,
  type PhasedEpisode,
} from './record/state.js'
import { standingEntries } from './rules/correction.js'
import { endedTiesWithout, isWithoutTies, lastTieEndedBy } from './rules/departure.js'
import { joined, withSpellEnded } from './rules/spells.js'

/**
 * Returns the alliance after an event. It never throws; `decide` and `replay` say whether an event can follow.
 *
 * Some changes follow without events of their own: the end of a phase closes its open episodes, a departure those that it leaves
 * without a tie.
 *
 * @example
 * sampleLog.reduce(evolve, initial) // => sampleAlliance
 */
export const evolve = (state: AllianceState, event: AllianceEvent): AllianceState => evolveOn(copied, state, event)

/** Returns the alliance after an event, in lists that grow as the caller says. */
export const evolveOn = (lists: Lists, state: AllianceState, event: AllianceEvent): AllianceState => {
  if (state._tag === 'NotBegun') return event._tag === 'AllianceBegan' ? begin(state, event) : state
  const { record } = state
  const grown = (changed: Changed): Alliance => after(state, withEvent(lists, record, event, changed))
  switch (event._tag) {
    case 'AllianceBegan':
      return state
    case 'SessionHeld':
      return grown({ session: event.stamp.session, entries: lists.append(record.entries, event) })
    case 'ParticipantJoined':
      return grown({ people: joined(lists, record, event), entries: lists.append(record.entries, event) })
    case 'ParticipantLeft':
      return grown({
        people: withSpellEnded(lists, record, event.participant, { event, phase: latestPhase(state) }),
        episodes: withEndedTies(state, event),
        entries: lists.append(record.entries, event),
      })
    case 'SessionInserted':
    case 'RatingGiven':
    case 'FrameChanged':
    case 'RepairHistoryTold':
    case 'EndingAccounted':
    case 'ProposalAnswered':
      return grown({ entries: lists.append(record.entries, event) })
    case 'PhaseEnded':
      return endPhase(lists, state, event)
    case 'PhaseResumed':
      return state._tag === 'Running'
        ? state
        : {
            _tag: 'Running',
            record: withEvent(lists, record, event, {}),
            phase: { number: state.past.length + 1, from: record.session, resumes: event.resumes },
            past: state.past,
          }
    case 'HarmReported':
      return grown({ harms: lists.append(record.harms, { reported: event }) })
    case 'HarmClosed': {
      const place = record.harms.findLastIndex(({ reported }) => reported.harm === event.harm)
      const harm = record.harms[place]
      // A closing by a person who was later named as having done it has no effect.
      return harm === undefined || harm.closed !== undefined || isSaidToHaveDone(harm, event.stamp.by)
        ? grown({})
        : grown({ harms: lists.replace(record.harms, place, { reported: harm.reported, closed: event }) })
    }
    case 'EntryAmended':
    case 'EntryWithdrawn':
    case 'EntriesCorrected':
      return corrected(state, lists.append(record.log, event))
    default:
      return grown({ episodes: afterEpisodeEvent(lists, state, event) })
  }
}

/** Returns the alliance as if its log had been right, with the log as it is. */
const corrected = (state: Alliance, log: readonly AllianceEvent[]): Alliance => {
  const lists = owned()
  let right: AllianceState = initial
  for (const { event } of standingEntries(log)) right = evolveOn(lists, right, event)
  return right._tag === 'NotBegun' ? state : withLog(right, log)
}

export const withLog = (alliance: Alliance, log: readonly AllianceEvent[]): Alliance => {
  const { began, people, episodes, harms, entries, session } = alliance.record
  return after(alliance, { began, people, episodes, harms, entries, session, log })
}

const begin = (state: AllianceState, event: AllianceBegan): AllianceState => {
  const person = (participant: Participant): Person => withSpells(participant, [{ came: event }])
  const [first, ...others] = event.beginning.participants
  if (first === undefined) return state
  const { session } = event.stamp
  return {
    _tag: 'Running',
    record: {
      began: event,
      people: [person(first), ...others.map(person)],
      episodes: [],
      harms: [],
      entries: [],
      session,
      log: [event],
    },
    phase: { number: 1, from: session },
    past: [],
  }
}

type Changed = Partial<Pick<AllianceRecord, 'people' | 'episodes' | 'harms' | 'entries' | 'session'>>

/** Returns the record one event longer, always of the same shape. */
const withEvent = (lists: Lists, record: AllianceRecord, event: AllianceEvent, changed: Changed): AllianceRecord => ({
  began: record.began,
  people: changed.people ?? record.people,
  episodes: changed.episodes ?? record.episodes,
  harms: changed.harms ?? record.harms,
  entries: changed.entries ?? record.entries,
  session: changed.session ?? record.session,
  log: lists.append(record.log, event),
})

const after = (alliance: Alliance, record: AllianceRecord): Alliance =>
  alliance._tag === 'Running'
    ? { _tag: 'Running', record, phase: alliance.phase, past: alliance.past }
    : { _tag: 'Ended', record, past: alliance.past }

/** Marks the ties that end with a departure in every episode of the phase, and closes open episodes that keep none. */
const withEndedTies = (state: Alliance, event: ParticipantLeft): AllianceRecord['episodes'] =>
  state.record.episodes.map((phased) => {
    const { record } = state
    const { participant } = event
    if (state._tag === 'Ended' || phased.phase !== state.phase.number) return phased
    const endedTies = endedTiesWithout(record, phased, participant)
    if (endedTies.length === phased.endedTies.length) return phased
    const { phase, episode, everyone } = phased
    const marked: PhasedEpisode = { phase, episode, endedTies, everyone }
    return isWithoutTies(marked) ? settledBy(marked, { _tag: 'departed', participant, event }) : marked
  })

const settledBy = ({ phase, episode, endedTies, everyone }: PhasedEpisode, closing: Closing): PhasedEpisode => ({
  phase,
  episode: settle(episode, closing),
  endedTies,
  everyone,
})

const endPhase = (lists: Lists, state: Alliance, event: PhaseEnded): Alliance => {
  if (state._tag === 'Ended') return state
  const { record, phase } = state
  const closed = record.episodes.map((phased) =>
    phased.phase === phase.number ? settledBy(phased, { _tag: 'phase-ended', phase: phase.number, event }) : phased,
  )
  const { ending } = event
  const people =
    ending._tag === 'death' ? withSpellEnded(lists, record, ending.of, { event, phase: phase.number }) : record.people
  return {
    _tag: 'Ended',
    record: withEvent(lists, record, event, { people, episodes: closed }),
    past: lists.append(state.past, ended(phase, record.session, event)),
  }
}

const ended = ({ number, from, resumes }: OpenPhase, to: number, event: PhaseEnded): EndedPhase =>
  resumes === undefined ? { number, from, to, ended: event } : { number, from, resumes, to, ended: event }

const afterEpisodeEvent = (lists: Lists, state: Alliance, event: EpisodeEvent): AllianceRecord['episodes'] => {
  const { episodes } = state.record
  const index = episodes.findLastIndex(({ episode }) => episode.record.reported.episode === event.episode)
  const phased = episodes[index]
  if (phased === undefined) {
    const episode = evolveEpisode(lists, unreported, event)
    return episode._tag === 'Unreported' ? episodes : lists.append(episodes, reported(state, episode))
  }
  const { phase, endedTies, everyone } = phased
  const episode = evolveEpisode(lists, phased.episode, event)
  return episode._tag === 'Unreported'
    ? episodes
    : lists.replace(episodes, index, { phase, episode, endedTies, everyone })
}

const latestPhase = (state: Alliance): number => (state._tag === 'Running' ? state.phase.number : state.past.length)

/** Returns a new episode; one reported after the end of its ties or its phase is closed. */
const reported = (state: Alliance, episode: Episode): PhasedEpisode => {
  const { record } = state
  const phase = latestPhase(state)
  const everyone = concernedNow(record, episode)
  const fresh: PhasedEpisode = { phase, episode, endedTies: [], everyone }
  const phased: PhasedEpisode = { phase, episode, endedTies: endedTiesWithout(record, fresh), everyone }
  if (state._tag === 'Ended') {
    const { ended: event } = state.past.at(-1) ?? state.past[0]
    return settledBy(phased, { _tag: 'phase-ended', phase, event })
  }
  const last = lastTieEndedBy(record, phased)
  const end = last && lastSpellEnd(last)
  return last && end ? settledBy(phased, { _tag: 'departed', participant: last.id, event: end.event }) : phased
}

/** Returns the people who take part, and the person who reports the episode if that person has left. */
const concernedNow = (record: AllianceRecord, { record: { reported } }: Episode): readonly ParticipantId[] => {
  const ids = presentIn(record).map(({ id }) => id)
  const { by } = reported.stamp
  return by._tag === 'observer' || ids.includes(by.id) ? ids : [...ids, by.id]
}
