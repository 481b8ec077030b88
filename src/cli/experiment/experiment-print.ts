import type { Experiment, Power, ResultTable, RuleUnderCondition } from '../../simulation/index.js'
import { alignedTable, type Heading, json, type Shown } from '../say/print.js'
import type { Print } from '../say/printed.js'
import { type ExperimentTables, tableCsv } from './experiment-files.js'

/** An experiment and what came of it. */
interface ExperimentResult {
  readonly experiment: Experiment
  readonly results: readonly RuleUnderCondition[]
  readonly powers: readonly Power[]
  readonly tables: ExperimentTables
}

type Measured = RuleUnderCondition['measures'][number]
type Settings = RuleUnderCondition['condition']['settings']

/** The measures that fit a line. */
const shown: readonly Measured['measure'][] = [
  'sensitivity',
  'specificity',
  'precision',
  'timing',
  'course-specificity',
  'flagged',
  'ruptured',
]

const settingWords = (settings: Settings): string =>
  Object.entries(settings)
    .map(([place, value]) => `${place}=${value}`)
    .join(' ')

const conditionWords = ({ scenario, settings }: { readonly scenario: string; readonly settings: Settings }): string =>
  [scenario, settingWords(settings)].filter((words) => words !== '').join(', ')

/** An estimate to three decimals with its Monte-Carlo standard error in brackets. */
const estimateWords = (measure: Measured | undefined): Shown => {
  if (measure === undefined || !Number.isFinite(measure.estimate)) return null
  const { estimate, standardError } = measure
  return `${estimate.toFixed(3)} (${Number.isFinite(standardError) ? standardError.toFixed(3) : '–'})`
}

const measuresFor = (results: readonly RuleUnderCondition[]): string =>
  alignedTable(results, [
    { title: 'simulated', of: ({ condition }) => conditionWords(condition) },
    { title: 'rule', of: ({ rule }) => rule.name },
    ...shown.map(
      (name): Heading<RuleUnderCondition> => ({
        title: name,
        of: ({ measures }) => estimateWords(measures.find(({ measure }) => measure === name)),
      }),
    ),
  ])

const powerFor = (powers: readonly Power[]): string =>
  alignedTable(powers, [
    { title: 'simulated', of: ({ condition }) => conditionWords(condition) },
    { title: 'compared with', of: ({ reference }) => reference.scenario },
    { title: 'rule', of: ({ rule }) => rule.name },
    { title: 'sessions', of: ({ sessions }) => sessions },
    { title: 'clients in each group', of: ({ clients }) => clients },
    { title: 'power', of: ({ estimate, standardError }) => `${estimate.toFixed(3)} (${standardError.toFixed(3)})` },
  ])

const forPeople = ({ experiment, results, powers }: ExperimentResult): string => {
  const { conditions, rules, replications, alliances, rater, window } = experiment
  return [
    `Simulated, nobody’s record: ${conditions.length} conditions, ${rules.length} rules, ${replications} replications of ${alliances} alliances, seed ${experiment.seed}.`,
    `An alarm in the ${rater}’s scores stands for a rupture from ${window.before} sessions before its onset to ${window.after} after it, one for one.`,
    '',
    measuresFor(results),
    'In brackets: Monte-Carlo standard errors, how far simulation alone may have moved a number; – where there is nothing to count.',
    'What holds in a simulation holds under its assumptions; whether ruptures lower scores as here is one of them.',
    ...(powers.length === 0 ? [] : ['', powerFor(powers).trimEnd()]),
    '',
  ].join('\n')
}

const records = ({ columns, rows }: ResultTable): unknown =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])))

/** The result as tables, CSV (measures only) or a JSON document with a record for each row. */
export const printExperiment = (print: Print, result: ExperimentResult): string => {
  const { measures, power } = result.tables
  switch (print) {
    case 'json':
      return json({
        simulated: true,
        measures: records(measures),
        ...(power === undefined ? {} : { power: records(power) }),
      })
    case 'csv':
      return tableCsv(measures)
    case 'table':
      return forPeople(result)
  }
}
