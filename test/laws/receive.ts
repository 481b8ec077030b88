/** What holds of whatever plain JavaScript hands in: what is accepted is read back from its own line. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { type AllianceCommand, type AllianceEvent, type AllianceState, evolve, initial, replay } from 'rupture-repair'
import { formatLine, parseLine, type receive } from 'rupture-repair/schema'
import { expect } from 'vitest'
import { courses } from '../model/arbitrary-courses.js'
import { placed } from '../model/placed.js'
import type { Roster } from '../model/rosters.js'

type Receive = typeof receive

/** How many values were accepted, and why others were not. */
export interface Tally {
  accepted: number
  Malformed: number
  Rejected: number
}
export const nothingYet = (): Tally => ({ accepted: 0, Malformed: 0, Rejected: 0 })

type Keys = readonly (string | number)[]
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every path into a value. */
const pathsOf = (value: unknown, path: Keys = []): readonly Keys[] =>
  isObject(value) ? Object.keys(value).flatMap((key) => [[...path, key], ...pathsOf(value[key], [...path, key])]) : []

/** What goes wrong with a key in plain JavaScript. */
const slips = {
  missing: (into: Record<string, unknown>, key: string) => {
    delete into[key]
  },
  misspelt: (into: Record<string, unknown>, key: string) => {
    const { [key]: value } = into
    delete into[key]
    into[`${key}s`] = value
  },
  undefined: (into: Record<string, unknown>, key: string) => {
    into[key] = undefined
  },
  null: (into: Record<string, unknown>, key: string) => {
    into[key] = null
  },
  'of another kind': (into: Record<string, unknown>, key: string) => {
    into[key] = [into[key]]
  },
  'beside one too many': (into: Record<string, unknown>) => {
    into.more = 1
  },
} as const
type Slip = keyof typeof slips

/** A command with one slip in it, at a place of it that the number chooses. */
const mangled = (command: AllianceCommand, slip: Slip, place: number): unknown => {
  const value: unknown = structuredClone(command)
  const paths = pathsOf(value)
  const path = paths[place % paths.length] ?? []
  const into = path.slice(0, -1).reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
  if (isObject(into)) slips[slip](into, String(path.at(-1)))
  return value
}

const chances: Arbitrary<Iterator<readonly [boolean, Slip, number], undefined>> = fc.infiniteStream(
  fc.tuple(fc.boolean(), fc.constantFrom(...(Object.keys(slips) as Slip[])), fc.nat()),
)

/** Every event of what was accepted equals what is parsed from its line, and all of them replay to the state they led to. */
export const acceptedIsReadBack = (receive: Receive, roster: Roster, tally: Tally): IProperty<unknown> =>
  fc.property(courses(roster), chances, (relative, chance) => {
    let state = initial as AllianceState
    const log: AllianceEvent[] = []
    const hand = (value: unknown): void => {
      const received = receive(state, value)
      tally[received._tag === 'Left' ? received.left._tag : 'accepted'] += 1
      for (const event of received._tag === 'Left' ? [] : received.right) {
        log.push(event)
        const line = { v: 1, alliance: 'a', seq: log.length, event } as const
        expect(parseLine(formatLine(line))).toEqual({ _tag: 'Right', right: line })
        state = evolve(state, event)
      }
    }
    for (const one of relative) {
      const command = placed(one, state._tag === 'NotBegun' ? 0 : state.record.session)
      const drawn = chance.next()
      // A stream without an end.
      if (drawn.done === true) return
      const [isMangled, slip, place] = drawn.value
      if (isMangled) hand(mangled(command, slip, place))
      hand(command)
    }
    expect(replay(log)).toEqual({ _tag: 'Right', right: state })
  })
