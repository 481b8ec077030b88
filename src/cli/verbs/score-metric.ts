import {
  type Instrument,
  itemMeans,
  type Metric,
  percentOfMaximum,
  type ScaleScores,
  type ScoredRow,
} from '../../instruments/index.js'

const scoresIn = (metric: Exclude<Metric, 'sum'>, instrument: Instrument, row: ScoredRow): ScaleScores =>
  metric === 'mean' ? itemMeans(instrument, row) : percentOfMaximum(instrument, row)

/** The scales that the metric adds a column for, by name; the mean of all items has its column already. */
export const metricColumns = (metric: Metric, instrument: Instrument): readonly string[] => {
  if (metric === 'sum') return []
  const scales = [...Object.keys(instrument.subscales), ...(instrument.total && metric === 'pomp' ? ['total'] : [])]
  return scales.map((scale) => `${scale}_${metric}`)
}

/** The row with its scores in the metric under the names of `metricColumns`. */
export const withMetric = (metric: Metric, instrument: Instrument, row: ScoredRow): ScoredRow => {
  if (metric === 'sum') return row
  const scores = scoresIn(metric, instrument, row)
  return {
    ...row,
    ...Object.fromEntries(Object.entries(scores).map(([scale, score]) => [`${scale}_${metric}`, score])),
  }
}

const endings: readonly (readonly [string, string])[] = [
  ['_mean', ', mean per item'],
  ['_pomp', ', percent of maximum'],
]

/** What the table for people calls a column of another metric. */
export const metricTitle = (column: string): string => {
  const ending = endings.find(([end]) => column.endsWith(end))
  return ending === undefined ? column : `${column.slice(0, -ending[0].length)}${ending[1]}`
}
