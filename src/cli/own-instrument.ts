import type { InstrumentProblem } from '../instruments/index.js'
import { type Either, isLeft, left, type NonEmpty, right } from '../kernel/index.js'
import { type Problem, parseInstrumentText } from '../schema/index.js'
import type { Fault } from './fault.js'
import { problemWords } from './problem-words.js'
import type { RawOptions } from './raw-options.js'
import { decode } from './text.js'
import type { World } from './world.js'

const keyFault = (file: string, problem: Problem | InstrumentProblem): Fault => ({
  _tag: 'InstrumentKey',
  file,
  what: problemWords(problem),
})

/** The options with the instrument of `--instrument-file` read, where there is one; else all that is wrong with the file. */
export const withOwnInstrument = (raw: RawOptions, world: World): Either<NonEmpty<Fault>, RawOptions> => {
  const { instrumentFile: file } = raw
  // These are refused with the other options; reading standard input here would leave none for the table.
  const isMisused = file === '' || file === '-' || raw.instrument !== undefined
  if (file === undefined || isMisused) return right(raw)
  const bytes = world.read(file)
  if (isLeft(bytes)) return left([bytes.left])
  const text = decode(file, bytes.right)
  if (isLeft(text)) return left([text.left])
  if (text.right.trim() === '') return left([{ _tag: 'Empty', file, line: 1, header: false }])
  const parsed = parseInstrumentText(text.right)
  if (!isLeft(parsed)) return right({ ...raw, ownInstrument: parsed.right })
  const [first, ...rest] = parsed.left
  return left([keyFault(file, first), ...rest.map((problem) => keyFault(file, problem))])
}
