import { expect, test } from 'vitest'
import { episodeEntries } from '../../../src/episode/entries.js'
import { type FieldNames, type NameKind, renamed } from '../../../src/episode/naming.js'

interface Letter {
  readonly from: string
  readonly to: readonly string[]
  readonly ends: readonly (
    | { readonly _tag: 'person'; readonly id: string }
    | { readonly _tag: 'subgroup'; readonly members: readonly string[] }
    | { readonly _tag: 'whole' }
  )[]
  readonly about?: string
  readonly text: string
}

const names: FieldNames<Letter> = {
  to: ['known'],
  from: 'present',
  about: 'episode',
  ends: [{ byTag: { person: { id: 'person' }, subgroup: { members: ['known'] }, whole: {} } }],
}
const letter: Letter = { from: 'a', to: ['b', 'c'], ends: [], text: 'a' }

/** The value with every name in capitals, and the names that were asked for. */
const shouted = (value: Letter): readonly [Letter, readonly (readonly [NameKind, string | undefined])[]] => {
  const asked: (readonly [NameKind, string | undefined])[] = []
  const changed = renamed(value, names, (kind, name: string | undefined) => {
    asked.push([kind, name])
    return (name ?? 'nameless').toUpperCase()
  })
  return [changed, asked]
}

test('names are asked for in the order of the naming, and only names change', () => {
  const [changed, asked] = shouted(letter)
  expect(changed).toEqual({ from: 'A', to: ['B', 'C'], ends: [], text: 'a' })
  expect(asked).toEqual([
    ['known', 'b'],
    ['known', 'c'],
    ['present', 'a'],
  ])
  expect(letter.from).toBe('a')
})

test('a member of a union has the names of its tag', () => {
  const ends: Letter['ends'] = [
    { _tag: 'subgroup', members: ['b', 'c'] },
    { _tag: 'whole' },
    { _tag: 'person', id: 'a' },
  ]
  expect(shouted({ ...letter, ends })[0].ends).toEqual([
    { _tag: 'subgroup', members: ['B', 'C'] },
    { _tag: 'whole' },
    { _tag: 'person', id: 'A' },
  ])
})

test('a hole in a list and a person left out are asked for as undefined', () => {
  const holed = ['b'] as string[]
  holed[2] = 'c'
  const withoutFrom: Partial<Letter> = { to: holed, ends: [], text: 'a' }
  const [changed, asked] = shouted(withoutFrom as Letter)
  expect(changed.to).toEqual(['B', 'NAMELESS', 'C'])
  expect(changed.from).toBe('NAMELESS')
  expect(asked).toEqual([
    ['known', 'b'],
    ['known', undefined],
    ['known', 'c'],
    ['present', undefined],
  ])
})

test('an optional name that is not there stays out', () => {
  expect(shouted(letter)[0]).not.toHaveProperty('about')
  expect(shouted({ ...letter, about: 'e' })[0].about).toBe('E')
})

test('a rupture names its episode first, then the people of its ties, then the others', () => {
  const asked: string[] = []
  renamed(
    {
      _tag: 'RuptureReported',
      stamp: { session: 1, by: { _tag: 'observer', id: 'o' } },
      episode: 'e',
      rupture: {
        ties: [
          [
            { _tag: 'person', id: 'a' },
            { _tag: 'subgroup', members: ['b', 'c'] },
          ],
        ],
        expressedBy: ['d'],
        directedTo: [{ _tag: 'whole' }],
        affected: ['a'],
        moment: { kind: 'mixed', happened: { _tag: 'unknown' } },
      },
    },
    episodeEntries.RuptureReported.names,
    (kind, name) => {
      asked.push(`${kind} ${name}`)
      return name
    },
  )
  expect(asked).toEqual(['episode e', 'known a', 'known b', 'known c', 'known d', 'known a'])
})
