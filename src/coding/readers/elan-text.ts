import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CellRow } from './cells.js'
import { type ElanLayout, elanLayout } from './elan-layout.js'
import type { ReadProblem, TimeForm } from './read-problem.js'
import type { CodedEvent, JudgeRecordings, Recording } from './recording.js'
import { isWhole, readTimes, type TimesRead } from './times.js'

/** How a text of ELAN is read. */
export interface ElanFormat {
  /** The tiers that are read; the only one of the file where none is named. */
  readonly tiers: readonly string[]
  /** Where the code is: the annotation itself, or the name of the tier, whose annotations are then values. */
  readonly codesIn: 'annotation' | 'tier'
  /** The codes of the set: a tier that is one may be without annotations, and is then not in the file. */
  readonly codes?: readonly string[]
  readonly decimal: '.' | ','
  /** The form of its times where the file does not say it. */
  readonly time?: TimeForm | undefined
  readonly judge?: JudgeRecordings
}

/** One annotation, before its times. */
interface Annotation {
  readonly row: CellRow
  readonly tier: string
  readonly participant: string
  readonly text: string
}

const annotationsOf = ({ rows, tier, participant, texts }: ElanLayout): readonly Annotation[] =>
  rows.flatMap((row) =>
    texts.flatMap(({ index, tier: named }): readonly Annotation[] => {
      const [text = '', own = ''] = [row.cells[index], tier === undefined ? named : row.cells[tier]]
      const who = participant === undefined ? '' : (row.cells[participant] ?? '')
      // Where each tier has its own column, most cells of a row are empty.
      return text === '' && tier === undefined ? [] : [{ row, tier: own, participant: who, text }]
    }),
  )

const tierProblems = (known: readonly string[], wanted: readonly string[]): readonly ReadProblem[] => {
  if (wanted.length === 0) return known.length > 1 ? [{ _tag: 'SeveralTiers', known }] : []
  return wanted.filter((tier) => !known.includes(tier)).map((tier) => ({ _tag: 'NoSuchTier', tier, known }))
}

/** The ends of annotations; begin and duration make them where the end was not exported. */
const endsOf = (
  { times }: TimesRead,
  begins: TimesRead,
  { isDuration }: Pick<ElanLayout, 'isDuration'>,
): TimesRead['times'] =>
  times.map((time, index) => {
    const begin = begins.times[index]
    return !isDuration || time === undefined || begin === undefined ? time : Math.round((begin + time) * 1e6) / 1e6
  })

/**
 * Returns the annotations of a tab-delimited text as ELAN exports it, with or without its header; or everything that is wrong.
 * Each lasts from its begin to its end. ELAN does not write the length of the recording.
 */
export const readElanText = (
  all: readonly CellRow[],
  { tiers, codesIn, codes = [], decimal, time, judge = () => [] }: ElanFormat,
): Either<NonEmpty<ReadProblem>, Recording> => {
  const found = elanLayout(all)
  if (isLeft(found)) return left([{ _tag: 'NotThisFile', expected: found.left }])
  const layout = found.right
  const annotations = annotationsOf(layout)
  const known = [...new Set((layout.tier === undefined ? layout.texts : annotations).map(({ tier }) => tier))]
  const mayBeMissing = codesIn === 'tier' ? codes : []
  const wanted = tiers.filter((tier) => known.includes(tier) || !mayBeMissing.includes(tier))
  const chosen = tierProblems(known, tiers.length > 0 && wanted.length === 0 ? known : wanted)
  const own = annotations.filter(({ tier }) => tiers.length === 0 || tiers.includes(tier))
  const rows = own.map(({ row }) => row)
  const form = layout.form ?? time
  const [at] = rows
  // A point tells seconds from milliseconds; a column of whole numbers alone does not.
  if (form === undefined && at !== undefined && rows.every(({ cells }) => isWhole(cells[layout.begin] ?? '')))
    return left([{ _tag: 'AmbiguousTime', line: at.line, column: layout.begin + 1 }])
  const begins = readTimes(rows, { index: layout.begin, decimal, form })
  const lasts = readTimes(rows, { index: layout.end, decimal, form })
  const ends = endsOf(lasts, begins, layout)
  const problems: ReadProblem[] = [...chosen, ...begins.problems, ...lasts.problems]
  const events = own.map(({ row: { line }, tier, participant, text }, index): CodedEvent => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = [begins.times[index], ends[index]]
    if (to < from) problems.push({ _tag: 'EndNotLater', line, column: layout.end + 1 })
    const said =
      codesIn === 'tier'
        ? { code: tier, values: text === '' ? [] : [text] }
        : ({ code: text, values: [], isText: true } as const)
    return { ...said, from, to, subject: participant, place: { line } }
  })
  const recordingOf = (events: readonly CodedEvent[]): Recording => ({
    ...{ id: '', starts: 0, subjects: [...new Set(annotations.map(({ participant }) => participant))] },
    ...(codesIn === 'tier' ? { codes: known.filter((tier) => tiers.length === 0 || tiers.includes(tier)) } : {}),
    events: [...events].sort((one, other) => one.from - other.from),
  })
  const some = nonEmpty(problems)
  if (some === undefined) return right(recordingOf(events))
  const timed = events.filter((_, index) => begins.times[index] !== undefined)
  return left([...some, ...(chosen.length > 0 ? [] : judge([recordingOf(timed)]))])
}
