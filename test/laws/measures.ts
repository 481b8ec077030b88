/** What holds of the measures that are no rules, whatever the scores. Laws return fast-check properties; the test file runs them. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  type Disaggregation,
  deviations,
  disaggregate,
  disaggregateFold,
  disaggregationReferences,
  discrepancy,
  discrepancyFold,
} from 'rupture-repair/detection'
import { dynamicComplexity, dynamicComplexityFold } from 'rupture-repair/statistics'
import { expect } from 'vitest'
import type { ScoreSeries } from '../../src/vocabulary/index.js'
import { seriesOf } from './detection.js'

type Scores = readonly (number | null)[]

const score = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 5 })
const scores: Arbitrary<Scores> = fc.array(score, { maxLength: 20 })
const settings: Arbitrary<Disaggregation> = fc.record({
  reference: fc.constantFrom(...disaggregationReferences),
  detrend: fc.boolean(),
})
const better = fc.constantFrom('higher', 'lower')

/** Fed session by session, disaggregation says at every session what it says of the series that ends there. */
export const disaggregationOnline = (): IProperty<[Scores, Disaggregation]> =>
  fc.property(scores, settings, (list, setting) => {
    const { points } = seriesOf(list)
    let state = disaggregateFold.start(setting)
    for (const [index, point] of points.entries()) {
      state = disaggregateFold.step(state, point)
      expect(disaggregateFold.finish(state)).toEqual(disaggregate(seriesOf(list.slice(0, index + 1)), setting))
    }
  })

/** Held against previous sessions, what was said of a session stays, whatever comes later. */
export const previousSessionsUnsayNothing = (): IProperty<[Scores, Scores, boolean]> =>
  fc.property(scores, scores, fc.boolean(), (list, later, detrend) => {
    const setting = { reference: 'previous-sessions', detrend } as const
    const then = disaggregate(seriesOf(list), setting)
    expect(disaggregate(seriesOf([...list, ...later]), setting).slice(0, then.length)).toEqual(then)
  })

/** Fed score by score, dynamic complexity is that of the last window of the scores so far. */
export const complexityOnline = (): IProperty<[Scores, number]> =>
  fc.property(scores, fc.integer({ min: 1, max: 8 }), (list, window) => {
    const scale = { min: 0, max: 10 }
    const whole = dynamicComplexity(list, window, scale)
    let state = dynamicComplexityFold.start(window, scale)
    expect(dynamicComplexityFold.finish(state)).toBeNull()
    for (const [index, value] of list.entries()) {
      state = dynamicComplexityFold.step(state, value)
      expect(dynamicComplexityFold.finish(state)).toEqual(whole[index])
    }
  })

/** Fed session by session, two raters differ as they do over the series that end there. */
export const discrepancyOnline = (): IProperty<
  [readonly (readonly [number | null, number | null])[], ScoreSeries['better'], ScoreSeries['better'], 0 | 1]
> =>
  fc.property(
    fc.array(fc.tuple(score, score), { maxLength: 12 }),
    better,
    better,
    fc.constantFrom(0, 1),
    (pairs, oneEnd, otherEnd, which) => {
      const deviation = deviations[which]
      let state = discrepancyFold.start({ one: oneEnd, other: otherEnd }, deviation)
      for (const [index, [one, other]] of pairs.entries()) {
        state = discrepancyFold.step(state, { session: index + 1, one, other })
        const so = pairs.slice(0, index + 1)
        const [first, second] = [so.map(([a]) => a), so.map(([, b]) => b)]
        const whole = discrepancy(seriesOf(first, oneEnd), seriesOf(second, otherEnd), deviation)
        expect(discrepancyFold.finish(state)).toEqual(whole)
      }
    },
  )
