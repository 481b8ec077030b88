import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CellRow } from './cells.js'
import { type ElanLayout, elanLayout } from './elan-layout.js'
import type { ReadProblem, TimeForm } from './read-problem.js'
import type { CodedEvent, Recording } from './recording.js'
import { isWhole, readTimes } from './times.js'

/** How a text of ELAN is read. */
export interface ElanFormat {
  /** The tiers that are read; the only one of the file where none is named. */
  readonly tiers: readonly string[]
  /** Where the code is: the annotation itself, or the name of the tier, whose annotations are then values. */
  readonly codesIn: 'annotation' | 'tier'
  readonly decimal: '.' | ','
  /** The form of its times where the file does not say it. */
  readonly time?: TimeForm | undefined
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

/**
 * Returns the annotations of a tab-delimited text as ELAN exports it, with or without its header; or everything that is wrong.
 * Each lasts from its begin to its end. ELAN does not write the length of the recording.
 */
export const readElanText = (
  all: readonly CellRow[],
  { tiers, codesIn, decimal, time }: ElanFormat,
): Either<NonEmpty<ReadProblem>, Recording> => {
  const layout = elanLayout(all)
  if (layout === undefined)
    return left([
      {
        _tag: 'NotThisFile',
        expected:
          'tab-delimited text of ELAN: tier, begin, end, annotation, under a line of column names; without such a line also the duration, so that begin and duration make the end',
      },
    ])
  const annotations = annotationsOf(layout)
  const named = layout.tier === undefined ? layout.texts : annotations
  const chosen = tierProblems([...new Set(named.map(({ tier }) => tier))], tiers)
  const own = annotations.filter(({ tier }) => tiers.length === 0 || tiers.includes(tier))
  const rows = own.map(({ row }) => row)
  const form = layout.form ?? time
  const [at] = rows
  // A point tells seconds from milliseconds; a column of whole numbers alone does not.
  if (form === undefined && at !== undefined && rows.every(({ cells }) => isWhole(cells[layout.begin] ?? '')))
    return left([{ _tag: 'AmbiguousTime', line: at.line, column: layout.begin + 1 }])
  const begins = readTimes(rows, { index: layout.begin, decimal, form })
  const ends = readTimes(rows, { index: layout.end, decimal, form })
  const problems: ReadProblem[] = [...chosen, ...begins.problems, ...ends.problems]
  const events = own.map(({ row: { line }, tier, participant, text }, index): CodedEvent => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = [begins.times[index], ends.times[index]]
    if (to < from) problems.push({ _tag: 'EndNotLater', line, column: layout.end + 1 })
    const named = codesIn === 'tier' ? { code: tier, values: text === '' ? [] : [text] } : { code: text, values: [] }
    return { ...named, from, to, subject: participant, place: { line } }
  })
  const found = nonEmpty(problems)
  if (found !== undefined) return left(found)
  return right({ id: '', starts: 0, events: events.sort((one, other) => one.from - other.from) })
}
