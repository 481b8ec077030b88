import type { DyadicAffect } from '../scenario/affect-parameters.js'
import { type Affect, affectAfter } from './affect-after.js'
import type { Constants } from './constants.js'
import { coursePurposes } from './course-purposes.js'
import type { CourseState, Dynamics } from './dynamics.js'
import { drawnDrop, kindOf, onset } from './onset.js'
import { noWork, workOn } from './work-on.js'

export interface AffectState extends CourseState {
  readonly level: number
  readonly affect: Affect
  readonly gain: number
  /** The client's affect before the blow of the last rupture. */
  readonly target: number
  readonly recognised: number
}

/**
 * Returns the dyadic affect dynamics as a pure step.
 *
 * alliance = level + growth·(session − 1) + gain + perAffect·client's affect. Two people begin where each is alone; between
 * sessions their affect moves as in affect-after.ts, and each session adds noise to both. Ruptures begin as in the hazard
 * dynamics and are a blow of drop/perAffect to the client's affect; a repair that worked gives back what of it is still
 * missing, one that worked partly its part of that; without one the rupture closes when `closesAt` of it has come back.
 */
export const affectDynamics = (constants: Constants, dynamics: DyadicAffect): Dynamics<AffectState> => {
  const { population, growth, repair } = constants.scenario
  const { time, noiseSd, perAffect, closesAt } = dynamics

  const start = (level: number): AffectState => ({
    latent: level,
    hidden: 0,
    kind: 0,
    drop: 0,
    stage: 0,
    begun: 0,
    recognisedNow: 0,
    strategy: 0,
    reached: 0,
    result: 0,
    closed: 0,
    level,
    affect: { client: dynamics.client.alone, therapist: dynamics.therapist.alone },
    gain: 0,
    target: 0,
    recognised: 0,
  })

  const step: Dynamics<AffectState>['step'] = (before, draws, session, blow) => {
    const moved = session === 1 ? before.affect : affectAfter(dynamics, before.affect, time)
    const therapist = moved.therapist + noiseSd * draws.normal(coursePurposes.therapistAffect)
    const level = before.level + growth * (session - 1) + before.gain
    let client = moved.client + noiseSd * draws.normal(coursePurposes.within) - blow / perAffect
    let { kind, drop, target, recognised, gain } = before
    let begun = 0
    let closed = 0
    if (kind === 0) {
      begun = onset(constants, population.mean - (level + perAffect * client), draws)
      if (begun > 0) {
        kind = begun
        drop = drawnDrop(kindOf(constants, kind), draws)
        target = client
        client -= drop / perAffect
        recognised = 0
      }
    } else if (before.stage === 0 && client >= target - ((1 - closesAt) * drop) / perAffect) {
      kind = 0
      closed = 2
    }
    let work = noWork
    if (kind > 0) {
      work = workOn(constants, kindOf(constants, kind), recognised, before.stage, draws)
      recognised = work.recognised
      const missing = Math.max(0, target - client)
      if (work.result === 1) {
        kind = 0
        closed = 1
        client += missing
        gain += repair.beyond * drop
      } else if (work.result === 2) client += repair.partlyGain * missing
    }
    return {
      latent: level + perAffect * client,
      hidden: kind > 0 && recognised === 0 ? perAffect * Math.max(0, target - client) : 0,
      kind,
      drop,
      stage: work.stage,
      begun,
      recognisedNow: work.recognisedNow,
      strategy: work.strategy,
      reached: work.reached,
      result: work.result,
      closed,
      level: before.level,
      affect: { client, therapist },
      gain,
      target,
      recognised,
    }
  }
  return { start, step }
}
