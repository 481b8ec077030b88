import { type Either, isLeft, left, type NonEmpty } from '../../kernel/index.js'
import { parseScenarioText } from '../../schema/index.js'
import type { Scenario } from '../../simulation/index.js'
import type { Fault } from '../fault.js'
import { problemWords } from '../problem-words.js'
import { decode } from '../text.js'
import type { World } from '../world.js'

const scenarioFault = (file: string, problem: Parameters<typeof problemWords>[0]): Fault => ({
  _tag: 'ScenarioFile',
  file,
  what: problemWords(problem),
})

/** A scenario that can be simulated, as it was given; or everything that keeps it from being one. */
export const readScenario = (file: string, world: World): Either<NonEmpty<Fault>, Scenario> => {
  const bytes = world.read(file)
  if (isLeft(bytes)) return left([bytes.left])
  const text = decode(file, bytes.right)
  if (isLeft(text)) return left([text.left])
  if (text.right.trim() === '') return left([{ _tag: 'Empty', file, line: 1, header: false }])
  const parsed = parseScenarioText(text.right)
  if (!isLeft(parsed)) return parsed
  const [first, ...rest] = parsed.left
  return left([scenarioFault(file, first), ...rest.map((problem) => scenarioFault(file, problem))])
}
