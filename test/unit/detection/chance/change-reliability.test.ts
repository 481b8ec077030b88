import { changeReliability, type Rule, rules } from 'rupture-repair/detection'
import { expect, it } from 'vitest'
import { ruleChangeReliability } from '../../../../src/detection/inside.js'
import { seriesOf } from '../series-of.js'

const told: Rule = {
  _tag: 'reliable-change',
  parameters: { ...rules['reliable-change'].defaults, sd: 5, reliability: 0.85 },
}
const cohort = [seriesOf([6, null, 5]), seriesOf([4, 3]), seriesOf([null, 5, 6]), seriesOf([9])]

it('takes the scores that follow each other, gaps passed over', () => {
  // Pairs (6, 5), (4, 3), (5, 6): deviations 1, −1, 0 and 1/3, −5/3, 4/3; r = 2 / √(2 · 42/9) = .6547; (.85 − r) / (1 − r).
  const change = changeReliability(cohort, 0.85)
  expect(change).toMatchObject({ pairs: 3, correlation: expect.closeTo(0.654654, 6) })
  expect(change.reliability).toBeCloseTo(0.565655, 5)
})

it('is of the reliability that a rule is given, and says why there is none', () => {
  expect(ruleChangeReliability(cohort, told)).toEqual({ scores: 0.85, ...changeReliability(cohort, 0.85) })
  const because = (...scores: readonly (readonly number[])[]) =>
    ruleChangeReliability(
      scores.map((one) => seriesOf(one)),
      told,
    )?.because
  expect(because([5], [4, 3])).toBe('few')
  expect(because([5, 5], [5, 5])).toBe('constant')
  expect(because([1, 2], [2, 3])).toBe('alike')
  expect(because([6, 5], [4, 3], [5, 6])).toBeUndefined()
  const other: Rule = { _tag: 'cusum', parameters: rules.cusum.defaults }
  expect(ruleChangeReliability(cohort, other)).toBeUndefined()
})
