import type { Sourced } from '../kernel/inside.js'
import type { OwnCut } from './conclusion.js'

/** The outcomes of an episode: one word, concluded from the columns of its row under a criterion and a cut. */
export const outcomes = [
  'resolved',
  'unsuccessful-repair',
  'termination',
  'led-to-referral',
  'let-go',
  'faded',
  'unresolved',
  'not-judged',
  'open',
] as const
export type Outcome = (typeof outcomes)[number]

/** The outcomes of the former rule, `outcomeRule` 1. */
export const formerOutcomes = [
  'resolved',
  'unsuccessful-repair',
  'termination',
  'unresolved-at-ending',
  'open',
] as const
export type FormerOutcome = (typeof formerOutcomes)[number]

/** The criteria by which an episode counts as resolved: the perspective that must judge it so. There is no default. */
export const resolutionCriteria = [
  'client',
  'therapist',
  'observer',
  'any',
  'all',
  'hurt',
  'other-side',
  'both',
] as const
export type ResolutionCriterion = (typeof resolutionCriteria)[number]

/** The degrees to which the judgements of a resolution agree. */
export const standings = ['none', 'confirmed', 'contested', 'therapist-only', 'observer-only', 'others-only'] as const
export type Standing = (typeof standings)[number]

/** The value of `resolvedFrom` apart from its literature, which an app that only records need not carry. */
export const leastResolved: OwnCut = 3

/** The least rating on this library's own scale that says *resolved*, unless a caller asks for another. */
export const resolvedFrom: Sourced<OwnCut> = {
  value: leastResolved,
  source:
    'Convention of this library: the middle of its own scale, which means about back to where it was, since repair is trust and connection restored; the cut of any other scale is a required argument',
  status: 'assumed',
  citation: 'read',
  support: 'expert opinion',
}

/** The ways in which it is over for a source without a repair: let go, passed by itself, or no longer tried. */
export const waysOver = ['let-go', 'faded', 'stopped'] as const
export type WayOver = (typeof waysOver)[number]

/** The reasons for letting a rupture go. */
export const lettingGoReasons = ['agreed-to-leave-it', 'no-longer-matters', 'overtaken-by-events'] as const
export type LettingGoReason = (typeof lettingGoReasons)[number]

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
