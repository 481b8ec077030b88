import { type Instrument, itemMeans, percentOfMaximum, pompSource } from '../instruments/index.js'
import { type Metric, metrics, type ScoredRow } from '../instruments/inside.js'
import { isLeft } from '../kernel/inside.js'
import { formSource } from './form-source.js'
import { printing } from './options/printing.js'
import { option } from './options/reader.js'
import { tableHelp } from './options/table.js'
import { oneOf, withDefault } from './options/texts.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import { lookAlikeOwners } from './say/look-alike.js'
import type { Note } from './say/note.js'
import { faulty } from './say/outcome.js'
import { alignedTable, csvOf, type Heading, many, type Shown } from './say/print.js'
import { leftOutByNotes } from './series-methods.js'
import type { AnswerKey, FormsRead } from './table/answers.js'
import { gather, withoutScore } from './table/points.js'

/** The scales that the metric adds a column for, by name; the mean of all items has its column already. */
const metricColumns = (metric: Metric, instrument: Instrument): readonly string[] => {
  if (metric === 'sum') return []
  const scales = [...Object.keys(instrument.subscales), ...(instrument.total && metric === 'pomp' ? ['total'] : [])]
  return scales.map((scale) => `${scale}_${metric}`)
}

/** The row with its scores in the metric under the names of `metricColumns`. */
const withMetric = (metric: Metric, instrument: Instrument, row: ScoredRow): ScoredRow => {
  if (metric === 'sum') return row
  const scores = metric === 'mean' ? itemMeans(instrument, row) : percentOfMaximum(instrument, row)
  const named = Object.entries(scores).map(([scale, score]) => [`${scale}_${metric}`, score] as const)
  return { ...row, ...Object.fromEntries(named) }
}

type ScoreRow = Readonly<Record<string, Shown>>

const titles: Readonly<Record<string, string>> = {
  total: 'sum of all items',
  mean: 'mean per item',
  missing: 'blank items',
}

/** What the table for people calls a column; CSV and JSON keep the short keys. */
const titleOf = (name: string): string =>
  titles[name] ?? name.replace(/_mean$/, ', mean per item').replace(/_pomp$/, ', percent of maximum')

const columnsOf = ({ instrument }: AnswerKey, rater: boolean, metric: Metric): readonly string[] => [
  ...['id', 'session', ...(rater ? ['rater'] : [])],
  ...Object.keys(instrument.subscales),
  ...['total', 'mean', ...metricColumns(metric, instrument), 'missing'],
]

const scoredOrNot = ({ id, rater, session, scores }: FormsRead['forms'][number]) => {
  const score = scores === null ? null : 0
  return rater === undefined ? { id, session, score } : { id, rater, session, score }
}

/** Clients of a table with one row per client who filled in no form; the others' gaps are no notes. */
const withoutForm = (forms: FormsRead['forms']): readonly Note[] => {
  if (forms.every(({ scores }) => scores !== null)) return []
  return withoutScore(gather(forms.map(scoredOrNot)).points).map((one) => ({
    _tag: 'NoUsableScore',
    ...one,
    message: 'no form; every item of every session is blank',
  }))
}

/** `score`: answers in, one row of scores per form out. */
export const score: AnsweringVerb = answeringVerb(
  {
    name: 'score',
    argument: ['<FILE...>', 'one table; with --fhir any number of JSON files'],
    meaning: 'Score the answers of a questionnaire: one row of scores per form.',
    more: `Sums and the mean of all items are always given. mean adds the mean per item of each subscale, pomp the percent of maximum possible: 0 at the least score a scale can show, 100 at the greatest. Where the items of an instrument make no total, total and mean are blank. With --answers nothing but these words is an answer.

With --fhir every FILE is a FHIR R4 QuestionnaireResponse or a Bundle of them; a Questionnaire among them gives the weights of its options. --items then names linkIds ('{n}' unless given), --answers what codes and texts mean.

${tableHelp}`,
    otherExample: [
      'A key of your own',
      "{samples}/invented-own-answers.csv --instrument-file {samples}/invented-instrument.json --id id --session session --items 'q{n}' --metric pomp",
    ],
    example: "{samples}/invented-answers.csv --instrument wai-sr --id id --session session --items 'q{n}'",
  },
  {
    ...{ source: formSource, printing },
    metric: option(
      '--metric <METRIC>',
      `beside the sums, scores in another metric: ${metrics.join(', ')} (sum adds none)`,
      withDefault('sum', oneOf(metrics)),
    ),
  },
  ({ source, printing, metric }, world) => {
    const { key } = source
    const read = source.read(world)
    if (isLeft(read)) return faulty(read.left)
    const { forms, hasRater } = read.right
    const rows = forms.flatMap(({ scores }) => scores ?? [])
    const notes = [...lookAlikeOwners(forms), ...read.right.notes, ...withoutForm(forms)]
    const names = columnsOf(key, hasRater, metric)
    const shown: readonly ScoreRow[] = rows.map((row) => withMetric(metric, key.instrument, row))
    const titled = key.instrument.total ? names : names.filter((name) => name !== 'total' && name !== 'mean')
    const headings = (columns: readonly string[], title: (name: string) => string) =>
      columns.map((name): Heading<ScoreRow> => ({ title: title(name), of: (row) => row[name] ?? null }))
    return {
      printing,
      table: (columns) => alignedTable(columns, shown, headings(titled, titleOf)),
      csv: () =>
        csvOf(
          shown,
          headings(names, (name) => name),
        ),
      // With the keys in the order of the columns, so that a document reads like the table.
      json: () => ({
        rows: shown.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
        problems: notes,
      }),
      notes,
      method: () => ({
        verb: 'score',
        files: [...source.files, key.file],
        instrument: key.instrument,
        said: [
          ...source.said,
          ...(metric === 'sum' ? [] : [`Scores beside the sums: ${metric}.`]),
          ...source.codes,
          `Read: ${many(rows.length, 'form')}.`,
        ],
        leftOut: [...read.right.leftOut, ...leftOutByNotes(notes)],
        literature: metric === 'pomp' ? [pompSource] : [],
      }),
    }
  },
)
