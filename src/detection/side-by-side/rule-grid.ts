import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { Conflict } from '../definition/inside.js'
import { parseRule, type RuleProblem } from '../registry/parse-rule.js'
import type { NamedRule } from './compare-rules.js'

/** A rule with several values for some of its parameters, as texts; what is not named stays at its default. */
export interface RuleGrid {
  readonly rule: string
  readonly parameters: Readonly<Record<string, readonly string[]>>
}

/** One choice of a value for each parameter of a grid. */
export interface RuleChoice {
  readonly rule: string
  readonly parameters: Readonly<Record<string, string>>
}

/** A choice that is a rule, and the rule it is, named by what was chosen. */
export interface Universe extends NamedRule {
  readonly choice: RuleChoice
}

/** A choice that is no rule of its own: its parameters contradict each other, or it repeats an earlier one. */
export interface LeftOut {
  readonly choice: RuleChoice
  readonly because:
    | { readonly _tag: 'Contradiction'; readonly conflicts: readonly Conflict[] }
    | { readonly _tag: 'Repetition'; readonly of: string }
}

/** What keeps grids from being spread out; a wrong value is named once, however many choices it is in. */
export type GridProblem =
  | RuleProblem
  | { readonly _tag: 'NoValue'; readonly rule: string; readonly parameter: string }
  | { readonly _tag: 'TooManyUniverses'; readonly found: number; readonly most: number }

/** A rule and its parameters in one line: `drop:floor=4,reference=previous`. */
export const choiceName = ({ rule, parameters }: RuleChoice): string => {
  const set = Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  return set.length === 0 ? rule : `${rule}:${set.join(',')}`
}

/** Every choice of every grid as a rule; refused are, all at once, values that no rule can have, and more than `most`. */
export const universesOf = (
  grids: readonly RuleGrid[],
  most: number,
): Either<NonEmpty<GridProblem>, { readonly universes: readonly Universe[]; readonly leftOut: readonly LeftOut[] }> => {
  const found = grids.reduce((all, grid) => all + sizeOf(grid), 0)
  const problems = distinct([
    ...grids.flatMap(problemsOf),
    ...(!(found <= most) ? [{ _tag: 'TooManyUniverses' as const, found, most }] : []),
  ])
  const wrong = nonEmpty(problems)
  if (wrong !== undefined) return left(wrong)
  const universes = new Map<string, Universe>()
  const leftOut: LeftOut[] = []
  for (const choice of grids.flatMap(choicesOf)) {
    const rule = parseRule(choice.rule, choice.parameters)
    if (isLeft(rule)) {
      leftOut.push({ choice, because: { _tag: 'Contradiction', conflicts: rule.left.flatMap(conflictIn) } })
      continue
    }
    const key = JSON.stringify(rule.right)
    const earlier = universes.get(key)
    if (earlier !== undefined) leftOut.push({ choice, because: { _tag: 'Repetition', of: earlier.name } })
    else universes.set(key, { name: choiceName(choice), rule: rule.right, choice })
  }
  return right({ universes: [...universes.values()], leftOut })
}

const sizeOf = ({ parameters }: RuleGrid): number =>
  Object.values(parameters).reduce((size, values) => size * values.length, 1)

/** What is wrong with single values, whatever the other values are: each is tried in the first choice of the others. */
const problemsOf = ({ rule, parameters }: RuleGrid): readonly GridProblem[] => {
  const empty = Object.keys(parameters).filter((name) => parameters[name]?.length === 0)
  const first = Object.fromEntries(
    Object.entries(parameters).flatMap(([name, values]) => values.slice(0, 1).map((value) => [name, value])),
  )
  const tried = [
    first,
    ...Object.entries(parameters).flatMap(([name, values]) => values.map((value) => ({ ...first, [name]: value }))),
  ]
  return [
    ...empty.map((parameter) => ({ _tag: 'NoValue' as const, rule, parameter })),
    ...tried.flatMap((texts) => {
      const parsed = parseRule(rule, texts)
      return isLeft(parsed) ? parsed.left.filter(({ _tag }) => _tag !== 'ConflictingParameters') : []
    }),
  ]
}

const distinct = (problems: readonly GridProblem[]): readonly GridProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

/** In the order of reading: the last parameter changes fastest. */
const choicesOf = ({ rule, parameters }: RuleGrid): readonly RuleChoice[] =>
  Object.entries(parameters)
    .reduce<readonly Readonly<Record<string, string>>[]>(
      (sofar, [name, values]) => sofar.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value }))),
      [{}],
    )
    .map((chosen) => ({ rule, parameters: chosen }))

const conflictIn = (problem: RuleProblem): readonly Conflict[] =>
  problem._tag === 'ConflictingParameters' ? [{ parameters: problem.parameters, expected: problem.expected }] : []
