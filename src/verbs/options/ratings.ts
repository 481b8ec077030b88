import { right } from '../../kernel/inside.js'
import { asCode } from '../table/cell.js'
import { itemMark } from '../table/columns.js'
import type { RatingColumns, RatingLayout } from '../table/rating-columns.js'
import type { RatingsTable } from '../table/read-ratings.js'
import { categories, perSession } from './agreement.js'
import { checked, combined, option, type Read, type Reader } from './reader.js'
import { delimiter, numbers, skip, twoRoles, where } from './table.js'
import { missing, oneOf, optional, type ReadText, text } from './texts.js'

/** Columns that name a thing together; a name with a comma cannot be typed. */
const columnList: ReadText<readonly string[]> = (typed, flag) => {
  const names = typed.split(',').map((name) => name.trim())
  const twice = names.find((name, index) => names.indexOf(name) < index)
  const long = flag.split(' ')[0]
  return checked(
    names,
    names.includes('') && `${long} needs a column before and after each comma`,
    twice !== undefined && `${long} names column ${twice} twice`,
  )
}

const readRaters: ReadText<readonly string[] | string> = (typed, flag) => {
  if (!typed.includes(itemMark)) return columnList(typed, flag)
  return checked(typed, typed.split(itemMark).length > 2 && `--raters needs ${itemMark} once, as in 'r${itemMark}'`)
}

const raters = option(
  '--raters <COLUMNS>',
  `in place of these, a column for each coder: 'r${itemMark}', or a,b,c`,
  optional(readRaters),
)

const unit = combined(
  {
    unit: option(
      '--unit <COLUMN>',
      'column of what was rated; a,b where columns name it together (with --raters: each row unless given)',
      optional(columnList),
    ),
    raters,
  },
  ({ unit, raters }) => checked(unit, raters === undefined && unit === undefined && 'missing option --unit COLUMN'),
)

const layout = combined(
  {
    coder: option('--coder <COLUMN>', 'column of who rated', text),
    value: option('--value <COLUMN>', 'column of the rating', text),
    code: option('--code <COLUMN>', 'column of what was rated, where there are several codes', text),
    raters,
  },
  ({ coder, value, code, raters }): Read<RatingLayout> => {
    if (raters !== undefined)
      return checked<RatingLayout>(
        { _tag: 'Wide', raters },
        [coder, value, code].some((column) => column !== undefined) &&
          '--raters names a column for each coder; leave --coder, --value and --code out',
      )
    if (coder === undefined && value === undefined)
      return missing(`--coder COLUMN and --value COLUMN (or --raters 'r${itemMark}')`)
    if (coder === undefined) return missing('--coder COLUMN')
    return value === undefined ? missing('--value COLUMN') : right({ _tag: 'Long', coder, value, code })
  },
)

const rolesOf = ({ layout, unit = [], session = [], by }: RatingColumns): readonly string[] => {
  const own: readonly (readonly [string, string | undefined])[] =
    layout._tag === 'Long'
      ? [
          ['--coder', layout.coder],
          ['--value', layout.value],
          ['--code', layout.code],
        ]
      : typeof layout.raters === 'string'
        ? []
        : layout.raters.map((name) => ['--raters', name] as const)
  const keys = [
    ...unit.map((name) => ['--unit', name] as const),
    ...session.map((name) => ['--session', name] as const),
  ]
  // A group may be named by a column that also names a session.
  return [...twoRoles([...keys, ...own]), ...twoRoles([['--by', by], ...own]).filter((one) => one.startsWith('--by'))]
}

/** The columns of a table of ratings. */
const columns = combined(
  {
    layout,
    unit,
    session: option(
      '--session <COLUMN>',
      'column of the session, where units are numbered anew in each, or for --per; a,b where columns name it together',
      optional(columnList),
    ),
    by: option('--by <COLUMN>', 'agreement in each of these groups as well', text),
    where,
  },
  (columns): Read<RatingColumns> => checked(columns, ...rolesOf(columns)),
)

/** What a unit can be; units that are taken together by session make one that is named by how. */
export const namedUnits = ['event', 'segment', 'session-rating'] as const
export type NamedUnit = (typeof namedUnits)[number]

/** A table of ratings, and what a unit is where that is said. */
export interface RatingsAsked extends RatingsTable {
  readonly unitIs: NamedUnit | undefined
}

const unitIs = option(
  `--unit-is <${namedUnits.join('|')}>`,
  'what a unit is, for the output (--per session says it itself)',
  optional(oneOf(namedUnits)),
)

/** How a table of ratings is laid out, with the categories of its values. */
export const ratings: Reader<RatingsAsked> = combined(
  { delimiter, skip, columns, numbers, categories, perSession, unitIs },
  ({ categories: declared = [], perSession, ...table }) =>
    checked(
      table,
      perSession !== undefined &&
        table.columns.session === undefined &&
        '--per session needs --session COLUMN, which says of which session a unit is',
      perSession !== undefined &&
        table.unitIs !== undefined &&
        '--per session says what a unit is; leave --unit-is out',
      ...declared
        .filter((value) => table.numbers.missing.has(asCode(String(value), '.')))
        .map((value) => `--missing ${value} is a category of --categories; as a gap it would be lost`),
    ),
)
