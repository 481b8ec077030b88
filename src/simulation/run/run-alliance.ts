import { exponential } from '../../statistics/index.js'
import type { CourseColumns } from '../columns/course-columns.js'
import { therapistNumber } from '../columns/therapist-of.js'
import type { Constants } from '../dynamics/constants.js'
import { coursePurposes } from '../dynamics/course-purposes.js'
import type { Draws, MovingDraws } from '../dynamics/draws.js'
import type { CourseState, Dynamics } from '../dynamics/dynamics.js'
import { rate } from './rate.js'
import { report } from './report.js'
import { type Between, spread } from './spread.js'

export const runAlliance = <State extends CourseState>(
  constants: Constants,
  { start, step }: Dynamics<State>,
  columns: CourseColumns,
  draws: MovingDraws,
  alliance: number,
): void => {
  const { members, sessions } = columns
  const { setting } = constants.scenario
  const first = (alliance - columns.from) * members
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
    if (setting._tag === 'individual') continue
    spread(constants, setting, columns, draws, alliance, session, between)
    part(columns, first, session, between, states)
  }
  for (let member = 0; member < members; member += 1) {
    close(columns, first + member)
    report(constants.scenario, columns, draws, alliance, member)
  }
}

/** Returns a person's own level: the mean, their therapist's part and their own. */
const levelOf = ({ scenario }: Constants, draws: MovingDraws, alliance: number, member: number): number => {
  const { population } = scenario
  draws.moveTo(therapistNumber(scenario, alliance), 0, 0)
  const therapist = draws.normal(coursePurposes.therapist)
  draws.moveTo(alliance, member, 0)
  return population.mean + population.therapistSd * therapist + population.traitSd * draws.normal(coursePurposes.trait)
}

/** Writes a session: the state of the alliance, what happened, who rated it, and whether the person leaves after it. */
const write = (
  constants: Constants,
  columns: CourseColumns,
  draws: Draws,
  course: number,
  session: number,
  state: CourseState,
): void => {
  const { ratings, scenario } = constants
  const { population, scale, dropout, raters } = scenario
  const { client, therapist, before } = raters
  const { latent, kind, stage } = state
  const { sessions, happenings } = columns
  const place = course * sessions + session - 1
  columns.latent[place] = latent
  columns.drops[place] = state.begun > 0 ? state.drop : 0
  happenings.begun[place] = state.begun
  happenings.recognised[place] = state.recognisedNow
  happenings.strategy[place] = state.strategy
  happenings.stage[place] = state.reached
  happenings.result[place] = state.result
  happenings.closed[place] = state.closed
  const below = population.mean - latent
  columns.clientScores[place] = rate(client, { seen: latent, below }, scale, draws, ratings.client)
  const seen = therapist?.blindUntilRecognised === true ? latent + state.hidden : latent
  columns.therapistScores[place] = rate(therapist, { seen, below }, scale, draws, ratings.therapist)
  if (before !== undefined)
    columns.beforeScores[place] = rate(before, { seen: latent - before.fall, below }, scale, draws, ratings.before)
  columns.held[course] = session
  const leaves = session < sessions && doesLeave(constants, session, state, draws)
  if (leaves) {
    columns.endings[course] = 1
    const attributes = kind > 0 && draws.uniform(coursePurposes.attribution) < dropout.attribution
    columns.attributed[course] = attributes ? 1 : 0
  }
  // An attempt under way does not outlive the treatment.
  if ((leaves || session === sessions) && stage > 0) happenings.result[place] = 4
}

/** Ends a rupture between members when the other one has left: no repair of it is attempted any more. */
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

/** Returns whether a person leaves after a session: with probability hazard·exp(slope·below), times `whileOpen` while a rupture is open. */
const doesLeave = (
  { leaving, leavingSlope, scenario: { population, dropout } }: Constants,
  session: number,
  { latent, kind }: CourseState,
  draws: Draws,
): boolean => {
  const hazard = (leaving[session - 1] ?? 0) * exponential(leavingSlope * (population.mean - latent))
  return draws.uniform(coursePurposes.leaving) < hazard * (kind > 0 ? dropout.whileOpen : 1)
}

/** Empties the scores after the last session held. */
const close = (columns: CourseColumns, course: number): void => {
  const { sessions, held, latent, clientScores, therapistScores, beforeScores } = columns
  const [from, to] = [course * sessions + (held[course] ?? 0), (course + 1) * sessions]
  for (const scores of [latent, clientScores, therapistScores, beforeScores]) scores.fill(Number.NaN, from, to)
}
