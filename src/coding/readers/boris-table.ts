import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { modifiersOf } from './boris-modifiers.js'
import type { CellRow } from './cells.js'
import { type EventMark, pairEvents, pairKey } from './pair-events.js'
import type { ReadProblem, TimeForm } from './read-problem.js'
import type { CodedEvent, JudgeRecordings, Recording } from './recording.js'
import { readSeconds, readTimes } from './times.js'

/** How the times of an export are written, and which of its observations are read: all where none is named. */
export interface BorisTableFormat {
  readonly decimal: '.' | ','
  readonly time?: TimeForm | undefined
  readonly observations?: readonly string[]
  readonly judge?: JudgeRecordings
}

type Role = 'observation' | 'subject' | 'code' | 'status' | 'time' | 'start' | 'stop' | 'length' | 'offset' | 'source'

/** The names of the columns in older and newer exports, the newest first. */
const namesOf: Readonly<Record<Role, readonly string[]>> = {
  observation: ['Observation id'],
  subject: ['Subject'],
  code: ['Behavior'],
  status: ['Behavior type', 'Status'],
  time: ['Time'],
  start: ['Start (s)', 'Start'],
  stop: ['Stop (s)', 'Stop'],
  length: ['Media duration (s)', 'Total length'],
  offset: ['Time offset (s)'],
  source: ['Source', 'Media file', 'Media file path'],
}

/** A cell with its place. */
interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** The header of the events, and what is said above it, where an older export has that. */
interface Layout {
  readonly header: CellRow
  readonly rows: readonly CellRow[]
  readonly above: ReadonlyMap<string, Cell>
}

const layoutOf = (all: readonly CellRow[]): Layout | undefined => {
  const at = all.findIndex(({ cells }) => cells.includes('Subject') && cells.includes('Behavior'))
  const header = all[at]
  if (header === undefined) return undefined
  const above = all
    .slice(0, at)
    .map(({ line, cells: [name = '', text = ''] }) => [name, { text, line, column: 2 }] as const)
  return { header, rows: all.slice(at + 1), above: new Map(above) }
}

const noSubject = 'No focal subject'

/** What BORIS writes where there is no number. */
const isNone = (text: string): boolean => text === '' || text === 'NA'

/**
 * The length of the media of the first player: those one after the other are summed. None where the cell says none, NaN where
 * it is no number.
 */
const lengthOf = (text: string, decimal: '.' | ','): number | undefined => {
  const parts = (text.split('|')[0] ?? '').split(';')
  if (parts.some(isNone)) return undefined
  const sum = parts.reduce((all, part) => all + (readSeconds(part, decimal) ?? Number.NaN), 0)
  return sum <= 0 ? undefined : Math.round(sum * 1000) / 1000
}

/** What is read of one row before its times. */
interface BorisRow {
  readonly row: CellRow
  readonly id: string
  readonly about: Omit<CodedEvent, 'from' | 'to'>
  readonly status: string
}

const statuses: Readonly<Record<string, EventMark['status']>> = { POINT: 'point', START: 'start', STOP: 'stop' }

/**
 * Returns the observations of one of the two tables that BORIS exports: tabular events, a row for each mark, or aggregated
 * events, a row for each event; or every row that is wrong.
 */
