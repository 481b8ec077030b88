import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gather, withoutScore } from '../../../../src/verbs/table/points.js'

const row = (id: string, session: number, score: number | null, rater?: string) =>
  rater === undefined ? { id, session, score } : { id, rater, session, score }

it('gathers rows by owner, in the order in which owners and their sessions first appear', () => {
  const { owners, points } = gather([
    row('b', 2, 5),
    row('a', 1, 7),
    row('b', 1, null),
    row('b', 2, 8),
    row('a', 3, 1, 'x'),
  ])
  expect(owners).toEqual([{ id: 'b' }, { id: 'a' }, { id: 'a', rater: 'x' }])
  expect([...points]).toEqual([
    {
      id: 'b',
      points: [
        { session: 2, score: 6.5 },
        { session: 1, score: null },
      ],
    },
    { id: 'a', points: [{ session: 1, score: 7 }] },
    { id: 'a', rater: 'x', points: [{ session: 3, score: 1 }] },
  ])
})

it('names the owners without a score', () => {
  const { points } = gather([row('a', 1, null), row('b', 1, null), row('b', 2, 0)])
  expect(withoutScore(points)).toEqual([{ id: 'a' }])
})

it('keeps every score of rows in any order', () => {
  const one = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 40 }), fc.option(fc.nat({ max: 9 })))
  const rows = fc.uniqueArray(one, { selector: ([id, session]) => `${id} ${session}`, maxLength: 60 })
  fc.assert(
    fc.property(rows, (all) => {
      const { points } = gather(all.map(([id, session, score]) => row(id, session, score)))
      const kept = [...points].flatMap(({ id, points: own }) => own.map(({ session, score }) => [id, session, score]))
      const sorted = (some: readonly unknown[]) => some.map((each) => JSON.stringify(each)).sort()
      expect(sorted(kept)).toEqual(sorted(all))
    }),
    { numRuns: 200, seed: 18 },
  )
})
