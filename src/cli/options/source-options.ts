import { findInstrument, type Instrument } from '../../instruments/index.js'
import { isRight } from '../../kernel/index.js'
import type { AnswerKey } from '../table/answers.js'
import { type DecimalMark, decimalMarks } from '../table/cell.js'
import { itemMark } from '../table/pattern.js'
import type { RowKeys } from '../table/rows.js'
import { greatestSession } from '../world/greatest-session.js'
import { type Complaints, decimalNumber, need, oneOf, pair, type RawOptions, span } from './raw-options.js'

/** How a table's text is to be read. */
export interface TextOptions {
  readonly delimiter: string
  readonly decimal: DecimalMark
}

export const textOptions = (raw: RawOptions, complaints: Complaints): TextOptions => {
  const named = raw.delimiter ?? ','
  const delimiter = named === 'tab' || named === '\\t' ? '\t' : named
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter))
    complaints.push(`--delimiter needs one character, as in --delimiter ';', or the word tab`)
  const decimal = oneOf(raw.decimal ?? '.', decimalMarks, '--decimal', complaints) ?? '.'
  return { delimiter, decimal }
}

/** The columns that name a row; a wide table has a row per client and so no session column. */
export const keyOptions = (raw: RawOptions, complaints: Complaints): RowKeys => {
  const sessions = raw.sessions === undefined ? undefined : span(raw.sessions, '--sessions', complaints)
  if (sessions !== undefined && !(Number.isInteger(sessions.first) && Number.isInteger(sessions.last)))
    complaints.push('--sessions needs whole numbers')
  if (sessions !== undefined && (sessions.first < 0 || sessions.last > greatestSession))
    complaints.push(`--sessions needs numbers from 0 to ${greatestSession}`)
  if (raw.wide !== undefined && raw.session !== undefined)
    complaints.push('--wide names the sessions itself; leave --session out')
  return {
    id: need(raw.id, '--id COLUMN', complaints),
    ...(raw.wide === undefined ? { session: need(raw.session, '--session COLUMN', complaints) } : {}),
    ...(raw.rater === undefined ? {} : { rater: raw.rater }),
    where: (raw.where ?? []).map((text) => {
      const [column, value] = pair(text, '--where', complaints)
      return { column, value: value.trim() }
    }),
    ...(sessions === undefined ? {} : { sessions }),
  }
}

const readWords = (text: string, complaints: Complaints): ReadonlyMap<string, number> => {
  const words = new Map<string, number>()
  for (const part of text.split(',')) {
    const [word, value] = pair(part, '--answers', complaints)
    const number = decimalNumber(value)
    if (word.trim() === '') complaints.push('--answers needs a word before each =; a blank is a gap and no answer')
    if (!Number.isFinite(number)) complaints.push('--answers needs WORD=NUMBER, as in --answers Never=1,Always=7')
    if (words.has(word.trim())) complaints.push(`--answers names ${word.trim()} twice`)
    words.set(word.trim(), number)
  }
  return words
}

/** The shipped instrument of that id, or the user's own. */
const instrumentOption = (raw: RawOptions, complaints: Complaints): Instrument | undefined => {
  if (raw.instrumentFile !== undefined) {
    if (raw.instrument !== undefined)
      complaints.push('--instrument names a shipped key and --instrument-file your own; give one of them')
    if (raw.instrumentFile === '-') complaints.push('--instrument-file needs a file; standard input is for the table')
    return raw.ownInstrument
  }
  const id = need(raw.instrument, '--instrument ID (or --instrument-file FILE)', complaints)
  if (id === '') return undefined
  const found = findInstrument(id)
  if (isRight(found)) return found.right
  complaints.push(
    found.left._tag === 'UnknownInstrument'
      ? `unknown --instrument ${id}; allowed: ${found.left.known.join(', ')}`
      : `--instrument ${id} (${found.left.name}) is not shipped: ${found.left.reason}. If you hold the key, give it with --instrument-file`,
  )
  return undefined
}

/** The instrument, the columns of its items in the published order, and the words of its answers. */
export const answerOptions = (raw: RawOptions, complaints: Complaints): AnswerKey | undefined => {
  const instrument = instrumentOption(raw, complaints)
  const text = need(raw.items, "--items 'q{n}' or --items a,b,c", complaints)
  const words = raw.answers === undefined ? {} : { words: readWords(raw.answers, complaints) }
  if (instrument === undefined) return undefined
  const { id } = instrument
  const items = text.includes(itemMark)
    ? Array.from({ length: instrument.items }, (_, index) => text.replaceAll(itemMark, String(index + 1)))
    : text.split(',').map((name) => name.trim())
  if (text !== '' && items.length !== instrument.items)
    complaints.push(`--items names ${items.length} columns; ${id} has ${instrument.items} items`)
  const twice = items.find((name, index) => items.indexOf(name) < index)
  if (twice !== undefined) complaints.push(`--items names column ${twice} twice`)
  const ranges = [instrument.answers, ...(instrument.itemAnswers ?? [])]
  const min = Math.min(...ranges.map((range) => range.min))
  const max = Math.max(...ranges.map((range) => range.max))
  for (const [word, value] of words.words ?? [])
    if (value < min || value > max)
      complaints.push(`--answers gives ${word} a number outside ${id}’s answers, ${min} to ${max}`)
  return { instrument, items, ...(text.includes(itemMark) ? { pattern: text } : {}), ...words }
}
