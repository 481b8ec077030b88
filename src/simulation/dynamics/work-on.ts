import { chosen } from './choice.js'
import type { Constants, KindConstants } from './constants.js'
import { coursePurposes } from './course-purposes.js'
import type { Draws } from './draws.js'
import { nextStage } from './stage-walk.js'

/** What was done about an open rupture in one session, in the codes of the columns. */
export interface Work {
  /** 1 where the therapist has recognised it by now. */
  readonly recognised: number
  readonly recognisedNow: number
  readonly strategy: number
  readonly reached: number
  readonly result: number
  /** The stage the attempt is at if it goes on; 0 where none does. */
  readonly stage: number
}

export const noWork: Work = { recognised: 0, recognisedNow: 0, strategy: 0, reached: 0, result: 0, stage: 0 }

/**
 * Returns what is done in a session about a rupture that is open: the therapist may recognise it, and if they have, an attempt
 * begins, goes on by one stage, comes to its end or is broken off.
 *
 * An attempt with an immediate strategy ends in the session it began in (Safran & Muran 2000: it restores collaboration
 * without exploration); any other goes from stage to stage, one a session, until it reaches an end of the model.
 */
export const workOn = (
  constants: Constants,
  { process, walk }: KindConstants,
  recognised: number,
  stage: number,
  draws: Draws,
): Work => {
  const recognisedNow = recognised === 0 && draws.uniform(coursePurposes.recognition) < process.recognition ? 1 : 0
  const known = recognised + recognisedNow
  if (known === 0) return noWork
  if (stage > 0) {
    if (draws.uniform(coursePurposes.breakOff) < constants.scenario.repair.breakOff)
      return { recognised: 1, recognisedNow, strategy: 0, reached: 0, result: 4, stage: 0 }
    const next = nextStage(walk, stage, draws.uniform(coursePurposes.stage))
    const reached = next === stage ? 0 : next
    return walk.ends[next - 1] === 1
      ? { recognised: 1, recognisedNow, strategy: 0, reached, result: resultOf(constants, draws), stage: 0 }
      : { recognised: 1, recognisedNow, strategy: 0, reached, result: 0, stage: next }
  }
  if (draws.uniform(coursePurposes.attempt) >= constants.scenario.repair.attempt)
    return { recognised: 1, recognisedNow, strategy: 0, reached: 0, result: 0, stage: 0 }
  const strategy = chosen(constants.strategyWeights, draws.uniform(coursePurposes.strategy))
  return constants.immediate[strategy - 1] === 1
    ? { recognised: 1, recognisedNow, strategy, reached: 0, result: resultOf(constants, draws), stage: 0 }
    : { recognised: 1, recognisedNow, strategy, reached: walk.start, result: 0, stage: walk.start }
}

const resultOf = ({ scenario: { repair } }: Constants, draws: Draws): number => {
  const drawn = draws.uniform(coursePurposes.result)
  return drawn < repair.worked ? 1 : drawn < repair.worked + repair.partly ? 2 : 3
}
