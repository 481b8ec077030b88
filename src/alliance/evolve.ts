import { evolve as evolveEpisode, settle } from '../episode/evolve.js'
import { type Closing, type Episode, type EpisodeEvent, initial as unreported } from '../episode/index.js'
import { absurd, append, type NonEmpty } from '../kernel/index.js'
import type { Participant, ParticipantId } from '../vocabulary/index.js'
import { standing } from './correction.js'
import { endedTiesWithout, isWithoutTies, lastTieEndedBy } from './departure.js'
import type { AllianceBegan, AllianceEvent, ParticipantJoined, ParticipantLeft, PhaseEnded } from './event.js'
import { isSaidToHaveDone } from './find-harm.js'
import { lastGone, present, takesPart } from './people.js'
import {
  type Alliance,
  type AllianceRecord,
  type AllianceState,
  type EndedPhase,
  type Gone,
  initial,
  type OpenPhase,
  type Person,
  type PhasedEpisode,
  type RecordedHarm,
} from './state.js'

/**
 * The alliance after an event; total: it throws at nothing, and whether an event can follow is for `decide` and `replay` to say.
 *
 * What follows by itself is done here and stands in no event: the end of a phase closes its open episodes, a departure closes
 * those it leaves without a tie, and no other.
 *
 * @example
 * sampleLog.reduce(evolve, initial) // => sampleAlliance
 */
export const evolve = (state: AllianceState, event: AllianceEvent): AllianceState => {
  if (state._tag === 'NotBegun') return event._tag === 'AllianceBegan' ? begin(state, event) : state
  const { record } = state
  const { people, episodes, harms, entries, session } = record
  switch (event._tag) {
    case 'AllianceBegan':
      return state
    case 'SessionHeld':
      return after(state, longer(record, event, people, episodes, harms, append(entries, event), event.stamp.session))
    case 'ParticipantJoined':
      return after(
        state,
        longer(record, event, joined(record, event), episodes, harms, append(entries, event), session),
      )
    case 'ParticipantLeft':
      return after(
        state,
        longer(record, event, departed(state, event), cutShort(state, event), harms, append(entries, event), session),
      )
    case 'RatingGiven':
    case 'FrameChanged':
    case 'EndingAccounted':
      return after(state, longer(record, event, people, episodes, harms, append(entries, event), session))
    case 'PhaseEnded':
      return endPhase(state, event)
    case 'PhaseResumed':
      return state._tag === 'Running'
        ? state
        : {
            _tag: 'Running',
            record: longer(record, event, people, episodes, harms, entries, session),
            phase: { number: state.past.length + 1, from: session, resumes: event.resumes },
            past: state.past,
          }
    case 'HarmReported':
      return after(state, longer(record, event, people, episodes, append(harms, { reported: event }), entries, session))
    case 'HarmClosed': {
      // A closing by somebody who was named later as having done it is of no effect.
      const closed = (harm: RecordedHarm): RecordedHarm =>
        harm.reported.harm === event.harm && harm.closed === undefined && !isSaidToHaveDone(harm, event.stamp.by)
          ? { reported: harm.reported, closed: event }
          : harm
      return after(state, longer(record, event, people, episodes, harms.map(closed), entries, session))
    }
    case 'EntryAmended':
    case 'EntryWithdrawn':
      return corrected(state, append(record.log, event))
    case 'RuptureReported':
    case 'MomentRecorded':
    case 'MarkersCoded':
    case 'RuptureRecognised':
    case 'SeverityRated':
    case 'FactorNamed':
    case 'ContributionRated':
    case 'EffectNoted':
    case 'BystanderNoted':
    case 'LegacyNoted':
    case 'ResolutionJudged':
    case 'AttemptBegun':
    case 'StrategyUsed':
    case 'StageReached':
    case 'AttemptEnded':
    case 'EpisodeClosed':
      return after(state, longer(record, event, people, afterEpisodeEvent(state, event), harms, entries, session))
    default:
      return absurd(event)
  }
}

/** The alliance as if its log had been right, with the log as it is. */
const corrected = (state: Alliance, log: NonEmpty<AllianceEvent>): Alliance => {
  const right = standing(log).reduce<AllianceState>((now, { event }) => evolve(now, event), initial)
  return right._tag === 'NotBegun' ? state : after(right, withLog(right.record, log))
}

const withLog = (
  { began, people, episodes, harms, entries, session }: AllianceRecord,
  log: NonEmpty<AllianceEvent>,
): AllianceRecord => ({
  began,
  people,
  episodes,
  harms,
  entries,
  session,
  log,
})

