/** What holds of the measures that are no rules, whatever the scores. Laws return fast-check properties; the test file runs them. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { disaggregate } from 'rupture-repair/detection'
import { dynamicComplexity, dynamicComplexityFold } from 'rupture-repair/statistics'
import { expect } from 'vitest'
import { seriesOf } from './any-rule.js'

type Scores = readonly (number | null)[]

const score = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 5 })
const scores: Arbitrary<Scores> = fc.array(score, { maxLength: 20 })

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
