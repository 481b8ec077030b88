import { agreementOf } from '../../coding/index.js'
import type { AgreementDocument, CodersAgreement } from '../../coding/inside.js'
import { isLeft, right } from '../../kernel/inside.js'
import { type AgreementAsked, agreementAsked } from '../options/agreement.js'
import { printing } from '../options/printing.js'
import { type RatingSource, ratingSource } from '../options/rating-source.js'
import { file } from '../options/reader.js'
import { tableHelp } from '../options/table.js'
import { type AnsweringVerb, answeringVerb } from '../options/verb.js'
import type { Note } from '../say/note.js'
import { faulty } from '../say/outcome.js'
import { many } from '../say/print.js'
import { readRatings } from '../table/read-ratings.js'
import { whereText } from '../table/rows.js'
import type { OrFaults } from '../world/fault.js'
import type { World } from '../world/world.js'
import { literatureOf } from './agreement-literature.js'
import { agreementCsv, agreementTable, openingLines } from './agreement-print.js'
import { type Compared, comparedOf } from './compared.js'
import { namesAlike } from './names-alike.js'
import { sessionUnit } from './session-unit.js'
import { readSheetRatings, type SheetRatings } from './sheet-ratings.js'

/** Ratings, whatever file they come from, with what is asked of them. */
interface Read extends SheetRatings {
  /** What the unit is called; nothing where that was not said. */
  readonly unit: string | undefined
  /** What is taken together where the unit is a session. */
  readonly part: 'segment' | 'unit'
  readonly leftOut: readonly string[]
}

const readAny = (file: string, source: RatingSource, asked: AgreementAsked, world: World): OrFaults<Read> => {
  const ofSessions = asked.perSession === undefined ? undefined : sessionUnit[asked.perSession]
  if (source._tag === 'Sheets') {
    const sheets = readSheetRatings(file, source.sheets, asked, world)
    const unit = ofSessions ?? (source.sheets.of === 'segments' ? 'segment' : 'session rating')
    return isLeft(sheets) ? sheets : right({ ...sheets.right, unit, part: 'segment', leftOut: [] })
  }
  const { columns, unitIs } = source.table
  const table = readRatings(file, source.table, asked.scale, world)
  if (isLeft(table)) return table
  const { filtered, notes, sessionNotes, ...read } = table.right
  const leftOut = filtered === 0 ? [] : [`${many(filtered, 'row')} by ${whereText(columns.where)}`]
  return right({
    ...{ read, asked, unit: ofSessions ?? unitIs?.replace('-', ' '), part: 'unit', leftOut },
    notes: [...notes, ...(ofSessions === undefined ? [] : sessionNotes)],
  })
}

/** The JSON document that scripts rely on. */
const documentOf = (
  { units, sessions, alliances, coders, categories, notes }: Compared,
  { unit = null, asked }: Pick<Read, 'asked'> & { readonly unit?: string | null | undefined },
  coefficients: readonly CodersAgreement[],
): AgreementDocument => ({
  ...{ units, unit, sessions, alliances, coders, level: asked.level, categories, coefficients },
  problems: notes.map(({ _tag, message }) => ({ _tag, message })),
})

/** Notes of what is not compared. */
const isLeftOut: readonly Note['_tag'][] = ['IncompleteUnits', 'SheetsLeftOut']

/** `agreement`: the ratings of coders in; how far they agree, out. */
export const agreement: AnsweringVerb = answeringVerb(
  {
    name: 'agreement',
    argument: ['<FILE>'],
    meaning: 'Say how far coders agree: every coefficient that ratings of that level have.',
    more: `FILE is a table, or coding sheets (JSON Lines), which say themselves what their columns would. A table has a row for each rating, or for each unit with a column for each coder. Coefficients of two coders are given for every pair, the others for all coders. With 0 and 1 alone, 1 counts as present.

${tableHelp}`,
    otherExample: [
      'A column for each coder',
      "{samples}/invented-raters.csv --unit session --raters 'coder{n}' --level interval --unit-is session-rating",
    ],
    example:
      '{samples}/invented-codes.csv --unit segment --session session --coder coder --value rating --code code --level ordinal --categories 1..5 --present 2 --unit-is segment',
  },
  { file, source: ratingSource, asks: agreementAsked, printing },
  ({ file, source, asks, printing }, world) => {
    const read = readAny(file, source, asks, world)
    if (isLeft(read)) return faulty(read.left)
    const { asked, unit, part, leftOut } = read.right
    const compared = comparedOf(read.right.read, asked, file)
    if (isLeft(compared)) return faulty(compared.left)
    const found = compared.right.sets.flatMap(agreementOf)
    const notes = [...namesAlike(read.right.read), ...read.right.notes, ...compared.right.notes]
    const opening = openingLines(compared.right, asked.level, unit, part)
    return {
      printing,
      table: (columns) => agreementTable(columns, opening, found),
      csv: () => agreementCsv(found),
      json: () => documentOf({ ...compared.right, notes }, { asked, unit }, found),
      notes,
      besideCsv: opening.map((line) => `note: ${line}`),
      method: () => ({
        verb: 'agreement',
        files: [file],
        said: [...opening, 'Intervals treat units as independent.'],
        leftOut: [...leftOut, ...notes.filter(({ _tag }) => isLeftOut.includes(_tag)).map(({ message }) => message)],
        literature: literatureOf(found),
      }),
    }
  },
)
