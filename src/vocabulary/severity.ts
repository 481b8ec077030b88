import type { Sourced } from '../kernel/inside.js'
import type { Rating } from './rating.js'

/** The units of a magnitude. */
export const magnitudeUnits = ['raw', 'person-sd', 'sample-sd', 'reliable-change'] as const
export type MagnitudeUnit = (typeof magnitudeUnits)[number]

/**
 * Three separate measurements of how severe a rupture was; none is derived from another.
 *
 * The person who felt it rates intensity, an observer rates impact, and magnitude is the size of a change of scores.
 */
export type Severity =
  /** How intense it was for the person who felt it. */
  | {
      readonly _tag: 'intensity'
      /** From 1 to 5, the more the stronger. */
      readonly rating: Rating
    }
  /** How far it affected the alliance, as an observer sees it. */
  | {
      readonly _tag: 'impact'
      /** From 1 to 5, the more the stronger. */
      readonly rating: Rating
    }
  /** How far a score moved. */
  | {
      readonly _tag: 'magnitude'
      /** The size of the movement; null where it is withheld from the reader. */
      readonly amount: number | null
      /** The unit of the amount. */
      readonly unit: MagnitudeUnit
    }

export const severities = ['intensity', 'impact', 'magnitude'] as const

/** One set of words for the five steps, not a validated scale; a caller may use others. */
export const severityWords: Sourced<Readonly<Record<Rating, string>>> = {
  value: { 1: 'tension', 2: 'minor strain', 3: 'strain', 4: 'serious strain', 5: 'breakdown' },
  source:
    'Convention of this library: five words along a continuum that is described from minor tension to major breakdown',
  status: 'assumed',
  citation: 'read',
  support: 'expert opinion',
}
