import {
  lineSplitter,
  type NumberedText,
  type VerifiedLog,
  type VerifyProblem,
  verifyLines,
} from '../journal/inside.js'
import { isLeft, right } from '../kernel/inside.js'
import type { VerifiedDocument } from '../schema/inside.js'
import { brokenFault, type FirstOf, problemFault } from './log.js'
import { jsonOption } from './options/printing.js'
import { file, option, wrong } from './options/reader.js'
import { optional } from './options/texts.js'
import { type Verb, verb } from './options/verb.js'
import { explainFaults } from './say/explain-faults.js'
import { faulty } from './say/outcome.js'
import { json, many, messageLines } from './say/print.js'
import { otherThanText } from './world/decode.js'
import type { Fault, OrFaults } from './world/fault.js'
import { lineTexts } from './world/line-texts.js'
import type { World } from './world/world.js'

/** A problem of the bytes themselves: a line that is no text. */
type Found = VerifyProblem | { readonly _tag: 'NotText'; readonly line: number }

interface Verified extends Omit<VerifiedLog, 'problems'> {
  readonly problems: readonly Found[]
}

const chainWords = {
  altered: 'altered, or one that does not belong there: the line after it holds another hash, or it is no line',
  missing: 'missing: the hash of the line before is that of no line, and numbers are left out',
  doubled: 'doubled: the same line is there before',
  moved: 'moved: the line that was before it is elsewhere',
  torn: 'torn: the text stops before its end',
} as const

const faultOf = (path: string, firstOf: FirstOf, problem: Found): Fault => {
  const { line } = problem
  switch (problem._tag) {
    case 'ChainBreak':
      return { file: path, line, what: chainWords[problem.what] }
    case 'NotChained':
      return { file: path, line, what: 'no line has the hash of the line before it (prev): the log is not chained' }
    case 'HeadNotFound':
      return {
        file: path,
        line,
        what: 'no line has the hash given with --head: lines are gone from the end, the last one is altered, or the chain was written anew; nothing tells these apart',
      }
    case 'NotText':
      return { file: path, line, what: 'not UTF-8 text' }
    case 'BrokenLine':
      return brokenFault(path, firstOf, problem)
    default:
      return problemFault(path, problem)
  }
}

/** Where bytes are no text their line is altered, even where the sign for that was there before. */
const withoutText = (verified: VerifiedLog, line: number): Verified => ({
  ...verified,
  lawful: false,
  chained: false,
  first: verified.first !== null && verified.first.line <= line ? verified.first : { line, what: 'altered' },
  problems: [...verified.problems, { _tag: 'NotText', line } as const].toSorted((a, b) => a.line - b.line),
})

const lawfulWords = ({ lawful }: Verified): string =>
  lawful ? 'every entry could follow what came before it' : 'not every entry can be read or could follow'

const chainedWords = ({ chained, problems }: Verified): string =>
  chained
    ? 'every line has the hash of the line before it'
    : problems.some(({ _tag }) => _tag === 'NotChained')
      ? 'the log is not chained'
      : problems.some(({ _tag }) => _tag === 'ChainBreak' || _tag === 'NotText')
        ? 'the chain is broken'
        : 'no line has the hash given with --head'

const summaryOf = (verified: Verified): string => {
  if (verified.lines > 0) return `${lawfulWords(verified)}; ${chainedWords(verified)}`
  return verified.chained
    ? 'there is no line to verify'
    : 'there is no line, and so none with the hash given with --head'
}

/** A file in pieces, or as one where the world has no pieces. */
const piecesOf = (path: string, world: World): OrFaults<Iterable<Uint8Array>> => {
  if (world.pieces !== undefined) return world.pieces(path)
  const bytes = world.read(path)
  return isLeft(bytes) ? bytes : right([bytes.right])
}

/** The lines of a file, and to `notText` the number of each that is no text; a file of another kind has none in its first. */
const linesIn = function* (
  pieces: Iterable<Uint8Array>,
  notText: (line: number) => void,
): Generator<NumberedText, void, void> {
  const split = lineSplitter()
  const [first] = pieces
  if (first !== undefined && otherThanText(first) !== undefined) notText(1)
  for (const text of lineTexts(pieces, notText)) yield* split.next(text)
  const last = split.end()
  if (last !== undefined) yield last
}

/** `verify`: a log in; whether it is lawful and its chain holds, and the first line that is not as it was written. */
export const verify: Verb = verb(
  {
    name: 'verify',
    argument: ['<LOG>', 'a file of JSON Lines; - is standard input'],
    meaning: 'Say whether a log is lawful and was not changed since it was written, or name the first line that was.',
    more: `A chained log has on each line, as prev, the SHA-256 of the line before it. A chain alone does not show that its end was cut off, or that all of it was written anew: note the head elsewhere, and give it with --head.
Exit: 0 lawful and chained; 1 one of them is not so; 2 the command line is wrong.`,
    example: '{samples}/one-repair-chained.jsonl',
  },
  {
    file,
    head: option(
      '--head <HEX>',
      'the hash of the last line as it was noted before; the log may have grown since',
      optional((text, flag) =>
        /^[0-9a-f]{64}$/i.test(text)
          ? right(text.toLowerCase())
          : wrong(`${flag.replace(/ .*/, '')} needs 64 hexadecimal digits`),
      ),
    ),
    isJson: jsonOption,
  },
  ({ file: path, head, isJson }, world) => {
    const pieces = piecesOf(path, world)
    if (isLeft(pieces)) return faulty(pieces.left)
    const sha256 = (written: string): string => world.sha256(new TextEncoder().encode(written))
    const noText = new Set<number>()
    const lines = { [Symbol.iterator]: () => linesIn(pieces.right, (line) => noText.add(line)) }
    const { verified, begins } = verifyLines(() => lines, { sha256, ...(head === undefined ? {} : { head }) })
    const [odd] = noText
    const said: Verified = odd === undefined ? verified : withoutText(verified, odd)
    const faults = said.problems.map((problem) => faultOf(path, (id) => begins.get(id), problem))
    const document: VerifiedDocument = {
      lawful: said.lawful,
      chained: said.chained,
      lines: said.lines,
      head: said.head,
      first: said.first,
      problems: said.problems.map((problem, index) => ({
        _tag: problem._tag,
        line: problem.line,
        ...('alliance' in problem ? { alliance: problem.alliance } : {}),
        message: faults[index]?.what ?? '',
      })),
    }
    const { lines: explained, hints } = explainFaults(faults)
    return {
      exit: said.lawful && said.chained ? 0 : 1,
      stdout: isJson
        ? json(document)
        : messageLines([
            `${many(said.lines, 'line')}: ${summaryOf(said)}.`,
            ...(said.first === null ? [] : [`First: line ${said.first.line}, ${said.first.what}.`]),
            ...(said.chained && said.head !== null ? [`Head: ${said.head}`] : []),
          ]),
      stderr: isJson ? '' : messageLines([...explained, ...hints]),
      files: [],
    }
  },
)
