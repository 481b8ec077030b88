import { visible } from '../../report/index.js'
import type { World } from '../world/world.js'
import { escapeFormulas } from './escape-formulas.js'
import { type Method, methodsParagraph } from './methods.js'
import { explainNotes, type Note } from './note.js'
import { done, type Outcome, type OutputFile } from './outcome.js'
import { json } from './print.js'

/** The three forms of a result. */
export const prints = ['table', 'csv', 'json'] as const
export type Print = (typeof prints)[number]

/** The form that was asked for, and what is to be beside it. */
export interface Printing {
  readonly print: Print
  readonly heading: string | undefined
  readonly methods: boolean
  /** Whether CSV is for a spreadsheet, which would compute what begins like a formula. */
  readonly escaped: boolean
}

/** A result in each of its forms, and the one that was asked for. */
export interface Answer {
  readonly printing: Printing
  /** For people: no wider than so many columns, where its words allow that. */
  readonly table: (columns: number) => string
  readonly csv: () => string
  readonly json: () => object
  readonly notes: readonly Note[]
  /** Where the table has some of them in itself: the others. */
  readonly besideTable?: readonly Note[]
  /** Lines for standard error beside CSV, where the table has them in itself. */
  readonly besideCsv?: readonly string[]
  readonly method: () => Method
  readonly files?: readonly OutputFile[]
}

/** The result as it was asked for: heading and methods around a table, beside CSV, and the methods within a JSON document. */
export const printed = (answer: Answer, world: World): Outcome => {
  const { print, heading, methods, escaped } = answer.printing
  const paragraph = methods ? methodsParagraph(world, answer.method()) : undefined
  const notes = [
    ...(print === 'csv' ? (answer.besideCsv ?? []) : []),
    ...explainNotes((print === 'table' ? answer.besideTable : undefined) ?? answer.notes),
  ]
  const above = heading === undefined ? undefined : visible(heading)
  const text =
    print === 'json'
      ? json({ ...answer.json(), ...(paragraph === undefined ? {} : { methods: paragraph }) })
      : print === 'csv'
        ? escaped
          ? escapeFormulas(answer.csv())
          : answer.csv()
        : answer.table(world.columns)
  const { stdout, stderr, files } = done(text, notes, answer.files)
  const isTable = print === 'table'
  return {
    exit: 0,
    stdout: `${isTable && above !== undefined ? `${above}\n\n` : ''}${stdout}${isTable && paragraph !== undefined ? `\n${paragraph}\n` : ''}`,
    stderr: `${!isTable && above !== undefined ? `note: ${above}\n` : ''}${stderr}${print === 'csv' && paragraph !== undefined ? `${paragraph}\n` : ''}`,
    files,
  }
}
