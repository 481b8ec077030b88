/** Files of the kit that a reader cannot read from some line on: one for each reason that the form of a line and its place can give. */
import { readFileSync } from 'node:fs'
import type { LogProblem } from 'rupture-repair/journal'

/** Why a line cannot be read; that more problems are not listed is none. */
export type Reason = Exclude<LogProblem['_tag'], 'FurtherProblems'>

export interface UnreadableCase {
  readonly case: string
  /** A whole file. */
  readonly text: string
  /** The first line that cannot be read, counted from 1. */
  readonly first: { readonly line: number; readonly why: Reason }
}

const readable = readFileSync(new URL('../../examples/data/one-repair.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(0, 2)

/** A change of the second of two lines: what is replaced in it, by what. */
type Change = readonly [from: string | RegExp, to: string]

/** Deeper than any line has to go. */
const deep = `${'['.repeat(100)}${']'.repeat(100)}`

const used = (strategy: string): string =>
  `{"_tag":"StrategyUsed","episode":"e","use":{"strategy":"${strategy}","usedBy":"therapist"}}`

const changes: Readonly<Record<Exclude<Reason, 'TornLine'>, Change>> = {
  NotJson: ['"seq":2', 'seq:2'],
  CutOff: [/.{20}$/, ''],
  DuplicateKey: ['"session":1', '"session":1,"session":1'],
  TooDeep: ['"event"', `"meta":{"a":${deep}},"event"`],
  NotAnObject: [/"held":\{.*/, '"held":7}}'],
  Missing: ['"session":1,', ''],
  UnknownKey: ['"event"', '"events":[],"event"'],
  UnknownVersion: ['"v":1', '"v":2'],
  UnknownTag: ['SessionHeld', 'SessionKept'],
  NotOnTheList: [/"event".*/, `"event":${used('tell-a-joke')}}`],
  AliasOfStrategy: [/"event".*/, `"event":${used('give-rationale')}}`],
  AlgorithmNeverRecords: ['"participant"', '"algorithm"'],
  WrongKind: ['"session":1', '"session":"1"'],
  OutOfRange: ['"session":1', '"session":-1'],
  WrongLength: [/"present":\[.*\]/, '"present":[]'],
  WrongFormat: ['"by"', '"at":"2 March 2026","by"'],
  SeqGap: ['"seq":2', '"seq":3'],
  SeqRepeated: ['"seq":2', '"seq":1'],
}

const changed = ([from, to]: Change): string => {
  const [first = '', second = ''] = readable
  return `${first}\n${second.replace(from, to)}\n`
}

export const unreadableCases = (): readonly UnreadableCase[] => {
  const named = Object.entries(changes).map(([why, change]) => ({ text: changed(change), why: why as Reason }))
  return [...named, { text: changed(['', '']).slice(0, -40), why: 'TornLine' as const }].map(({ text, why }) => ({
    case: `unreadable-${why}`,
    text: text.replaceAll('invented-mended', 'invented'),
    first: { line: 2, why },
  }))
}
