import { join } from 'node:path'
import { fixed, isLeft } from '../../kernel/inside.js'
import { parseExperiment } from '../../schema/index.js'
import type { Experiment, Power, RuleUnderCondition } from '../../simulation/index.js'
import {
  measuresPlot,
  measuresTable,
  type PlotSpec,
  powerOf,
  powerPlot,
  powerTable,
  runExperiment,
} from '../../simulation/index.js'
import {
  alignedTable,
  done,
  faulty,
  file,
  type Heading,
  json,
  type OutputFile,
  output,
  print,
  readParsed,
  ruleHelp,
  type Shown,
  type Verb,
  verb,
} from '../../verbs/inside.js'
import type { DataTable } from '../../vocabulary/inside.js'
import { codebookFile, records, tableCsv, tableFiles } from '../output/table-files.js'

/** Every table as CSV and as Parquet with its plot for Vega-Lite, and the codebook of all columns. */
const filesOf = (out: string, tables: readonly (readonly [string, DataTable, PlotSpec])[]): readonly OutputFile[] => {
  return [
    ...tables.flatMap(([name, table, plot]): readonly OutputFile[] => [
      ...tableFiles(out, name, table),
      { path: join(out, `${name}.vl.json`), text: json(plot) },
    ]),
    codebookFile(out, tables),
  ]
}

/** The names of those files. */
const fileNames = (tables: readonly string[]): readonly string[] => [
  ...tables.flatMap((name) => [`${name}.csv`, `${name}.parquet`, `${name}.vl.json`]),
  'codebook.csv',
]

type Condition = RuleUnderCondition['condition']

/** The measures that fit a line. */
const shown = [
  ...(['sensitivity', 'specificity', 'precision', 'timing'] as const),
  ...(['course-specificity', 'flagged', 'ruptured'] as const),
]

const conditionWords = ({ scenario, settings }: Pick<Condition, 'scenario' | 'settings'>): string => {
  const words = Object.entries(settings).map(([place, value]) => `${place}=${value}`)
  return [scenario, words.join(' ')].filter((part) => part !== '').join(', ')
}

/** An estimate to three decimals with its Monte-Carlo standard error in brackets. */
const estimateWords = (measure: { readonly estimate: number; readonly standardError: number } | undefined): Shown => {
  if (measure === undefined || !Number.isFinite(measure.estimate)) return null
  const { estimate, standardError } = measure
  return `${fixed(estimate, 3)} (${Number.isFinite(standardError) ? standardError.toFixed(3) : '–'})`
}

const measuresFor = (columns: number, results: readonly RuleUnderCondition[]): string =>
  alignedTable(columns, results, [
    { title: 'simulated', of: ({ condition }) => conditionWords(condition) },
    { title: 'rule', of: ({ rule }) => rule.name },
    ...shown.map(
      (name): Heading<RuleUnderCondition> => ({
        title: name,
        of: ({ measures }) => estimateWords(measures.find(({ measure }) => measure === name)),
      }),
    ),
  ])

const powerFor = (columns: number, powers: readonly Power[]): string =>
  alignedTable(columns, powers, [
    { title: 'simulated', of: ({ condition }) => conditionWords(condition) },
    { title: 'compared with', of: ({ reference }) => reference.scenario },
    { title: 'rule', of: ({ rule }) => rule.name },
    { title: 'sessions', of: ({ sessions }) => sessions },
    { title: 'clients in each group', of: ({ clients }) => clients },
    { title: 'power', of: ({ estimate, standardError }) => `${estimate.toFixed(3)} (${standardError.toFixed(3)})` },
  ])

const forPeople = (
  columns: number,
  asked: Experiment,
  results: readonly RuleUnderCondition[],
  powers: readonly Power[],
): string => {
  const { conditions, rules, replications, alliances, rater, window, seed } = asked
  return [
    `Simulated, not the record of real people: ${conditions.length} conditions, ${rules.length} rules, ${replications} replications of ${alliances} alliances, seed ${seed}.`,
    `An alarm in the ${rater}’s scores matches a rupture from ${window.before} sessions before its onset to ${window.after} after it, one for one.`,
    '',
    measuresFor(columns, results),
    'In brackets: Monte-Carlo standard errors, how far simulation alone may have moved a number; – where there is nothing to count.',
    'What holds in a simulation holds under its assumptions; whether ruptures lower scores as here is one of them.',
    ...(powers.length === 0 ? [] : ['', powerFor(columns, powers).trimEnd()]),
    '',
  ].join('\n')
}

/** `experiment`: an experiment in; how well each rule finds what truly happened out. */
export const experiment: Verb = verb(
  {
    name: 'experiment',
    argument: ['<FILE>', 'an experiment as JSON: scenarios, a design, rules, a window; - reads standard input'],
    meaning: 'Simulate, run several rules, and say how well each finds the ruptures that were really there.',
    more: `Everything is simulated. An alarm is the first session of an uninterrupted row of worsenings; alarms and true ruptures are paired one to one within the window around an onset. Every number comes with its Monte-Carlo standard error.

${ruleHelp}`,
    example: '{samples}/../experiment.json --out results',
  },
  {
    ...{ file, print },
    out: output(
      '--out <DIR>',
      'write measures.csv, .parquet and .vl.json there, power.* where asked for, and codebook.csv',
      'replace what an earlier experiment wrote there; nothing else is ever replaced',
    ),
  },
  ({ file, print, out }, world) => {
    const read = readParsed(file, world, parseExperiment)
    if (isLeft(read)) return faulty(read.left)
    const asked = read.right
    const names = fileNames(['measures', ...(asked.power === undefined ? [] : ['power'])])
    const faults =
      out === undefined ? [] : world.claim({ folder: out.path, names, verb: 'experiment', replace: out.replace })
    if (faults.length > 0) return faulty(faults)
    const [results, powers] = [runExperiment(asked), powerOf(asked)]
    const measures = measuresTable(results)
    const power = asked.power === undefined ? undefined : powerTable(powers)
    const tables = [
      ['measures', measures, measuresPlot(measures)] as const,
      ...(power === undefined ? [] : [['power', power, powerPlot(power)] as const]),
    ]
    const forms = {
      json: () => {
        const rows = tables.map(([name, table]) => [name, records(table)] as const)
        return json({ simulated: true, ...Object.fromEntries(rows) })
      },
      csv: () => tableCsv(measures),
      table: () => forPeople(world.columns, asked, results, powers),
    }
    return done(forms[print](), [], out === undefined ? [] : filesOf(out.path, tables))
  },
)
