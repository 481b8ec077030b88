/** What stands behind *Simulate*. */
import fc from 'fast-check'
import { simulateColumns } from 'rupture-repair/simulation'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askingWith } from '../../docs/.vitepress/live/last-answer.js'
import {
  addressOf,
  atFirst,
  type Chosen,
  chosenAt,
  type Leaving,
  type Outcome,
  percentOf,
  rateOf,
  type SliderName,
  saidOf,
  scenarioOf,
  simulate,
  sliderNames,
  sliders,
} from '../../docs/.vitepress/live/simulating.js'

const onSlider = (slider: SliderName): fc.Arbitrary<number> => {
  const { min, max, step } = sliders[slider]
  return fc
    .integer({ min: 0, max: Math.round((max - min) / step) })
    .map((steps) => Number((min + steps * step).toFixed(2)))
}
const chosen: fc.Arbitrary<Chosen> = fc.record({
  hazard: onSlider('hazard'),
  recognition: onSlider('recognition'),
  attempt: onSlider('attempt'),
  worked: onSlider('worked'),
  whileOpen: onSlider('whileOpen'),
  sessions: onSlider('sessions'),
  seed: fc.integer({ min: 0, max: 999_999 }),
})

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const countOf = (codes: Uint8Array, code: number): number => codes.filter((one) => one === code).length
const leftOf = ({ whileOpen, otherwise }: Outcome): number => whileOpen.left + otherwise.left
const rate = ({ sessions, left }: Leaving): number => left / sessions

describe('the address', () => {
  test('what is chosen is read back from it', () => {
    fc.assert(
      fc.property(chosen, (one) => {
        expect(chosenAt(addressOf(one))).toEqual(one)
      }),
      { seed: 1 },
    )
  })

  test('what cannot be read is as at first, and nothing lies beyond the ends of a slider', () => {
    expect(chosenAt('hazard=often&recognition=&seed')).toEqual(atFirst)
    expect(chosenAt('hazard=9&sessions=-3&whileOpen=Infinity&worked=0.526&seed=-1')).toEqual({
      ...atFirst,
      hazard: 0.3,
      sessions: 4,
      worked: 0.55,
      seed: 0,
    })
  })

  test('where the sliders stand at first, they can stand', () => expect(chosenAt(addressOf(atFirst))).toEqual(atFirst))
})

