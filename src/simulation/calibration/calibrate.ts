/**
 * A scenario fitted to what studies report, over a sweep of what no study of scores can know.
 *
 * How many ruptures there are and what they do to leaving are given, and every result is shown over a sweep of both from
 * nothing on. Fitted are the alliance’s mean, SD and intraclass correlation, the share who leave and, by the size of drops,
 * the share that one study’s own rule flags. Where several numbers of ruptures can be fitted to the same reports, the reports
 * do not tell between them; that is the point of the table. What was reached is measured on replications that were not
 * fitted to.
 */
import { type MonteCarlo, monteCarloMean } from '../../statistics/index.js'
import type { CourseColumns } from '../course-columns.js'
import type { ResolvedScenario } from '../resolved-scenario.js'
import { simulateColumns } from '../simulate-columns.js'
import { type Knobs, type Latent, turned } from './knobs.js'
import { flaggedShare, type Observed, observe } from './observe.js'
import { type StudyRule, studyRules } from './study-rule.js'
import { calibrationTargets } from './targets.js'
import { type Turn, turnKnobs } from './turn-knobs.js'

/** What a calibration is asked. */
export interface Calibration {
  /** Both from nothing on: a hazard of 0, an effect of 1. */
  readonly hazards: readonly number[]
  readonly whileOpen: readonly number[]
  /** The study whose share is fitted; an entry of `studyRules` or one’s own. */
  readonly study: StudyRule
  readonly seed: number
  readonly alliances: number
  /** Replications that what was reached is measured on. */
  readonly replications: number
}

/** One target under one choice of what cannot be known. */
export interface CalibrationRow {
  readonly simulated: true
  readonly latent: Latent
  readonly target: string
  readonly wanted: number
  readonly source: string
  /** Whether a knob was turned for it. */
  readonly fitted: boolean
  readonly reached: MonteCarlo
}

/** A choice of what cannot be known, with what was fitted to it. */
export interface Calibrated {
  readonly latent: Latent
  /** `drop` multiplies the scenario’s own sizes of drops. */
  readonly knobs: Knobs
  readonly scenario: ResolvedScenario
  readonly ruptured: MonteCarlo
  readonly rows: readonly CalibrationRow[]
}

/**
 * A scenario fitted anew for every hazard and every effect of ruptures on leaving; see the head of this file.
 *
 * Targets are those of `calibrationTargets`, in the unit of the WAI-SR’s item mean: a scenario on another scale cannot be
 * held against them. Without ruptures the size of drops moves nothing and is left as it is. Throws a `RangeError` where a
 * hazard is no share or an effect no number from 0: a hazard that is no number would be taken for none.
 *
 * @example
 * ```ts
 * import { calibrate, resolvedSample, studyRules } from 'rupture-repair/simulation'
 *
 * const [study] = studyRules
 * const asked = { hazards: [0], whileOpen: [1], seed: 7, alliances: 50, replications: 2 }
 * const [calm] = study === undefined ? [] : calibrate(resolvedSample, { ...asked, study })
 * calm?.ruptured.estimate // => 0
 * ```
 */
export const calibrate = (scenario: ResolvedScenario, asked: Calibration): readonly Calibrated[] => {
  if (!Array.from(asked.hazards).every((hazard) => hazard >= 0 && hazard <= 1))
    throw new RangeError('hazards: expected numbers from 0 to 1')
  if (!Array.from(asked.whileOpen).every((effect) => effect >= 0 && effect <= 1e15))
    throw new RangeError('whileOpen: expected numbers from 0')
  return asked.hazards.flatMap((hazard) =>
    asked.whileOpen.map((whileOpen) => calibrateAt(scenario, asked, { hazard, whileOpen })),
  )
}

const calibrateAt = (scenario: ResolvedScenario, asked: Calibration, latent: Latent): Calibrated => {
  const { seed, alliances, replications, study } = asked
  const at = (knobs: Knobs, replication: number): readonly [ResolvedScenario, CourseColumns] => {
    const set = turned(scenario, latent, knobs)
    return [set, simulateColumns(set, { seed, replication, from: 0, to: alliances })]
  }
  const seen = (name: keyof Observed) => (knobs: Knobs) => observe(at(knobs, 0)[1])[name]
  /** Everything but drops, around drops of a given size: they change the mean, both variances and who leaves. */
  const around = (knobs: Knobs): Knobs => turnKnobs(knobs, turnsFor(scenario, seen), 3)
  const first = around(firstKnobs(scenario))
  const flagged = (knobs: Knobs): number => flaggedShare(...at(around(knobs), 0), study)
  const drop = { knob: 'drop', low: 0, high: 3, target: study.share.value, observe: flagged } as const
  const knobs = latent.hazard > 0 ? around(turnKnobs(first, [drop], 1)) : first
  const fresh = Array.from({ length: replications }, (_, replication) => at(knobs, replication + 1))
  const over = (of: (set: ResolvedScenario, columns: CourseColumns) => number): MonteCarlo =>
    monteCarloMean(fresh.map((one) => of(...one)))
  const row = (
    target: string,
    wanted: number,
    source: string,
    fitted: boolean,
    reached: MonteCarlo,
  ): CalibrationRow => ({
    simulated: true,
    latent,
    target,
    wanted,
    source,
    fitted,
    reached,
  })
  const names = ['mean', 'sd', 'intraclass', 'left'] as const
  const studies = [study, ...studyRules.filter(({ id }) => id !== study.id)]
  return {
    latent,
    knobs,
    scenario: turned(scenario, latent, knobs),
    ruptured: over((_, columns) => rupturedShare(columns)),
    rows: [
      ...names.map((name) => {
        const { value, source } = calibrationTargets[name]
        return row(
          name,
          value,
          source,
          true,
          over((_, columns) => observe(columns)[name]),
        )
      }),
      ...studies.map((one) => {
        const { value, source } = one.share
        const reached = over((set, columns) => flaggedShare(set, columns, one))
        return row(one.id, value, source, one.id === study.id && latent.hazard > 0, reached)
      }),
    ],
  }
}

const firstKnobs = ({ population, dynamics, dropout }: ResolvedScenario): Knobs => ({
  mean: population.mean,
  traitSd: population.traitSd,
  withinSd: dynamics._tag === 'hazard' ? dynamics.within.sd : dynamics.noiseSd,
  leaving: dropout.share,
  drop: 1,
})

const turnsFor = (
  { scale }: ResolvedScenario,
  seen: (name: keyof Observed) => (knobs: Knobs) => number,
): readonly Turn<Exclude<keyof Knobs, 'drop'>, Knobs>[] => {
  const { mean, sd, intraclass, left } = calibrationTargets
  const variance = sd.value ** 2
  const [between, within] = [variance * intraclass.value, variance * (1 - intraclass.value)]
  const half = (scale.max - scale.min) / 2
  return [
    { knob: 'mean', low: scale.min, high: scale.max + half, target: mean.value, observe: seen('mean') },
    { knob: 'traitSd', low: 0, high: half, target: between, observe: seen('between') },
    { knob: 'withinSd', low: 0, high: half, target: within, observe: seen('within') },
    { knob: 'leaving', low: 0, high: 0.9, target: left.value, observe: seen('left') },
  ]
}

const rupturedShare = ({ happenings, sessions, endings }: CourseColumns): number => {
  const courses = Array.from(endings, (_, course) =>
    happenings.begun.subarray(course * sessions, (course + 1) * sessions),
  )
  return courses.filter((begun) => begun.some((kind) => kind !== 0)).length / courses.length
}
