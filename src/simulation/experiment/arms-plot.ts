import { type DataTable, recordsOf } from '../../vocabulary/inside.js'
import { type PlotSpec, schema, whiskers } from './plot.js'

/**
 * Returns the outcomes of every scenario as points with whiskers of 1.96 Monte-Carlo standard errors, a line for each analysis.
 *
 * @example
 * outcomesPlot(outcomesTable([])).title // => 'Simulated: what became of ruptures and people'
 */
export const outcomesPlot = (table: DataTable): PlotSpec => ({
  $schema: schema,
  title: 'Simulated: what became of ruptures and people',
  data: { values: recordsOf(table) },
  transform: [{ filter: 'isValid(datum.estimate)' }, ...whiskers(true)],
  height: { step: 15 },
  encoding: {
    y: { field: 'analysis', type: 'nominal', sort: null, title: 'analysis' },
    yOffset: { field: 'scenario', sort: null },
    color: { field: 'scenario', type: 'nominal', sort: null, title: 'simulated arm' },
  },
  layer: [
    {
      mark: { type: 'rule' },
      encoding: {
        x: { field: 'low', type: 'quantitative', title: 'share', scale: { domain: [0, 1] } },
        x2: { field: 'high' },
      },
    },
    {
      mark: { type: 'point', filled: true, size: 55 },
      encoding: {
        x: { field: 'estimate', type: 'quantitative' },
        shape: { field: 'scenario', type: 'nominal', sort: null, title: 'simulated arm' },
      },
    },
  ],
})

/**
 * Returns the share of studies that find a difference over the people in each arm, a line for each test, a panel for each analysis and
 * for what is asked: power, or the level where nothing differs.
 *
 * @example
 * armsPowerPlot(armsPowerTable([])).title // => 'Simulated: the share of studies that find a difference between arms'
 */
export const armsPowerPlot = (table: DataTable): PlotSpec => ({
  $schema: schema,
  title: 'Simulated: the share of studies that find a difference between arms',
  data: { values: recordsOf(table) },
  mark: { type: 'line', point: true },
  width: 140,
  height: 110,
  encoding: {
    x: { field: 'clients', type: 'quantitative', title: 'people in each arm' },
    y: { field: 'estimate', type: 'quantitative', title: 'share of studies', scale: { domain: [0, 1] } },
    color: { field: 'test', type: 'nominal', sort: null, title: 'test' },
    strokeDash: { field: 'seenSessions', type: 'ordinal', title: 'sessions seen' },
    detail: { field: 'comparedWith' },
    row: { field: 'question', type: 'nominal', sort: null, title: 'asked' },
    column: { field: 'analysis', type: 'nominal', sort: null, title: 'analysis' },
  },
})
