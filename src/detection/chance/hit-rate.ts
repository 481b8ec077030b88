/**
 * How often a rule finds a drop that is there: the share of simulated series with a drop of known size that it flags.
 *
 * A known drop lowers the level (raises it, where lower is better) of the sessions after `after`, `lasting` of them, and
 * leaves the noise as it is. It is found where a worsening has its far end, `to`, in one of these sessions; a finding there
 * that noise alone would have made counts as well. Its limits are in docs/rules/false-alarms.md.
 */
import { countedAs } from '../definition/inside.js'
import { detect, type Rule } from '../registry/rules.js'
import type { FalseAlarmSettings } from './false-alarm.js'
import { type SimulatedShare, shareOf } from './false-alarm-share.js'
import { firstSessions, noisySeries } from './stable-series.js'
import { type KnownDrop, stableProblems } from './stable-series-settings.js'

interface HitSettings extends Omit<FalseAlarmSettings, 'movements'> {
  readonly drop: KnownDrop
}

interface HitRate extends SimulatedShare {
  /** The share of series in which the rule finds a worsening, but elsewhere only. */
  readonly elsewhere: number
}

/**
 * Simulates the share of series with a drop of known size in which a rule finds it.
 *
 * Its noise is independent of that of `falseAlarmRate` at the same seed. The rate is `NaN` where `stableProblems` names a
 * problem. Source: Monte-Carlo simulation.
 *
 * @example
 * const rule = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 2 } } as const
 * const stable = { seed: 7, series: 500, sessions: 20, autocorrelation: 0, sd: 0.8 }
 * hitRate(rule, { ...stable, drop: { size: 2, after: 10, lasting: 2 } }).rate.toFixed(2) // => '0.73'
 */
export const hitRate = (rule: Rule, settings: HitSettings): HitRate => {
  const { series, better = 'higher', drop, mean = 0 } = settings
  if (stableProblems(settings).length > 0) return { ...shareOf(Number.NaN, series), elsewhere: Number.NaN }
  const sessions = firstSessions(settings.sessions)
  const change = better === 'higher' ? -drop.size : drop.size
  const end = drop.lasting === null ? settings.sessions : drop.after + drop.lasting
  const isDuring = (session: number): boolean => session > drop.after && session <= end
  let flagged = 0
  let elsewhere = 0
  for (let number = 0; number < series; number += 1) {
    const level = (session: number): number => mean + (isDuring(session) ? change : 0)
    const dropped = noisySeries(settings, sessions, number, 'droppedScore', level)
    const worsenings = detect(dropped, rule).findings.filter(countedAs({ better }, 'worsening'))
    if (worsenings.some(({ to }) => isDuring(to))) flagged += 1
    else if (worsenings.length > 0) elsewhere += 1
  }
  return { ...shareOf(flagged, series), elsewhere: elsewhere / series }
}
