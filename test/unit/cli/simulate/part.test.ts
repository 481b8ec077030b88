import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chunksOf,
  type Part,
  partName,
  partsOf,
  partsOfShard,
  type RunSize,
} from '../../../../src/cli/simulate/folder.js'

const size: fc.Arbitrary<RunSize> = fc.record({
  alliances: fc.integer({ min: 1, max: 3_000 }),
  replications: fc.integer({ min: 1, max: 12 }),
})

/** Every alliance of every replication, in the order of the output. */
const coursesOf = (run: RunSize, parts: readonly Part[]): number[] =>
  parts.flatMap((part) =>
    chunksOf(run, part).flatMap(({ replication, from, to }) =>
      Array.from({ length: to - from }, (_, index) => replication * run.alliances + from + index),
    ),
  )

describe('the parts of a run', () => {
  it('hold every alliance of every replication once, in order, and no chunk crosses a replication', () => {
    fc.assert(
      fc.property(size, (run) => {
        const courses = coursesOf(run, partsOf(run))
        expect(courses.length).toBe(run.alliances * run.replications)
        expect(courses.every((course, index) => course === index)).toBe(true)
        const chunks = partsOf(run).flatMap((part) => chunksOf(run, part))
        expect(chunks.every(({ from, to }) => from < to && to <= run.alliances)).toBe(true)
      }),
      { seed: 20261126, numRuns: 40 },
    )
  })

  it('are divided among shards with none left out and none made twice', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 300 }), (run, of) => {
        const shards = Array.from({ length: of }, (_, index) => partsOfShard(partsOf(run), { index, of }))
        const made = shards.flat().map(({ number }) => number)
        expect(made.sort((a, b) => a - b)).toEqual(partsOf(run).map(({ number }) => number))
        const many = shards.map(({ length }) => length)
        expect(Math.max(...many) - Math.min(...many)).toBeLessThanOrEqual(1)
      }),
      { seed: 20261126, numRuns: 60 },
    )
  })

  it('are few where there is little to do, and no larger than 16,384 courses', () => {
    expect(partsOf({ alliances: 1, replications: 1 })).toEqual([{ number: 0, from: 0, to: 1 }])
    expect(partsOf({ alliances: 100, replications: 1 }).map(({ from, to }) => to - from)).toEqual([64, 36])
    expect(partsOf({ alliances: 1_000_000, replications: 1 })).toHaveLength(1000)
    expect(partsOf({ alliances: 1_000_000_000, replications: 1 })[0]).toEqual({ number: 0, from: 0, to: 16_384 })
  })

  it('are named so that the order of names is theirs', () => {
    expect([partName({ number: 9 }), partName({ number: 10 })]).toEqual(['00000009', '00000010'])
  })
})
