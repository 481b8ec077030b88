import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import type { CodingSheet } from '../sheet/sheet.js'
import { type ComparisonProblem, machineProblems, peopleProblems, ratedUnits } from './judged-units.js'
import { type JudgedShare, judgedShare } from './thresholds.js'

/** The entry of `blindTo` for not knowing which codes people gave and which a machine gave. */
export const sourceOfCodes = 'source-of-codes'

/** Why it cannot be said what people missed; `sheet` is the place in its list, counted from 1. */
export type MissedProblem =
  | ComparisonProblem
  /** A sheet of one coder, or one that was made after seeing a machine: only a consensus decides what was there. */
  | { readonly _tag: 'NoConsensus'; readonly list: 'adjudicated'; readonly sheet: number }
  /** The people who decided knew which codes were a machine's: their sheet is not blind to `source-of-codes`. */
  | { readonly _tag: 'KnewSource'; readonly list: 'adjudicated'; readonly sheet: number }
  | { readonly _tag: 'NotTheAdjudicated'; readonly list: 'adjudicated'; readonly problem: ComparisonProblem }

/** What people and a machine missed of what an adjudication blind to source found present. */
export interface MissedByPeople {
  /** The codes of segments that people, the machine and the adjudication all rated. */
  readonly units: number
  /** Of what was present, what people had not coded as present. */
  readonly people: JudgedShare
  /** Of what was present, what the machine had not. */
  readonly machine: JudgedShare
  /** Of what people had missed, what the machine had given. */
  readonly found: JudgedShare
}

/**
 * Returns what people missed of what was there, or why that cannot be said.
 *
 * What was there is decided by consensus sheets whose coders did not know which codes people gave and which the machine: they are blind
 * to `source-of-codes`. A sheet made after people saw what the machine said is refused in either place, as it measures acceptance.
 *
 * @example
 * const missed = missedByPeople({ adjudicated: [], people: [], machine: [] }, codeSet3RS2022)
 * missed._tag === 'Right' && missed.right.people // => { count: 0, of: 0, value: null, low: null, high: null }
 */
export const missedByPeople = (
  { adjudicated, people, machine }: Readonly<Record<'adjudicated' | 'people' | 'machine', readonly CodingSheet[]>>,
  set: CodeSet,
): Either<NonEmpty<MissedProblem>, MissedByPeople> => {
  const problems = nonEmpty<MissedProblem>([
    ...adjudicated.flatMap(({ made, blindTo }, index): readonly MissedProblem[] => {
      const at = { list: 'adjudicated', sheet: index + 1 } as const
      if (made !== 'consensus') return [{ _tag: 'NoConsensus', ...at }]
      return blindTo.includes(sourceOfCodes) ? [] : [{ _tag: 'KnewSource', ...at }]
    }),
    ...peopleProblems(adjudicated, set).map(
      (problem) => ({ _tag: 'NotTheAdjudicated', list: 'adjudicated', problem }) as const,
    ),
    ...peopleProblems(people, set),
    ...machineProblems(machine, set),
  ])
  if (problems !== undefined) return left(problems)
  const [byPeople, byMachine] = [ratedUnits(people, set), ratedUnits(machine, set)]
  const rated = [...ratedUnits(adjudicated, set)].flatMap(([key, { people: isThere }]) => {
    const [human, program] = [byPeople.get(key), byMachine.get(key)]
    return human === undefined || program === undefined
      ? []
      : [{ isThere, people: human.people, machine: program.machine }]
  })
  const there = rated.filter(({ isThere }) => isThere)
  const missed = there.filter((one) => !one.people)
  return right({
    units: rated.length,
    people: judgedShare(missed.length, there.length),
    machine: judgedShare(there.filter((one) => !one.machine).length, there.length),
    found: judgedShare(missed.filter((one) => one.machine).length, missed.length),
  })
}
