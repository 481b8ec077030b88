import type { NonEmpty } from '../../kernel/inside.js'

/** What is counted: every rupture, or each person's first one. */
export const analysisUnits = ['rupture', 'person'] as const
export type AnalysisUnit = (typeof analysisUnits)[number]

/** What an ending other than a repair that worked does to the time to resolution: leaving, fading, or that the other party left the group. */
export const otherEndings = ['compete', 'censor'] as const

/** How arms are compared by a share: with everyone as independent, or by one share for each therapist. */
export const shareTests = ['shares', 'by-therapist'] as const
/** How arms are compared by a time: by the log-rank test, or by one cumulative incidence for each therapist. */
export const timeTests = ['log-rank', 'by-therapist'] as const
export type ArmsTestName = (typeof shareTests)[number] | (typeof timeTests)[number]

/** An outcome of simulated courses, and the tests by which arms are compared. All is as it was, and not as anyone reported it. */
export type Analysis =
  /** Ruptures whose repair worked while the person was seen, of all that began. */
  | {
      readonly _tag: 'resolved'
      readonly name: string
      readonly unit: AnalysisUnit
      readonly tests: NonEmpty<(typeof shareTests)[number]>
    }
  /** The sessions from onset, which is interval 1, to the repair that worked. */
  | {
      readonly _tag: 'time-to-resolution'
      readonly name: string
      readonly unit: AnalysisUnit
      /** The interval by which the cumulative incidence is stated. */
      readonly by: number
      readonly otherEndings: (typeof otherEndings)[number]
      readonly tests: NonEmpty<(typeof timeTests)[number]>
    }
  /** People who left before the last session they were to be seen in, of all. */
  | {
      readonly _tag: 'leaving'
      readonly name: string
      readonly tests: NonEmpty<(typeof shareTests)[number]>
    }
