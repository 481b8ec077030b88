/**
 * The false alarms of a rule: the share of simulated stable series in which it finds at least one worsening; docs/rules/
 * false-alarms.md says what it depends on. Source: Monte-Carlo simulation.
 */
import { countedAs, type Direction } from '../definition/inside.js'
import { detect, type Rule } from '../registry/rules.js'
import { type SimulatedShare, shareOf } from './false-alarm-share.js'
import { firstSessions, noisySeries } from './stable-series.js'
import { type StableScores, stableProblems } from './stable-series-settings.js'

/** Which stable alliance is simulated, how often, and which findings count. */
export interface FalseAlarmSettings extends StableScores {
  /** How many series are simulated: 2,000 leave a standard error of at most .011. */
  readonly series: number
  /** `worsening` where it is left out: findings toward the worse end only; `improvement`: toward the better end only. */
  readonly movements?: FalseAlarms['movements']
}

interface FalseAlarms extends SimulatedShare {
  readonly movements: Direction | 'both'
  /** Series without such a finding in which the rule said of some session that it cannot know (end of scale, too few scores). */
  readonly unknowable: number
}

/**
 * Simulates the share of stable series in which a rule finds at least one worsening, or what `movements` says.
 *
 * `sd`, `mean`, `range` and `step` are in the unit of the scores. The rate is `NaN` where `stableProblems` names a problem.
 * Source: Monte-Carlo simulation.
 *
 * @example
 * const rule = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 2 } } as const
 * const stable = { seed: 7, series: 500, sessions: 20, autocorrelation: 0, sd: 0.8 }
 * falseAlarmRate(rule, stable).rate.toFixed(2) // => '0.34'
 */
export const falseAlarmRate = (rule: Rule, settings: FalseAlarmSettings): FalseAlarms => {
  const { series, better = 'higher', movements = 'worsening', mean = 0 } = settings
  if (stableProblems(settings).length > 0) return { ...shareOf(Number.NaN, series), movements, unknowable: Number.NaN }
  const directions: readonly Direction[] = movements === 'both' ? ['worsening', 'improvement'] : [movements]
  const counted = directions.map((direction) => countedAs({ better }, direction))
  const sessions = firstSessions(settings.sessions)
  let flagged = 0
  let unknowable = 0
  for (let number = 0; number < series; number += 1) {
    const detection = detect(
      noisySeries(settings, sessions, number, 'stableScore', () => mean),
      rule,
    )
    if (detection.findings.some((finding) => counted.some((isCounted) => isCounted(finding)))) flagged += 1
    else if (detection.unknowable.length > 0) unknowable += 1
  }
  return { ...shareOf(flagged, series), movements, unknowable }
}
