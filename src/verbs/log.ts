import { type Alliance, type AllianceEvent, hasBegun, perspectiveIn } from '../alliance/index.js'
import { type BrokenLine, type LogProblem, readWholeLog, replayLog } from '../journal/index.js'
import { isLeft, isRight, left, right } from '../kernel/inside.js'
import { english, explain, type Language } from '../language/index.js'
import type { NamedAlliance } from '../outcomes/index.js'
import type { ResolutionCriterion } from '../vocabulary/inside.js'
import { lookAlikeNotes } from './say/look-alike.js'
import type { Note } from './say/note.js'
import type { Fault, OrFaults } from './world/fault.js'
import { problemWords, readText } from './world/read-text.js'
import type { World } from './world/world.js'

/** What a line may be of a file that is no log. */
const isNoJson: ReadonlySet<LogProblem['_tag']> = new Set(['NotJson', 'CutOff', 'TornLine'])

export const problemFault = (file: string, problem: LogProblem): Fault => {
  const { _tag, line } = problem
  if (_tag === 'SeqGap' || _tag === 'SeqRepeated') {
    const what = `alliance ${problem.alliance}: seq: expected ${problem.next}, found ${problem.found}`
    return { file, line, what, kind: 'seq: expected the number after that of the alliance’s line before' }
  }
  const hint = 'is this a table? A log is JSON Lines; score, detect, trace, compare and multiverse read tables.'
  return { file, line, what: problemWords(problem), ...(isNoJson.has(_tag) ? { hint } : {}) }
}

/** A list of entries, or entries over several lines: no line of it is one, so each would be a fault. */
const isDocument = (text: string): boolean => /^\s*(\[|\{[ \t]*[\r\n])/.test(text)

const noLog = (file: string): Fault => ({
  file,
  line: 1,
  what: 'JSON, but no log: a log is JSON Lines, with one object on each line and nothing around them',
})

/** The first entry of an alliance, which is what it begins with unless that is what is broken. */
export type FirstOf = (alliance: string) => AllianceEvent | undefined

/** The language in the setting with which the log of an alliance begins. */
const spokenIn = (began: AllianceEvent | undefined): Language =>
  began?._tag === 'AllianceBegan' ? { ...english, setting: began.beginning.setting } : english

export const brokenFault = (file: string, firstOf: FirstOf, broken: BrokenLine): Fault => {
  const { line, alliance, seq, event, why } = broken
  const language = spokenIn(firstOf(alliance))
  return {
    file,
    line,
    what: `alliance ${alliance}: ${explain({ _tag: 'BrokenHistory', seq, event, why }, 'clinician', language)}`,
    kind: `an entry (${event}) cannot follow the entries before it. ${explain(why, 'clinician', language)}`,
  }
}

/** An alliance of a log, with the line on which it begins. */
interface ReadAlliance extends NamedAlliance {
  readonly line: number
}

/** The alliances of a log, or every line that keeps them from being rebuilt. */
export const readAlliances = (file: string, world: World): OrFaults<readonly ReadAlliance[]> => {
  const text = readText(file, world)
  if (isLeft(text)) return text
  if (isDocument(text.right)) return left([noLog(file)])
  const log = readWholeLog(text.right)
  if (isLeft(log)) return left(log.left.map((problem) => problemFault(file, problem)))
  const replayed = replayLog(log.right)
  const broken = replayed.filter(isLeft)
  const firsts = new Map(log.right.alliances.map(({ alliance, lines }) => [alliance, lines[0].event]))
  const firstOf: FirstOf = (id) => firsts.get(id)
  if (broken.length > 0) return left(broken.map((one) => brokenFault(file, firstOf, one.left)))
  const there = replayed.filter(isRight).map((one) => one.right)
  return right(
    log.right.alliances.flatMap(({ alliance: id, lines }, index) => {
      const state = there[index]?.state
      return state !== undefined && hasBegun(state) ? [{ id, state, line: lines[0].line }] : []
    }),
  )
}

/** Where names look the same: of alliances, and within an alliance of people, episodes and harms. */
export const lookAlikeNotesOf = (
  alliances: readonly NamedAlliance[],
  elsewhere: readonly string[] = [],
): readonly Note[] => [
  ...lookAlikeNotes('alliances', [...alliances.map(({ id }) => id), ...elsewhere]),
  ...alliances.flatMap(({ id: alliance, state: { record } }) =>
    Object.entries({
      people: record.people.map(({ id }) => id),
      episodes: record.episodes.map(({ episode }) => episode.record.reported.episode),
      harms: record.harms.map(({ reported }) => reported.harm),
    }).flatMap(([what, ids]) =>
      lookAlikeNotes(`${what} of alliance ${alliance}:`, ids).map((note) => ({ ...note, alliance })),
    ),
  ),
]

/** Observers take no part, and every other criterion finds a person to give its word in every setting. */
const isSideless = (criterion: ResolutionCriterion | null, alliance: Alliance): boolean =>
  (criterion === 'client' || criterion === 'therapist') &&
  alliance.record.episodes.length > 0 &&
  alliance.record.people.every(({ id }) => perspectiveIn(alliance, { _tag: 'participant', id }) !== criterion)

/** Where the word that was asked for cannot be given, since no person of that side ever took part. */
export const sideNotes = (
  alliances: readonly NamedAlliance[],
  criterion: ResolutionCriterion | null,
): readonly Note[] =>
  alliances
    .filter(({ state }) => isSideless(criterion, state))
    .map(({ id }) => ({
      _tag: 'NobodyOfThatSide',
      alliance: id,
      message: `no one of the ${criterion}’s side takes part in alliance ${id}; its episodes cannot be resolved by that judgement (try hurt, other-side, both, any or all)`,
    }))

/** Machines that take part: what they say is kept apart. */
export const machineNotes = (alliances: readonly NamedAlliance[]): readonly Note[] =>
  alliances.flatMap(({ id: alliance, state: { record } }) =>
    record.people
      .filter(({ machine }) => machine)
      .map(({ id }) => ({
        _tag: 'MachineTakesPart',
        alliance,
        message: `${id} takes part in alliance ${alliance} as a machine; what it says is kept apart and counts for no criterion`,
      })),
  )

/** Every harm on record, in words that point to safety, supervision, reporting and choice. */
export const harmNotes = (alliances: readonly NamedAlliance[]): readonly Note[] =>
  alliances.flatMap(({ id, state }) =>
    state.record.harms.map(({ reported }) => ({
      _tag: 'HarmOnRecord',
      alliance: id,
      harm: reported.harm,
      message: explain(reported, 'client', { ...english, setting: state.record.began.beginning.setting }),
    })),
  )
