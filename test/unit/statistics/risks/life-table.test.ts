import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getOrThrow } from '../../../../src/kernel/index.js'
import { lifeTable, type RiskTime } from '../../../../src/statistics/index.js'

const time = (exit: number, ending: string | null = null, entry = 0): RiskTime => ({ entry, exit, ending })
const table = (times: readonly RiskTime[]) => getOrThrow(lifeTable(times, ['resolved', 'left']))

describe('lifeTable', () => {
  it('counts an ending in the first interval, which a clock from 0 would lose', () => {
    const [first] = table([time(1, 'resolved'), time(1, 'resolved'), time(2), time(3, 'left')])
    expect(first).toMatchObject({ interval: 1, atRisk: 4, censored: 0, free: 0.5, freeSe: 0.25 })
    expect(first?.endings).toEqual([
      { ending: 'resolved', events: 2, hazard: 0.5, incidence: 0.5, se: 0.25 },
      { ending: 'left', events: 0, hazard: 0, incidence: 0, se: 0 },
    ])
  })

  it('takes a late entry into the risk set only from the interval after it', () => {
    const rows = table([time(1, 'left'), time(3, 'resolved'), time(3, 'resolved', 2)])
    expect(rows.map(({ atRisk }) => atRisk)).toEqual([2, 1, 2])
  })

  it('reports an empty risk set, and goes on with the shares as they were', () => {
    const rows = table([time(1, 'left'), time(1), time(3, 'resolved', 2)])
    expect(rows[1]).toMatchObject({
      atRisk: 0,
      free: 0.5,
      endings: [{ hazard: null }, { hazard: null, incidence: 0.5 }],
    })
    expect(rows[2]).toMatchObject({ atRisk: 1, free: 0, endings: [{ hazard: 1, incidence: 0.5 }, { hazard: 0 }] })
  })

  it.each<[string, readonly RiskTime[], object]>([
    ['nobody', [], []],
    [
      'all censored',
      [time(1), time(2)],
      [
        { free: 1, freeSe: 0 },
        { free: 1, freeSe: 0 },
      ],
    ],
    ['one event', [time(1, 'left')], [{ free: 0, freeSe: 0, endings: [{ incidence: 0 }, { incidence: 1, se: 0 }] }]],
    ['everything tied', [time(2, 'left'), time(2, 'resolved')], [{ free: 1 }, { free: 0, freeSe: 0 }]],
  ])('has defined values: %s', (_, times, expected) => {
    expect(table(times)).toMatchObject(expected)
  })

  it('names everything that is wrong with the times', () => {
    const wrong = [time(-1), time(1.5), time(Number.NaN), time(2, null, 2), time(1, 'vanished')]
    expect(lifeTable(wrong, ['left', 'left'])).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'EndingTwice' },
        { _tag: 'NotWhole', subject: 1 },
        { _tag: 'NotWhole', subject: 2 },
        { _tag: 'NotWhole', subject: 3 },
        { _tag: 'NeverAtRisk', subject: 4 },
        { _tag: 'UnknownEnding', subject: 5 },
      ],
    })
  })

  it('refuses an interval that no course has, since each costs a row', () => {
    expect(lifeTable([time(100_001), time(2 ** 40)], [])).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'TooLate', subject: 1 },
        { _tag: 'TooLate', subject: 2 },
      ],
    })
    expect(lifeTable([time(100_000)], [])).toMatchObject({ _tag: 'Right' })
  })

  const anyTimes = fc.array(
    fc.record({
      entry: fc.nat(4),
      length: fc.integer({ min: 1, max: 6 }),
      ending: fc.constantFrom('resolved', 'left', null),
    }),
    { maxLength: 40 },
  )

  it('shares out everyone: free and all incidences are 1 together, and none is no number', () => {
    fc.assert(
      fc.property(anyTimes, (drawn) => {
        const rows = table(drawn.map(({ entry, length, ending }) => time(entry + length, ending, entry)))
        for (const { free, freeSe, endings } of rows) {
          expect(endings.reduce((sum, { incidence }) => sum + incidence, free)).toBeCloseTo(1, 12)
          for (const number of [freeSe, ...endings.map(({ se }) => se)]) expect(number).toBeGreaterThanOrEqual(0)
        }
      }),
      { seed: 18 },
    )
  })

  // By derivatives: every interval adds its hazards' multinomial covariance, seen through what they change of the incidence.
  it('has the variance that the derivatives of the incidence give', () => {
    const incidenceOf = (hazards: readonly (readonly number[])[], place: number): number => {
      let [free, sum] = [1, 0]
      for (const own of hazards) {
        sum += free * (own[place] ?? 0)
        free *= 1 - own.reduce((all, hazard) => all + hazard, 0)
      }
      return sum
    }
    fc.assert(
      fc.property(anyTimes, (drawn) => {
        const rows = table(drawn.map(({ entry, length, ending }) => time(entry + length, ending, entry)))
        const hazards = rows.map(({ endings }) => endings.map(({ hazard }) => hazard ?? 0))
        for (const place of [0, 1]) {
          let variance = 0
          for (const [at, { atRisk }] of rows.entries()) {
            if (atRisk === 0) continue
            // The incidence is linear in each hazard, so that a step of 1 gives its derivative.
            const by = [0, 1].map(
              (other) =>
                incidenceOf(
                  hazards.map((own, when) => own.map((h, which) => (when === at && which === other ? h + 1 : h))),
                  place,
                ) - incidenceOf(hazards, place),
            )
            for (const one of [0, 1])
              for (const two of [0, 1]) {
                const [a, b] = [hazards[at]?.[one] ?? 0, hazards[at]?.[two] ?? 0]
                variance += ((by[one] ?? 0) * (by[two] ?? 0) * ((one === two ? a : 0) - a * b)) / atRisk
              }
          }
          expect(rows.at(-1)?.endings[place]?.se ?? 0).toBeCloseTo(Math.sqrt(Math.max(0, variance)), 7)
        }
      }),
      { seed: 18 },
    )
  })
})
