/** What holds of a heart (decide, evolve, initial) whatever is asked of it, and of what is built on one. */
import fc, { type IProperty } from 'fast-check'
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  cautionsIn,
  decide,
  type Either,
  evolve,
  initial,
  type NonEmpty,
  outcomesOf,
  recordAll,
} from 'rupture-repair'
import { changesBetween, decider, withChanges } from 'rupture-repair/alliance'
import { left, right } from 'rupture-repair/kernel'
import { type Law, laws } from 'rupture-repair/testing'
import { resolutionCriteria, type Tie } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import type { Closed } from '../../src/episode/state.js'
import { courses } from '../model/arbitrary-courses.js'
import { frozen, gone, saysWhy } from '../model/given.js'
import { placed } from '../model/placed.js'
import type { Roster } from '../model/rosters.js'

/** An implementation of the heart, its refusals brought to one form. */
export interface Heart {
  readonly name: string
  readonly initial: AllianceState
  readonly decide: (
    state: AllianceState,
    command: AllianceCommand,
  ) => readonly AllianceEvent[] | { readonly refused: unknown }
  readonly evolve: (state: AllianceState, event: AllianceEvent) => AllianceState
}

export const plain: Heart = {
  name: 'decide and evolve',
  initial,
  decide: (state, command) => {
    const decided = decide(state, command)
    return decided._tag === 'Left' ? { refused: decided.left } : decided.right
  },
  evolve,
}
export const throwing: Heart = {
  name: 'the throwing twin',
  initial: decider.initialState(),
  decide: (state, command) => {
    try {
      return decider.decide(command, state)
    } catch (error) {
      if (!(error instanceof Error) || error.cause === undefined) throw error
      return { refused: error.cause }
    }
  },
  evolve: decider.evolve,
}

export interface Told {
  readonly command: AllianceCommand
  readonly before: AllianceState
  readonly after: AllianceState
  /** What was recorded; none where the command was refused. */
  readonly events: readonly AllianceEvent[]
  readonly refused?: unknown
}

/** The course as a heart tells it, everything given to it frozen, so that writing to an input throws. */
export const told = (heart: Heart, relative: readonly AllianceCommand[]): readonly Told[] => {
  let state = frozen(heart.initial)
  return relative.map((one) => {
    const before = state
    const command = frozen(placed(one, before._tag === 'NotBegun' ? 0 : before.record.session))
    const decided = heart.decide(before, command)
    if ('refused' in decided) return { command, before, after: before, events: [], refused: decided.refused }
    state = frozen(decided.reduce((now, event) => heart.evolve(now, frozen(event)), before))
    return { command, before, after: state, events: decided }
  })
}

const corrections: readonly AllianceCommand['_tag'][] = ['AmendEntry', 'WithdrawEntry', 'CorrectEntries']

/** A course in which nothing is corrected; a correction rewrites what was, and has laws of its own. */
export const uncorrected = (relative: readonly AllianceCommand[]): readonly AllianceCommand[] =>
  relative.filter(({ _tag }) => !corrections.includes(_tag))

const property = (
  roster: Roster,
  holds: (relative: readonly AllianceCommand[]) => void,
): IProperty<[readonly AllianceCommand[]]> => fc.property(courses(roster), holds)

/** The laws that a user may run on parts of their own, of a heart. */
export const publicLaws = (heart: Heart, roster: Roster): readonly Law[] =>
  laws(
    {
      decide: (state, command) => {
        const decided = heart.decide(state, command)
        return 'refused' in decided ? left(decided.refused) : (right(decided) as Either<never, NonEmpty<AllianceEvent>>)
      },
      evolve: heart.evolve,
    },
    courses(roster).map((relative) => told(plain, relative).map(({ command }) => command)),
  )

/** The length of the record is the number of its events. */
export const lengthCountsEvents = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    let events = 0
    for (const step of told(heart, relative)) {
      events += step.events.length
      expect(step.after._tag === 'NotBegun' ? 0 : step.after.record.log.length).toBe(events)
    }
  })

