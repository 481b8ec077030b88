import type { CodeValue } from '../../coding/inside.js'
import { isLeft, right } from '../../kernel/inside.js'
import { type Level, levels } from '../../statistics/index.js'
import type { ValueScale } from '../table/value-scale.js'
import { checked, combined, option, type Read, type Reader, wrong } from './reader.js'
import { decimalNumber, oneOf, optional, type ReadText, required, span } from './texts.js'

/** How the ratings of a session's segments become one value of the session. */
export const aggregates = ['count', 'any', 'max', 'mean'] as const
export type Aggregate = (typeof aggregates)[number]

/** What becomes of a unit that a coder did not rate. */
export const incompleteWays = ['drop-unit', 'pairwise', 'refuse'] as const
export type IncompleteWay = (typeof incompleteWays)[number]

/** What counts as present: values from this one on, words in the order of the categories; or this value alone. */
export type Cut =
  | { readonly _tag: 'From'; readonly least: CodeValue }
  | { readonly _tag: 'Is'; readonly value: CodeValue }

/** What is asked of ratings. */
export interface AgreementAsked {
  readonly level: Level
  readonly categories: readonly CodeValue[] | undefined
  readonly cut: Cut | undefined
  /** How the segments of a session become one value; nothing where each unit is compared. */
  readonly perSession: Aggregate | undefined
  readonly incomplete: IncompleteWay | undefined
  /** How the values are read. */
  readonly scale: ValueScale
}

const asValue = (typed: string): CodeValue => {
  const number = decimalNumber(typed)
  return Number.isFinite(number) ? number : typed.trim()
}

/** No scale of a coder has so many categories. */
const mostCategories = 1000

const range = (typed: string, flag: string): Read<readonly CodeValue[]> => {
  const read = span(typed, flag)
  if (isLeft(read)) return read
  const { first, last } = read.right
  if (!(Number.isInteger(first) && Number.isInteger(last))) return wrong('--categories A..B needs whole numbers')
  if (last - first >= mostCategories) return wrong(`--categories has at most ${mostCategories} of them`)
  return right(Array.from({ length: last - first + 1 }, (_, index) => first + index))
}

const readCategories: ReadText<readonly CodeValue[]> = (typed, flag) => {
  if (typed.includes('..')) return range(typed, flag)
  const values = typed.split(',').map(asValue)
  const twice = values.find((value, index) => values.indexOf(value) < index)
  return checked(
    values,
    values.includes('') && '--categories needs a value before and after each comma',
    twice !== undefined && `--categories names ${twice} twice`,
    values.length < 2 && '--categories needs two or more, as in --categories 1..5 or --categories no,yes',
  )
}

/** The categories as they were declared, in their order. */
export const categories: Reader<readonly CodeValue[] | undefined> = option(
  '--categories <VALUES>',
  'all values a rating can have: 1..5, or a,b,c in order (those observed unless given)',
  optional(readCategories),
)

/** What counts as present. */
const cut = combined(
  {
    from: option(
      '--present <FROM>',
      'the least value that counts as present',
      optional((typed) => right(asValue(typed))),
    ),
    value: option(
      '--positive <VALUE>',
      'in place of it, the one value that counts as present',
      optional((typed) => right(asValue(typed))),
    ),
  },
  ({ from, value }): Read<Cut | undefined> => {
    if (from !== undefined)
      return checked<Cut>(
        { _tag: 'From', least: from },
        value !== undefined && '--present and --positive both say what counts as present; give one of them',
      )
    return right(value === undefined ? undefined : { _tag: 'Is', value })
  },
)

/** The levels that the values of sessions can have. */
const levelsOf: Readonly<Record<Aggregate, readonly Level[]>> = {
  any: ['nominal'],
  count: ['ordinal', 'interval', 'ratio'],
  max: ['ordinal', 'interval', 'ratio'],
  mean: ['interval', 'ratio'],
}

