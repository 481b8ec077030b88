import type { CodingSheet } from '../../coding/index.js'
import type { CodeValue } from '../../coding/inside.js'
import {
  type CodedEvent,
  codeValue,
  type EventSheet,
  isPresent,
  type JudgeRecordings,
  type ReadProblem,
  type Recording,
  type SheetFacts,
  type SheetOfEvents,
  sheetOfEvents,
  valuesOf,
  type Windows,
} from '../../coding/inside.js'
import { type Either, isLeft, left, nonEmpty, right } from '../../kernel/inside.js'
import type { Coder, CodeSet } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import { leftOutWords } from '../say/read-problem.js'
import type { SheetsRead } from './coded-table.js'

/** How recordings become sheets. */
export interface EventPlan {
  readonly set: CodeSet
  readonly facts: SheetFacts
  readonly windows: Windows
  readonly length: number | undefined
  readonly startAt: number
  readonly absent: CodeValue | null
  readonly subjects: readonly string[]
  /** The tiers that were named. */
  readonly tiers: readonly string[]
  /** What the names of observations say: a pattern with marks. */
  readonly pattern: string | undefined
  readonly session: string | undefined
  readonly coder: string | undefined
  readonly alliance: string | undefined
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Reads the parts that a pattern marks in the name of an observation. */
const partsBy = (pattern: string): ((name: string) => Readonly<Record<string, string>> | undefined) => {
  const parts = pattern
    .split(/(\{session\}|\{coder\}|\{alliance\})/)
    .map((part) =>
      part === '{session}'
        ? '0*(?<session>\\d{1,5})'
        : /^\{/.test(part)
          ? `(?<${part.slice(1, -1)}>.+?)`
          : escaped(part),
    )
  const fitting = new RegExp(`^${parts.join('')}$`)
  return (name) => fitting.exec(name)?.groups
}

/** Whose sheet a recording makes, or why that is not known. */
const keyOf = ({ id }: Recording, plan: EventPlan): Either<ReadProblem, EventSheet['key']> => {
  const parts = plan.pattern === undefined ? {} : partsBy(plan.pattern)(id)
  if (parts === undefined) return left({ _tag: 'ObservationUnlikePattern', observation: id })
  const session = Number(parts.session ?? plan.session)
  if (!Number.isSafeInteger(session)) return left({ _tag: 'NoSessionNumber', observation: id })
  const alliance = parts.alliance ?? plan.alliance
  const coder: Coder = { _tag: 'person', id: parts.coder ?? plan.coder ?? '' }
  return right({ ...(alliance === undefined ? {} : { alliance }), session, coder })
}

const isOf =
  (subjects: readonly string[]) =>
  ({ subject }: CodedEvent) =>
    subjects.length === 0 || subjects.includes(subject)

/** Codes of the set that the file has no place for, and which therefore have no event. */
const unreadNotes = (recordings: readonly Recording[], { set, absent, tiers }: EventPlan): readonly Note[] => {
  const places = recordings[0]?.codes
  if (places === undefined) return []
  const unread = set.codes.map(({ code }) => code).filter((code) => !places.includes(code))
  if (unread.length === 0) return []
  const empty = unread.filter((code) => tiers.includes(code))
  const others = unread.filter((code) => !tiers.includes(code))
  const value = absent === null ? 'not rated' : absent
  const of = (what: string, codes: readonly string[]): readonly Note[] =>
    codes.length === 0
      ? []
      : [{ _tag: 'CodesWithoutEvents', message: `${what}: ${codes.join(', ')}; ${value} in every segment` }]
  return [
    ...of('tiers of codes without an annotation in the file', empty),
    ...of('codes of the set for which no tier or behaviour was read', others),
  ]
}

const joinedNotes = (recordings: readonly Recording[]): readonly Note[] => {
  const subjects = [...new Set(recordings.flatMap(({ events }) => events.map(({ subject }) => subject)))]
  if (subjects.length < 2) return []
  const named = subjects.map((subject) => subject || 'no one named').join(', ')
  return [
    {
      _tag: 'SubjectsJoined',
      message: `events of several subjects are in one sheet: ${named}; --subject picks those of one`,
    },
  ]
}

const beyondNotes = (made: readonly SheetOfEvents[]): readonly Note[] =>
  made.flatMap(({ sheet, beyond }): readonly Note[] =>
    beyond === 0
      ? []
      : [
          {
            _tag: 'SessionBeyondRecording',
            message: `sheet ${sheet.sheet}: the session of --length ends ${beyond} s after the recording; nothing was coded there`,
          },
        ],
  )

/** Returns a sheet for each recording, or everything that keeps them from being made. */
export const sheetsOfRecordings = (
  all: readonly Recording[],
  plan: EventPlan,
): Either<readonly ReadProblem[], SheetsRead> => {
  if (all.length === 0) return left([{ _tag: 'NotThisFile', expected: 'at least one observation' }])
  if (all.length > 1 && plan.pattern === undefined)
    return left([{ _tag: 'SeveralObservations', known: all.map(({ id }) => id) }])
  const recordings = all.map((one): Recording => ({ ...one, events: one.events.filter(isOf(plan.subjects)) }))
  const known = [...new Set(all.flatMap(({ subjects }) => subjects))]
  const problems: ReadProblem[] = plan.subjects
    .filter((subject) => !known.includes(subject))
    .map((subject) => ({ _tag: 'NoSuchSubject', subject, known }))
  const made: SheetOfEvents[] = []
  const seen = new Set<string>()
  const { set, facts, windows, absent, startAt, length } = plan
  for (const recording of recordings) {
    const key = keyOf(recording, plan)
    if (isLeft(key)) problems.push(key.left)
    else {
      const name = JSON.stringify(key.right)
      if (seen.has(name)) problems.push({ _tag: 'ObservationTwice', observation: recording.id })
      seen.add(name)
      const sheet = sheetOfEvents(recording, {
        ...{ ...facts, key: key.right, codeSet: set, windows, absent, startAt, length },
      })
      if (isLeft(sheet)) for (const problem of sheet.left) problems.push(problem)
      else made.push(sheet.right)
    }
  }
  const found = nonEmpty(problems)
  if (found !== undefined) return left(found)
  const sheets: readonly CodingSheet[] = made.map(({ sheet }) => sheet)
  const leftOut = made.flatMap((one): readonly Note[] =>
    leftOutWords(one).map((what) => ({ _tag: 'EventsLeftOut', message: `sheet ${one.sheet.sheet}: ${what} left out` })),
  )
  return right({
    sheets,
    notes: [...joinedNotes(recordings), ...unreadNotes(recordings, plan), ...beyondNotes(made), ...leftOut],
  })
}

/** Returns what keeps the recordings that a faulty file has, as far as they could be read, from becoming sheets. */
export const problemsOfRecordings =
  (plan: EventPlan): JudgeRecordings =>
  (recordings) => {
    const made = recordings.length === 0 ? undefined : sheetsOfRecordings(recordings, plan)
    return made !== undefined && isLeft(made) ? made.left : []
  }

/**
 * Returns the value that a segment without an event has: 0 where that is how the set says absent, the other one where one of two values
 * counts as present, else what is named.
 */
export const absentValue = (named: string | undefined, set: CodeSet): Either<string, CodeValue | null> => {
  if (named === 'not-rated') return right(null)
  if (named === undefined) {
    const [least, ...others] = valuesOf(set)
    const isOther = least !== undefined && others.length === 1 && !isPresent(least, set)
    return least === 0 || isOther
      ? right(least)
      : left('missing option --absent VALUE (or not-rated): what a segment without an event is')
  }
  const value = codeValue(named, set)
  return value === undefined ? left(`--absent needs a value of the set ${set.id}, or not-rated`) : right(value)
}