/**
 * A departure leaves every episode that keeps all its ties as it is, to the very object; one that keeps some goes on; one that
 * loses its last settles, closed by the departure where it was open.
 */
export const departureKeepsOthers = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    // Kept by this law itself: a tie that ended does not come back with the person.
    const ended = new Set<string>()
    for (const { before, after, events } of told(heart, uncorrected(relative))) {
      if (after._tag === 'NotBegun') continue
      const left = events.some(({ _tag }) => _tag === 'ParticipantLeft')
      const episodes = before._tag === 'NotBegun' ? [] : before.record.episodes
      const remain = new Set(after.record.people.flatMap((person) => (gone(person) === 'here' ? [person.id] : [])))
      const stays = (tie: Tie): boolean =>
        tie.every(
          (end) =>
            end._tag === 'whole' ||
            (end._tag === 'person' ? remain.has(end.id) : end.members.some((id) => remain.has(id))),
        )
      after.record.episodes.forEach((now, index) => {
        const { ties } = now.episode.record.reported.rupture
        const phased = episodes[index]
        // Told just now: ties that were over by then count as ended.
        if (phased === undefined) {
          const late = ties.flatMap((tie, place) => (stays(tie) ? [] : [place]))
          expect(now.endedTies).toEqual(late)
          for (const place of late) ended.add(`${index} ${place}`)
          return
        }
        if (!left) return
        const inPhase = before._tag === 'Running' && before.phase.number === now.phase
        const lost = ties.flatMap((tie, place) =>
          inPhase && !stays(tie) && !ended.has(`${index} ${place}`) ? [`${index} ${place}`] : [],
        )
        if (lost.length === 0) expect(now).toBe(phased)
        for (const one of lost) ended.add(one)
        expect(now.endedTies).toEqual(ties.flatMap((_, place) => (ended.has(`${index} ${place}`) ? [place] : [])))
        if (lost.length === 0 || now.endedTies.length < ties.length) expect(now.episode).toBe(phased.episode)
        else if (phased.episode._tag !== 'Closed')
          expect(now.episode).toMatchObject({ _tag: 'Closed', closing: { _tag: 'departed' } })
        else expect(now.episode).toEqual({ ...phased.episode, settled: settledBy(phased.episode) })
      })
    }
  })

/** Whoever goes is spoken of with a reason or because of something, or a caution says that nobody has. */
export const departureIsNotSilent = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    for (const { after, events } of told(heart, uncorrected(relative))) {
      if (after._tag === 'NotBegun') continue
      for (const event of events) {
        if (event._tag !== 'ParticipantLeft') continue
        const { participant } = event
        // Only what is said with this departure can have been said of it; accounts of an earlier one are of that one.
        const spoken = events.some((one) => one.stamp.by.id !== participant && saysWhy(one))
        const cautions = cautionsIn(after, { unattendedFor: 1 })
        // A machine that took part is no person who left.
        const isMachine = after.record.people.some(({ id, machine }) => id === participant && machine === true)
        expect(cautions.some((one) => one._tag === 'DepartureUnspoken' && one.participant === participant)).toBe(
          !spoken && !isMachine,
        )
      }
    }
  })

const settledBy = ({ settled, record }: Closed): number => settled ?? record.said.length

/**
 * An ending absorbs: after it nothing changes what people judged, and nothing but an account of an ending, or a late word that takes
 * an account back, what became of it. An observer is never too late, under the criteria that ask one.
 */
