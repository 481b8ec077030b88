/** The short forms of what every command holds. */
import { between, by } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'

test('a participant is named, an observer is a source', () => {
  expect(by('client', 3)).toEqual({ session: 3, by: { _tag: 'participant', id: 'client' } })
  const coder = { _tag: 'observer', id: 'coder-1' } as const
  expect(by(coder, 3)).toEqual({ session: 3, by: coder })
})

test('a tie between two persons', () => {
  expect(between('client', 'therapist')).toEqual([
    { _tag: 'person', id: 'client' },
    { _tag: 'person', id: 'therapist' },
  ])
})
