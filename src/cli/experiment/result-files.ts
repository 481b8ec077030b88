import { join } from 'node:path'
import type { Experiment } from '../../simulation/index.js'
import {
  armsPowerPlot,
  armsPowerTable,
  measuresPlot,
  measuresTable,
  outcomesPlot,
  outcomesTable,
  powerPlot,
  powerTable,
} from '../../simulation/index.js'
import type { ExperimentResults, PlotSpec } from '../../simulation/inside.js'
import { json, type OutputFile } from '../../verbs/inside.js'
import type { DataTable } from '../../vocabulary/inside.js'
import { codebookFile, tableFiles } from '../output/table-files.js'

/** Which tables an experiment has: of its rules, of its analyses, and of power where it is asked for. */
const tableNames = ({ rules, analyses, power }: Experiment): readonly string[] => [
  ...(rules.length === 0 ? [] : ['measures', ...(power === undefined ? [] : ['power'])]),
  ...(analyses === undefined ? [] : ['outcomes', ...(power === undefined ? [] : ['outcome-power'])]),
]

/** A table of results with its plot, by its name. */
export type NamedTable = readonly [name: string, table: DataTable, plot: PlotSpec]

/** The tables of an experiment, those of rules first. */
export const tablesOf = (experiment: Experiment, results: ExperimentResults): readonly NamedTable[] => {
  const tables = {
    measures: () => withPlot(measuresTable(results.rules), measuresPlot),
    power: () => withPlot(powerTable(results.powers), powerPlot),
    outcomes: () => withPlot(outcomesTable(results.outcomes), outcomesPlot),
    'outcome-power': () => withPlot(armsPowerTable(results.arms), armsPowerPlot),
  }
  return Object.entries(tables)
    .filter(([name]) => tableNames(experiment).includes(name))
    .map(([name, make]) => [name, ...make()])
}

const withPlot = (table: DataTable, plot: (table: DataTable) => PlotSpec): readonly [DataTable, PlotSpec] => [
  table,
  plot(table),
]

/** Every table as CSV and as Parquet with its plot for Vega-Lite, and the codebook of all columns. */
export const resultFiles = (out: string, tables: readonly NamedTable[]): readonly OutputFile[] => [
  ...tables.flatMap(([name, table, plot]): readonly OutputFile[] => [
    ...tableFiles(out, name, table),
    { path: join(out, `${name}.vl.json`), text: json(plot) },
  ]),
  codebookFile(out, tables),
]

/** The names of those files. */
export const resultNames = (experiment: Experiment): readonly string[] => [
  ...tableNames(experiment).flatMap((name) => [`${name}.csv`, `${name}.parquet`, `${name}.vl.json`]),
  'codebook.csv',
]
