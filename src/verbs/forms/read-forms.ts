import { isLeft, left, right } from '../../kernel/inside.js'
import { type FormsMap, type Rating, ratings, type SessionForm, type TreatmentEnding } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import { asCode, isMissing, type NumberFormat, outOfRange, type Place, readNumber } from '../table/cell.js'
import type { ColumnNamed } from '../table/columns.js'
import { type Filter, type KeyedRow, keyRows } from '../table/rows.js'
import type { Table } from '../table/table.js'
import type { Fault, OrFaults } from '../world/fault.js'

/** The answers of one form, `null` where a cell is a gap; a question without a column is left out. */
export interface Answers {
  readonly rupture: boolean | null
  readonly intensity?: Rating | null
  readonly addressed?: number | null
  readonly resolved?: number | null
}

/** A form as one person filled it in after a session. */
export interface FilledForm {
  readonly line: number
  readonly form: SessionForm
  readonly answers: Answers
}

/** One session of an alliance: the forms about it, in the order of the map, and the ending that came after it. */
export interface SessionRead {
  readonly session: number
  readonly line: number
  readonly forms: readonly FilledForm[]
  readonly ending?: { readonly kind: TreatmentEnding; readonly line: number }
}

/** An alliance of the table, its sessions in order. */
export interface AllianceRead {
  readonly alliance: string
  readonly sessions: readonly SessionRead[]
}

/** How the table is to be read. */
export interface FormsOptions {
  readonly map: FormsMap
  readonly numbers: NumberFormat
  readonly where: readonly Filter[]
}

/** Answers that have a meaning only beside a *yes*. */
const contingent = ['intensity', 'addressed', 'resolved'] as const

const columnsOf = ({ forms, ending }: FormsMap): readonly string[] => [
  ...forms.flatMap((form) => [form.rupture, ...contingent.flatMap((key) => form[key] ?? [])]),
  ...(ending === undefined ? [] : [ending.column]),
]

/** The meaning of a cell by lists of words, `null` for a gap; numbers are compared as numbers, words without capitals. */
const wordReader = <Meaning>(
  words: readonly (readonly [Meaning, readonly string[]])[],
  numbers: NumberFormat,
): ((cell: string, place: Place) => Meaning | null | Fault) => {
  const { decimal } = numbers
  const meanings = words.flatMap(([meaning, texts]) => texts.map((text) => [asCode(text, decimal), meaning] as const))
  const known = new Map(meanings)
  const expected = words.flatMap(([, texts]) => (texts.length === 0 ? [] : [texts.join(', ')])).join('; ')
  return (cell, place) => {
    if (isMissing(cell, numbers)) return null
    const meaning = known.get(asCode(cell, decimal))
    return meaning === undefined
      ? { ...place, what: `no word of the map; expected one of ${expected}, or a gap` }
      : meaning
  }
}

const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'what' in value

/** A rating of severity is one of five steps, whatever the ends of the questionnaire. */
const intensityIn = (value: number | null, place: Place): Rating | null | Fault => {
  if (value === null) return null
  return ratings.find((step) => step === value) ?? { ...place, what: 'expected a whole number from 1 to 5' }
}

/** Reads one form from a row, and keeps every fault. */
const formReader = ({ map, numbers }: FormsOptions, column: ColumnNamed, faults: Fault[]) => {
  const { min, max } = map.questionnaire
  const yesOrNo = wordReader<boolean>(
    [
      [true, map.yes],
      [false, map.no],
    ],
    numbers,
  )
  const taken = <Value>(value: Value | Fault): Value | null => {
    if (!isFault(value)) return value
    faults.push(value)
    return null
  }
  return (form: SessionForm, { row }: KeyedRow): FilledForm => {
    const numberIn = (name: string): number | null | Fault =>
      readNumber(column(name).of(row), column(name).at(row), numbers)
    const rated = (name: string): number | null => {
      const value = numberIn(name)
      const isOutside = typeof value === 'number' && (value < min || value > max)
      return taken(isOutside ? outOfRange(column(name).at(row), min, max) : value)
    }
    const intensity = (name: string): Rating | null => {
      const value = numberIn(name)
      return taken(isFault(value) ? value : intensityIn(value, column(name).at(row)))
    }
    const { of, at } = column(form.rupture)
    const answers: Answers = {
      rupture: taken(yesOrNo(of(row), at(row))),
      ...(form.intensity === undefined ? {} : { intensity: intensity(form.intensity) }),
      ...(form.addressed === undefined ? {} : { addressed: rated(form.addressed) }),
      ...(form.resolved === undefined ? {} : { resolved: rated(form.resolved) }),
    }
    return { line: row.line, form, answers }
  }
}

