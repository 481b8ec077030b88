/** What holds of a heart (decide, evolve, initial) whatever is asked of it, and of what is built on one. */
import fc, { type IProperty } from 'fast-check'
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  decider,
  evolve,
  initial,
  recordAll,
  replay,
} from 'rupture-repair'
import { changesBetween, withChanges } from 'rupture-repair/alliance'
import { expect } from 'vitest'
import { courses, placed, type Roster } from '../model/arbitrary-courses.js'
import { frozen, gone } from '../model/given.js'

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

interface Told {
  readonly command: AllianceCommand
  readonly before: AllianceState
  readonly after: AllianceState
  /** What was recorded; none where the command was refused. */
  readonly events: readonly AllianceEvent[]
  readonly refused?: unknown
}

/** The course as a heart tells it, everything given to it frozen, so that writing to an input throws. */
const told = (heart: Heart, relative: readonly AllianceCommand[]): readonly Told[] => {
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

const property = (
  roster: Roster,
  holds: (relative: readonly AllianceCommand[]) => void,
): IProperty<[readonly AllianceCommand[]]> => fc.property(courses(roster), holds)

/** Replaying the log gives the state that the commands made. */
export const replayIsRun = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    const steps = told(heart, relative)
    expect(replay(steps.flatMap(({ events }) => events))).toEqual({
      _tag: 'Right',
      right: steps.at(-1)?.after ?? heart.initial,
    })
  })

/** Deciding is pure: asked again it answers the same, and a refusal leaves state and command as they were. */
export const refusalChangesNothing = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    for (const { command, before, events, refused } of told(heart, relative)) {
      const copies = JSON.stringify([before, command])
      expect(heart.decide(before, command)).toEqual(refused === undefined ? events : { refused })
      expect(JSON.stringify([before, command])).toBe(copies)
    }
  })

/** The length of the record is the number of its events. */
export const lengthCountsEvents = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    let events = 0
    for (const step of told(heart, relative)) {
      events += step.events.length
      expect(step.after._tag === 'NotBegun' ? 0 : step.after.record.length).toBe(events)
    }
  })

/** A departure leaves every episode that keeps a tie as it is, to the very object, and closes the open ones that keep none. */
export const departureKeepsOthers = (heart: Heart, roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (relative) => {
    // Kept by this law itself: a tie that ended does not come back with the person.
    const ended = new Set<string>()
    for (const { before, after, events } of told(heart, relative)) {
      if (before._tag === 'NotBegun' || after._tag === 'NotBegun') continue
      if (!events.some(({ _tag }) => _tag === 'ParticipantLeft')) continue
      const remain = new Set(after.record.people.flatMap((person) => (gone(person) === 'here' ? [person.id] : [])))
      before.record.episodes.forEach((phased, index) => {
        const { ties } = phased.episode.record.reported.rupture
        ties.forEach((tie, place) => {
          const stays = tie.every(
            (end) =>
              end._tag === 'whole' ||
              (end._tag === 'person' ? remain.has(end.id) : end.members.some((id) => remain.has(id))),
          )
          if (!stays) ended.add(`${index} ${place}`)
        })
        const keeps = ties.some((_, place) => !ended.has(`${index} ${place}`))
        const now = after.record.episodes[index]
        if (keeps || phased.episode._tag === 'Closed') expect(now?.episode).toBe(phased.episode)
        else expect(now?.episode._tag === 'Closed' && now.episode.closing._tag).toBe('departed')
      })
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
    expect(withChanges(before, changes.forward)).toEqual(after)
    expect(withChanges(after, changes.backward)).toEqual(before)
    const sent: typeof changes = JSON.parse(JSON.stringify(changes))
    expect(withChanges(before, sent.forward)).toEqual(after)
    expect(withChanges(after, sent.backward)).toEqual(before)
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
