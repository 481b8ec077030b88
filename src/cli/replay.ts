import { tally } from '../alliance/index.js'
import { type BrokenLine, type LogProblem, readLog, replayLog } from '../journal/index.js'
import { type Either, isLeft, isRight, left, nonEmpty, right } from '../kernel/index.js'
import { explain } from '../language/index.js'
import type { Fault } from './fault.js'
import { methodsOf, withMethods } from './methods.js'
import { explainNotes } from './note.js'
import { done, faulty, misused, type Outcome } from './outcome.js'
import { printOption } from './print-option.js'
import type { Complaints, RawOptions } from './raw-options.js'
import { harmNotes, sideNotes } from './replay-notes.js'
import { criterionOption } from './replay-options.js'
import { printReplay } from './replay-print.js'
import { allianceRow } from './replayed.js'
import { decode } from './text.js'
import type { World } from './world.js'

const problemWords = (problem: LogProblem): string => {
  if (problem._tag === 'SeqGap' || problem._tag === 'SeqRepeated')
    return `alliance ${problem.alliance}: seq: expected ${problem.next}, found ${problem.found}`
  const { path, expected } = problem
  return `${path.length === 0 ? '' : `${path.join('.')}: `}expected ${expected}`
}

const problemFault = (file: string, problem: LogProblem): Fault => ({
  _tag: problem._tag === 'NotJson' || problem._tag === 'CutOff' ? 'NoLogLine' : 'LogLine',
  file,
  line: problem.line,
  what: problemWords(problem),
})

const brokenFault = (file: string, { line, alliance, seq, event, why }: BrokenLine): Fault => ({
  _tag: 'LogLine',
  file,
  line,
  what: `alliance ${alliance}: ${explain({ _tag: 'BrokenHistory', seq, event, why }, 'clinician')}`,
})

const readText = (file: string, world: World): Either<Fault, string> => {
  const bytes = world.read(file)
  if (isLeft(bytes)) return bytes
  const text = decode(file, bytes.right)
  if (isLeft(text)) return text
  return text.right.trim() === '' ? left({ _tag: 'Empty', file, line: 1, header: false }) : right(text.right)
}

/** `replay`: a log in; its alliances, episodes and outcomes out, or every line that keeps them from being rebuilt. */
export const replay = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const resolvedBy = criterionOption(raw, complaints)
  const print = printOption(raw, complaints)
  if (complaints.length > 0) return misused(complaints, 'replay')

  const text = readText(file, world)
  if (isLeft(text)) return faulty([text.left])
  const log = readLog(text.right)
  if (isLeft(log)) {
    const [first, ...rest] = log.left
    return faulty([problemFault(file, first), ...rest.map((problem) => problemFault(file, problem))])
  }
  const replayed = replayLog(log.right)
  const broken = nonEmpty(replayed.filter(isLeft).map((one) => brokenFault(file, one.left)))
  if (broken !== undefined) return faulty(broken)

  const alliances = replayed
    .filter(isRight)
    .flatMap(({ right: { alliance, state } }) => (state._tag === 'NotBegun' ? [] : [{ id: alliance, state }]))
  const states = alliances.map(({ state }) => state)
  const sides = sideNotes(alliances, resolvedBy)
  const harms = harmNotes(alliances)
  const rows = alliances.map(({ id, state }) => allianceRow(id, state, resolvedBy))
  const methods = methodsOf(raw, world, () => ({
    verb: 'replay',
    files: [file],
    said: [
      `Read: ${rows.length} alliances with ${rows.reduce((sum, { episodes }) => sum + episodes.length, 0)} episodes; every entry was judged by the rules that made it.`,
      resolvedBy === null
        ? 'Nobody said whose word makes an episode resolved, so no outcomes are given.'
        : `Outcomes by the criterion: ${resolvedBy}.`,
    ],
    leftOut: harms.length === 0 ? [] : [`${harms.length} harms on record, counted apart from episodes`],
  }))
  return withMethods(
    done(
      printReplay(print, {
        alliances: rows,
        outcomes: resolvedBy === null ? null : tally(states, resolvedBy),
        resolvedBy,
        sides,
        harms,
        methods,
      }),
      // Harms stand in the table itself.
      explainNotes(print === 'table' ? sides : [...sides, ...harms]),
    ),
    print,
    methods,
  )
}
