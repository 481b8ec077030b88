import { exponential, logarithm } from '../statistics/index.js'
import { strategies, strategyFamilies } from '../vocabulary/index.js'
import { leavingHazards } from './leaving-hazards.js'
import type { ResolvedScenario } from './resolved-scenario.js'
import type { RaterProcess, RuptureProcess } from './scenario.js'
import { type GroupConstants, groupConstants } from './spread.js'
import { type StageWalk, stageWalk } from './stage-walk.js'

/** One kind of rupture as the evaluators need it. */
export interface KindConstants {
  readonly hazard: number
  /** Of the logarithm of the hazard, for every point below the mean. */
  readonly slope: number
  readonly dropMean: number
  readonly dropSd: number
  readonly recognition: number
  readonly walk: StageWalk
}

/** A scenario as the numbers that the evaluators need in every session, each worked out once. */
export interface Constants {
  readonly scenario: ResolvedScenario
  readonly members: number
  /** Absent where two people make an alliance. */
  readonly group: GroupConstants | undefined
  readonly sessions: number
  readonly mean: number
  readonly growth: number
  readonly withdrawal: KindConstants
  readonly confrontation: KindConstants
  readonly attempt: number
  /** Of each strategy the weights added up as far as it, and 1 where an attempt with it ends in its session. */
  readonly strategyWeights: Float64Array
  readonly immediate: Uint8Array
  readonly breakOff: number
  readonly worked: number
  /** The probability that an attempt worked or worked partly. */
  readonly notInVain: number
  readonly partlyGain: number
  readonly beyond: number
  readonly leaving: Float64Array
  readonly leavingSlope: number
  readonly whileOpen: number
  readonly attribution: number
  /** How far from the mean an alliance is rarely; only up to there the next two hold. */
  readonly near: number
  /** What the hazards of both kinds together never reach near the mean, so that most sessions need not work them out. */
  readonly onsetMost: number
  /** The same of leaving, as a multiple of the session’s hazard. */
  readonly leavingMost: number
  readonly client: RaterProcess
  readonly therapist: RaterProcess | undefined
  readonly blind: boolean
  readonly before: (RaterProcess & { readonly fall: number }) | undefined
}

/** The numbers of a scenario. */
export const constantsOf = (scenario: ResolvedScenario): Constants => {
  const { setting, sessions, population, growth, ruptures, repair, stages, dropout, raters } = scenario
  const kind = (process: RuptureProcess, walk: StageWalk): KindConstants => ({
    hazard: process.hazard,
    slope: logarithm(process.perPointBelow),
    dropMean: process.drop.mean,
    dropSd: process.drop.sd,
    recognition: process.recognition,
    walk,
  })
  let sum = 0
  const strategyWeights = Float64Array.from(strategies, (strategy) => {
    sum += repair.strategies[strategy] ?? 0
    return sum
  })
  const withdrawal = kind(ruptures.withdrawal, stageWalk(stages.withdrawal, repair.possibleArcs))
  const confrontation = kind(ruptures.confrontation, stageWalk(stages.confrontation, repair.possibleArcs))
  const leavingSlope = logarithm(dropout.perPointBelow)
  const near = 3 * Math.sqrt(population.traitSd ** 2 + population.therapistSd ** 2)
  return {
    scenario,
    members: setting._tag === 'group' ? setting.members : 1,
    group: setting._tag === 'group' ? groupConstants(setting) : undefined,
    sessions,
    mean: population.mean,
    growth,
    withdrawal,
    confrontation,
    attempt: repair.attempt,
    strategyWeights,
    immediate: Uint8Array.from(strategies, (strategy) => (strategyFamilies[strategy].emphasis === 'immediate' ? 1 : 0)),
    breakOff: repair.breakOff,
    worked: repair.worked,
    notInVain: repair.worked + repair.partly,
    partlyGain: repair.partlyGain,
    beyond: repair.beyond,
    leaving: leavingHazards(sessions, dropout.share, dropout.decline),
    leavingSlope,
    whileOpen: dropout.whileOpen,
    attribution: dropout.attribution,
    near,
    onsetMost:
      mostOf(withdrawal.hazard, withdrawal.slope, near) + mostOf(confrontation.hazard, confrontation.slope, near),
    leavingMost: mostOf(Math.max(1, dropout.whileOpen), leavingSlope, near),
    client: raters.client,
    therapist: raters.therapist,
    blind: raters.therapist?.blindUntilRecognised ?? false,
    before: raters.before,
  }
}

/** A bound of hazard·exp(slope·below) for |below| up to `near`, with room for rounding. */
const mostOf = (hazard: number, slope: number, near: number): number =>
  hazard * exponential(Math.abs(slope) * near) * (1 + 1e-9)

/** What of a strain is left after a session in which it comes back by a half-life: ½^(1 / half-life). */
export const keptPerSession = (halfLife: number | null): number =>
  halfLife === null ? 1 : halfLife === 0 ? 0 : exponential(-Math.LN2 / halfLife)