/** How the segments of sessions are taken together. */
export const perSession: Reader<Aggregate | undefined> = combined(
  {
    per: option('--per <session>', 'agreement on sessions, each made of its units', optional(oneOf(['session']))),
    aggregate: option(
      `--aggregate <${aggregates.join('|')}>`,
      'how: units with the code present, whether any has it, the greatest value, the mean',
      optional(oneOf(aggregates)),
    ),
  },
  ({ per, aggregate }) =>
    checked(
      aggregate,
      per !== undefined && aggregate === undefined && `--per session needs --aggregate ${aggregates.join(', ')}`,
      per === undefined &&
        aggregate !== undefined &&
        '--aggregate makes one value of a session, and goes with --per session',
    ),
)

const disordered = (values: readonly CodeValue[]): boolean =>
  values.some(
    (value, index) =>
      typeof value === 'number' && typeof values[index - 1] === 'number' && value <= Number(values[index - 1]),
  )

const scaleOf = (
  level: Level,
  categories: AgreementAsked['categories'],
  cut: Cut | undefined,
  perSession: Aggregate | undefined,
): ValueScale => {
  const isCut = cut?._tag === 'From' && typeof cut.least === 'number'
  if (perSession === undefined) return { level, categories, isCut }
  const isPresence = perSession === 'count' || perSession === 'any'
  const ofNumbers = level === 'ratio' ? 'ratio' : 'interval'
  return { level: isPresence ? 'nominal' : ofNumbers, categories, isCut }
}

/** What is wrong with a cut among categories, which are those of an option or of a code set. */
export const cutProblems = (
  cut: Cut | undefined,
  categories: readonly CodeValue[] | undefined,
  whose: string,
): readonly string[] => {
  if (cut === undefined || categories === undefined) return []
  const [flag, value] = cut._tag === 'From' ? ['--present', cut.least] : ['--positive', cut.value]
  const isNumber = cut._tag === 'From' && typeof value === 'number'
  if (isNumber && categories.some((one) => typeof one === 'string'))
    return [`--present is a number, and ${whose} has words; it names the first of them that counts as present`]
  return isNumber || categories.includes(value) ? [] : [`${flag} ${value} is not among the values of ${whose}`]
}

/** What is asked of ratings, whatever file they come from. */
export const agreementAsked: Reader<AgreementAsked> = combined(
  {
    level: option(
      `--level <${levels.join('|')}>`,
      'what the values are: names, an order, equal steps, or equal steps from a zero',
      required(oneOf(levels)),
    ),
    ...{ categories, cut, perSession },
    incomplete: option(
      `--incomplete <${incompleteWays.join('|')}>`,
      'what becomes of units that a coder did not rate (must be said where there are any)',
      optional(oneOf(incompleteWays)),
    ),
  },
  ({ level, categories, cut, perSession, incomplete }) => {
    const words = categories?.some((value) => typeof value === 'string') === true
    const scale = scaleOf(level, categories, cut, perSession)
    return checked(
      { level, categories, cut, perSession, incomplete, scale },
      words &&
        (scale.level === 'interval' || scale.level === 'ratio') &&
        `--categories of --${perSession === undefined ? `level ${level}` : `aggregate ${perSession}`} are numbers`,
      ...cutProblems(cut, categories, '--categories'),
      level === 'ratio' &&
        categories?.some((value) => Number(value) < 0) === true &&
        '--categories of --level ratio are not below 0',
      level !== 'nominal' && disordered(categories ?? []) && '--categories needs its numbers in ascending order',
      perSession !== undefined &&
        !levelsOf[perSession].includes(level) &&
        `--aggregate ${perSession} goes with --level ${levelsOf[perSession].join(', ')}`,
      perSession !== undefined &&
        incomplete === 'pairwise' &&
        '--incomplete pairwise compares units one by one; with --per session it is drop-unit or refuse',
    )
  },
)
