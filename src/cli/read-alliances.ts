import { type BrokenLine, type LogProblem, readLog, replayLog } from '../journal/index.js'
import { type Either, isLeft, isRight, left, type NonEmpty, nonEmpty, right } from '../kernel/index.js'
import { explain } from '../language/index.js'
import type { Fault } from './fault.js'
import { problemWords } from './problem-words.js'
import type { NamedAlliance } from './replay-notes.js'
import { decode } from './text.js'
import type { World } from './world.js'

const logProblemWords = (problem: LogProblem): string =>
  problem._tag === 'SeqGap' || problem._tag === 'SeqRepeated'
    ? `alliance ${problem.alliance}: seq: expected ${problem.next}, found ${problem.found}`
    : problemWords(problem)

const problemFault = (file: string, problem: LogProblem): Fault => ({
  _tag: problem._tag === 'NotJson' || problem._tag === 'CutOff' ? 'NoLogLine' : 'LogLine',
  file,
  line: problem.line,
  what: logProblemWords(problem),
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

/** The alliances of a log, or every line that keeps them from being rebuilt. */
export const readAlliances = (file: string, world: World): Either<NonEmpty<Fault>, readonly NamedAlliance[]> => {
  const text = readText(file, world)
  if (isLeft(text)) return left([text.left])
  const log = readLog(text.right)
  if (isLeft(log)) {
    const [first, ...rest] = log.left
    return left([problemFault(file, first), ...rest.map((problem) => problemFault(file, problem))])
  }
  const replayed = replayLog(log.right)
  const broken = nonEmpty(replayed.filter(isLeft).map((one) => brokenFault(file, one.left)))
  if (broken !== undefined) return left(broken)
  return right(
    replayed
      .filter(isRight)
      .flatMap(({ right: { alliance, state } }) => (state._tag === 'NotBegun' ? [] : [{ id: alliance, state }])),
  )
}