export const readBorisTable = (
  lines: readonly CellRow[],
  { decimal, time: form, observations: wanted = [], judge = () => [] }: BorisTableFormat,
): Either<NonEmpty<ReadProblem>, readonly Recording[]> => {
  const layout = layoutOf(lines)
  if (layout === undefined)
    return left([{ _tag: 'NotThisFile', expected: 'an export of BORIS, with the columns Subject and Behavior' }])
  const { header, rows, above } = layout
  const indexOf = (role: Role): number =>
    namesOf[role].map((name) => header.cells.indexOf(name)).find((at) => at >= 0) ?? -1
  const isAggregated = indexOf('start') >= 0
  const needed: readonly Role[] = isAggregated ? ['start', 'stop', 'status'] : ['time', 'status']
  const missing = nonEmpty(needed.filter((role) => indexOf(role) < 0))
  if (missing !== undefined)
    return left([{ _tag: 'NoColumn', line: header.line, names: missing.flatMap((role) => namesOf[role][0] ?? []) }])
  const cell = ({ cells }: CellRow, role: Role): string => cells[indexOf(role)] ?? ''
  const modifiers = header.cells.flatMap((name, at) => (/^Modifiers?( #?\d+)?$/.test(name) ? [at] : []))
  const idOf = (row: CellRow): string => cell(row, 'observation') || above.get('Observation id')?.text || ''
  const known = [...new Set(rows.map(idOf))]
  const hasOthers = (wanted.length === 0 ? known : wanted).length > 1
  const readRow = (row: CellRow): BorisRow => ({
    row,
    id: idOf(row),
    status: cell(row, 'status').toUpperCase(),
    about: {
      code: cell(row, 'code'),
      subject: cell(row, 'subject') === noSubject ? '' : cell(row, 'subject'),
      values: modifiersOf(modifiers.map((at) => row.cells[at] ?? '')),
      place: { line: row.line, ...(hasOthers ? { observation: idOf(row), hasOthers } : {}) },
    },
  })
  const all = rows.map(readRow)
  const problems: ReadProblem[] = wanted
    .filter((id) => !known.includes(id))
    .map((observation) => ({ _tag: 'NoSuchObservation', observation, known }))
  const own = all.filter(({ id }) => wanted.length === 0 || wanted.includes(id))
  const ownOf = new Map(own.map(({ id }): [string, BorisRow[]] => [id, []]))
  for (const one of own) ownOf.get(one.id)?.push(one)
  const statusAt = { column: indexOf('status') + 1 }
  /** The times of a column; those of rows that have none there are not asked for. */
  const timesOf = (role: Role, asked: readonly BorisRow[]): ReadonlyMap<BorisRow, number> => {
    const rows = asked.map(({ row }) => row)
    const read = readTimes(rows, { index: indexOf(role), decimal, form })
    for (const problem of read.problems) problems.push(problem)
    return new Map(
      asked.flatMap((one, at) => {
        const time = read.times[at]
        return time === undefined ? [] : [[one, time] as const]
      }),
    )
  }
  const events = new Map<string, readonly CodedEvent[]>()
  if (isAggregated) {
    for (const { status, row } of own)
      if (status !== 'POINT' && status !== 'STATE')
        problems.push({ _tag: 'UnknownStatus', line: row.line, ...statusAt })
    const states = own.filter(({ status }) => status === 'STATE')
    const isOpen = ({ row }: BorisRow): boolean => cell(row, 'stop') === 'NA' || cell(row, 'stop') === ''
    for (const { about } of states.filter(isOpen)) problems.push({ _tag: 'Unpaired', ...about.place, which: 'start' })
    const starts = timesOf('start', own)
    const closed = states.filter((one) => !isOpen(one))
    const stops = timesOf('stop', closed)
    for (const one of closed)
      if ((stops.get(one) ?? Number.POSITIVE_INFINITY) < (starts.get(one) ?? 0))
        problems.push({ _tag: 'EndNotLater', line: one.row.line, column: indexOf('stop') + 1 })
    for (const id of known) {
      const listed = (ownOf.get(id) ?? []).map((one): CodedEvent => {
        const to = stops.get(one)
        return { ...one.about, from: starts.get(one) ?? 0, ...(to === undefined ? {} : { to }) }
      })
      events.set(
        id,
        listed.sort((one, other) => one.from - other.from),
      )
    }
  } else {
    const times = timesOf('time', own)
    for (const id of known) {
      const faulty = new Set<string>()
      const marks = (ownOf.get(id) ?? []).flatMap((one): readonly EventMark[] => {
        const status = statuses[one.status]
        const time = times.get(one)
        if (status === undefined) problems.push({ _tag: 'UnknownStatus', line: one.row.line, ...statusAt })
        if (status !== undefined && time !== undefined) return [{ ...one.about, time, status }]
        faulty.add(pairKey(one.about))
        return []
      })
      const paired = pairEvents(marks, faulty)
      for (const problem of paired.problems) problems.push(problem)
      events.set(id, paired.events)
    }
  }
  const subjects = [...new Set(all.map(({ about }) => about.subject))]
  const recordings = known.flatMap((id): readonly Recording[] => {
    const first = ownOf.get(id)?.[0]?.row
    if (first === undefined) return []
    const cellOf = (role: Role): Cell => ({ text: cell(first, role), line: first.line, column: indexOf(role) + 1 })
    const ofRow = cellOf('offset')
    const { text, ...place } = ofRow.text === '' ? (above.get('Time offset (s)') ?? ofRow) : ofRow
    const starts = isNone(text) ? 0 : readSeconds(text, decimal)
    if (starts === undefined) problems.push({ _tag: 'NotSeconds', ...place, what: 'time offset' })
    const { text: lengths, ...at } = cellOf('length')
    const length = /^live/i.test(cell(first, 'source')) ? undefined : lengthOf(lengths, decimal)
    if (Number.isNaN(length)) problems.push({ _tag: 'NotSeconds', ...at, what: 'length of the media' })
    if (starts === undefined || Number.isNaN(length)) return []
    return [{ id, starts, ...(length === undefined ? {} : { length }), subjects, events: events.get(id) ?? [] }]
  })
  const found = nonEmpty(problems)
  return found === undefined ? right(recordings) : left([...found, ...judge(recordings)])
}
