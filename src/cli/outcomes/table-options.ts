import { cohortTableNames as names } from '../../outcomes/index.js'
import type { CohortTable } from '../../outcomes/inside.js'
import { longFlag, type Reader } from '../../verbs/inside.js'
import { repairOptions } from './repair-options.js'
import { riskOptions } from './risk-options.js'
import { saidOptions } from './said-options.js'
import type { Fields, TableOption } from './table-option.js'

/** The options of single tables, by the field of the question that each of them gives. */
export const tableOptions: { readonly [Field in keyof Fields]-?: TableOption<Fields[Field]> } = {
  ...riskOptions,
  ...repairOptions,
  ...saidOptions,
}

/** `--clock CLOCK` of a reader, for a message. */
const flagWords = ({ shown }: Reader<unknown>): string => shown.map(({ flag }) => flag.replace(/[<>]/g, '')).join(', ')

/** The options by the fields that they give. */
export type TableOptions = Readonly<Record<string, TableOption<unknown>>>

/** What is wrong with options beside the table that was asked for: one that it has not, or one that it needs and is missing. */
export const besideTable = (
  table: CohortTable,
  given: Readonly<Record<string, unknown>>,
  options: TableOptions = tableOptions,
): readonly string[] =>
  Object.entries(options).flatMap(([field, { of, isNeeded, reader }]): readonly string[] => {
    const isGiven = given[field] !== undefined
    if (isGiven && !of.includes(table)) {
      const flags = reader.shown.map(({ flag }) => longFlag(flag)).join(', ')
      return [`${flags} goes with --table ${of.join(' or ')}`]
    }
    return isNeeded && !isGiven && of.includes(table)
      ? [`missing option ${flagWords(reader)}, which --table ${table} needs`]
      : []
  })

/** The tables that can be made with the options that were given, and those that need another, with its words. */
export const makeable = (
  given: Readonly<Record<string, unknown>>,
  options: TableOptions = tableOptions,
): {
  readonly made: readonly CohortTable[]
  readonly leftOut: readonly (readonly [table: CohortTable, needs: string])[]
} => {
  const leftOut = names.flatMap((table) => {
    const needed = Object.entries(options).flatMap(([field, { of, isNeeded, reader }]) =>
      isNeeded && of.includes(table) && given[field] === undefined ? [flagWords(reader)] : [],
    )
    return needed.length === 0 ? [] : [[table, needed.join(', ')] as const]
  })
  return { made: names.filter((table) => leftOut.every(([one]) => one !== table)), leftOut }
}