const begin = (state: AllianceState, event: AllianceBegan): AllianceState => {
  const person = ({ id, role }: Participant): Person => ({ id, role, spells: [{ came: event }] })
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

/** The record one event longer, always of the same shape. */
const longer = (
  record: AllianceRecord,
  event: AllianceEvent,
  people: AllianceRecord['people'],
  episodes: AllianceRecord['episodes'],
  harms: AllianceRecord['harms'],
  entries: AllianceRecord['entries'],
  session: number,
): AllianceRecord => ({
  began: record.began,
  people,
  episodes,
  harms,
  entries,
  session,
  log: append(record.log, event),
})

const after = (alliance: Alliance, record: AllianceRecord): Alliance =>
  alliance._tag === 'Running'
    ? { _tag: 'Running', record, phase: alliance.phase, past: alliance.past }
    : { _tag: 'Ended', record, past: alliance.past }

const joined = (record: AllianceRecord, event: ParticipantJoined): AllianceRecord['people'] => {
  const { id, role } = event.participant
  return record.people.some((person) => person.id === id)
    ? replaced(record.people, id, (person) => ({
        id,
        role: person.role,
        spells: append(person.spells, { came: event }),
      }))
    : append(record.people, { id, role, spells: [{ came: event }] })
}

const departed = (state: Alliance, event: ParticipantLeft): AllianceRecord['people'] =>
  replaced(state.record.people, event.participant, (person) =>
    gone(person, { event, phase: state._tag === 'Running' ? state.phase.number : state.past.length }),
  )

const gone = (person: Person, went: Gone): Person => {
  const last = person.spells.at(-1)
  if (last === undefined || !takesPart(person)) return person
  return { id: person.id, role: person.role, spells: append(person.spells.slice(0, -1), { came: last.came, went }) }
}

const replaced = (
  people: AllianceRecord['people'],
  id: ParticipantId,
  change: (person: Person) => Person,
): AllianceRecord['people'] => {
  const swap = (person: Person): Person => (person.id === id ? change(person) : person)
  const [first, ...others] = people
  return [swap(first), ...others.map(swap)]
}

/** Ties that end with a departure are marked in every episode of the phase; open ones that keep none close. */
const cutShort = (state: Alliance, event: ParticipantLeft): AllianceRecord['episodes'] =>
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

const endPhase = (state: Alliance, event: PhaseEnded): Alliance => {
  if (state._tag === 'Ended') return state
  const { record, phase } = state
  const closed = record.episodes.map((phased) =>
    phased.phase === phase.number ? settledBy(phased, { _tag: 'phase-ended', phase: phase.number, event }) : phased,
  )
  const { ending } = event
  const people =
    ending._tag === 'death'
      ? replaced(record.people, ending.of, (person) => gone(person, { event, phase: phase.number }))
      : record.people
  return {
    _tag: 'Ended',
    record: longer(record, event, people, closed, record.harms, record.entries, record.session),
    past: append(state.past, ended(phase, record.session, event)),
  }
}

const ended = ({ number, from, resumes }: OpenPhase, to: number, event: PhaseEnded): EndedPhase =>
  resumes === undefined ? { number, from, to, ended: event } : { number, from, resumes, to, ended: event }

const afterEpisodeEvent = (state: Alliance, event: EpisodeEvent): AllianceRecord['episodes'] => {
  const { episodes } = state.record
  const index = episodes.findIndex(({ episode }) => episode.record.reported.episode === event.episode)
  const phased = episodes[index]
  if (phased === undefined) {
    const episode = evolveEpisode(unreported, event)
    return episode._tag === 'Unreported' ? episodes : append(episodes, reported(state, episode))
  }
  const { phase, endedTies, everyone } = phased
  const episode = evolveEpisode(phased.episode, event)
  return episode._tag === 'Unreported' ? episodes : episodes.with(index, { phase, episode, endedTies, everyone })
}

/** A rupture told only after its ties or its phase have ended is on record, and closed. */
const reported = (state: Alliance, episode: Episode): PhasedEpisode => {
  const { record, past } = state
  const phase = state._tag === 'Running' ? state.phase.number : past.length
  const everyone = concernedNow(record, episode)
  const fresh: PhasedEpisode = { phase, episode, endedTies: [], everyone }
  const phased: PhasedEpisode = { phase, episode, endedTies: endedTiesWithout(record, fresh), everyone }
  if (state._tag === 'Ended') {
    const { ended: event } = state.past.at(-1) ?? state.past[0]
    return settledBy(phased, { _tag: 'phase-ended', phase, event })
  }
  const last = lastTieEndedBy(record, phased)
  const went = last && lastGone(last)
  return last && went ? settledBy(phased, { _tag: 'departed', participant: last.id, event: went.event }) : phased
}

/** Those who take part, and whoever tells it though they have left. */
const concernedNow = (record: AllianceRecord, { record: { reported } }: Episode): readonly ParticipantId[] => {
  const ids = present(record).map(({ id }) => id)
  const { by } = reported.stamp
  return by._tag === 'observer' || ids.includes(by.id) ? ids : [...ids, by.id]
}
