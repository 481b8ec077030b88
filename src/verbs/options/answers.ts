import { findInstrument, type Instrument, instruments } from '../../instruments/index.js'
import { isLeft, isRight, right } from '../../kernel/inside.js'
import { extent } from '../say/print.js'
import type { AnswerKey } from '../table/answers.js'
import { asCode, type NumberFormat } from '../table/cell.js'
import { itemMark, sessionMark } from '../table/columns.js'
import { readParsed } from '../world/read-text.js'
import { checked, combined, option, type Read, type Reader, type Wrong, wrong } from './reader.js'
import { strayMark } from './table.js'
import { asTyped, decimalNumber, missing, optional, pair, type ReadText, required, text, withDefault } from './texts.js'

const readShipped = (id: string): Read<{ readonly instrument: Instrument }> => {
  const found = findInstrument(id)
  if (isRight(found)) return right({ instrument: found.right })
  return wrong(
    found.left._tag === 'UnknownInstrument'
      ? `unknown --instrument ${id}; allowed: ${found.left.known.join(', ')}`
      : `--instrument ${id} (${found.left.name}) is not shipped: ${found.left.reason}. If you hold the key, give it with --instrument-file`,
  )
}

/** The shipped instrument of that id, or the user's own with the file it was read from. */
const instrument = combined(
  {
    id: option('--instrument <ID>', `the scoring key: ${instruments.map(({ id }) => id).join(', ')}`, text),
    file: option('--instrument-file <FILE>', 'a scoring key of your own, as JSON, in place of --instrument', text),
  },
  ({ id, file }, world): Read<{ readonly instrument: Instrument; readonly file?: string }> => {
    if (file === undefined)
      return id === undefined ? missing('--instrument ID (or --instrument-file FILE)') : readShipped(id)
    const misused = checked(
      file,
      id !== undefined && '--instrument names a shipped key and --instrument-file your own; give one of them',
      file === '-' && '--instrument-file needs a file; standard input is for the table',
    )
    if (isLeft(misused)) return misused
    const { parseInstrument } = world
    if (parseInstrument === undefined) throw new TypeError('unreachable: a page has no --instrument-file')
    const own = readParsed(file, world, parseInstrument)
    return isLeft(own) ? own : right({ instrument: own.right, file })
  },
)

const readWords: ReadText<ReadonlyMap<string, number>> = (text, flag) => {
  const words = new Map<string, number>()
  const problems = text.split(',').flatMap((part): readonly (Wrong | false)[] => {
    const read = pair(part, flag)
    const [name, value] = isLeft(read) ? [part, ''] : read.right
    const [word, number] = [name.trim(), decimalNumber(value)]
    const isTwice = words.has(word)
    words.set(word, number)
    return [
      ...(isLeft(read) ? read.left : []),
      word === '' && '--answers needs a word before each =; a blank is a gap and no answer',
      !Number.isFinite(number) && '--answers needs WORD=NUMBER, as in --answers Never=1,Always=7',
      isTwice && `--answers names ${word} twice`,
    ]
  })
  return checked(words, ...problems)
}

const items = ['--items <PATTERN>', "columns of the items: 'q{n}', 's{session}_q{n}', or a,b,c in order"] as const

/** The option that names the sessions in the columns of the items, where it does. */
export const sessionsInItems: Reader<'--items' | undefined> = option(...items, (text) =>
  right(text?.includes(sessionMark) === true ? '--items' : undefined),
)

/** The numbers that answers can be. */
const answerRange = ({ answers, itemAnswers = [] }: Instrument) =>
  extent([answers, ...itemAnswers].flatMap((range) => [range.min, range.max]))

/** What is wrong with codes for a missing value that are answers as well. */
export const answersAsCodes = ({ instrument, words }: AnswerKey, { missing }: NumberFormat): readonly string[] => {
  const { least, most } = answerRange(instrument)
  const known = new Set([...(words?.keys() ?? [])].map((word) => asCode(word, '.')))
  return [...missing].flatMap((code) => {
    const isAnswer = words === undefined ? Number(code) >= least && Number(code) <= most : known.has(code)
    const what = words === undefined ? `an answer of ${instrument.id}, ${least} to ${most}` : 'a word of --answers'
    return isAnswer ? [`--missing ${code} is ${what}; as a gap it would be lost`] : []
  })
}

const ambiguous = /\{(session|n)\}\d*\{(session|n)\}/

const answersBy = (itemColumns: Reader<string>): Reader<AnswerKey> =>
  combined(
    {
      key: instrument,
      items: itemColumns,
      words: option('--answers <WORDS>', "what answers in words mean: 'Never=1,Rarely=2,…'", optional(readWords)),
    },
    ({ key, items, words }) => {
      const { id, items: many } = key.instrument
      const isPattern = items.includes(itemMark)
      const names = items.split(',').map((name) => name.trim())
      const twice = names.find((name, index) => names.indexOf(name) < index)
      const { least: min, most: max } = answerRange(key.instrument)
      const outside = [...(words ?? [])].filter(([, value]) => value < min || value > max)
      return checked(
        { ...key, items: isPattern ? items : names, ...(words === undefined ? {} : { words }) },
        strayMark('--items', items),
        !isPattern && items.includes(sessionMark) && `--items needs ${itemMark} where the item number is`,
        !isPattern && names.length !== many && `--items names ${names.length} columns; ${id} has ${many} items`,
        !isPattern && twice !== undefined && `--items names column ${twice} twice`,
        ambiguous.test(items) &&
          `--items needs more than digits between ${(items.match(/\{(session|n)\}/g) ?? []).join(' and ')}`,
        ...outside.map(([word]) => `--answers gives ${word} a number outside ${id}’s answers, ${min} to ${max}`),
      )
    },
  )

/** The instrument, the columns of its items in the published order, and the words of its answers. */
export const answers: Reader<AnswerKey> = answersBy(
  option(...items, required(asTyped, "--items 'q{n}' or --items a,b,c")),
)

/** The same of FHIR, where an item is named by its number unless the pattern says more. */
export const answersOfResponses: Reader<AnswerKey> = answersBy(option(...items, withDefault(itemMark, asTyped)))
