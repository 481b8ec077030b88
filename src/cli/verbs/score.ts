import { type Metric, pompSource } from '../../instruments/index.js'
import { isLeft } from '../../kernel/index.js'
import { printOption } from '../options/print-option.js'
import type { Complaints, RawOptions } from '../options/raw-options.js'
import { answerOptions, keyOptions, textOptions } from '../options/source-options.js'
import { methodsKey, methodsOf, withMethods } from '../say/methods.js'
import { explainNotes } from '../say/note.js'
import { done, faulty, misused, type Outcome } from '../say/outcome.js'
import { alignedTable, csv, type Heading, json, type Shown } from '../say/print.js'
import { type AnswerKey, scoreTable } from '../table/answers.js'
import { readSource } from '../table/source.js'
import type { World } from '../world/world.js'
import { leftOutByNotes, leftOutRows } from './left-out.js'
import { metricColumns, metricOption, metricTitle, withMetric } from './score-metric.js'

type ScoreRow = Readonly<Record<string, Shown>>

/** What the table for people calls a column; CSV and JSON keep the short keys. */
const titles: Readonly<Record<string, string>> = {
  session: 'session',
  total: 'sum of all items',
  mean: 'mean per item',
  missing: 'blank items',
}

const columnsOf = (key: AnswerKey, rater: boolean, metric: Metric): readonly string[] => [
  'id',
  'session',
  ...(rater ? ['rater'] : []),
  ...Object.keys(key.instrument.subscales),
  'total',
  'mean',
  ...metricColumns(metric, key.instrument),
  'missing',
]

/** `rupture-repair score`: answers in, one row of scores per form out. */
export const score = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const text = textOptions(raw, complaints)
  const keys = keyOptions(raw, complaints)
  const key = answerOptions(raw, complaints)
  const metric = metricOption(raw, complaints)
  const print = printOption(raw, complaints)
  if (key === undefined || complaints.length > 0) return misused(complaints, 'score')

  const table = readSource(file, text.delimiter, world)
  if (isLeft(table)) return faulty(table.left)
  const scored = scoreTable(table.right, keys, key, text.decimal)
  if (isLeft(scored)) return faulty(scored.left)

  const { rows, notes } = scored.right
  const names = columnsOf(key, keys.rater !== undefined, metric)
  const shown: readonly ScoreRow[] = rows.map((row) => ({ ...withMetric(metric, key.instrument, row) }))
  const remarks = explainNotes(notes)
  const methods = methodsOf(raw, world, () => ({
    verb: 'score',
    files: [file, raw.instrumentFile],
    instrument: key.instrument,
    said: [...(metric === 'sum' ? [] : [`Scores beside the sums: ${metric}.`]), `Read: ${rows.length} forms.`],
    leftOut: [...leftOutRows(table.right, keys), ...leftOutByNotes(notes)],
    literature: metric === 'pomp' ? [pompSource] : [],
  }))
  switch (print) {
    case 'json':
      return done(json({ rows: ordered(shown, names), problems: notes, ...methodsKey(methods) }), remarks)
    case 'csv':
      return withMethods(
        done(
          csv(
            names,
            shown.map((row) => names.map((name) => row[name] ?? null)),
          ),
          remarks,
        ),
        print,
        methods,
      )
    case 'table': {
      const made = key.instrument.total ? names : names.filter((name) => name !== 'total' && name !== 'mean')
      const headings = made.map(
        (name): Heading<ScoreRow> => ({ title: titles[name] ?? metricTitle(name), of: (row) => row[name] ?? null }),
      )
      return withMethods(done(alignedTable(shown, headings), remarks), print, methods)
    }
  }
}

/** Rows with their keys in the order of the columns, so that a document reads like the table. */
const ordered = (rows: readonly ScoreRow[], names: readonly string[]): readonly ScoreRow[] =>
  rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])))
