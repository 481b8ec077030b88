import { by } from 'rupture-repair'
import { commandSchema, commandSchemaOf } from 'rupture-repair/schema'
import { expect, test } from 'vitest'
import { everyEntry } from '../../../../examples/every-entry.js'
import type { CommandTag } from '../../../../src/schema/entry/command.js'

const issuesOf = (tag: CommandTag, value: unknown): readonly (readonly [string, string])[] =>
  commandSchemaOf(tag)
    ['~standard'].validate(value)
    .issues?.map(({ path, message }) => [path.join('.'), message]) ?? []

test.each(everyEntry.map((command) => [command._tag, command] as const))(
  '%s is read by its own schema',
  (tag, command) =>
    expect(commandSchemaOf(tag)['~standard'].validate(command)).toEqual(commandSchema['~standard'].validate(command)),
)

test('another command is refused at its tag, and every problem is at its field', () => {
  const stamp = by('therapist', 5)
  const held = { present: [] }
  expect(issuesOf('HoldSession', { _tag: 'InsertSession', stamp, held: { present: ['a'] } })).toEqual([
    ['_tag', 'expected HoldSession'],
  ])
  expect(issuesOf('HoldSession', { _tag: 'HoldSession', stamp, held, more: 1 })).toEqual([
    ['held.present', 'expected a list of at least one'],
    ['more', 'expected only _tag, stamp and held'],
  ])
})

test('a command with two forms keeps both', () => {
  const close = { _tag: 'CloseEpisode', stamp: by('client', 1), episode: 'e' }
  expect(issuesOf('CloseEpisode', { ...close, as: 'let-go', why: 'no-longer-matters' })).toEqual([])
  expect(issuesOf('CloseEpisode', { ...close, as: 'faded', why: 'no-longer-matters' })[0]?.[0]).toBe('why')
})

test.each([
  ['Bogus', ''],
  ['HoldSesion', '; did you mean HoldSession?'],
  ['toString', ''],
  [undefined, ''],
])('a tag that no command has is refused at once: %s', (tag, meant) =>
  expect(() => commandSchemaOf(tag as CommandTag)).toThrow(
    new TypeError(`tag: expected the name of a command, such as HoldSession${meant}`),
  ),
)

test('ratings of own instruments are checked', () => {
  const rating = {
    of: [
      { _tag: 'person', id: 'a' },
      { _tag: 'person', id: 'b' },
    ],
    instrument: 'own',
    scores: { trust: 9 },
  }
  const own = { instruments: [] }
  const value = { _tag: 'GiveRating', stamp: by('a', 1), rating }
  expect(commandSchemaOf('GiveRating', own)['~standard'].validate(value).issues).toBeUndefined()
})
