import { exponential } from '../statistics/index.js'
import type { Constants } from './constants.js'
import type { CourseColumns } from './course-columns.js'
import { coursePurposes } from './course-purposes.js'
import type { Draws, MovingDraws } from './draws.js'
import type { CourseState, Dynamics } from './dynamics.js'
import { rate } from './rate.js'
import type { RaterProcess, SimulatedScale } from './scenario.js'
import { type Between, spread } from './spread.js'

const { clientNoise, clientMissing, therapistNoise, therapistMissing, beforeNoise, beforeMissing } = coursePurposes

/** Runs the courses of one alliance into their columns. */
export const runAlliance = <State extends CourseState>(
  constants: Constants,
  { start, step }: Dynamics<State>,
  columns: CourseColumns,
  draws: MovingDraws,
  from: number,
  alliance: number,
): void => {
  const { members, sessions, group } = constants
  const first = (alliance - from) * members
  const states = Array.from({ length: members }, (_, member) => start(levelOf(constants, draws, alliance, member)))
  const between: Between = { blows: new Float64Array(members), partners: new Int32Array(members) }
  for (let session = 1; session <= sessions; session += 1) {
    for (let member = 0; member < members; member += 1) {
      const [course, state] = [first + member, states[member]]
      if (state === undefined || columns.endings[course] === 1) continue
      draws.moveTo(alliance, member, session)
      const blow = between.blows[member] ?? 0
      between.blows[member] = 0
      const next = step(state, draws, session, blow)
      states[member] = next
      write(constants, columns, draws, course, session, next)
    }
    if (group === undefined) continue
    spread(group, columns, draws, alliance, session, between)
    part(columns, first, session, between, states)
  }
  for (let member = 0; member < members; member += 1) close(columns, first + member)
}

/** A person’s own level: the mean, their therapist’s part and their own. */
const levelOf = (
  { scenario: { population } }: Constants,
  draws: MovingDraws,
  alliance: number,
  member: number,
): number => {
  draws.moveTo(Math.floor(alliance / population.clientsPerTherapist), 0, 0)
  const therapist = draws.normal(coursePurposes.therapist)
  draws.moveTo(alliance, member, 0)
  return population.mean + population.therapistSd * therapist + population.traitSd * draws.normal(coursePurposes.trait)
}

/** Puts a session down: how the alliance stands, what happened, who rated it, and whether the person leaves after it. */
const write = (
  constants: Constants,
  columns: CourseColumns,
  draws: Draws,
  course: number,
  session: number,
  state: CourseState,
): void => {
  const { sessions, client, therapist, blind, before, scenario } = constants
  const { latent, kind, stage } = state
  const { happenings } = columns
  const place = course * sessions + session - 1
  columns.latent[place] = latent
  columns.drops[place] = state.begun > 0 ? state.drop : 0
  happenings.begun[place] = state.begun
  happenings.recognised[place] = state.recognisedNow
  happenings.strategy[place] = state.strategy
  happenings.stage[place] = state.reached
  happenings.result[place] = state.result
  happenings.closed[place] = state.closed
  const { scale } = scenario
  columns.clientScores[place] = scoreOf(client, latent, scale, draws, clientNoise, clientMissing)
  columns.therapistScores[place] = scoreOf(
    therapist,
    blind ? latent + state.hidden : latent,
    scale,
    draws,
    therapistNoise,
    therapistMissing,
  )
  if (before !== undefined)
    columns.beforeScores[place] = scoreOf(before, latent - before.fall, scale, draws, beforeNoise, beforeMissing)
  columns.held[course] = session
  const leaves = session < sessions && doesLeave(constants, session, state, draws.uniform(coursePurposes.leaving))
  if (leaves) {
    columns.endings[course] = 1
    const attributes = kind > 0 && draws.uniform(coursePurposes.attribution) < constants.attribution
    columns.attributed[course] = attributes ? 1 : 0
  }
  // An attempt under way does not outlive the treatment.
  if ((leaves || session === sessions) && stage > 0) happenings.result[place] = 4
}

/** A rupture between members is over when the other one has left; nobody mends it any more. */
const part = <State extends CourseState>(
  { endings, held, sessions, happenings }: CourseColumns,
  first: number,
  session: number,
  { partners }: Between,
  states: State[],
): void => {
  for (const [member, state] of states.entries()) {
    const partner = first + (partners[member] ?? 0) - 1
    const isOver = partner >= first && endings[partner] === 1 && held[partner] === session
    if (!isOver || state.kind === 0 || endings[first + member] === 1) continue
    const place = (first + member) * sessions + session - 1
    if (state.stage > 0) happenings.result[place] = 4
    happenings.closed[place] = 3
    states[member] = { ...state, kind: 0, stage: 0 }
  }
}

/** Whether a person leaves after a session: with probability hazard·exp(slope·below), more or less of it while a rupture is open. */
const doesLeave = (
  { leaving, leavingSlope, leavingMost, near, mean, whileOpen }: Constants,
  session: number,
  { latent, kind }: CourseState,
  drawn: number,
): boolean => {
  const atMean = leaving[session - 1] ?? 0
  const below = mean - latent
  if (drawn >= atMean * leavingMost && below <= near && below >= -near) return false
  return drawn < atMean * exponential(leavingSlope * below) * (kind > 0 ? whileOpen : 1)
}

/** What a rater puts down, or `NaN` where there is none or they miss it. */
const scoreOf = (
  rater: RaterProcess | undefined,
  seen: number,
  scale: SimulatedScale,
  draws: Draws,
  noise: number,
  missing: number,
): number =>
  rater === undefined || (rater.missing > 0 && draws.uniform(missing) < rater.missing)
    ? Number.NaN
    : rate(seen, rater, scale, draws.normal(noise))

/** The sessions after the last one held have no scores. */
const close = ({ sessions, held, ...columns }: CourseColumns, course: number): void => {
  const [from, to] = [course * sessions + (held[course] ?? 0), (course + 1) * sessions]
  columns.latent.fill(Number.NaN, from, to)
  columns.clientScores.fill(Number.NaN, from, to)
  columns.therapistScores.fill(Number.NaN, from, to)
  columns.beforeScores.fill(Number.NaN, from, to)
}
