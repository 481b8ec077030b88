import { outcomesOf } from '../../alliance/index.js'
import { type OutcomeSettings, sessionOf } from '../../alliance/inside.js'
import { attemptsOf } from '../../episode/index.js'
import { closedIn } from '../../episode/inside.js'
import { isLeft } from '../../kernel/inside.js'
import { lifeTable, type RiskTime } from '../../statistics/index.js'
import type { ResolutionCriterion } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { recognitionOf } from './recognition.js'

/** The steps of an episode, each from a moment to the next that is counted. */
export const latencySteps = [
  ['happened', 'reported'],
  ['reported', 'recognised'],
  ['recognised', 'attempted'],
  ['attempted', 'closed'],
  ['happened', 'resolved'],
] as const
type Moment = (typeof latencySteps)[number][number]

/** How many sessions a step took. */
export interface Latency {
  readonly from: Moment
  readonly to: Moment
  /** All episodes on record. */
  readonly episodes: number
  /** Those of which the first moment is not on record, or either is at an unknown time. */
  readonly unknown: number
  /** Those whose second moment came before the first, or before the report: no sessions can be counted. */
  readonly before: number
  /** The others, of which the numbers below are. */
  readonly n: number
  /** Those that made the step; of these, those that made it in the same session, which is a latency of 0. */
  readonly reached: number
  readonly sameSession: number
  /** Those that closed without it, which competes. */
  readonly without: number
  /** Of these, where the step is to *resolved*, those that the criterion does not judge: not asked is not no. */
  readonly notJudged: number | null
  /** Those that are still open without it, censored with the session last held. */
  readonly censored: number
  /** The share that made the step by the last session observed. */
  readonly incidence: number | null
  /** The sessions by which a quarter, half and three quarters made the step; null where fewer did in what was observed. */
  readonly quartiles: readonly [first: number | null, median: number | null, third: number | null]
}

/** The session of a moment; `unknown` where it was at an unknown time, null where it never came. */
type Sessions = Readonly<Record<Moment, number | 'unknown' | null>> & {
  readonly last: number
  readonly isOpen: boolean
  readonly isJudged: boolean
}

const sessionsOf = (
  { state }: NamedAlliance,
  by: { readonly resolvedBy: ResolutionCriterion; readonly settings: OutcomeSettings },
): readonly Sessions[] => {
  const outcomes = outcomesOf(state, by.resolvedBy, by.settings)
  return state.record.episodes.map(({ episode }, index): Sessions => {
    const { reported } = episode.record
    const recognition = recognitionOf(state, episode.record)
    const attempt = attemptsOf(episode)[0]?.begun
    const closed = closedIn(episode)
    return {
      happened: sessionOf(reported.rupture.moment.happened) ?? 'unknown',
      reported: reported.stamp.session,
      recognised: recognition === undefined ? null : (recognition.session ?? 'unknown'),
      attempted: attempt === undefined ? null : (sessionOf(attempt.attempt.happened) ?? attempt.stamp.session),
      closed,
      resolved: outcomes[index]?.outcome === 'resolved' ? closed : null,
      last: closed ?? state.record.session,
      isOpen: closed === null,
      isJudged: outcomes[index]?.outcome !== 'not-judged',
    }
  })
}

const closedWithout = 'without'

/** Returns the time of a step of one episode; a word where there is none. */
const stepTime = (sessions: Sessions, [from, to]: (typeof latencySteps)[number]): RiskTime | 'unknown' | 'before' => {
  const [start, end] = [sessions[from], sessions[to]]
  if (typeof start !== 'number' || end === 'unknown') return 'unknown'
  // A report is in every log, so that no one is waited for before it; a later moment is waited for from the report on.
  const entry = to === 'reported' ? 0 : Math.max(0, Number(sessions.reported) - start)
  const exit = (end ?? sessions.last) - start + 1
  if (exit <= entry) return 'before'
  return { entry, exit, ending: end !== null ? to : sessions.isOpen ? null : closedWithout }
}

const isWithout = (time: ReturnType<typeof stepTime> | undefined): boolean =>
  typeof time === 'object' && time.ending === closedWithout

const quantile = (incidences: readonly number[], share: number): number | null => {
  const at = incidences.findIndex((incidence) => incidence >= share - 1e-12)
  return at < 0 ? null : at
}

/**
 * Returns how many sessions each step took, from the onset to the report and on to the closing and the resolution.
 *
 * The quartiles are of the cumulative incidence of a life table: the least number of sessions by which that share of all had made the
 * step. Closing without it competes, and being open without it censors. 0 is the same session. Recognition is that of a person of the
 * alliance other than those who showed the rupture.
 *
 * @example
 * const of = latencies([{ id: 'sample', state: sampleAlliance }], { resolvedBy: 'client', settings: {} })
 * of.map(({ to, quartiles: [, median] }) => [to, median])
 * // => [['reported', 0], ['recognised', 0], ['attempted', 1], ['closed', 1], ['resolved', 2]]
 */
export const latencies = (
  alliances: readonly NamedAlliance[],
  by: { readonly resolvedBy: ResolutionCriterion; readonly settings: OutcomeSettings },
): readonly Latency[] => {
  const all = alliances.flatMap((alliance) => sessionsOf(alliance, by))
  return latencySteps.map((step) => {
    const found = all.map((sessions) => stepTime(sessions, step))
    const times = found.filter((one) => typeof one !== 'string')
    const [from, to] = step
    const rows = lifeTable(times, [to, closedWithout])
    const incidences = isLeft(rows) ? [] : rows.right.map(({ endings: [own] }) => own?.incidence ?? 0)
    const unjudged =
      to === 'resolved' ? all.filter((one, place) => !one.isJudged && isWithout(found[place])).length : null
    const isKnown = unjudged === null || unjudged === 0 || times.length > unjudged
    const ended = (as: string | null): readonly RiskTime[] => times.filter(({ ending }) => ending === as)
    return {
      ...{ from, to, episodes: all.length, n: times.length },
      unknown: found.filter((one) => one === 'unknown').length,
      before: found.filter((one) => one === 'before').length,
      reached: ended(to).length,
      sameSession: ended(to).filter(({ exit }) => exit === 1).length,
      without: ended(closedWithout).length,
      notJudged: unjudged,
      censored: ended(null).length,
      incidence: isKnown ? (incidences.at(-1) ?? null) : null,
      quartiles: [quantile(incidences, 0.25), quantile(incidences, 0.5), quantile(incidences, 0.75)],
    }
  })
}
