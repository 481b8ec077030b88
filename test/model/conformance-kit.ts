/** Cases of a kit for programs that read logs, made by a bounded search: the shortest log of each kind that is met. */
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  evolve,
  initial,
  outcomesOf,
  replay,
} from 'rupture-repair'
import { formatLine, parseLine } from 'rupture-repair/schema'
import { resolutionCriteria } from 'rupture-repair/vocabulary'
import { rejections } from '../../examples/rejections.js'
import { eventsOf } from '../../src/alliance/events-of.js'
import { candidates, forgetfulCast, machineCast, pairCast, trioCast } from './alliance-candidates.js'
import { writtenCourses } from './conformance-written.js'

interface Met {
  readonly state: AllianceState
  readonly log: readonly AllianceEvent[]
}

/** Lines of a log as they are written, read as JSON. */
type Lines = readonly unknown[]

export interface LawfulCase {
  readonly case: string
  readonly log: Lines
  /** What became of each episode under each criterion, resolved from 3, while the alliance is still observed. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, string>>>>
}
export interface UnlawfulCase {
  readonly case: string
  readonly log: Lines
  readonly first: { readonly seq: number; readonly why: string }
}

const linesOf = (name: string, log: readonly AllianceEvent[]): Lines =>
  log.map((event, index) => JSON.parse(formatLine({ v: 1, alliance: name, seq: index + 1, event })))

export const outcomesByCriteria = (state: AllianceState): LawfulCase['outcomes'] =>
  Object.fromEntries(
    resolutionCriteria.map((criterion) => [
      criterion,
      Object.fromEntries(
        state._tag === 'NotBegun'
          ? []
          : outcomesOf(state, criterion, { resolvedFrom: 3 }).map(({ episode, outcome }) => [episode, outcome]),
      ),
    ]),
  )

const casts = [pairCast, trioCast, forgetfulCast, machineCast]
/** How many states are followed in each cast. */
const followed = 40

/** What two lawful logs must differ in, for both to be in the kit. */
const kindOf = (cast: string, { state, log }: Met): string =>
  JSON.stringify([cast, state._tag, log.at(-1)?._tag, outcomesByCriteria(state)])

/** Returns the shortest logs that are met of each kind: lawful ones, and those whose last entry cannot follow. */
const searched = (): { readonly lawful: readonly Met[]; readonly unlawful: readonly (readonly AllianceEvent[])[] } => {
  const lawful = new Map<string, Met>()
  const unlawful = new Map<string, readonly AllianceEvent[]>()
  const refused = new Set<string>()
  for (const cast of casts) {
    const commandsIn = candidates(cast)
    const places: Met[] = [{ state: initial, log: [] }]
    for (const { state, log } of places) {
      for (const command of commandsIn(state)) {
        const decided = decide(state, command)
        if (decided._tag === 'Left') {
          const tried = `${decided.left._tag} ${command._tag}`
          if (!refused.has(tried)) keepUnlawful(unlawful, log, state, command)
          refused.add(tried)
        } else {
          const next: Met = {
            state: decided.right.reduce<AllianceState>(evolve, state),
            log: [...log, ...decided.right],
          }
          const kind = kindOf(cast.name, next)
          if (lawful.has(kind)) continue
          lawful.set(kind, next)
          if (places.length < followed) places.push(next)
        }
      }
    }
  }
  for (const { before, then } of Object.values(rejections)) {
    let met: Met = { state: initial, log: [] }
    for (const command of before) {
      const decided = decide(met.state, command)
      if (decided._tag === 'Left') throw new Error(decided.left._tag)
      met = { state: decided.right.reduce<AllianceState>(evolve, met.state), log: [...met.log, ...decided.right] }
    }
    if ('inALog' in then) keepBroken(unlawful, [...met.log, then.inALog])
    else keepUnlawful(unlawful, met.log, met.state, then)
  }
  return { lawful: [...lawful.values()], unlawful: [...unlawful.values()] }
}

const keepUnlawful = (
  kept: Map<string, readonly AllianceEvent[]>,
  log: readonly AllianceEvent[],
  state: AllianceState,
  command: AllianceCommand,
): void => {
  const events = eventsOf(state, command)
  for (const [index] of events.entries()) keepBroken(kept, [...log, ...events.slice(0, index + 1)])
}

/** Says whether every entry has the form of a line; what only a form refuses is no log. */
const isWritten = (log: readonly AllianceEvent[]): boolean =>
  log.every((event, index) => parseLine(formatLine({ v: 1, alliance: 'a', seq: index + 1, event }))._tag === 'Right')

const keepBroken = (kept: Map<string, readonly AllianceEvent[]>, log: readonly AllianceEvent[]): void => {
  const replayed = replay(log)
  if (replayed._tag === 'Right' || replayed.left.seq !== log.length || !isWritten(log)) return
  const kind = `${replayed.left.why._tag} ${log.at(-1)?._tag}`
  if (!kept.has(kind)) kept.set(kind, log)
}

/** Returns the same correction or naming of an entry, where one more entry stands before it. */
const oneLater = (event: AllianceEvent): AllianceEvent =>
  JSON.parse(
    JSON.stringify(event, (key, value: unknown) =>
      (key === 'entry' || key === 'frameChange') && typeof value === 'number' && value > 1 ? value + 1 : value,
    ),
  )

/** Returns the log as it is where the alliance begins before its first session, which everyone attends. */
const fromBeginning = (log: readonly AllianceEvent[]): readonly AllianceEvent[] => {
  const [began, ...others] = log
  if (began?._tag !== 'AllianceBegan' || began.stamp.session !== 1) return log
  const { participants } = began.beginning
  const [first, ...rest] = participants.map(({ id }) => id)
  if (first === undefined) return log
  const held: AllianceEvent = { _tag: 'SessionHeld', stamp: began.stamp, held: { present: [first, ...rest] } }
  return [{ ...began, stamp: { ...began.stamp, session: 0 } }, held, ...others.map(oneLater)]
}

/** Returns what is concluded from a log, or where it breaks but for its place, to compare it with another. */
const concludedFrom = (log: readonly AllianceEvent[]): string => {
  const replayed = replay(log)
  return replayed._tag === 'Right'
    ? JSON.stringify(outcomesByCriteria(replayed.right))
    : JSON.stringify([replayed.left.why._tag, log.length - replayed.left.seq])
}

/** Returns a log that begins before its first session where that changes nothing; one in six stays as it is, since both are lawful. */
const begunAtZero = (log: readonly AllianceEvent[], index: number): readonly AllianceEvent[] => {
  const earlier = fromBeginning(log)
  return index % 6 === 5 || concludedFrom(earlier) !== concludedFrom(log) ? log : earlier
}

/** The first of each kind, and every n-th of the others, so that about so many are left. */
const chosen = <A>(list: readonly A[], most: number, kindsOf: (one: A) => readonly string[]): readonly A[] => {
  const met = new Set<string>()
  const kept = new Set(atMost(list, most))
  return list.filter((one) => {
    const kinds = kindsOf(one)
    const isNew = kinds.some((kind) => !met.has(kind))
    for (const kind of kinds) met.add(kind)
    return isNew || kept.has(one)
  })
}

/** Every n-th of a list, so that at most so many are left. */
const atMost = <A>(list: readonly A[], most: number): readonly A[] => {
  const step = Math.max(1, Math.ceil(list.length / most))
  return list.filter((_, index) => index % step === 0)
}

export interface Kit {
  readonly lawful: readonly LawfulCase[]
  readonly unlawful: readonly UnlawfulCase[]
}

/** Reads lines of a case and folds them, as a reader has to. */
export const replayedLines = (log: Lines): ReturnType<typeof replay> =>
  replay(
    log.map((line) => {
      const parsed = parseLine(JSON.stringify(line))
      if (parsed._tag === 'Left') throw new Error(`not read: ${JSON.stringify(parsed.left)}`)
      return parsed.right.event
    }),
  )

const caseOf = (name: string, log: Lines): LawfulCase => {
  const replayed = replayedLines(log)
  if (replayed._tag === 'Left') throw new Error(`${name} is not lawful: ${replayed.left.why._tag}`)
  return { case: name, log, outcomes: outcomesByCriteria(replayed.right) }
}

const reasonOf = (log: readonly AllianceEvent[]): readonly string[] => {
  const replayed = replay(log)
  return replayed._tag === 'Left' ? [replayed.left.why._tag] : []
}

export const madeKit = (): Kit => {
  const { lawful, unlawful } = searched()
  return {
    lawful: [
      ...chosen(
        lawful.toSorted((a, b) => a.log.length - b.log.length),
        36,
        ({ log }) => log.map(({ _tag }) => _tag),
      ).map(({ log }, index) => {
        const name = `lawful-${index + 1}`
        return caseOf(name, linesOf(name, begunAtZero(log, index)))
      }),
      ...writtenCourses().map(({ name, log }) => caseOf(name, log)),
    ],
    unlawful: chosen(unlawful, 90, reasonOf).map((shortest, index) => {
      const name = `unlawful-${index + 1}`
      const log = begunAtZero(shortest, index)
      const replayed = replay(log)
      const why = replayed._tag === 'Left' ? replayed.left.why._tag : ''
      return { case: name, log: linesOf(name, log), first: { seq: log.length, why } }
    }),
  }
}

export const writtenCases = (cases: readonly object[]): string =>
  cases.map((one) => `${JSON.stringify(one)}\n`).join('')
