import { matchEvents } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

const pairs = (truths: readonly number[], found: readonly number[], before: number, after: number) =>
  matchEvents(truths, found, { before, after }).map(({ truth, found: place }) => [truths[truth], found[place]])

describe('matchEvents', () => {
  it('pairs one to one: neither a long alarm nor a burst of alarms counts twice', () => {
    expect(pairs([3, 4, 5], [4], 1, 1)).toEqual([[4, 4]])
    expect(pairs([4], [3, 4, 5], 1, 1)).toEqual([[4, 4]])
  })

  it('makes more pairs rather than closer ones', () => {
    expect(pairs([3, 5], [3, 4], 2, 2)).toEqual([
      [3, 3],
      [5, 4],
    ])
    expect(pairs([1, 3], [3, 5], 0, 2)).toEqual([
      [1, 3],
      [3, 5],
    ])
  })

  it('decides ties for the earliest', () => {
    expect(pairs([4], [3, 5], 1, 1)).toEqual([[4, 3]])
    expect(pairs([3, 5], [4], 1, 1)).toEqual([[3, 4]])
  })

  it('knows the two sides of a window apart', () => {
    expect(pairs([4], [3], 0, 2)).toEqual([])
    expect(pairs([4], [6], 0, 2)).toEqual([[4, 6]])
    expect(pairs([4], [7], 0, 2)).toEqual([])
    expect(matchEvents([4], [3], { before: 1, after: 0 })).toEqual([{ truth: 0, found: 0, error: -1 }])
  })

  it('has nothing to pair in nothing', () => {
    expect(pairs([], [3], 1, 1)).toEqual([])
    expect(pairs([3], [], 1, 1)).toEqual([])
  })
})
