import { type Either, isLeft, left, type NonEmpty, right } from '../../kernel/index.js'
import { parseExperimentText } from '../../schema/index.js'
import type { Experiment } from '../../simulation/index.js'
import type { Fault } from '../fault.js'
import { problemWords } from '../problem-words.js'
import { decode } from '../text.js'
import type { World } from '../world.js'

const fault = (file: string, problem: Parameters<typeof problemWords>[0]): Fault => ({
  _tag: 'ExperimentFile',
  file,
  what: problemWords(problem),
})

/** An experiment that can be run, or everything that keeps it from being one. */
export const readExperiment = (file: string, world: World): Either<NonEmpty<Fault>, Experiment> => {
  const bytes = world.read(file)
  if (isLeft(bytes)) return left([bytes.left])
  const text = decode(file, bytes.right)
  if (isLeft(text)) return left([text.left])
  if (text.right.trim() === '') return left([{ _tag: 'Empty', file, line: 1, header: false }])
  const parsed = parseExperimentText(text.right)
  if (!isLeft(parsed)) return right(parsed.right)
  const [first, ...rest] = parsed.left
  return left([fault(file, first), ...rest.map((problem) => fault(file, problem))])
}
