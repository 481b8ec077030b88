/** The rule `change-point` over a cohort in columns: the changes and levels, without the findings' evidence. */
import type { Cohort } from '../../series/index.js'
import { d2, type PartitionRoom, partition, partitionRoom } from '../../statistics/index.js'
import { checked } from '../definition/guarded.js'
import { type ChangePointParameters, changePointParameters } from '../rules/change-point-parameters.js'
import { chunksOf, longestOf } from './chunks.js'
import { isGap } from './is-gap.js'
import { withholdAtEnds } from './signals.js'

/** One number for each session of the cohort. */
export interface ChangePointColumns {
  /** Codes of `signalCodes`; a change stands at the first session of the new level. */
  readonly signal: Uint8Array
  /** The mean of the stretch a scored session belongs to, in the unit of the scores; `NaN` where there is none. */
  readonly level: Float64Array
}

/**
 * The changes of level of every series, and its level at every session. Throws as `detect` does.
 *
 * @param cohort scores in the unit of the scale
 * @example
 * ```ts
 * import { changePointColumns, changePointDefaults, signalCodes } from 'rupture-repair/detection'
 * import { toCohort } from 'rupture-repair/series'
 *
 * const points = [6, 5, 6, 2, 3, 2].map((score, index) => ({ session: index + 1, score }))
 * const cohort = toCohort([{ id: 'ann', better: 'higher', points }])
 * if (cohort._tag === 'Left') throw new Error('the sessions are consecutive')
 * const { signal } = changePointColumns(cohort.right, { ...changePointDefaults, sigma: 0.5 })
 * const signals = [...signal].map((code) => signalCodes[code])
 * signals // => ['none', 'none', 'none', 'drop', 'none', 'none']
 * ```
 */
export const changePointColumns = (cohort: Cohort, parameters: ChangePointParameters): ChangePointColumns => {
  checked('changePointColumns', changePointParameters, parameters)
  const { offsets, scores } = cohort
  const columns = { signal: new Uint8Array(scores.length), level: new Float64Array(scores.length) }
  const longest = longestOf(offsets)
  const [room, slots] = [partitionRoom(longest), new Int32Array(longest)]
  for (const [from, to] of chunksOf(offsets)) {
    cut(offsets, scores, from, to, parameters, room, slots, columns.signal, columns.level)
  }
  withholdAtEnds(columns.signal, cohort, parameters.near)
  return columns
}

const cut = (
  offsets: Int32Array,
  scores: Float64Array,
  from: number,
  to: number,
  { penalty, sigma, minimum }: ChangePointParameters,
  room: PartitionRoom,
  slots: Int32Array,
  signal: Uint8Array,
  level: Float64Array,
): void => {
  const unit = d2.value
  const [noScore, none, drop, rise, tooFew] = [0, 1, 2, 3, 5]
  const { values, begins } = room
  const needed = Math.max(2, 2 * minimum)
  for (let series = from; series < to; series++) {
    let count = 0
    let range = 0
    let previous = Number.NaN
    for (let at = offsets[series] as number; at < (offsets[series + 1] as number); at++) {
      const score = scores[at] as number
      level[at] = Number.NaN
      signal[at] = noScore
      if (isGap(score)) continue
      signal[at] = tooFew
      values[count] = score
      slots[count] = at
      if (count > 0) range += Math.abs(score - previous)
      previous = score
      count++
    }
    if (count < needed) continue
    partition(room, count, { penalty, minimum, sigma: sigma === 'moving-range' ? range / (count - 1) / unit : sigma })
    let after = Number.NaN
    for (let end = count; end > 0; end = begins[end] as number) {
      const begin = begins[end] as number
      let sum = 0
      for (let index = begin; index < end; index++) sum += values[index] as number
      const mean = sum / (end - begin)
      for (let index = begin; index < end; index++) {
        level[slots[index] as number] = mean
        signal[slots[index] as number] = none
      }
      if (end < count) signal[slots[end] as number] = after > mean ? rise : drop
      after = mean
    }
  }
}
