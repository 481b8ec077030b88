import type { Conflict } from '../../definition/inside.js'
import { isMeasurable, statedLeast } from './frame.js'
import type { DropParameters } from './parameters.js'

/**
 * Which parameters of `drop` contradict each other, and what would agree.
 *
 * Evidence: rules in units of a person's own SD flag nearly every person in a stable alliance, unless a floor holds them;
 * the stricter of that SD and a sample's is such a floor.
 */
export const dropConflicts = (parameters: DropParameters): readonly Conflict[] => {
  const { unit, floor, reference, maxDescent, maxGap, recoverFraction, recoverNear, sampleSd, reliability } = parameters
  const isReliable = unit === 'reliable-change'
  const between = isReliable || unit === 'sample-sd' || unit === 'stricter-sd'
  const own = unit === 'person-sd' || unit === 'person-difference-sd'
  const least = statedLeast(parameters)
  const checks: readonly (readonly [isWrong: boolean, parameters: readonly string[], expected: string])[] = [
    [
      own && floor === 0,
      ['unit', 'floor'],
      "a floor above 0 with a unit of the person's own variation, which alone flags nearly everyone",
    ],
    [!(own && floor === 0) && !(between && sampleSd === 0) && least <= 0, ['k', 'floor'], 'k or floor above 0'],
    [between && sampleSd === 0, ['unit', 'sampleSd'], `sampleSd above 0 with the unit ${unit}`],
    [
      !between && sampleSd > 0,
      ['unit', 'sampleSd'],
      'sampleSd with the units sample-sd, stricter-sd and reliable-change only',
    ],
    [isReliable && reliability === 0, ['unit', 'reliability'], 'reliability above 0 with the unit reliable-change'],
    [!isReliable && reliability > 0, ['unit', 'reliability'], 'reliability with the unit reliable-change only'],
    [
      reference !== 'previous' && maxDescent !== 1,
      ['reference', 'maxDescent'],
      'maxDescent with the reference previous only',
    ],
    [
      maxGap !== null && reference !== 'previous' && reference !== 'running-maximum',
      ['reference', 'maxGap'],
      'maxGap with the references previous and running-maximum only',
    ],
    [
      recoverNear > 0 && recoverFraction < 1,
      ['recoverFraction', 'recoverNear'],
      'one of recoverFraction below 1 and recoverNear above 0',
    ],
    [
      least > 0 && !isMeasurable(parameters),
      ['k', 'recoverNear', 'floor'],
      'recoverNear less than the least fall, or every fall is back before it has begun',
    ],
  ]
  return checks.flatMap(([isWrong, names, expected]) => (isWrong ? [{ parameters: names, expected }] : []))
}
