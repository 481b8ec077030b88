import { withoutUndefined } from '../../kernel/inside.js'
import { type CohortQuestion, type CohortTable, cohortTableNames as names } from '../../outcomes/index.js'
import {
  checked,
  combined,
  count,
  decimalNumber,
  longFlag,
  oneOf,
  option,
  optional,
  type Reader,
  type ReadText,
  ruleIfNamed,
} from '../../verbs/inside.js'
import { betterEnds } from '../../vocabulary/inside.js'

/** An option that some tables have and others have not; not typed it gives `undefined`. */
export interface TableOption<Value> {
  readonly of: readonly CohortTable[]
  /** Whether these tables are not made without it. */
  readonly isNeeded: boolean
  readonly reader: Reader<Value | undefined>
}

/** A life table has a row for each session up to it. */
const mostSessions = 10_000

const twoShares: ReadText<readonly [number, number]> = (text, flag) => {
  const [one = Number.NaN, other = Number.NaN, ...more] = text.split(',').map(decimalNumber)
  const isShare = (share: number): boolean => share >= 0 && share <= 1
  return checked(
    [one, other] as const,
    !(isShare(one) && isShare(other) && more.length === 0) &&
      `${longFlag(flag)} needs two numbers from 0 to 1, as in ${longFlag(flag)} 0.8,0.7`,
  )
}

/** A rule whose falls of score are set beside what people say, where one is named. */
const fallAsked: Reader<CohortQuestion['fall']> = combined(
  {
    given: ruleIfNamed,
    better: option(
      '--better <higher|lower>',
      'with --rule: the better end of scales that are not shipped; ratings on them are left out without it',
      optional(oneOf(betterEnds)),
    ),
  },
  ({ given, better }) =>
    checked(
      given === undefined ? undefined : { rule: given.rule, ...withoutUndefined({ better }) },
      given === undefined && better !== undefined && '--better goes with --rule',
    ),
)

/** The fields of the question that only some tables ask for. */
type Fields = Omit<CohortQuestion, 'resolvedBy' | 'settings'>

/** The options of single tables, by the field of the question that each of them gives. */
export const tableOptions: { readonly [Field in keyof Fields]-?: TableOption<Fields[Field]> } = {
  bySession: {
    of: ['prevalence'],
    isNeeded: false,
    reader: option(
      '--by-session <K>',
      'with prevalence: also the share of persons who have had a rupture by this session of theirs',
      optional(count(mostSessions)),
    ),
  },
  reliabilities: {
    of: ['congruence'],
    isNeeded: false,
    reader: option(
      '--reliabilities <CLIENT,THERAPIST>',
      'with congruence: the reliabilities of their ratings over sessions, for that of the difference',
      optional(twoShares),
    ),
  },
  fall: {
    of: ['convergence'],
    isNeeded: false,
    reader: fallAsked,
  },
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
