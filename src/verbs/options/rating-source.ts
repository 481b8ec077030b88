import type { SheetMaking, SheetUse } from '../../coding/inside.js'
import { sheetMakings, sheetUses } from '../../coding/inside.js'
import { isLeft, isRight, right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import type { World } from '../world/world.js'
import { categories, perSession } from './agreement.js'
import { codeSet } from './code-set.js'
import { type RatingsAsked, ratings } from './ratings.js'
import { checked, combined, longFlag, option, type Read, type Reader, record, wrong } from './reader.js'
import { oneOf, optional, type ReadText, withDefault } from './texts.js'

/** What is compared of sheets. */
export const partsOfSheets = ['segments', 'session-ratings'] as const
export type PartOfSheets = (typeof partsOfSheets)[number]

/** Which sheets are compared, and what of them. */
export interface SheetsAsked {
  readonly of: PartOfSheets
  readonly made: readonly SheetMaking[]
  /** Every use but training where none is named. */
  readonly use: SheetUse | undefined
  /** The set of codes whose sheets are compared; needed where it is the user's own, or a file has several. */
  readonly codeSet: CodeSet | undefined
}

/** Where ratings come from. */
export type RatingSource =
  | { readonly _tag: 'Table'; readonly table: RatingsAsked }
  | { readonly _tag: 'Sheets'; readonly sheets: SheetsAsked }

const readMakings: ReadText<readonly SheetMaking[]> = (typed, flag) => {
  const read = typed.split(',').map((word) => oneOf(sheetMakings)(word.trim(), flag))
  const problems = read.flatMap((one) => (isRight(one) ? [] : one.left))
  return problems.length > 0 ? wrong(...problems) : checked(read.flatMap((one) => (isRight(one) ? [one.right] : [])))
}

const sheetsAsked: Reader<SheetsAsked> = combined(
  {
    of: option(
      `--of <${partsOfSheets.join('|')}>`,
      'of coding sheets: their segments (unless given), or the ratings of the whole session',
      withDefault('segments', oneOf(partsOfSheets)),
    ),
    made: option(
      '--made <HOW>',
      `sheets made so: ${sheetMakings.join(', ')}; a,b for several (independent unless given)`,
      withDefault(['independent'] as const, readMakings),
    ),
    use: option(
      '--use <USE>',
      `only sheets of this use: ${sheetUses.join(', ')} (all but training unless given)`,
      optional(oneOf(sheetUses)),
    ),
    ...{ codeSet, categories, perSession },
  },
  ({ categories, perSession, ...asked }) =>
    checked(
      asked,
      asked.of === 'segments' && categories !== undefined && '--categories are those of the code set; leave it out',
      asked.of === 'session-ratings' &&
        perSession !== undefined &&
        '--of session-ratings compares sessions already; leave --per session out',
    ),
)

/** What a file holds: sheets are JSON Lines; nothing is known of one that cannot be read. */
const heldBy = (file: string, world: World): 'sheets' | 'table' | 'unknown' => {
  const bytes = world.read(file)
  if (isLeft(bytes)) return 'unknown'
  return /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.right.subarray(0, 1000))) ? 'sheets' : 'table'
}

const tableOf = (table: RatingsAsked): RatingSource => ({ _tag: 'Table', table })
const sheetsOf = (sheets: SheetsAsked): RatingSource => ({ _tag: 'Sheets', sheets })

const mapped = <One, Other>(read: Read<One>, made: (one: One) => Other): Read<Other> =>
  isRight(read) ? right(made(read.right)) : read

/** A table of ratings or coding sheets, whichever the file holds; options of the other one are wrong. */
export const ratingSource: Reader<RatingSource> = {
  ...record({ ratings, sheetsAsked }),
  read: (line): Read<RatingSource> => {
    const held = heldBy(line.file, line.world)
    if (held === 'unknown') {
      // Whichever the options are of will say that the file cannot be read, which no option mends.
      const sheets = mapped(sheetsAsked.read(line), sheetsOf)
      return isRight(sheets) ? sheets : mapped(ratings.read(line), tableOf)
    }
    const [own, other, what] =
      held === 'sheets'
        ? [sheetsAsked, ratings, 'a table, and the file holds coding sheets']
        : [ratings, sheetsAsked, 'coding sheets, and the file is a table']
    const stray = other.shown
      .map(({ flag }) => longFlag(flag))
      .filter((long) => line.typed.has(long) && !own.shown.some(({ flag }) => longFlag(flag) === long))
    if (stray.length > 0) return wrong(...stray.map((long) => `${long} is of ${what}`))
    return held === 'sheets' ? mapped(sheetsAsked.read(line), sheetsOf) : mapped(ratings.read(line), tableOf)
  },
}
