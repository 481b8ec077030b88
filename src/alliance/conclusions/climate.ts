import { isOfTheWhole } from '../../episode/inside.js'
import { atLeast } from '../../statistics/inside.js'
import type { BetterEnd } from '../../vocabulary/inside.js'
import { entriesAs } from '../record/entries-as.js'
import { expectNoView } from '../record/no-view.js'
import { isMachine } from '../record/people.js'
import type { AllianceState, PhasedEpisode } from '../record/state.js'

/** A measure of climate: ratings of ties to the whole on one dimension of an instrument. */
export interface ClimateMeasure {
  readonly instrument: string
  readonly dimension: string
  readonly better: BetterEnd
  /** The least change that counts, above 0 and in the unit of the dimension. */
  readonly reliableChange: number
}

/** The change of the climate, as far as it was measured. */
export interface ClimateChange {
  readonly dimension: string
  readonly change: 'better' | 'worse' | 'unchanged' | 'unknown'
  /** The number of people who rated it both before and after. */
  readonly raters: number
}

/**
 * Compares the climate before a rupture with the latest since, by the means over the people who rated both.
 *
 * A rater's last rating up to the session of the report is before, the last one since is after. The change is unknown where no
 * person has finite scores for both, or where the least change that counts is not above 0.
 *
 * @example
 * const measure = { instrument: 'gcq-s', dimension: 'conflict', better: 'lower', reliableChange: 1 } as const
 * climateSince(sampleAlliance, sampleAlliance.record.episodes[0], measure).change // => 'unknown'
 */
export const climateSince = (
  state: AllianceState,
  phased: PhasedEpisode | undefined,
  { instrument, dimension, better, reliableChange }: ClimateMeasure,
): ClimateChange => {
  expectNoView(state)
  const { record } = state
  const reported = phased?.episode.record.reported.stamp.session ?? 0
  if (record === undefined) return { dimension, change: 'unknown', raters: 0 }
  const ratings = entriesAs(record, 'RatingGiven').filter(
    ({ rating, stamp }) => rating.instrument === instrument && isOfTheWhole(rating.of) && !isMachine(record, stamp.by),
  )
  const changes = [...new Set(ratings.map(({ stamp }) => stamp.by.id))].flatMap((rater) => {
    const own = ratings.filter(
      ({ stamp, rating }) => stamp.by.id === rater && scoreOn(rating.scores, dimension) !== null,
    )
    const before = own.findLast(({ stamp }) => stamp.session <= reported)
    const after = own.findLast(({ stamp }) => stamp.session > reported)
    const [first, last] = [
      before && scoreOn(before.rating.scores, dimension),
      after && scoreOn(after.rating.scores, dimension),
    ]
    return first == null || last == null ? [] : [last - first]
  })
  const raters = changes.length
  const mean = changes.reduce((sum, change) => sum + change, 0) / raters
  const gain = better === 'higher' ? mean : -mean
  if (Number.isNaN(gain) || !(reliableChange > 0)) return { dimension, change: 'unknown', raters }
  return {
    dimension,
    change: atLeast(gain, reliableChange) ? 'better' : atLeast(-gain, reliableChange) ? 'worse' : 'unchanged',
    raters,
  }
}

const scoreOn = (scores: Readonly<Record<string, number | null>>, dimension: string): number | null =>
  Object.hasOwn(scores, dimension) && Number.isFinite(scores[dimension]) ? (scores[dimension] ?? null) : null
