import { withoutUndefined } from '../../kernel/inside.js'
import { type CohortQuestion, cohortTableNames as names } from '../../outcomes/index.js'
import type { CohortTable } from '../../outcomes/inside.js'
import {
  checked,
  combined,
  oneOf,
  option,
  optional,
  output,
  type Printing,
  printing,
  type Reader,
  record,
  requiredOutcomeQuestion,
} from '../../verbs/inside.js'
import { type ReadingProgram, readingFiles, readingPrograms } from './reading-lines.js'
import type { TableOption } from './table-option.js'
import { besideTable, makeable, tableOptions } from './table-options.js'

/** What was asked of a cohort: the question, the tables, and where they go. */
export interface Asked {
  readonly question: CohortQuestion
  readonly printing: Printing
  /** The table that is printed; without one, how many rows each has. */
  readonly table: CohortTable | undefined
  /** The tables that are made. */
  readonly made: readonly CohortTable[]
  /** The others, with the option that each of them needs. */
  readonly leftOut: readonly (readonly [table: CohortTable, needs: string])[]
  readonly out: { readonly path: string; readonly replace: 'nothing' | 'ours' } | undefined
  /** The program that lines are written for to read the tables. */
  readonly program: ReadingProgram | undefined
}

/** Reads the options of single tables, by the fields that they give. */
const own: Reader<Readonly<Record<string, unknown>>> = record(
  Object.fromEntries(Object.entries<TableOption<unknown>>(tableOptions).map(([field, { reader }]) => [field, reader])),
)

/** Reads which tables are asked for, with the question that they answer. */
export const asked: Reader<Asked> = combined(
  {
    question: requiredOutcomeQuestion,
    table: option('--table <TABLE>', `the table to print: ${names.join(', ')}`, optional(oneOf(names))),
    own,
    printing,
    out: output(
      '--out <DIR>',
      'write the tables there as CSV and Parquet, with codebook.csv: the one of --table, or all',
      'replace what an earlier outcomes wrote there; nothing else is ever replaced',
    ),
    program: option(
      '--for <PROGRAM>',
      `with --out: also the lines with which ${readingPrograms.join(', ')} reads the tables`,
      optional(oneOf(readingPrograms)),
    ),
  },
  ({ question, table, own, printing, out, program }) => {
    const { made, leftOut } = table === undefined ? makeable(own) : { made: [table], leftOut: [] }
    return checked(
      { question: { ...question, ...withoutUndefined(own) }, printing, table, made, leftOut, out, program },
      table === undefined &&
        out === undefined &&
        `missing option --table TABLE: ${names.join(', ')}; or --out DIR, for all of them`,
      table === undefined &&
        out !== undefined &&
        printing.print === 'csv' &&
        '--format csv prints one table, and --table is missing',
      program !== undefined &&
        out === undefined &&
        `--for ${program} writes ${readingFiles[program]} beside the tables, and --out DIR is missing`,
      ...(table === undefined ? [] : besideTable(table, own)),
    )
  },
)
