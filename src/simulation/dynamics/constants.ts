import { logarithm } from '../../statistics/index.js'
import { strategies, strategyFamilies } from '../../vocabulary/inside.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { type RaterProcess, type Raters, type RuptureProcess, simulatedLevels } from '../scenario/scenario.js'
import { addedUp } from './choice.js'
import { coursePurposes } from './course-purposes.js'
import { leavingHazards } from './leaving-hazards.js'
import { type StageWalk, stageWalk } from './stage-walk.js'

export interface KindConstants {
  readonly process: RuptureProcess
  /** Of the logarithm of the hazard, for every point below the mean. */
  readonly slope: number
  readonly walk: StageWalk
}

/** What the noise and the missing scores of a rater are drawn for, and how missing depends on the alliance. */
export interface Rating {
  readonly noise: number
  readonly missing: number
  /** Of the logarithm of the probability that the score is missing, for every point below the mean. */
  readonly slope: number
}

/** A scenario with what every session needs of it, each worked out once. */
export interface Constants {
  readonly scenario: ResolvedScenario
  readonly withdrawal: KindConstants
  readonly confrontation: KindConstants
  /** Of each strategy the weights added up as far as it, and 1 where an attempt with it ends in its session. */
  readonly strategyWeights: Float64Array
  readonly immediate: Uint8Array
  /** The hazard of leaving after each session, and the slope of its logarithm for every point below the mean. */
  readonly leaving: Float64Array
  readonly leavingSlope: number
  /** Of each rater what their scores are drawn for, and the slope of the logarithm of the probability that one is missing. */
  readonly ratings: Readonly<Record<keyof Raters, Rating>>
  /** The weights of `simulatedLevels`, added up; none where two people make an alliance. */
  readonly levelWeights: Float64Array
}

const slopeOf = (rater: RaterProcess | undefined): number => logarithm(rater?.missingPerPointBelow ?? 1)

export const constantsOf = (scenario: ResolvedScenario): Constants => {
  const { setting, sessions, ruptures, repair, stages, dropout, raters } = scenario
  const kind = (of: 'withdrawal' | 'confrontation'): KindConstants => ({
    process: ruptures[of],
    slope: logarithm(ruptures[of].perPointBelow),
    walk: stageWalk(stages[of], repair.possibleArcs),
  })
  return {
    scenario,
    withdrawal: kind('withdrawal'),
    confrontation: kind('confrontation'),
    strategyWeights: addedUp(strategies.map((strategy) => repair.strategies[strategy] ?? 0)),
    immediate: Uint8Array.from(strategies, (strategy) => (strategyFamilies[strategy].emphasis === 'immediate' ? 1 : 0)),
    leaving: leavingHazards(sessions, dropout.share, dropout.decline),
    leavingSlope: logarithm(dropout.perPointBelow),
    ratings: {
      client: {
        noise: coursePurposes.clientNoise,
        missing: coursePurposes.clientMissing,
        slope: slopeOf(raters.client),
      },
      therapist: {
        noise: coursePurposes.therapistNoise,
        missing: coursePurposes.therapistMissing,
        slope: slopeOf(raters.therapist),
      },
      before: {
        noise: coursePurposes.beforeNoise,
        missing: coursePurposes.beforeMissing,
        slope: slopeOf(raters.before),
      },
    },
    levelWeights: addedUp(setting._tag === 'group' ? simulatedLevels.map((level) => setting.levels[level]) : []),
  }
}
