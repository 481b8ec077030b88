import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastWindows, segmentsOf, straddles, windowsOf } from '../../../../src/coding/readers/windows.js'

const seconds = fc.integer({ min: 1, max: 4000 }).map((tenths) => tenths / 10)
const lengths = fc.record({ length: seconds, window: seconds, last: fc.constantFrom(...lastWindows) })

/** An event within a session of so many seconds. */
const eventIn = (length: number): fc.Arbitrary<{ readonly from: number; readonly to: number }> =>
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([one, other]) => [one, other].map((share) => Math.round(share * length * 10) / 10))
    .map(([one = 0, other = 0]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))

describe('windowsOf', () => {
  it('covers the session from its start without gaps and, unless the last is dropped, to its end', () => {
    fc.assert(
      fc.property(lengths, ({ length, window, last }) => {
        const windows = windowsOf(length, { window, last })
        expect(windows.slice(1).map(({ from }) => from)).toEqual(windows.slice(0, -1).map(({ to }) => to))
        const end = windows.at(-1)?.to ?? 0
        if (last !== 'drop') expect(end).toBeCloseTo(length, 9)
        else expect(length - end).toBeLessThan(window)
        expect(windows[0]?.from ?? 0).toBe(0)
      }),
    )
  })

  it('keeps, merges or drops a shorter last one, and knows none where the length is a whole number of segments', () => {
    const ends = (length: number) =>
      lastWindows.map((last) => windowsOf(length, { window: 60, last }).map(({ to }) => to))
    expect(ends(150)).toEqual([
      [60, 120, 150],
      [60, 150],
      [60, 120],
    ])
    expect(ends(120)).toEqual([
      [60, 120],
      [60, 120],
      [60, 120],
    ])
    expect(ends(30)).toEqual([[30], [30], []])
    expect(windowsOf(0.3, { window: 0.1, last: 'keep' }).map(({ to }) => to)).toEqual([0.1, 0.2, 0.3])
  })
})

describe('segmentsOf', () => {
  const session = lengths.chain((plan) => eventIn(plan.length).map((event) => ({ plan, event })))

  it('counts an event once by onset and by majority where no segment is dropped, and never elsewhere than by any', () => {
    fc.assert(
      fc.property(session, ({ plan: { length, window, last }, event }) => {
        const windows = windowsOf(length, { window, last: last === 'drop' ? 'keep' : last })
        const [any, onset, majority] = straddles.map((straddle) => segmentsOf(event, windows, straddle))
        expect(onset).toHaveLength(1)
        expect(majority).toHaveLength(1)
        expect(any).toEqual(expect.arrayContaining([...(onset ?? []), ...(majority ?? [])]))
      }),
    )
  })

  it('moves an event by one segment where it is moved by the length of one', () => {
    const windows = windowsOf(600, { window: 60, last: 'keep' })
    fc.assert(
      fc.property(
        eventIn(400),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(...straddles),
        (event, many, straddle) => {
          const moved = { from: event.from + many * 60, to: event.to + many * 60 }
          expect(segmentsOf(moved, windows, straddle)).toEqual(
            segmentsOf(event, windows, straddle).map((place) => place + many),
          )
        },
      ),
    )
  })

  it('puts a point on a border into the later segment, the end of the session into the last, a tie into the earlier', () => {
    const windows = windowsOf(120, { window: 60, last: 'keep' })
    for (const straddle of straddles) {
      expect(segmentsOf({ from: 60 }, windows, straddle)).toEqual([1])
      expect(segmentsOf({ from: 120 }, windows, straddle)).toEqual([1])
    }
    expect(segmentsOf({ from: 30, to: 90 }, windows, 'majority')).toEqual([0])
    expect(segmentsOf({ from: 0, to: 60 }, windows, 'any')).toEqual([0])
    expect(segmentsOf({ from: 50, to: 90 }, windows, 'majority')).toEqual([1])
  })

  it('leaves out what lies in a dropped segment', () => {
    const windows = windowsOf(150, { window: 60, last: 'drop' })
    expect(segmentsOf({ from: 130, to: 140 }, windows, 'any')).toEqual([])
    expect(segmentsOf({ from: 130 }, windows, 'onset')).toEqual([])
    expect(segmentsOf({ from: 110, to: 149 }, windows, 'any')).toEqual([1])
  })

  it('has an event that touches no segment by more than the finest difference where it begins', () => {
    const windows = windowsOf(120, { window: 60, last: 'keep' })
    for (const straddle of straddles) {
      expect(segmentsOf({ from: 119.999999, to: 130 }, windows, straddle)).toEqual([1])
      expect(segmentsOf({ from: 59.9999995, to: 60.0000005 }, windows, straddle)).toEqual([0])
      expect(segmentsOf({ from: 120, to: 130 }, windows, straddle)).toEqual([])
    }
  })
})
