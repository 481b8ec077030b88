import { exponential } from '../../statistics/index.js'
import type { HazardDynamics } from '../scenario/scenario.js'
import type { Constants } from './constants.js'
import { coursePurposes } from './course-purposes.js'
import type { CourseState, Dynamics } from './dynamics.js'
import { drawnDrop, kindOf, onset } from './onset.js'
import { noWork, workOn } from './work-on.js'

export interface HazardState extends CourseState {
  readonly level: number
  /** The autoregressive departure from the level. */
  readonly within: number
  /** What ruptures take from the alliance now. */
  readonly strain: number
  /** What repairs have added for good. */
  readonly gain: number
  /** What of the open rupture's drop has not come back. */
  readonly left: number
  readonly recognised: number
}

/**
 * Returns the hazard dynamics as a pure step.
 *
 * alliance = level + growth·(session − 1) + gain + within − strain, within an AR(1) series, stationary from the first
 * session. In a session without an open rupture the strain shrinks by the half-life and one may begin, with probability
 * hazard·exp(slope·(mean − alliance)) for each kind; it adds its drop to the strain. Only one rupture is open at a time.
 * What happens in it afterwards: see work-on.ts.
 */
export const hazardDynamics = (constants: Constants, dynamics: HazardDynamics): Dynamics<HazardState> => {
  const { population, growth, repair } = constants.scenario
  const { within, halfLife, fading } = dynamics
  const fresh = within.sd * Math.sqrt(1 - within.autocorrelation * within.autocorrelation)
  const kept = keptPerSession(halfLife)

  const start = (level: number): HazardState => ({
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
    within: 0,
    strain: 0,
    gain: 0,
    left: 0,
    recognised: 0,
  })

  const step: Dynamics<HazardState>['step'] = (before, draws, session, blow) => {
    const noise = draws.normal(coursePurposes.within)
    const now = session === 1 ? within.sd * noise : within.autocorrelation * before.within + fresh * noise
    const level = before.level + growth * (session - 1) + before.gain
    let { kind, drop, left, recognised } = before
    let strain = before.strain + blow
    let hidden = before.hidden
    let begun = 0
    let closed = 0
    if (kind === 0) {
      strain *= kept
      hidden *= kept
      begun = onset(constants, population.mean - (level + now - strain), draws)
      if (begun > 0) {
        kind = begun
        drop = drawnDrop(kindOf(constants, kind), draws)
        left = drop
        strain += drop
        hidden += drop
        recognised = 0
      }
    } else if (before.stage === 0 && draws.uniform(coursePurposes.fading) < fading) {
      kind = 0
      closed = 2
    }
    let gain = before.gain
    let work = noWork
    if (kind > 0) {
      work = workOn(constants, kindOf(constants, kind), recognised, before.stage, draws)
      recognised = work.recognised
      if (recognised === 1) hidden = 0
      if (work.result === 1) {
        kind = 0
        closed = 1
        gain += repair.beyond * drop
      } else if (work.result === 2) {
        const back = repair.partlyGain * left
        strain -= back
        left -= back
      }
    }
    return {
      latent: level + now - strain,
      hidden,
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
      within: now,
      strain,
      gain,
      left,
      recognised,
    }
  }
  return { start, step }
}

/** Returns what of a strain is left after a session in which it comes back by a half-life: ½^(1 / half-life). */
const keptPerSession = (halfLife: number | null): number =>
  halfLife === null ? 1 : halfLife === 0 ? 0 : exponential(-Math.LN2 / halfLife)
