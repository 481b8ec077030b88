import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { codeValue, isPresent, valuesOf } from '../sheet/code-value.js'
import type { CodedSegment, CodeValue, CodingSheet } from '../sheet/sheet.js'
import { type SheetFacts, type SheetKey, sheetIdOf } from '../sheet/sheet-facts.js'
import { codeWithValue } from './code-with-value.js'
import type { ReadProblem } from './read-problem.js'
import type { CodedEvent, Recording } from './recording.js'
import { segmentsOf, type Windows, windowsOf } from './windows.js'

/** How events become a sheet. */
export interface EventSheet extends SheetFacts {
  readonly key: SheetKey
  readonly codeSet: CodeSet
  readonly windows: Windows
  /** The value of a code in a segment without an event of it; null is *not rated*. */
  readonly absent: CodeValue | null
  /** When the session begins, in seconds from the beginning of the recording. */
  readonly startAt: number
  /** The length of the session in seconds; where it is left out, the session ends with the recording. */
  readonly length?: number | undefined
}

/** A sheet, with what was left out of it. */
export interface SheetOfEvents {
  readonly sheet: CodingSheet
  /** The events that had ended when the session began. */
  readonly before: number
  /** The events that began before the session and last into it, and are therefore in no segment by their onset. */
  readonly begunBefore: number
  /** The events that lie in a last segment that was dropped. */
  readonly dropped: number
  /** By how many seconds the session, as its length is stated, goes on after the recording. */
  readonly beyond: number
}

/** An event on the clock of its session, with its value. */
interface Valued {
  readonly code: string
  readonly from: number
  readonly to: number
  readonly value: CodeValue
}

/** What is wrong with the code of an event. */
const codeProblem = ({ code, isText, place }: CodedEvent, set: CodeSet): ReadProblem => {
  if (code === '') return { _tag: isText === true ? 'EmptyAnnotation' : 'NoCode', ...place }
  return isText === true
    ? { _tag: 'NoCodeInText', ...place, codes: set.codes.map((one) => one.code) }
    : { _tag: 'UnknownCode', ...place, code }
}

/**
 * Returns the code of an event and its value: the one that the coder chose beside it; without any, the only one of the set that counts
 * as present.
 */
const codeAndValue = (event: CodedEvent, set: CodeSet): Pick<Valued, 'code' | 'value'> | ReadProblem => {
  const said = event.isText === true ? codeWithValue(event.code, set) : event
  if (said === undefined || !set.codes.some(({ code }) => code === said.code)) return codeProblem(event, set)
  const { code } = said
  if (set.values.length === 0) return { code, value: 1 }
  const known = valuesOf(set)
  const found =
    said.values.length === 0
      ? known.filter((value) => isPresent(value, set))
      : said.values.map((text) => codeValue(text, set)).filter((value) => value !== undefined)
  const [value] = found
  return value !== undefined && found.length === 1
    ? { code, value }
    : { _tag: 'NoOneValue', ...event.place, code, values: known }
}

/** The most segments of one session: a day in seconds has fewer. More are a slip in a length or a window. */
export const mostSegments = 1e5

/** An event on the clock of its session, which begins at 0. */
interface Shifted {
  readonly event: CodedEvent
  readonly from: number
  readonly to: number
}

const shifted =
  (by: number) =>
  (event: CodedEvent): Shifted => {
    const on = (time: number): number => Number((time - by).toFixed(6))
    return { event, from: on(event.from), to: on(event.to ?? event.from) }
  }

/** Times are half open: what ends as the session begins is before it, what begins as it ends is after it. A point is within both. */
const isBefore = ({ from, to }: Shifted): boolean => to < 0 || (to === 0 && from < 0)
const isAfter = ({ from, to }: Shifted, length: number): boolean => from > length || (from === length && to > length)

/**
 * Returns the sheet of one recording: every segment of its session, with the value of each code. Of several values in one segment the
 * greatest counts, in the order of the set. Or everything that keeps it from being made.
 */
export const sheetOfEvents = (
  recording: Recording,
  { key, codeSet, windows, absent, startAt, length: asked, ...facts }: EventSheet,
): Either<NonEmpty<ReadProblem>, SheetOfEvents> => {
  const begins = recording.starts + startAt
  const length = asked ?? (recording.length === undefined ? undefined : recording.length - startAt)
  const codes = codeSet.codes.map(({ code }) => code)
  const problems: ReadProblem[] = []
  if (length === undefined) problems.push({ _tag: 'NoLength', recording: recording.id })
  const isTooLong = length !== undefined && length / windows.window > mostSegments
  if (isTooLong) problems.push({ _tag: 'TooManySegments', recording: recording.id, most: mostSegments })
  const cut = (last: Windows['last']) => (isTooLong ? [] : windowsOf(Math.max(0, length ?? 0), { ...windows, last }))
  const segments = cut(windows.last)
  const end = recording.length
  if (end !== undefined && startAt >= end) problems.push({ _tag: 'StartsAfterEnd', recording: recording.id, end })
  else if (length !== undefined && segments.length === 0 && !isTooLong)
    problems.push({ _tag: 'NoSegment', recording: recording.id })
  const all = recording.events.map(shifted(begins))
  const inSession = all.filter((one) => !isBefore(one))
  const counted = inSession.filter(({ from }) => windows.straddle !== 'onset' || from >= 0)
  const valued = counted.flatMap((one): readonly Valued[] => {
    const said = codeAndValue(one.event, codeSet)
    if ('_tag' in said) problems.push(said)
    if (length !== undefined && isAfter(one, length)) problems.push({ _tag: 'AfterSession', ...one.event.place })
    return '_tag' in said ? [] : [{ ...said, from: Math.max(0, one.from), to: one.to }]
  })
  const found = nonEmpty(problems)
  if (found !== undefined) return left(found)
  const order = valuesOf(codeSet)
  const greatest = (one: CodeValue | undefined, other: CodeValue): CodeValue =>
    one === undefined || order.indexOf(other) > order.indexOf(one) ? other : one
  const present = segments.map(() => new Map<string, CodeValue>())
  // What is mostly in a segment that is dropped is dropped with it, not counted in the one before.
  const whole = windows.last === 'drop' ? cut('keep') : segments
  let dropped = 0
  for (const event of valued) {
    const places = segmentsOf(event, whole, windows.straddle)
    if (places.every((place) => place >= segments.length)) dropped += 1
    for (const place of places) {
      const own = present[place]
      own?.set(event.code, greatest(own.get(event.code), event.value))
    }
  }
  const coded = segments.map(
    (at, index): CodedSegment => ({
      at,
      codes: Object.fromEntries(codes.map((code) => [code, present[index]?.get(code) ?? absent])),
      strategies: [],
    }),
  )
  const sheet: CodingSheet = {
    sheet: sheetIdOf(key),
    ...key,
    codeSet: codeSet.id,
    ...facts,
    segments: coded,
    sessionRatings: {},
  }
  const beyond = Math.max(
    0,
    Number((startAt + (length ?? 0) - (recording.length ?? Number.POSITIVE_INFINITY)).toFixed(3)),
  )
  const [before, begunBefore] = [all.length - inSession.length, inSession.length - counted.length]
  return right({ sheet, before, begunBefore, dropped, beyond })
}
