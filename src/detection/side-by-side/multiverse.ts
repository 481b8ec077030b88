/**
 * The same cohort under every rule and every choice of its parameters: how much of a result is the choice; each part of the
 * result is explained in docs/rules/multiverse.md.
 */
import { type Either, isLeft, type Literature, left, type NonEmpty, right } from '../../kernel/inside.js'
import { mean } from '../../statistics/index.js'
import type { ScoreSeries } from '../../vocabulary/inside.js'
import { keyOf } from '../definition/inside.js'
import { onAll, onPerson, type RuleOnAll, type RuleOnPerson } from './compare-rules.js'
import { type GridProblem, type LeftOut, type RuleGrid, type Universe, universesOf } from './rule-grid.js'

/** The source of the idea, for reports of a multiverse. */
export const steegen: Literature = {
  source: 'Steegen, Tuerlinckx, Gelman & Vanpaemel (2016), Perspectives on Psychological Science 11, 702–712',
  status: 'recalled',
  citation: 'second-hand',
  support: 'expert opinion',
}

/** The most universes that are run where nothing else is asked for. */
export const mostUniverses = 1000

/** One universe and what its rule says of all persons. */
export interface UniverseResult extends Universe, RuleOnAll {
  /** Recovered of all worsenings found; `null` where there are none. */
  readonly recoveredShare: number | null
}

/** In how many universes a person could be assessed, and in how many of those the person was flagged. */
export interface PersonAcross {
  readonly id: string
  readonly rater?: string
  readonly assessable: number
  readonly flagged: number
}

/** The share flagged over all universes that chose a value. */
export interface ChoiceEffect {
  readonly rule: string
  /** `null`: the choice of the rule itself. */
  readonly parameter: string | null
  readonly value: string
  readonly universes: number
  /** `null` where no person was assessable in any of them. */
  readonly mean: number | null
  readonly least: number | null
  readonly greatest: number | null
}

/** A cohort under every rule and every choice. */
export interface Multiverse {
  readonly universes: readonly UniverseResult[]
  readonly leftOut: readonly LeftOut[]
  readonly persons: readonly PersonAcross[]
  readonly effects: readonly ChoiceEffect[]
}

/**
 * Runs the same series under every universe of some grids.
 *
 * Scores are in the unit of the scale. Refused, all problems at once: what `parseRule` refuses of a single value, a
 * parameter without a value, more universes than `most`, or a `most` that is no number. Choices that contradict themselves,
 * and repetitions, are listed as left out. Source: see `steegen`.
 *
 * @example
 * const points = [6, 3, 6, 4, 6].map((score, index) => ({ session: index + 1, score }))
 * const grid = { rule: 'drop', parameters: { floor: ['2', '3', '4'] } }
 * const run = multiverse([{ id: 'ann', better: 'higher', points }], [grid])
 * run._tag === 'Right' && run.right.universes.map(({ name, findings }) => [name, findings])
 * // => [['drop:floor=2', 2], ['drop:floor=3', 1], ['drop:floor=4', 0]]
 */
export const multiverse = (
  series: readonly ScoreSeries[],
  grids: readonly RuleGrid[],
  most: number = mostUniverses,
): Either<NonEmpty<GridProblem>, Multiverse> => {
  const spread = universesOf(grids, most)
  if (isLeft(spread)) return left(spread.left)
  const { universes, leftOut } = spread.right
  const across = series.map((one) => ({ ...keyOf(one), assessable: 0, flagged: 0 }))
  const results = universes.map((universe): UniverseResult => {
    const said = series.map((one) => onPerson(one, universe))
    for (const [index, person] of said.entries()) count(across[index], person)
    const all = onAll(universe, series, said)
    return { ...universe, ...all, recoveredShare: all.findings === 0 ? null : all.recovered / all.findings }
  })
  return right({ universes: results, leftOut, persons: across, effects: effectsOf(grids, results) })
}

const count = (
  person: { assessable: number; flagged: number } | undefined,
  { isAssessable, findings }: RuleOnPerson,
): void => {
  if (person === undefined) return
  person.assessable += isAssessable ? 1 : 0
  person.flagged += findings > 0 ? 1 : 0
}

/** What each choice does to the share flagged: of the rule where there are several, of each parameter with several values. */
const effectsOf = (grids: readonly RuleGrid[], results: readonly UniverseResult[]): readonly ChoiceEffect[] => {
  const ids = [...new Set(grids.map(({ rule }) => rule))]
  const ofRules = ids.length < 2 ? [] : ids.map((rule) => effect(results, rule, null, rule))
  const ofValues = ids.flatMap((rule) => {
    const same = grids.filter((grid) => grid.rule === rule)
    return [...new Set(same.flatMap(({ parameters }) => Object.keys(parameters)))].flatMap((parameter) => {
      const values = [...new Set(same.flatMap(({ parameters }) => parameters[parameter] ?? []))]
      return values.length < 2 ? [] : values.map((value) => effect(results, rule, parameter, value))
    })
  })
  return [...ofRules, ...ofValues]
}

const effect = (
  results: readonly UniverseResult[],
  rule: string,
  parameter: string | null,
  value: string,
): ChoiceEffect => {
  const chosen = results.filter(
    ({ choice }) => choice.rule === rule && (parameter === null || choice.parameters[parameter] === value),
  )
  const shares = chosen.flatMap(({ share }) => (share === null ? [] : [share]))
  const some = shares.length > 0
  return {
    rule,
    parameter,
    value,
    universes: chosen.length,
    mean: some ? mean(shares) : null,
    least: some ? shares.reduce((a, b) => Math.min(a, b)) : null,
    greatest: some ? shares.reduce((a, b) => Math.max(a, b)) : null,
  }
}
