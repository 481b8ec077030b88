import { isLeft, left, right } from '../kernel/inside.js'
import { scoreResponses } from './forms/read-responses.js'
import { answers, answersAsCodes, answersOfResponses, sessionsInItems } from './options/answers.js'
import { checked, combined, files, longFlag, type Reader, record, toggle, whereTyped } from './options/reader.js'
import { delimiter, numbers, rowKeys, sessionColumn, skip } from './options/table.js'
import { codesWords, leftOutRows, sessionsSaid } from './series-methods.js'
import { type AnswerKey, type FormsRead, scoreTable } from './table/answers.js'
import { sessionMark } from './table/columns.js'
import { withHeadingHint } from './table/heading-rows.js'
import { readSource } from './table/table.js'
import type { OrFaults } from './world/fault.js'
import type { World } from './world/world.js'

/** What was read of forms, and how. */
interface SourceRead extends FormsRead {
  readonly hasRater: boolean
  readonly leftOut: readonly string[]
}

/** Forms that are yet to be read, from a table or from FHIR. */
export interface FormSource {
  readonly key: AnswerKey
  readonly files: readonly string[]
  /** How the sessions are known, for the methods. */
  readonly said: readonly string[]
  readonly codes: readonly string[]
  readonly read: (world: World) => OrFaults<SourceRead>
}

/** One row per form: a mean of several is none. */
const formSession = combined({ column: sessionColumn(sessionsInItems) }, ({ column }) =>
  checked(
    column,
    column?._tag === 'Occasion' &&
      column.repeats === 'mean' &&
      '--repeats mean is of scores, and score gives those of each form; first or last says which form counts',
  ),
)

/** The answers, and how they are written. */
const codedAnswers = combined({ numbers, key: answers }, (coded) =>
  checked(coded, ...answersAsCodes(coded.key, coded.numbers)),
)

const tableParts = { delimiter, skip, keys: rowKeys(formSession), coded: codedAnswers }

const tableSource: Reader<FormSource> = combined(
  { files, ...tableParts },
  ({ files, delimiter, skip, keys, coded: { key, numbers } }) => {
    const [file = '-'] = files
    const source: FormSource = {
      key,
      files: [file],
      said: sessionsSaid(keys),
      codes: codesWords(numbers),
      read: (world) => {
        const table = readSource(file, { delimiter, skip }, world)
        if (isLeft(table)) return table
        const scored = scoreTable(table.right, keys, key, numbers)
        if (isLeft(scored)) return left(withHeadingHint({ table: table.right, keys, read: key.items }, scored.left))
        return right({
          ...scored.right,
          hasRater: keys.rater !== undefined,
          leftOut: leftOutRows(table.right, keys),
        })
      },
    }
    return checked(source, files.length > 1 && 'score reads one table; several files are read with --fhir')
  },
)

const responses = combined(
  {
    files,
    fhir: toggle('--fhir', 'FILE is FHIR R4 as JSON: QuestionnaireResponses, or Bundles of them'),
    key: answersOfResponses,
  },
  ({ files, key }) => {
    const { items } = key
    const source: FormSource = {
      key,
      files,
      said: ['Sessions: the number that each response has, else the order in which a person’s were authored.'],
      codes: [],
      read: (world) => {
        const scored = scoreResponses(files, key, world)
        if (isLeft(scored)) return scored
        return right({
          ...scored.right,
          hasRater: scored.right.forms.some(({ rater }) => rater !== undefined),
          leftOut: [],
        })
      },
    }
    const hasSession = typeof items === 'string' && items.includes(sessionMark)
    return checked(
      source,
      hasSession && `--items has no place for ${sessionMark} with --fhir: each response is one form`,
    )
  },
)

/** The options of tables alone, of which FHIR has no use. */
const ofTables = record(tableParts)
  .shown.map(({ flag }) => longFlag(flag))
  .filter((flag) => !responses.shown.some((one) => longFlag(one.flag) === flag))

/** FHIR where `--fhir` was typed, else a table. */
export const formSource: Reader<FormSource> = whereTyped(
  {
    ...responses,
    read: (line) => {
      const stray = ofTables.filter((flag) => line.typed.has(flag))
      const read = responses.read(line)
      const problems = stray.map((flag) => `${flag} is of tables; with --fhir a response says it itself`)
      return problems.length === 0 ? read : left([...problems, ...(isLeft(read) ? read.left : [])])
    },
  },
  tableSource,
)