/** The forms that a row holds: all of the map, or with a column of raters those of its rater. */
const formsOf = ({ map, numbers: { decimal } }: FormsOptions) => {
  const code = (text: string): string => asCode(text, decimal)
  return ({ rater }: KeyedRow): readonly SessionForm[] =>
    rater === undefined
      ? map.forms
      : map.forms.filter(({ raters = [] }) => raters.some((word) => code(word) === code(rater)))
}

/** A code for a gap that is a word of the map would turn every such answer into none. */
const codesAmongWords = ({ map, numbers }: FormsOptions, file: string): readonly Fault[] => {
  const words = [...map.yes, ...map.no].filter((word) => numbers.missing.has(asCode(word, numbers.decimal)))
  return words.map((word) => ({
    file,
    what: `yes, no: ${word} is also a code of --missing; as a gap it would be lost`,
  }))
}

/** Reads every alliance of a table of session forms, or all that keeps it from being read. */
export const readForms = (
  table: Table,
  options: FormsOptions,
  mapFile: string,
): OrFaults<{ readonly alliances: readonly AllianceRead[]; readonly notes: readonly Note[] }> => {
  const { map, numbers } = options
  const keys = {
    id: map.alliance,
    session: { _tag: 'Number', column: map.session },
    rater: map.rater,
    where: options.where,
    sessions: undefined,
  } as const
  const keyed = keyRows(table, keys, columnsOf(map))
  if (isLeft(keyed)) return keyed
  const { rows, column, notes } = keyed.right
  const faults: Fault[] = [...codesAmongWords(options, mapFile), ...keyed.right.faults]
  const read = formReader(options, column, faults)
  const chosen = formsOf(options)
  const endingIn =
    map.ending &&
    wordReader<TreatmentEnding>(
      (['left', 'completed', 'death'] as const).map((kind) => [kind, map.ending?.[kind] ?? []]),
      numbers,
    )
  const alliances = new Map<string, Map<number, SessionRead>>()
  for (const row of rows) {
    const { line } = row.row
    const { session = 0 } = row
    const sessions = alliances.get(row.id) ?? new Map<number, SessionRead>()
    alliances.set(row.id, sessions)
    const before = sessions.get(session) ?? { session, line, forms: [] }
    const forms = chosen(row)
    if (forms.length === 0 && map.rater !== undefined) {
      const expected = map.forms.flatMap(({ raters = [] }) => raters).join(', ')
      faults.push({ ...column(map.rater).at(row.row), what: `no rater of the map; expected one of ${expected}` })
    }
    const twice = before.forms.find(({ form }) => forms.includes(form))
    if (twice !== undefined && map.rater !== undefined)
      faults.push({
        ...column(map.rater).at(row.row),
        what: `the form of the same person and session as on line ${twice.line}`,
        kind: 'the form of the same person and session as on an earlier line',
      })
    const ended = map.ending && endingIn?.(column(map.ending.column).of(row.row), column(map.ending.column).at(row.row))
    if (isFault(ended)) faults.push(ended)
    const ending = ended === null || ended === undefined || isFault(ended) ? before.ending : { kind: ended, line }
    if (map.ending && before.ending && ending && before.ending.kind !== ending.kind)
      faults.push({
        ...column(map.ending.column).at(row.row),
        what: `another ending of the same session than on line ${before.ending.line}`,
        kind: 'another ending of the same session than on an earlier line',
      })
    sessions.set(session, {
      ...before,
      forms: [...before.forms, ...forms.map((form) => read(form, row))],
      ...(ending === undefined ? {} : { ending }),
    })
  }
  if (faults.length > 0) return left(faults)
  const place = ({ form }: FilledForm): number => map.forms.indexOf(form)
  const inOrder = (one: SessionRead): SessionRead => ({
    ...one,
    forms: [...one.forms].sort((a, b) => place(a) - place(b)),
  })
  return right({
    notes,
    alliances: [...alliances].map(([alliance, sessions]) => ({
      alliance,
      sessions: [...sessions.values()].map(inOrder).sort((a, b) => a.session - b.session),
    })),
  })
}
