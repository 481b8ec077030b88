import { exponential, normal, normalsInto, threefryInto, uniform } from '../statistics/index.js'
import { chosen } from './choice.js'
import { type Constants, keptPerSession } from './constants.js'
import type { CourseColumns, CourseRange } from './course-columns.js'
import { coursePurposes } from './course-purposes.js'
import { rate } from './rate.js'
import type { ResolvedHazard } from './resolved-scenario.js'
import { nextStage } from './stage-walk.js'

/** The blocks of four words that hold the purposes of an individual’s course. */
const firstBlock = coursePurposes.within / 4
const secondBlock = firstBlock + 1
const ruptureBlock = firstBlock + 2
const repairBlock = firstBlock + 3
const rareBlock = firstBlock + 4
const levelBlock = firstBlock + 5

/**
 * The hazard dynamics of individual alliances `from` up to `to`, written into their columns.
 *
 * It says what hazard-dynamics.ts, work-on.ts and run-alliance.ts say, operation by operation, without an object or a
 * closure in the loop: nothing is made but the columns. Call it for a few hundred courses at a time; one long call stays in
 * slower code. The columns are all 0 before.
 */
export const hazardKernel = (
  constants: Constants,
  dynamics: ResolvedHazard,
  columns: CourseColumns,
  { seed, replication }: CourseRange,
  from: number,
  to: number,
): void => {
  const { scenario, sessions, mean, growth, withdrawal, confrontation, leaving, leavingSlope } = constants
  const { client, therapist, blind, before, attempt, breakOff, worked, notInVain, partlyGain, beyond } = constants
  const { strategyWeights, immediate, whileOpen, attribution, near, onsetMost, leavingMost } = constants
  const { population, scale } = scenario
  const { autocorrelation, sd } = dynamics.within
  const { fading } = dynamics
  const fresh = sd * Math.sqrt(1 - autocorrelation * autocorrelation)
  const kept = keptPerSession(dynamics.halfLife)
  const { clientScores, therapistScores, beforeScores, latent, drops, held, endings, attributed } = columns
  const { begun, recognised: recognitions, strategy: strategies, stage: stages, result: results } = columns.happenings
  const { closed: closings } = columns.happenings
  const seedLow = seed >>> 0
  const seedHigh = Math.floor(seed / 2 ** 32)
  const [first, second, rupture] = [new Uint32Array(4), new Uint32Array(4), new Uint32Array(4)]
  const [repair, rare, normals] = [new Uint32Array(4), new Uint32Array(4), new Float64Array(4)]
  // How many of the first block are needed.
  const noises = therapist === undefined ? 2 : 3

  for (let alliance = from; alliance < to; alliance += 1) {
    const course = alliance - columns.from
    const row = course * sessions
    const therapistNumber = Math.floor(alliance / population.clientsPerTherapist)
    threefryInto(rare, seedLow, seedHigh, replication, 0, therapistNumber, 0, levelBlock, 0)
    threefryInto(first, seedLow, seedHigh, replication, 0, alliance, 0, levelBlock, 0)
    const level =
      population.mean + population.therapistSd * normal(rare[1] ?? 0) + population.traitSd * normal(first[0] ?? 0)
    let within = 0
    let strain = 0
    let hidden = 0
    let gain = 0
    let kind = 0
    let drop = 0
    let left = 0
    let recognised = 0
    let stage = 0
    let session = 1
    for (; session <= sessions; session += 1) {
      const place = row + session - 1
      threefryInto(first, seedLow, seedHigh, replication, 0, alliance, session, firstBlock, 0)
      threefryInto(second, seedLow, seedHigh, replication, 0, alliance, session, secondBlock, 0)
      normalsInto(normals, first, noises)
      const noise = normals[0] ?? 0
      within = session === 1 ? sd * noise : autocorrelation * within + fresh * noise
      const base = level + growth * (session - 1) + gain
      let isNew = false
      let faded = false
      if (kind === 0) {
        strain *= kept
        hidden *= kept
        const below = mean - (base + within - strain)
        const drawn = uniform(second[0] ?? 0)
        if (drawn < onsetMost || below > near || below < -near) {
          const away = withdrawal.hazard * exponential(withdrawal.slope * below)
          const against = confrontation.hazard * exponential(confrontation.slope * below)
          kind = drawn < away ? 1 : drawn < away + against ? 2 : 0
          isNew = kind > 0
        }
      }
      if (kind > 0) {
        const { dropMean, dropSd, recognition, walk } = kind === 1 ? withdrawal : confrontation
        threefryInto(rupture, seedLow, seedHigh, replication, 0, alliance, session, ruptureBlock, 0)
        threefryInto(repair, seedLow, seedHigh, replication, 0, alliance, session, repairBlock, 0)
        if (isNew) {
          drop = Math.max(0, dropMean + dropSd * normal(rupture[0] ?? 0))
          left = drop
          strain += drop
          hidden += drop
          recognised = 0
          begun[place] = kind
          drops[place] = drop
        } else if (stage === 0 && uniform(repair[3] ?? 0) < fading) {
          kind = 0
          closings[place] = 2
          faded = true
        }
        if (!faded) {
          if (recognised === 0 && uniform(rupture[1] ?? 0) < recognition) {
            recognised = 1
            recognitions[place] = 1
          }
          if (recognised === 1) {
            hidden = 0
            let ends = false
            if (stage > 0) {
              if (uniform(repair[1] ?? 0) < breakOff) {
                results[place] = 4
                stage = 0
              } else {
                const next = nextStage(walk, stage, uniform(repair[0] ?? 0))
                if (next !== stage) stages[place] = next
                stage = next
                ends = walk.ends[next - 1] === 1
              }
            } else if (uniform(rupture[2] ?? 0) < attempt) {
              const strategy = chosen(strategyWeights, uniform(rupture[3] ?? 0))
              strategies[place] = strategy
              ends = immediate[strategy - 1] === 1
              if (!ends) {
                stage = walk.start
                stages[place] = stage
              }
            }
            if (ends) {
              stage = 0
              const drawn = uniform(repair[2] ?? 0)
              if (drawn < worked) {
                results[place] = 1
                kind = 0
                closings[place] = 1
                gain += beyond * drop
              } else if (drawn < notInVain) {
                results[place] = 2
                const back = partlyGain * left
                strain -= back
                left -= back
              } else results[place] = 3
            }
          }
        }
      }
      const now = base + within - strain
      latent[place] = now
      clientScores[place] =
        client.missing > 0 && uniform(second[2] ?? 0) < client.missing
          ? Number.NaN
          : rate(now, client, scale, normals[1] ?? 0)
      therapistScores[place] =
        therapist === undefined || (therapist.missing > 0 && uniform(second[3] ?? 0) < therapist.missing)
          ? Number.NaN
          : rate(blind ? now + hidden : now, therapist, scale, normals[2] ?? 0)
      if (before !== undefined) {
        threefryInto(rare, seedLow, seedHigh, replication, 0, alliance, session, rareBlock, 0)
        beforeScores[place] =
          before.missing > 0 && uniform(rare[1] ?? 0) < before.missing
            ? Number.NaN
            : rate(now - before.fall, before, scale, normal(rare[0] ?? 0))
      }
      if (session === sessions) break
      const atMean = leaving[session - 1] ?? 0
      const drawn = uniform(second[1] ?? 0)
      const below = mean - now
      if (drawn >= atMean * leavingMost && below <= near && below >= -near) continue
      if (drawn < atMean * exponential(leavingSlope * below) * (kind > 0 ? whileOpen : 1)) {
        endings[course] = 1
        if (kind > 0) {
          threefryInto(rare, seedLow, seedHigh, replication, 0, alliance, session, rareBlock, 0)
          attributed[course] = uniform(rare[2] ?? 0) < attribution ? 1 : 0
        }
        break
      }
    }
    held[course] = session
    if (stage > 0) results[row + session - 1] = 4
    for (let place = row + session; place < row + sessions; place += 1) {
      latent[place] = Number.NaN
      clientScores[place] = Number.NaN
      therapistScores[place] = Number.NaN
      if (before !== undefined) beforeScores[place] = Number.NaN
    }
  }
}
