import { type DataTable, recordsOf } from '../../vocabulary/inside.js'

/** A plot as Vega-Lite reads it: plain data, with the rows it shows inside. */
export type PlotSpec = Readonly<Record<string, unknown>>

/** The version of Vega-Lite. */
export const schema = 'https://vega.github.io/schema/vega-lite/v6.json'

/** Returns whiskers of 1.96 standard errors, which may leave the axis of a share and are cut off there. */
export const whiskers = (share: boolean): readonly unknown[] => [
  { calculate: `${share ? 'max(0, ' : '('}datum.estimate - 1.96 * datum.standardError)`, as: 'low' },
  { calculate: `${share ? 'min(1, ' : '('}datum.estimate + 1.96 * datum.standardError)`, as: 'high' },
]

const scenario = { field: 'scenario', type: 'nominal', sort: null, title: 'simulated dynamics' } as const

/** Returns what one measure is drawn as: rules down, a colour and a form of the points for each scenario, so that either tells them apart. */
const panel = (measure: string, share: boolean, best?: 0 | 1): unknown => ({
  title: measure,
  transform: [{ filter: `datum.measure === '${measure}' && isValid(datum.estimate)` }, ...whiskers(share)],
  width: 190,
  height: { step: 15 },
  encoding: {
    y: { field: 'rule', type: 'nominal', sort: null, title: 'rule' },
    yOffset: { field: 'scenario', sort: null },
    color: scenario,
  },
  layer: [
    {
      mark: { type: 'rule' },
      encoding: {
        x: {
          field: 'low',
          type: 'quantitative',
          title: `${share ? 'share' : 'sessions late'}${best === undefined ? '' : ` (${best} is best)`}`,
          ...(share ? { scale: { domain: [0, 1] } } : {}),
        },
        x2: { field: 'high' },
      },
    },
    {
      mark: { type: 'point', filled: true, size: 55 },
      encoding: { x: { field: 'estimate', type: 'quantitative' }, shape: scenario },
    },
  ],
})

/**
 * Returns rules under every scenario as points with whiskers of 1.96 Monte-Carlo standard errors, a panel for each measure.
 *
 * Made for designs of one point; with several, the points of one scenario lie over one another.
 *
 * @example
 * const { columns } = measuresPlot(measuresTable([]))
 * columns // => 2
 */
export const measuresPlot = (table: DataTable): PlotSpec => ({
  $schema: schema,
  title: 'Simulated: how well each rule finds the ruptures that were really there',
  data: { values: recordsOf(table) },
  columns: 2,
  config: {
    axis: { labelFontSize: 13, titleFontSize: 13 },
    legend: { orient: 'bottom', labelFontSize: 13, titleFontSize: 13, labelLimit: 0, titleLimit: 0 },
    title: { fontSize: 14 },
  },
  concat: [
    panel('sensitivity', true, 1),
    panel('precision', true, 1),
    panel('specificity', true, 1),
    panel('flagged', true),
    panel('course-specificity', true, 1),
    panel('timing', false, 0),
  ],
})

/**
 * Returns power over the number of clients, a line for each number of sessions, a panel for each rule and scenario.
 *
 * @example
 * powerPlot(powerTable([])).title // => 'Simulated: the share of studies that find a difference'
 */
export const powerPlot = (table: DataTable): PlotSpec => ({
  $schema: schema,
  title: 'Simulated: the share of studies that find a difference',
  data: { values: recordsOf(table) },
  mark: { type: 'line', point: true },
  width: 140,
  height: 110,
  encoding: {
    x: { field: 'clients', type: 'quantitative', title: 'clients in each group' },
    y: { field: 'estimate', type: 'quantitative', title: 'power', scale: { domain: [0, 1] } },
    color: { field: 'seenSessions', type: 'ordinal', title: 'sessions seen' },
    row: { field: 'scenario', type: 'nominal', sort: null, title: 'simulated dynamics' },
    column: { field: 'rule', type: 'nominal', sort: null, title: 'rule' },
  },
})
