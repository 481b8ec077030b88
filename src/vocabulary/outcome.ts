import type { Sourced } from '../kernel/inside.js'
import type { Rating } from './rating.js'

/** The four outcomes of an episode. */
export const outcomes = ['resolved', 'unsuccessful-repair', 'termination', 'unresolved-at-ending'] as const
export type Outcome = (typeof outcomes)[number]

/** The criteria by which an episode counts as resolved: the perspective that must judge it so. There is no default. */
export const resolutionCriteria = ['client', 'therapist', 'observer', 'any', 'all'] as const
export type ResolutionCriterion = (typeof resolutionCriteria)[number]

/** The degrees to which the judgements of a resolution agree. */
export const standings = ['none', 'confirmed', 'contested', 'therapist-only', 'observer-only', 'others-only'] as const
export type Standing = (typeof standings)[number]

/** The value of `resolvedFrom` apart from its literature, which an app that only records need not carry. */
export const leastResolved: Rating = 4

/** The least judgement, on the five steps, that says *resolved*: above the middle, which means about back to where it was. */
export const resolvedFrom: Sourced<Rating> = {
  value: leastResolved,
  source:
    'Convention of this library: above the middle, which means about back to where it was; the anchors of published scales were not read',
  status: 'assumed',
  citation: 'read',
  support: 'expert opinion',
}

/** The alliance after a repair, compared with before the rupture. */
export const alliancesAfter = ['weaker', 'restored', 'stronger'] as const
export type AllianceAfter = (typeof alliancesAfter)[number]

/** The lasting effects of a repair, as the source reports them. */
export const legacies = [
  'trust',
  'security',
  'insight',
  'self-awareness',
  'resilience',
  'adaptability',
  'interpersonal-skill',
  'corrective-experience',
  'carry-over-to-life',
  'self-efficacy',
] as const
export type Legacy = (typeof legacies)[number]
