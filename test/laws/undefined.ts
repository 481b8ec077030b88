/** What is given as `undefined` is not given: laws of whatever reads or decides a value from plain JavaScript. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { type AllianceCommand, type AllianceState, decide, evolve, initial } from 'rupture-repair'
import { formatLine, type Parsed, parseLine } from 'rupture-repair/schema'
import { expect } from 'vitest'
import { courses } from '../model/arbitrary-courses.js'
import type { Roster } from '../model/rosters.js'

/** Every key that an entry may leave out, and one that has no meaning. */
const optional = (
  'at note segment visibleTo condition medium happened harms account components markers recurrenceOf promptedBy ' +
  'emphasis directness timing allianceAfter clarity significance marker salience surelyUnknown'
).split(' ')

/** As a program writes it, with prototypes. */
const plain = <T>(value: T): T => structuredClone(value)

/** The same value with all of these keys that it does not have, in every object, as `undefined`. */
export const withUndefined = <T>(value: T): T => filled(value) as T

const filled = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(filled)
  const own = Object.entries(value).map(([key, inner]) => [key, filled(inner)])
  const absent = optional.filter((key) => !Object.hasOwn(value, key)).map((key) => [key, undefined])
  return Object.fromEntries([...absent, ...own])
}

/** A parser takes a key that holds `undefined` for one that is not there, and lets none through. */
export const undefinedIsAbsent = <T>(parse: (value: unknown) => Parsed<T>, value: Arbitrary<T>): IProperty<[T]> =>
  fc.property(value, (given) => {
    expect(parse(withUndefined(given))).toStrictEqual({ _tag: 'Right', right: plain(given) })
  })

/** A parser says the same of what is wrong, however much beside it is `undefined`. */
export const problemsAreTheSame = <T extends object>(
  parse: (value: unknown) => Parsed<T>,
  value: Arbitrary<T>,
): IProperty<[T, string]> =>
  fc.property(value, fc.constantFrom('_tag', 'stamp', 'episode', 'rupture', 'rating'), (given, key) => {
    const { [key as keyof T]: _, ...rest } = given
    const wrong = { ...rest, secret: 1 }
    expect(parse(withUndefined(wrong))).toStrictEqual(parse(wrong))
    expect(parse({ ...withUndefined(rest), [key]: undefined })).toStrictEqual(parse(rest))
  })

/** A command decides the same with `undefined` in it, and what it records is read back from its line as it is. */
export const decidedIsWithoutUndefined = (roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  fc.property(courses(roster), (commands) => {
    let state: AllianceState = initial
    for (const command of commands.map(plain)) {
      const decided = decide(state, withUndefined(command))
      expect(decided).toStrictEqual(decide(state, command))
      if (decided._tag === 'Left') continue
      for (const [index, event] of decided.right.entries()) {
        const line = { v: 1, alliance: 'a', seq: index + 1, event } as const
        expect(parseLine(formatLine(line))).toStrictEqual({ _tag: 'Right', right: line })
        state = evolve(state, event)
      }
    }
  })