export const endingAbsorbs = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    for (const { before, after, events } of told(heart, uncorrected(relative))) {
      if (before._tag === 'NotBegun' || after._tag === 'NotBegun') continue
      const isTold = events.some(({ _tag }) => _tag === 'EndingAccounted')
      const takenBack = events.some(({ _tag }) => _tag === 'ResolutionJudged')
      const isCoded = events.some(({ _tag, stamp }) => _tag === 'ResolutionJudged' && stamp.by._tag === 'observer')
      for (const criterion of resolutionCriteria) {
        if (isCoded && ['observer', 'any', 'all'].includes(criterion)) continue
        const now = outcomesOf(after, criterion)
        outcomesOf(before, criterion).forEach(({ judged, outcome, attributed }, index) => {
          const phased = before.record.episodes[index]
          if (phased === undefined) return
          const { ties } = phased.episode.record.reported.rupture
          if (phased.phase > before.past.length && phased.endedTies.length < ties.length) return
          expect(now[index]?.judged).toBe(judged)
          if (!isTold && !(takenBack && attributed !== 'not-asked')) expect(now[index]?.outcome).toBe(outcome)
        })
      }
    }
  })

/** At the end of a phase nothing of it stays open or unsettled. */
export const endingSettles = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    for (const { after } of told(heart, relative)) {
      if (after._tag === 'NotBegun') continue
      for (const { phase, episode } of after.record.episodes) {
        if (phase > after.past.length) continue
        expect(episode._tag === 'Closed' && episode.settled).toEqual(expect.any(Number))
      }
    }
  })

/** The throwing twin decides as `decide` does, and names the refusal in its message. */
export const twinAgrees = (roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    for (const { command, before } of told(plain, relative)) {
      expect(throwing.decide(before, command)).toEqual(plain.decide(before, command))
      const decided = decide(before, command)
      if (decided._tag === 'Left') expect(() => decider.decide(command, before)).toThrow(decided.left._tag)
    }
  })

/** A batch is its commands one after another. */
export const batchIsFold = (roster: Roster): IProperty<[readonly AllianceCommand[], number]> =>
  fc.property(courses(roster), fc.nat(), (relative, cut) => {
    const batched = tail(relative, cut)
    const before = batched[0]?.before ?? initial
    const recorded = recordAll(
      before,
      batched.map(({ command }) => command),
    )
    if (recorded._tag === 'Left') throw new Error(recorded.left.why._tag)
    expect(recorded.right.state).toEqual(batched.at(-1)?.after ?? before)
    expect(recorded.right.events).toEqual(batched.flatMap(({ events }) => events))
  })

/** Changes lead from a state to a later one and back, also those sent elsewhere as text. */
export const changesLeadBothWays = (roster: Roster): IProperty<[readonly AllianceCommand[], number]> =>
  fc.property(courses(roster), fc.nat(), (relative, cut) => {
    const steps = tail(relative, cut)
    const before = steps[0]?.before ?? initial
    const after = steps.at(-1)?.after ?? before
    const changes = changesBetween(before, after)
    expect(withChanges(before, changes.forward)).toEqual(right(after))
    expect(withChanges(after, changes.backward)).toEqual(right(before))
    const sent: typeof changes = JSON.parse(JSON.stringify(changes))
    expect(withChanges(before, sent.forward)).toEqual(right(after))
    expect(withChanges(after, sent.backward)).toEqual(right(before))
    // What is recorded makes a log longer, so that no change fits where it has led.
    if (after === before) return
    expect(withChanges(after, sent.forward)._tag).toBe('Left')
    expect(withChanges(before, sent.backward)._tag).toBe('Left')
  })

/** The accepted steps of a course from some place on. */
const tail = (relative: readonly AllianceCommand[], cut: number): readonly Told[] => {
  const accepted = told(plain, relative).filter(({ refused }) => refused === undefined)
  return accepted.slice(accepted.length === 0 ? 0 : cut % accepted.length)
}

/** A batch with a command that is refused records nothing and names the first such command. */
export const batchIsAllOrNone = (roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    const steps = told(plain, relative)
    const at = steps.findIndex(({ refused }) => refused !== undefined)
    if (at < 0) return
    const commands = steps.slice(0, at + 1).map(({ command }) => command)
    const why = steps[at]?.refused
    expect(recordAll(initial, commands)).toEqual({
      _tag: 'Left',
      left: { _tag: 'BatchRejection', command: at + 1, why },
    })
  })
