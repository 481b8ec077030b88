import {
  changePointColumns,
  changePointDefaults,
  controlChartColumns,
  signalCodes,
  suddenChange,
  suddenChangeColumns,
  suddenChangeDefaults,
  verdictCodes,
} from 'rupture-repair/detection'
import { toCohort } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../../src/vocabulary/index.js'

const seriesOf = (id: string, scores: readonly (number | null)[]): ScoreSeries => ({
  id,
  better: 'higher',
  points: scores.map((score, index) => ({ session: index + 1, score })),
})
const cohortOf = (...all: readonly ScoreSeries[]) => {
  const cohort = toCohort(all)
  if (cohort._tag === 'Left') throw new Error(cohort.left[0]._tag)
  return cohort.right
}

describe('columns', () => {
  it('are empty of an empty cohort, and stand series without sessions', () => {
    for (const cohort of [cohortOf(), cohortOf(seriesOf('a', []), seriesOf('b', []))]) {
      expect(suddenChangeColumns(cohort, { ...suddenChangeDefaults, cutoff: 1 }).drop).toHaveLength(0)
      expect(controlChartColumns(cohort, { sigma: 3, near: 0, baseline: 'all', rolling: false }).signal).toHaveLength(0)
      expect(changePointColumns(cohort, changePointDefaults).level).toHaveLength(0)
    }
  })

  it('go over more scores than one chunk holds, and leave what they read as it was', () => {
    const scores = [6, 6, 5, 6, 2, 1, 2, null, 6, 6]
    const all = Array.from({ length: 4_000 }, (_, id) => seriesOf(String(id), scores.slice(id % 4)))
    const cohort = cohortOf(
      ...all,
      seriesOf(
        'long',
        Array.from({ length: 9_000 }, (_, index) => index % 7),
      ),
    )
    const before = [...cohort.scores]
    const parameters = { ...suddenChangeDefaults, cutoff: 2 }
    const { drop } = suddenChangeColumns(cohort, parameters)
    for (const [index, series] of all.entries()) {
      const said = suddenChange(series, parameters).intervals.filter(({ kind }) => kind === 'drop')
      const start = (cohort.offsets[index] ?? 0) + 1
      const codes = [...drop.subarray(start, start + said.length)].map((code) => verdictCodes[code])
      expect(codes).toEqual(said.map(({ verdict }) => verdict))
    }
    controlChartColumns(cohort, { sigma: 3, near: 0, baseline: 4, rolling: true })
    changePointColumns(cohort, changePointDefaults)
    expect([...cohort.scores]).toEqual(before)
  })

  it('keep no rounding of a wild score that has left the window', () => {
    const scores = [5, 6, 1e15, 5, 6, 5, 6, 5, 6]
    const chart = { sigma: 3, near: 0, baseline: 4, rolling: true }
    const { lower, signal } = controlChartColumns(cohortOf(seriesOf('a', scores)), chart)
    const calm = controlChartColumns(cohortOf(seriesOf('a', scores.slice(3))), chart)
    expect([...lower.subarray(7)]).toEqual([...calm.lower.subarray(4)])
    expect(signalCodes[signal[8] ?? 0]).toBe('none')
  })
})
