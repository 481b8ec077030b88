import { type AgreementDocument, agreementOf, type CodersAgreement } from '../../coding/index.js'
import { isLeft } from '../../kernel/inside.js'
import { type AgreementAsked, agreementAsked } from '../options/agreement.js'
import { printing } from '../options/printing.js'
import { ratings } from '../options/ratings.js'
import { file } from '../options/reader.js'
import { tableHelp } from '../options/table.js'
import { type AnsweringVerb, answeringVerb } from '../options/verb.js'
import { faulty } from '../say/outcome.js'
import { many } from '../say/print.js'
import { readRatings } from '../table/read-ratings.js'
import { whereText } from '../table/rows.js'
import { literatureOf } from './agreement-literature.js'
import { agreementCsv, agreementTable, openingLines } from './agreement-print.js'
import { type Compared, comparedOf } from './compared.js'

/** What the unit is called; nothing where that was not said. */
const unitOf = ({ perSession, unit }: AgreementAsked): string | undefined =>
  perSession === undefined ? unit?.replace('-', ' ') : 'session frequency'

/** The JSON document that scripts rely on. */
const documentOf = (
  { units, coders, categories, notes }: Compared,
  asked: AgreementAsked,
  coefficients: readonly CodersAgreement[],
): AgreementDocument => ({
  ...{ units, unit: unitOf(asked) ?? null, coders, level: asked.level, categories, coefficients },
  problems: notes.map(({ _tag, message }) => ({ _tag, message })),
})

/** `agreement`: the ratings of coders in; how far they agree, out. */
export const agreement: AnsweringVerb = answeringVerb(
  {
    name: 'agreement',
    argument: ['<FILE>'],
    meaning: 'Say how far coders agree: every coefficient that ratings of that level have.',
    more: `A table has a row for each rating, or for each unit with a column for each coder. Coefficients of two coders are given for every pair, the others for all coders. With 0 and 1 alone, 1 counts as present.

${tableHelp}`,
    otherExample: [
      'A column for each coder',
      "{samples}/invented-raters.csv --unit session --raters 'coder{n}' --level interval --unit-is session-rating",
    ],
    example:
      '{samples}/invented-codes.csv --unit segment --session session --coder coder --value rating --code code --level ordinal --categories 1..5 --present 2 --unit-is segment',
  },
  { file, table: ratings, asked: agreementAsked, printing },
  ({ file, table, asked, printing }, world) => {
    const read = readRatings(file, table, asked.scale, world)
    if (isLeft(read)) return faulty(read.left)
    const compared = comparedOf(read.right, asked, file)
    if (isLeft(compared)) return faulty(compared.left)
    const found = compared.right.sets.flatMap(agreementOf)
    const { notes } = compared.right
    const opening = openingLines(compared.right, asked.level, unitOf(asked))
    const { filtered } = read.right
    return {
      printing,
      table: (columns) => agreementTable(columns, opening, found),
      csv: () => agreementCsv(found),
      json: () => documentOf(compared.right, asked, found),
      notes,
      besideCsv: opening.map((line) => `note: ${line}`),
      method: () => ({
        verb: 'agreement',
        files: [file],
        said: [...opening, 'Intervals treat units as independent.'],
        leftOut: [
          ...(filtered === 0 ? [] : [`${many(filtered, 'row')} by ${whereText(table.columns.where)}`]),
          ...notes.filter(({ _tag }) => _tag === 'IncompleteUnits').map(({ message }) => message),
        ],
        literature: literatureOf(found),
      }),
    }
  },
)
