import * as fc from 'fast-check'
import { matchEvents } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import type { MatchWindow } from '../../src/statistics/match-events.js'

type MatchedPair = ReturnType<typeof matchEvents>[number]

/** Every way to pair true with found events within the window, crossings included: the definition, tried out in full. */
const pairings = (
  truths: readonly number[],
  found: readonly number[],
  { before, after }: MatchWindow,
  truth = 0,
  taken: ReadonlySet<number> = new Set(),
): readonly (readonly MatchedPair[])[] => {
  if (truth === truths.length) return [[]]
  const without = pairings(truths, found, { before, after }, truth + 1, taken)
  const withOne = found.flatMap((at, place) => {
    const error = at - (truths[truth] ?? 0)
    if (taken.has(place) || error < -before || error > after) return []
    return pairings(truths, found, { before, after }, truth + 1, new Set([...taken, place])).map((rest) => [
      { truth, found: place, error },
      ...rest,
    ])
  })
  return [...withOne, ...without]
}

/** Most pairs, least distance, then the earliest true event with the earliest found one, and so on. */
const rank = (pairs: readonly MatchedPair[], truths: number): readonly number[] => [
  -pairs.length,
  pairs.reduce((sum, { error }) => sum + Math.abs(error), 0),
  ...Array.from({ length: truths }, (_, truth) => pairs.find((pair) => pair.truth === truth)?.found ?? Infinity),
]

const compare = (one: readonly number[], other: readonly number[]): number => {
  const place = one.findIndex((value, index) => value !== other[index])
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0)
}

const sessions = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }).map((all) => all.sort((a, b) => a - b))
const windows = fc.record({ before: fc.integer({ min: 0, max: 4 }), after: fc.integer({ min: 0, max: 4 }) })

it('is the best of all pairings, ties included', () => {
  fc.assert(
    fc.property(sessions, sessions, windows, (truths, found, window) => {
      const [best] = [...pairings(truths, found, window)].sort((a, b) =>
        compare(rank(a, truths.length), rank(b, truths.length)),
      )
      expect(matchEvents(truths, found, window)).toEqual(best)
    }),
    { seed: 20261126, numRuns: 2000 },
  )
})
