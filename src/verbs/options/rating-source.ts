import { type SheetMaking, type SheetUse, sheetMakings, sheetUses } from '../../coding/index.js'
import { isRight } from '../../kernel/inside.js'
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

/** Whether a file begins as sheets do, which are JSON Lines. */
const holdsSheets = (file: string, world: World): boolean => {
  const bytes = world.read(file)
  return isRight(bytes) && /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.right.subarray(0, 1000)))
}

/** A table of ratings or coding sheets, whichever the file holds; options of the other one are wrong. */
export const ratingSource: Reader<RatingSource> = {
  ...record({ ratings, sheetsAsked }),
  read: (line): Read<RatingSource> => {
    const isSheets = holdsSheets(line.file, line.world)
    const [own, other, what] = isSheets
      ? [sheetsAsked, ratings, 'a table, and the file holds coding sheets']
      : [ratings, sheetsAsked, 'coding sheets, and the file is a table']
    const stray = other.shown
      .map(({ flag }) => longFlag(flag))
      .filter((long) => line.typed.has(long) && !own.shown.some(({ flag }) => longFlag(flag) === long))
    if (stray.length > 0) return wrong(...stray.map((long) => `${long} is of ${what}`))
    if (!isSheets) {
      const table = ratings.read(line)
      return isRight(table) ? checked({ _tag: 'Table', table: table.right }) : table
    }
    const sheets = sheetsAsked.read(line)
    return isRight(sheets) ? checked({ _tag: 'Sheets', sheets: sheets.right }) : sheets
  },
}
