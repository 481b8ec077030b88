/** A detection is the same on a scale that is turned round, shifted, or counted in other units. */
import fc, { type IProperty } from 'fast-check'
import type { ParametersOf, Rule } from 'rupture-repair/detection'
import { expect } from 'vitest'
import type { Detection } from '../../src/detection/index.js'
import type { ExcursionParameters } from '../../src/detection/rules/excursion.js'
import type { ScoreSeries } from '../../src/series/index.js'
import type { Movement } from '../../src/vocabulary/inside.js'
import {
  type Detect,
  found,
  mapScores,
  rowsOf,
  rulesOf,
  type Scores,
  scores,
  seriesOf,
  suddenChanges,
} from './any-rule.js'

const mirror: Readonly<Record<Movement, Movement>> = { drop: 'rise', rise: 'drop' }

/** Losses of x are gains of −x with the origin mirrored. */
export const lossesAreMirroredGains = (
  detect: Detect<ParametersOf<'sudden-change'>>,
): IProperty<[Scores, ParametersOf<'sudden-change'>]> =>
  fc.property(scores(), suddenChanges, (list, parameters) => {
    const mirrored = detect(seriesOf(mapScores(list, (x) => -x)), { ...parameters, origin: -parameters.origin })
    expect(rowsOf(mirrored, (kind) => mirror[kind])).toEqual(rowsOf(detect(seriesOf(list), parameters)))
  })

/** How distances and levels of a scale become those of another. */
interface Remeasured {
  readonly distance: (distance: number) => number
  readonly level: (level: number) => number
}

const unless = <Word extends string>(word: Word, value: number | Word, change: (value: number) => number) =>
  value === word ? value : change(Number(value))

const chartOn = (parameters: ExcursionParameters, { distance, level }: Remeasured): Partial<ExcursionParameters> => ({
  centre: unless('baseline', parameters.centre, level),
  sigma: unless('baseline', parameters.sigma, distance),
})

/** A rule over one scale as one over another. */
const ruleOn = (rule: Rule, to: Remeasured): Rule => {
  const { distance, level } = to
  switch (rule._tag) {
    case 'change-point': {
      const sigma = unless('moving-range', rule.parameters.sigma, distance)
      return { ...rule, parameters: { ...rule.parameters, sigma } }
    }
    case 'sudden-change': {
      const { cutoff, origin } = rule.parameters
      return { ...rule, parameters: { ...rule.parameters, cutoff: distance(cutoff), origin: level(origin) } }
    }
    case 'drop': {
      const { floor, unit, k, recoverNear, sampleSd } = rule.parameters
      const moved = { floor: distance(floor), recoverNear: distance(recoverNear), sampleSd: distance(sampleSd) }
      return { ...rule, parameters: { ...rule.parameters, ...moved, k: unit === 'raw' ? distance(k) : k } }
    }
    case 'reliable-change': {
      const { sd, baseline, cutoff } = rule.parameters
      const levels = { baseline: unless('none', baseline, level), cutoff: unless('none', cutoff, level) }
      return { ...rule, parameters: { ...rule.parameters, ...levels, sd: distance(sd) } }
    }
    case 'status': {
      const { cutoff, change } = rule.parameters
      const moved = { cutoff: unless('none', cutoff, level), change: unless('none', change, distance) }
      return { ...rule, parameters: { ...rule.parameters, ...moved } }
    }
    case 'control-chart':
      return rule
    case 'cusum':
      return { ...rule, parameters: { ...rule.parameters, ...chartOn(rule.parameters, to) } }
    case 'ewma':
      return { ...rule, parameters: { ...rule.parameters, ...chartOn(rule.parameters, to) } }
  }
}

/** A rule over whole numbers as one over tenths, moved along the scale by so many of them. */
const inTenths = (rule: Rule, shift: number): Rule =>
  ruleOn(rule, { distance: (tenths) => tenths / 10, level: (tenths) => (tenths + shift) / 10 })

/**
 * Adding a constant to every score and to the origin changes no verdict and no finding, whatever a computer makes of the
 * tenths: one of the scores is 0, so that what cancels out is compared with nothing.
 */
export const shiftsAreInvisible = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, number, number, number]> => {
  const [stretches, shifts] = [fc.integer({ min: 1, max: 5 }), fc.integer({ min: -500, max: 500 })]
  return fc.property(scores(), rulesOf[tag], stretches, fc.nat(13), shifts, (list, rule, stretch, which, shift) => {
    const zero = list[which] ?? 0
    const at = (moved: number): Detection =>
      detect(seriesOf(mapScores(list, (x) => ((x - zero) * stretch + moved) / 10)), inTenths(rule, moved - zero))
    const [original, shifted] = [at(0), at(shift)]
    expect(rowsOf(shifted)).toEqual(rowsOf(original))
    expect(shifted.findings.map((finding) => found(finding))).toEqual(
      original.findings.map((finding) => found(finding)),
    )
  })
}

/** Measuring in another unit, whatever the rule holds scores against with it, changes no verdict, and magnitudes by that unit. */
export const unitsAreInvisible = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, number]> =>
  fc.property(scores(), rulesOf[tag], fc.integer({ min: 1, max: 40 }), (list, rule, tenths) => {
    const scale = tenths / 10
    const inUnit = (value: number): number => value * scale
    const original = detect(seriesOf(list), rule)
    const scaled = detect(seriesOf(mapScores(list, inUnit)), ruleOn(rule, { distance: inUnit, level: inUnit }))
    expect(rowsOf(scaled)).toEqual(rowsOf(original))
    expect(scaled.findings.map((finding) => found(finding))).toEqual(
      original.findings.map((finding) => found(finding, scale)),
    )
  })
