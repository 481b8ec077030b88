import { visible } from '../../report/index.js'
import type { World } from '../world/world.js'
import { type Method, methodsParagraph } from './methods.js'
import { explainNotes, type Note } from './note.js'
import { done, type Outcome, type OutputFile } from './outcome.js'
import { json } from './print.js'

/** The three forms of a result. */
export const prints = ['table', 'csv', 'json'] as const
export type Print = (typeof prints)[number]

/** The form that was asked for, and what is to stand beside it. */
export interface Printing {
  readonly print: Print
  readonly heading: string | undefined
  readonly methods: boolean
}

/** A result in each of its forms. */
interface Result {
  /** For people: no wider than so many columns, where its words allow that. */
  readonly table: (columns: number) => string
  readonly csv: () => string
  readonly json: () => object
  readonly notes: readonly Note[]
  /** Lines for standard error beside CSV, where the table has them in itself. */
  readonly besideCsv?: readonly string[]
  readonly method: () => Method
  readonly files?: readonly OutputFile[]
}

/** The result as it was asked for: heading and methods around a table, beside CSV, and the methods within a JSON document. */
export const printed = ({ print, heading, methods }: Printing, world: World, result: Result): Outcome => {
  const paragraph = methods ? methodsParagraph(world, result.method()) : undefined
  const notes = [...(print === 'csv' ? (result.besideCsv ?? []) : []), ...explainNotes(result.notes)]
  const above = heading === undefined ? undefined : visible(heading)
  const text =
    print === 'json'
      ? json({ ...result.json(), ...(paragraph === undefined ? {} : { methods: paragraph }) })
      : print === 'csv'
        ? result.csv()
        : result.table(world.columns)
  const { stdout, stderr, files } = done(text, notes, result.files)
  const isTable = print === 'table'
  return {
    exit: 0,
    stdout: `${isTable && above !== undefined ? `${above}\n\n` : ''}${stdout}${isTable && paragraph !== undefined ? `\n${paragraph}\n` : ''}`,
    stderr: `${!isTable && above !== undefined ? `note: ${above}\n` : ''}${stderr}${print === 'csv' && paragraph !== undefined ? `${paragraph}\n` : ''}`,
    files,
  }
}
