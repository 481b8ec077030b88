/**
 * The rule `sudden-change` over a cohort in columns: the verdicts, without the findings' evidence. The rule's own file says
 * what they mean; a law of the tests holds the two to the same verdicts.
 */
import type { Cohort } from '../../series/index.js'
import { criticalT, reaches } from '../../statistics/index.js'
import { checked } from '../definition/guarded.js'
import { type SuddenChangeParameters, suddenChangeParameters } from '../rules/sudden-change.js'
import { chunksOf } from './chunks.js'
import { isGap } from './is-gap.js'

/** The verdicts by code: a verdict's place in this list. */
export const verdictCodes = ['not testable', 'met', 'unmet', 'unknown'] as const
export type VerdictCode = (typeof verdictCodes)[number]

/** One code of `verdictCodes` for each session of the cohort, about the interval from it to the next. */
export interface SuddenChangeColumns {
  readonly drop: Uint8Array
  readonly rise: Uint8Array
}

/**
 * The verdicts of `sudden-change` on every interval of every series. Throws as `detect` does.
 *
 * @param cohort scores in the unit of `cutoff`
 * @example
 * ```ts
 * import { suddenChangeColumns, suddenChangeDefaults, verdictCodes } from 'rupture-repair/detection'
 * import { toCohort } from 'rupture-repair/series'
 *
 * const points = [6, 6, 6, 3, 3, 3].map((score, index) => ({ session: index + 1, score }))
 * const cohort = toCohort([{ id: 'ann', better: 'higher', points }])
 * if (cohort._tag === 'Left') throw new Error('the sessions are consecutive')
 * const { drop } = suddenChangeColumns(cohort.right, { ...suddenChangeDefaults, cutoff: 2 })
 * const verdicts = [...drop].map((code) => verdictCodes[code])
 * verdicts // => ['not testable', 'unmet', 'met', 'unmet', 'not testable', 'not testable']
 * ```
 */
export const suddenChangeColumns = (cohort: Cohort, parameters: SuddenChangeParameters): SuddenChangeColumns => {
  checked('suddenChangeColumns', suddenChangeParameters, parameters)
  const columns = { drop: new Uint8Array(cohort.scores.length), rise: new Uint8Array(cohort.scores.length) }
  for (const [from, to] of chunksOf(cohort.offsets)) {
    judgeSeries(cohort.offsets, cohort.scores, from, to, parameters, columns.drop, columns.rise)
    for (let series = from; series < to; series++) withhold(cohort, series, parameters.near, columns)
  }
  return columns
}

const judgeSeries = (
  offsets: Int32Array,
  scores: Float64Array,
  from: number,
  to: number,
  { cutoff, percent, origin, adjust }: SuddenChangeParameters,
  drop: Uint8Array,
  rise: Uint8Array,
): void => {
  const unmet = 2
  const unknown = 3
  const four = criticalT[4].value
  const three = adjust ? criticalT[3].value : four
  const two = adjust ? criticalT[2].value : four
  const share = percent / 100
  // A change this far below the cut-off is none, whatever the rounding: criterion 1 settles both verdicts. A cut-off that
  // numbers too great for scores could stay below is not asked this way.
  const clearly = cutoff < 1000 ? cutoff * (1 - 2e-9) : Number.NEGATIVE_INFINITY
  for (let series = from; series < to; series++) {
    const start = offsets[series] as number
    const end = offsets[series + 1] as number
    for (let at = start + 1; at < end - 2; at++) {
      const before = scores[at] as number
      const after = scores[at + 1] as number
      if (Math.abs(after - before) < clearly - 1e-12 * (Math.abs(before) + Math.abs(after))) {
        drop[at] = unmet
        rise[at] = unmet
      } else if (isGap(before) || isGap(after)) {
        drop[at] = unknown
        rise[at] = unknown
      } else {
        drop[at] = judge(scores, start, end, at, -1, cutoff, share, origin, two, three, four)
        rise[at] = judge(scores, start, end, at, 1, cutoff, share, origin, two, three, four)
      }
    }
  }
}

const judge = (
  scores: Float64Array,
  start: number,
  end: number,
  at: number,
  sign: 1 | -1,
  cutoff: number,
  share: number,
  origin: number,
  two: number,
  three: number,
  four: number,
): number => {
  const met = 1
  const unmet = 2
  const unknown = 3
  const before = scores[at] as number
  const after = scores[at + 1] as number
  const change = sign * (after - before)
  const greatest = Math.max(Math.abs(before), Math.abs(after))
  if (!reaches(change, cutoff, greatest)) return unmet
  if (!reaches(change, share * Math.abs(before - origin), Math.max(greatest, Math.abs(origin)))) return unmet

  let scoresBefore = 0
  let scoresAfter = 0
  let sumBefore = 0
  let sumAfter = 0
  const first = Math.max(start, at - 2)
  const last = Math.min(end - 1, at + 3)
  for (let slot = first; slot <= at; slot++) {
    const score = scores[slot] as number
    if (isGap(score)) continue
    scoresBefore++
    sumBefore += score
  }
  for (let slot = at + 1; slot <= last; slot++) {
    const score = scores[slot] as number
    if (isGap(score)) continue
    scoresAfter++
    sumAfter += score
  }
  if (scoresBefore < 2 || scoresAfter < 2) return unknown
  const meanBefore = sumBefore / scoresBefore
  const meanAfter = sumAfter / scoresAfter
  let squares = 0
  for (let slot = first; slot <= last; slot++) {
    const score = scores[slot] as number
    if (isGap(score)) continue
    const distance = score - (slot <= at ? meanBefore : meanAfter)
    squares += distance * distance
  }
  const freedom = scoresBefore + scoresAfter - 2
  const least = (freedom === 4 ? four : freedom === 3 ? three : two) * Math.sqrt(squares / freedom)
  const carried = Math.max(Math.abs(meanBefore), Math.abs(meanAfter), least)
  return reaches(sign * meanBefore + least, sign * meanAfter, carried) ? unmet : met
}

/** At an end of the scale what is not met is unknown. */
const withhold = (
  { heads, offsets, scores }: Cohort,
  series: number,
  near: number,
  { drop, rise }: SuddenChangeColumns,
): void => {
  const range = heads[series]?.range
  if (range === undefined) return
  const end = offsets[series + 1] as number
  for (let at = (offsets[series] as number) + 1; at < end - 2; at++) {
    const before = scores[at] as number
    const after = scores[at + 1] as number
    if (drop[at] === 2 && (isAtTop(range.max, before, near) || isAtBottom(range.min, after, near))) drop[at] = 3
    if (rise[at] === 2 && (isAtBottom(range.min, before, near) || isAtTop(range.max, after, near))) rise[at] = 3
  }
}

const isAtTop = (max: number, score: number, near: number): boolean =>
  reaches(score, max - near, Math.max(Math.abs(max), near))

const isAtBottom = (min: number, score: number, near: number): boolean =>
  reaches(min + near, score, Math.max(Math.abs(min), near))
