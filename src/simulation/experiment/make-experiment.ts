import { parseRule, type RuleProblem } from '../../detection/index.js'
import type { NamedRule } from '../../detection/inside.js'
import { type Either, isLeft, left, type NonEmpty, nonEmpty, repeats, right } from '../../kernel/inside.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { designPoints } from './design.js'
import type { Condition, Experiment, ExperimentFile, RuleInFile } from './experiment.js'
import { type ExperimentProblem, problem } from './problem.js'
import { type Json, withPoint } from './with-point.js'

/** Reads a scenario, whatever it may be, or says where it is none. */
type ReadScenario = (value: Json) => Either<NonEmpty<Pick<ExperimentProblem, 'path' | 'expected'>>, ResolvedScenario>

/** Everything that is wrong, or what is right. */
interface Gathered<T> {
  readonly problems: readonly ExperimentProblem[]
  readonly made: readonly T[]
}

/**
 * Makes an experiment that can be run from one that is written down; `readScenario` reads a scenario at a point of the design.
 *
 * Refused, all problems at once: what `designPoints` refuses, a place that no scenario has, what the reader refuses of a
 * scenario at a point (each problem once), what `parseRule` refuses, names given twice, scores of a therapist who gives
 * none, an unknown reference, groups larger than a replication.
 *
 * @example
 * const file = {
 *   v: 1,
 *   scenarios: { sample: {} },
 *   design: { _tag: 'grid', values: {} },
 *   rules: [{ name: 'a drop', rule: 'drop' }],
 *   rater: 'client',
 *   window: { before: 0, after: 1 },
 *   seed: 7,
 *   alliances: 20,
 *   replications: 3,
 * } as const
 * const made = makeExperiment(file, () => ({ _tag: 'Right', right: resolvedSample }))
 * made._tag === 'Left' && made.left[0].path // => ['rules', 0, 'parameters']
 */
export const makeExperiment = (
  file: ExperimentFile,
  readScenario: ReadScenario,
): Either<NonEmpty<ExperimentProblem>, Experiment> => {
  const conditions = conditionsOf(file, readScenario)
  const rules = rulesOf(file.rules ?? [])
  const problems = [...conditions.problems, ...rules.problems, ...partProblems(file), ...numberProblems(file)]
  const distinct = [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]
  const found = nonEmpty(distinct)
  if (found !== undefined) return left(found)
  const someConditions = nonEmpty(conditions.made)
  if (someConditions === undefined) return left([problem('at least one scenario', 'scenarios')])
  const { v: _, scenarios: __, design: ___, rater = 'client', window = noWindow, ...asked } = file
  return right({ ...asked, rater, window, conditions: someConditions, rules: rules.made })
}

/** Of an experiment without rules, to which it makes no difference. */
const noWindow = { before: 0, after: 0 }

/** Returns what is missing or given twice among rules and analyses. */
const partProblems = ({ rules, analyses, rater, window }: ExperimentFile): readonly ExperimentProblem[] => {
  if (rules === undefined && analyses === undefined) return [problem('rules, analyses or both', 'rules')]
  const needed = rules === undefined ? [] : Object.entries({ rater, window })
  return [
    ...needed.flatMap(([key, value]) => (value === undefined ? [problem('a value, since there are rules', key)] : [])),
    ...namedTwice(analyses ?? [], 'analyses'),
  ]
}

const namedTwice = (all: readonly { readonly name: string }[], where: string): readonly ExperimentProblem[] =>
  repeats(all.map(({ name }) => name)).flatMap((isTwice, place) =>
    isTwice ? [problem('a name of its own', where, place, 'name')] : [],
  )

const conditionsOf = ({ scenarios, design, rater }: ExperimentFile, read: ReadScenario): Gathered<Condition> => {
  const points = designPoints(design)
  if (isLeft(points)) return { problems: points.left, made: [] }
  const problems: ExperimentProblem[] = []
  const made: Condition[] = []
  for (const [scenario, json] of Object.entries(scenarios)) {
    for (const [place, settings] of points.right.entries()) {
      const set = withPoint(json, settings)
      if (isLeft(set)) {
        for (const one of set.left)
          problems.push(problem(`a design of places that ${scenario} has, not ${one}`, 'design'))
        continue
      }
      const resolved = read(set.right)
      if (isLeft(resolved)) {
        for (const each of resolved.left.map(({ path, expected }) => problem(expected, 'scenarios', scenario, ...path)))
          problems.push(each)
        continue
      }
      if (rater === 'therapist' && resolved.right.raters.therapist === undefined)
        problems.push(
          problem('a therapist who rates, since rater is therapist', 'scenarios', scenario, 'raters', 'therapist'),
        )
      made.push({ scenario, point: place + 1, settings, resolved: resolved.right })
    }
  }
  return { problems, made }
}

const rulesOf = (rules: readonly RuleInFile[]): Gathered<NamedRule> => {
  const problems: ExperimentProblem[] = []
  const made: NamedRule[] = []
  const again = repeats(rules.map(({ name }) => name))
  for (const [place, { name, rule, parameters = {} }] of rules.entries()) {
    if (again[place] === true) problems.push(problem('a name of its own', 'rules', place, 'name'))
    const parsed = parseRule(
      rule,
      Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, String(value)])),
    )
    if (isLeft(parsed)) for (const each of parsed.left.map((one) => ruleProblem(one, place))) problems.push(each)
    else made.push({ name, rule: parsed.right })
  }
  return { problems, made }
}

const ruleProblem = (one: RuleProblem, place: number): ExperimentProblem => {
  switch (one._tag) {
    case 'UnknownRule':
      return problem(`one of ${one.allowed.join(', ')}`, 'rules', place, 'rule')
    case 'UnknownParameter':
      return problem(`only ${one.allowed.join(', ')}, not ${one.parameter}`, 'rules', place, 'parameters')
    case 'MissingParameter':
      return problem(`${one.parameter}: ${one.expected}`, 'rules', place, 'parameters')
    case 'InvalidParameter':
      return problem(one.expected, 'rules', place, 'parameters', one.parameter)
    case 'ConflictingParameters':
      return problem(`${one.parameters.join(' and ')}: ${one.expected}`, 'rules', place, 'parameters')
  }
}

/** A standard error needs two replications, and power draws every group but the first from as many again. */
const mostReplications = 500_000
const mostDrawn = 1_000_000

const numberProblems = ({
  power,
  scenarios,
  alliances,
  replications,
}: ExperimentFile): readonly ExperimentProblem[] => {
  const problems: ExperimentProblem[] = []
  if (!(replications >= 2 && replications <= mostReplications))
    problems.push(problem(`a whole number from 2 to ${mostReplications}`, 'replications'))
  if (power === undefined) return problems
  if (!Object.hasOwn(scenarios, power.reference))
    problems.push(problem(`one of ${Object.keys(scenarios).join(', ')}`, 'power', 'reference'))
  const arms = Object.keys(scenarios).length
  if (power.overall === true && arms < 3)
    problems.push(problem(`false with ${arms} scenarios, since a test of all needs at least 3`, 'power', 'overall'))
  if (power.overall === true && arms * replications > mostDrawn)
    problems.push(problem(`a number up to ${Math.floor(mostDrawn / arms)} with ${arms} arms`, 'replications'))
  if (!(power.level > 0 && power.level < 1)) problems.push(problem('a number above 0 and below 1', 'power', 'level'))
  for (const [place, clients] of power.clients.entries())
    if (!(clients <= alliances))
      problems.push(problem(`a number up to the ${alliances} alliances of a replication`, 'power', 'clients', place))
  return problems
}
