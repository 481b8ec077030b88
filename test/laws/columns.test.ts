import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { changePointColumns, controlChartColumns, suddenChangeColumns } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.js'
import {
  changePointsInColumns,
  chartInColumns,
  columnsKeepSeries,
  rollingChartInColumns,
  suddenChangeInColumns,
} from './columns.js'

const seed = 20261122
const all = 1_500
const held = { seed, numRuns: runs(all) }

describe(`a rule over columns is the rule over objects (seed ${seed})`, () => {
  it('is held on as many cohorts as the page says', () =>
    expect(readFileSync('docs/detection.md', 'utf8')).toContain(`${all.toLocaleString('en')} random cohorts`))
  it('what goes into columns comes out of them', () => fc.assert(columnsKeepSeries(), held))
  it('sudden change, every verdict', () => fc.assert(suddenChangeInColumns(suddenChangeColumns), held))
  it('the chart from first or all scores', () => fc.assert(chartInColumns(controlChartColumns), held))
  it('the rolling chart', () => fc.assert(rollingChartInColumns(controlChartColumns), held))
  it('change points and levels', () => fc.assert(changePointsInColumns(changePointColumns), held))
})