describe('what comes of the courses', () => {
  test('is what the columns of the library hold, counted from their codes', () => {
    const seen = fc.property(chosen, (one) => {
      const outcome = simulate(one, 60)
      const columns = simulateColumns(scenarioOf(one), { seed: one.seed, replication: 0, from: 0, to: 60 })
      const { begun, closed } = columns.happenings
      expect(sum(Object.values(outcome.ended))).toBe(begun.length - countOf(begun, 0))
      expect([outcome.ended.resolved, outcome.ended.faded]).toEqual([countOf(closed, 1), countOf(closed, 2)])
      expect([leftOf(outcome), outcome.endedEarly]).toEqual(Array(2).fill(countOf(columns.endings, 1)))
      expect(sum(outcome.ruptures)).toBe(60)
      // A course holds one rupture at a time, so as many courses as ruptures end with one open.
      expect(outcome.endedOpen).toBe(outcome.ended.left + outcome.ended.unresolved)
      const before = columns.held.reduce((total, held) => total + Math.min(held, one.sessions - 1), 0)
      expect(outcome.whileOpen.sessions + outcome.otherwise.sessions).toBe(before)
      expect(outcome.scores.map(({ session }) => session)).toEqual(
        Array.from({ length: one.sessions }, (_, n) => n + 1),
      )
    })
    fc.assert(seen, { seed: 2, numRuns: 40 })
  })

  test('at the ends of all sliders there is something to say', () => {
    for (const end of ['min', 'max'] as const) {
      const one = chosenAt(sliderNames.map((slider) => `${slider}=${sliders[slider][end]}`).join('&'))
      expect(saidOf(simulate(one, 100))).toMatch(
        /^100 simulated courses: \d+% had at least one rupture, \d+% ended with one still open, \d+% ended early/,
      )
    }
  })

  test('without ruptures nothing is mended, and the share that leaves is about the scenario’s default share', () => {
    const calm = simulate({ ...atFirst, hazard: 0 }, 4000)
    expect(calm.ended).toEqual({ resolved: 0, faded: 0, left: 0, unresolved: 0 })
    // The default share is that of alliances all at the mean; around it the hazard is multiplied by 1.4 a point, so a little more.
    expect(leftOf(calm) / 4000).toBeGreaterThan(0.197 - 3 * Math.sqrt((0.197 * 0.803) / 4000))
    expect(leftOf(calm) / 4000).toBeLessThan(0.24)
  })

  test('what nobody recognises is not resolved; what always works at once is', () => {
    expect(simulate({ ...atFirst, recognition: 0 }, 500).ended.resolved).toBe(0)
    expect(simulate({ ...atFirst, worked: 0 }, 500).ended.resolved).toBe(0)
    const { ended } = simulate({ ...atFirst, recognition: 1, attempt: 1, worked: 1 }, 500)
    expect(ended.resolved / sum(Object.values(ended))).toBeGreaterThan(0.6)
  })

  test('chance is the same for every stand of the sliders: more hazard, never fewer courses with a rupture', () => {
    const counts = [0, 0.05, 0.1, 0.2, 0.3].map((hazard) => simulate({ ...atFirst, hazard, whileOpen: 1 }, 500))
    const some = counts.map(({ courses, ruptures: [none = 0] }) => courses - none)
    expect(some).toEqual([...some].sort((one, other) => one - other))
    expect(some[0]).toBe(0)
  })

  test('the quantiles of a session are in order, on the scale, and absent where too few answered', () => {
    const { scores, range } = simulate(atFirst, 400)
    for (const { quantiles } of scores) {
      const all = [range.min, ...(quantiles ?? []), range.max]
      expect(all).toEqual([...all].sort((one, other) => one - other))
      expect(all).toHaveLength(7)
    }
    expect(simulate(atFirst, 20).scores.every(({ quantiles }) => quantiles === null)).toBe(true)
  })

  test('the share that leaves after a session points the way of the slider, and at × 1 the alliance still tells', () => {
    const ratios = [1, 2, 4].map((whileOpen) => {
      const outcome = simulate({ ...atFirst, whileOpen }, 5000)
      return rate(outcome.whileOpen) / rate(outcome.otherwise)
    })
    expect(ratios).toEqual(ratios.toSorted((one, other) => one - other))
    expect(ratios[0]).toBeGreaterThan(1)
  })

  test('while a rupture is open scores are lower', () => {
    for (const { quantiles, whileOpen } of simulate(atFirst, 2000).scores)
      expect(whileOpen).toBeLessThan(quantiles?.[2] ?? Number.NaN)
  })
})

test('a share of nothing is none', () => {
  expect([percentOf(0, 0), percentOf(1, 8)]).toEqual(['–', '13%'])
  expect([rateOf({ sessions: 0, left: 0 }), rateOf({ sessions: 800, left: 11 })]).toEqual(['–', '1.4%'])
})

describe('only the last question is answered', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const asking = () => {
    const [posted, heard]: [string[], string[]] = [[], []]
    return {
      posted,
      heard,
      ...askingWith<string, string>(
        (one) => posted.push(one),
        (one) => heard.push(one),
        150,
      ),
    }
  }

  test('questions that follow at once are not posted', () => {
    const { ask, answered, posted, heard } = asking()
    for (const question of ['a', 'b', 'c']) ask(question)
    vi.advanceTimersByTime(150)
    answered('of c')
    expect([posted, heard]).toEqual([['c'], ['of c']])
  })

  test('an answer is not heard where a later question is posted, or waits to be', () => {
    const { ask, answered, posted, heard } = asking()
    ask('a')
    vi.advanceTimersByTime(150)
    ask('b')
    answered('of a')
    expect(heard).toEqual([])
    vi.advanceTimersByTime(150)
    ask('c')
    vi.advanceTimersByTime(150)
    answered('of b')
    expect(heard).toEqual([])
    answered('of c')
    expect([posted, heard]).toEqual([['a', 'b', 'c'], ['of c']])
  })
})
