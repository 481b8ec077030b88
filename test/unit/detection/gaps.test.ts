import {
  ceilingWarnings,
  cohortLikeness,
  detect,
  disaggregate,
  discrepancy,
  flaggedSessions,
  judgementOf,
  type Rule,
  reliableChangeCategory,
  rules,
  whoSaw,
} from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { ScorePoint, ScoreSeries } from '../../../src/series/index.js'
import { alarmsOf } from '../../../src/simulation/experiment/alarms.js'
import { seriesOf } from './series-of.js'

const rule: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } }
const range = { min: 1, max: 7 }
const changed = { ...rules['reliable-change'].defaults, sd: 1, reliability: 0.8, cutoff: 4 }

/** Whatever reads a series, and what it says of one. */
const readers: Readonly<Record<string, (series: ScoreSeries) => unknown>> = {
  whoSaw: (series) => [whoSaw(rule, series, other, 1), whoSaw(rule, other, series, 1)],
  discrepancy: (series) => [discrepancy(series, other, 'sample'), discrepancy(other, series, 'population')],
  disaggregate: (series) => [
    disaggregate(series, { reference: 'all', detrend: true }),
    disaggregate(series, { reference: 'previous-sessions', detrend: false }),
  ],
  ceilingWarnings: (series) => ceilingWarnings([series, other], { share: 0.1, ceilingMargin: 0 }),
  flaggedSessions: (series) => flaggedSessions(series, rule, detect(series, rule)),
  cohortLikeness: (series) => cohortLikeness([series, other]),
  reliableChangeCategory: (series) => reliableChangeCategory(series, changed),
  alarmsOf: (series) => alarmsOf(series, detect(series, rule)),
}
const other = seriesOf([6, 6, 3, 6, 7, 7], 'higher', range)

it('a point that is null is a hole', () => {
  // As plain JavaScript or a file of JSON may hold it.
  const points: readonly ScorePoint[] = JSON.parse('[{"session":1,"score":6},null,{"session":3,"score":2}]')
  const series = { id: 'ann', better: 'higher', points } as const
  expect(detect(series, rule).findings).toMatchObject([{ from: 1, to: 3 }])
  expect(judgementOf(series, rule, detect(series, rule), 'worsening')).toEqual({ _tag: 'Judged', flagged: true })
  expect(detect({ ...series, points: JSON.parse('[null]') }, rule).findings).toEqual([])
})

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE, undefined])(
    'reads %s as a gap',
    (score) => {
      for (const at of [0, 2, 5]) {
        const scores = [6, 7, 3, 6, 1, 5]
        const gap = seriesOf(scores.with(at, null as unknown as number), 'higher', range)
        const strange = seriesOf(scores.with(at, score as number), 'higher', range)
        expect(read(strange)).toEqual(read(gap))
      }
    },
  )
})
