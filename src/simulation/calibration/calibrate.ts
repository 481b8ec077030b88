/**
 * A scenario fitted to what studies report, over a sweep of what no study of scores can know; docs/calibration.md says what is
 * given, fitted and checked. What was reached is measured on replications that were not fitted to.
 */
import type { NonEmpty } from '../../kernel/inside.js'
import { monteCarloMean } from '../../statistics/index.js'
import type { MonteCarlo } from '../../statistics/inside.js'
import type { CourseColumns } from '../columns/course-columns.js'
import { simulateColumns } from '../run/simulate-columns.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { type Fit, fitted } from './fit.js'
import { type Assumption, type FittedParameters, unfitted, withParameters } from './fitted-parameters.js'
import { flaggedShare, type Observed, observe } from './observe.js'
import type { Study } from './study.js'
import { calibrationTargets } from './targets.js'

/** What a calibration is asked. */
export interface Calibration {
  /** Both from nothing on: a hazard of 0, an effect of 1. */
  readonly hazards: readonly number[]
  readonly whileOpen: readonly number[]
  /** The mean of the scores and their SD over all clients, in the unit of the scenario's scale. */
  readonly mean: number
  /** Above 0. */
  readonly sd: number
  /** The study whose share is fitted, and others to hold the outcome against; shares are in `studyShares`. */
  readonly studies: NonEmpty<Study>
  readonly seed: number
  readonly alliances: number
  /** Replications that what was reached is measured on. */
  readonly replications: number
}

interface CalibrationRow {
  readonly simulated: true
  readonly assumed: Assumption
  readonly target: string
  readonly wanted: number
  /** `null` where the caller states what is wanted. */
  readonly source: string | null
  readonly fitted: boolean
  readonly reached: MonteCarlo
}

export interface Calibrated {
  readonly assumed: Assumption
  /** `drop` multiplies the scenario's own sizes of drops. */
  readonly parameters: FittedParameters
  readonly scenario: ResolvedScenario
  readonly ruptured: MonteCarlo
  readonly rows: readonly CalibrationRow[]
}

/**
 * Fits a scenario anew for every hazard and every effect of ruptures on leaving; see docs/calibration.md.
 *
 * Targets are those of `calibrationTargets` and what the caller states. Without ruptures the size of drops moves nothing and
 * is left as it is. Throws a `RangeError` where a hazard is no share, an effect no number from 0, or mean or SD no target: a
 * hazard that is no number would be taken for none.
 *
 * @example
 * const rule: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 1 } }
 * const study: Study = { id: 'a fall of 1', share: studyShares['larsson-2018'], rule: () => rule, recovered: false }
 * const asked = { mean: 4, sd: 0.75, hazards: [0], whileOpen: [1], seed: 7, alliances: 50, replications: 2 }
 * const [withoutRuptures] = calibrate(resolvedSample, { ...asked, studies: [study] })
 * withoutRuptures?.ruptured.estimate // => 0
 */
export const calibrate = (scenario: ResolvedScenario, asked: Calibration): readonly Calibrated[] => {
  if (!Array.from(asked.hazards).every((hazard) => hazard >= 0 && hazard <= 1))
    throw new RangeError('hazards: expected numbers from 0 to 1')
  if (!Array.from(asked.whileOpen).every((effect) => effect >= 0 && effect <= 1e15))
    throw new RangeError('whileOpen: expected numbers from 0')
  if (!Number.isFinite(asked.mean)) throw new RangeError('mean: expected a number')
  if (!(asked.sd > 0 && Number.isFinite(asked.sd))) throw new RangeError('sd: expected a number above 0')
  return asked.hazards.flatMap((hazard) =>
    asked.whileOpen.map((whileOpen) => calibrateAt(scenario, asked, { hazard, whileOpen })),
  )
}

const calibrateAt = (scenario: ResolvedScenario, asked: Calibration, assumed: Assumption): Calibrated => {
  const { seed, alliances, replications, mean, sd, studies } = asked
  const [study] = studies
  const at = (parameters: FittedParameters, replication: number): readonly [ResolvedScenario, CourseColumns] => {
    const set = withParameters(scenario, assumed, parameters)
    return [set, simulateColumns(set, { seed, replication, from: 0, to: alliances })]
  }
  const fits = fitsOf(scenario, asked, (name) => (parameters) => observe(at(parameters, 0)[1])[name])
  /** Everything but drops: their size changes the mean, both variances and who leaves. */
  const aroundDrop = (parameters: FittedParameters): FittedParameters => fitted(parameters, fits, 3)
  const first = aroundDrop(unfitted(scenario))
  const flagged = (parameters: FittedParameters): number => flaggedShare(...at(aroundDrop(parameters), 0), study)
  const drop: Fit = { parameter: 'drop', low: 0, high: 3, target: study.share.value, observe: flagged }
  const parameters = assumed.hazard > 0 ? aroundDrop(fitted(first, [drop], 1)) : first

  const fresh = Array.from({ length: replications }, (_, replication) => at(parameters, replication + 1))
  const reached = (of: (set: ResolvedScenario, columns: CourseColumns) => number): MonteCarlo =>
    monteCarloMean(fresh.map((one) => of(...one)))
  const { intraclass, left } = calibrationTargets
  const stated = { mean: { value: mean, source: null }, sd: { value: sd, source: null }, intraclass, left }
  const targets = (['mean', 'sd', 'intraclass', 'left'] as const).map((target) => {
    const { value, source } = stated[target]
    return { target, wanted: value, source, fitted: true, reached: reached((_, columns) => observe(columns)[target]) }
  })
  const shares = studies.map((one) => ({
    target: one.id,
    wanted: one.share.value,
    source: one.share.source,
    fitted: one === study && assumed.hazard > 0,
    reached: reached((set, columns) => flaggedShare(set, columns, one)),
  }))
  return {
    assumed,
    parameters,
    scenario: withParameters(scenario, assumed, parameters),
    ruptured: reached((_, columns) => rupturedShare(columns)),
    rows: [...targets, ...shares].map((row) => ({ simulated: true, assumed, ...row })),
  }
}

const fitsOf = (
  { scale }: ResolvedScenario,
  { mean, sd }: Calibration,
  seen: (name: keyof Observed) => (parameters: FittedParameters) => number,
): readonly Fit[] => {
  const { intraclass, left } = calibrationTargets
  const variance = sd ** 2
  const [between, within] = [variance * intraclass.value, variance * (1 - intraclass.value)]
  const half = (scale.max - scale.min) / 2
  return [
    { parameter: 'mean', low: scale.min, high: scale.max + half, target: mean, observe: seen('mean') },
    { parameter: 'traitSd', low: 0, high: half, target: between, observe: seen('between') },
    { parameter: 'withinSd', low: 0, high: half, target: within, observe: seen('within') },
    { parameter: 'leaving', low: 0, high: 0.9, target: left.value, observe: seen('left') },
  ]
}

const rupturedShare = ({ happenings, sessions, endings }: CourseColumns): number => {
  const courses = Array.from(endings, (_, course) =>
    happenings.begun.subarray(course * sessions, (course + 1) * sessions),
  )
  return courses.filter((begun) => begun.some((kind) => kind !== 0)).length / courses.length
}
