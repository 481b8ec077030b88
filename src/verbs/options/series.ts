import { scaleNames, scaleRange } from '../../instruments/index.js'
import { isLeft, right } from '../../kernel/inside.js'
import { betterEnds, type ScaleRange } from '../../vocabulary/inside.js'
import type { AnswerKey } from '../table/answers.js'
import { itemMark, sessionMark } from '../table/columns.js'
import type { Layout, SeriesOptions } from '../table/points.js'
import type { SessionColumn } from '../table/session-column.js'
import { answers, answersAsCodes, sessionsInItems } from './answers.js'
import { checked, combined, option, type Read, type Reader, whereTyped } from './reader.js'
import { delimiter, keyRoles, numbers, rowKeys, sessionColumn, skip, strayMark, twoRoles } from './table.js'
import { missing, oneOf, optional, type ReadText, required, span, text } from './texts.js'

const readPattern: ReadText<string> = (text) =>
  checked(
    text,
    strayMark('--wide', text),
    text.includes(itemMark) && `--wide names columns of scores; those of items are named by --items '${text}'`,
    text.split(sessionMark).length !== 2 &&
      `--wide needs ${sessionMark} once where the session number is, as in --wide 'wai_s${sessionMark}'`,
  )

/** The pattern of a table with a row for each client. */
export const wide: Reader<string | undefined> = option(
  '--wide <PATTERN>',
  `one row per client: columns of the scores, such as 'wai_s${sessionMark}'`,
  optional(readPattern),
)

const score = option('--score <COLUMN>', 'column of the score; with --instrument: total, mean or a subscale', text)

/** The option whose pattern names the sessions, in a table with one row per client. */
export const sessionsNamedBy: Reader<'--wide' | '--items' | undefined> = combined(
  { wide, sessionsInItems },
  ({ wide, sessionsInItems }) => right(wide === undefined ? sessionsInItems : '--wide'),
)

/** The column that tells the sessions of series apart. */
export const seriesSession: Reader<SessionColumn | undefined> = sessionColumn(sessionsNamedBy)

const scores = combined({ score, wide }, (typed): Read<Layout> => {
  if (typed.wide !== undefined)
    return checked<Layout>(
      { _tag: 'Wide', pattern: typed.wide },
      typed.score !== undefined && '--wide names the columns of the scores itself; leave --score out',
    )
  return typed.score === undefined
    ? missing("--score COLUMN (or --wide 'name_{session}')")
    : right({ _tag: 'Long', score: typed.score })
})

const neededScale = combined({ score }, (typed) =>
  typed.score === undefined
    ? missing('--score SCALE (total, mean or a subscale of the instrument)')
    : right(typed.score),
)

const withoutWide = combined({ wide }, (typed) =>
  checked(undefined, typed.wide !== undefined && '--wide reads scores and --instrument answers; give one of them'),
)

const scored = combined({ none: withoutWide, key: answers, scale: neededScale }, ({ key, scale }): Read<Layout> => {
  const known = oneOf(scaleNames(key.instrument))(scale, '--score')
  return isLeft(known) ? known : right({ _tag: 'Answers', scale, key })
})

const readRange: ReadText<ScaleRange | 'none'> = (text, flag) => {
  if (text === 'none') return right(text)
  const read = span(text, flag)
  if (isLeft(read)) return read
  const { first: min, last: max } = read.right
  return checked({ min, max }, min === max && '--range needs two different numbers')
}

/** The range of an instrument's scale; another is given where the form in use was wider, or where it had no ends. */
const rangeOf = (
  { instrument }: AnswerKey,
  scale: string,
  given: ScaleRange | undefined,
): Read<ScaleRange | undefined> => {
  const own = scaleRange(instrument, scale)
  const isNarrower = own !== undefined && given !== undefined && (given.min > own.min || given.max < own.max)
  return checked(
    given ?? own,
    isNarrower &&
      `--range is narrower than the scale of ${instrument.id}, ${scale} ${own.min} to ${own.max}: scores it can give would lie outside`,
  )
}

/** The scores, and the range of their scale. */
const scale = combined(
  {
    layout: whereTyped(scored, scores),
    range: option(
      '--range <MIN..MAX>',
      'the least and greatest score, or none (known with --instrument)',
      optional(readRange),
    ),
  },
  ({ layout, range: typed }): Read<Pick<SeriesOptions, 'layout' | 'range' | 'hasNoEnds'>> => {
    if (typed === 'none') return right({ layout, range: undefined, hasNoEnds: true })
    const range = layout._tag === 'Answers' ? rangeOf(layout.key, layout.scale, typed) : right(typed)
    return isLeft(range) ? range : right({ layout, range: range.right, hasNoEnds: false })
  },
)

/** Where the scores are, and which end of their scale is the better one. */
export const series: Reader<SeriesOptions> = combined(
  {
    delimiter,
    skip,
    numbers,
    keys: rowKeys(seriesSession),
    scale,
    better: option(
      `--better <${betterEnds.join('|')}>`,
      'which end of the scale is the better one',
      required(oneOf(betterEnds)),
    ),
  },
  ({ scale, ...others }) =>
    checked(
      { ...others, ...scale },
      ...(scale.layout._tag === 'Long' ? twoRoles([...keyRoles(others.keys), ['--score', scale.layout.score]]) : []),
      ...(scale.layout._tag === 'Answers' ? answersAsCodes(scale.layout.key, others.numbers) : []),
    ),
)
