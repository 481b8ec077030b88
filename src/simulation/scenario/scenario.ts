import type { ScaleRange, Strategy } from '../../vocabulary/inside.js'
import type { DyadicAffect } from './affect-parameters.js'
import type { ErrorsOfReport } from './errors-of-report.js'
import type { SimulatedKind } from './simulated-kind.js'

/** The scale that raters use; higher is better. */
export interface SimulatedScale extends ScaleRange {
  /** The distance between two neighbouring scores, counted from `min`; `null`: any number. */
  readonly step: number | null
}

/** Where in a group a rupture can lie. */
export const simulatedLevels = ['member-leader', 'member-member', 'member-group'] as const
export type SimulatedLevel = (typeof simulatedLevels)[number]

/** Members with one leader. Every member has a course of their own; a rupture of one also strains those who are bystanders. */
export interface GroupSetting {
  readonly _tag: 'group'
  /** From 2 to 50. */
  readonly members: number
  /** How the ruptures of a member are divided among the levels; weights, not all 0. */
  readonly levels: Readonly<Record<SimulatedLevel, number>>
  /** The part of a drop that every member who is a bystander loses from the next session on, from 0 to 1. */
  readonly spread: number
}

/** Where people's levels come from; in the unit of the scale. */
export interface Population {
  readonly mean: number
  /** SD of people's own levels around their therapist's. */
  readonly traitSd: number
  /** SD of therapists' levels around the mean. */
  readonly therapistSd: number
  /** Alliances are numbered so that this many in a row share a therapist. */
  readonly clientsPerTherapist: number
}

/** The alliance moves around its level by an autoregression; what a rupture took comes back by a half-life. */
export interface HazardDynamics {
  readonly _tag: 'hazard'
  /** How the alliance of a person varies from session to session apart from ruptures; the SD is in the unit of the scale. */
  readonly within: { readonly sd: number; readonly autocorrelation: number }
  /** Sessions until half of a drop has come back, once its rupture has closed; `null`: it never does. */
  readonly halfLife: number | null
  /** The probability, in each session after its first, that an open rupture that is not worked on closes by itself. */
  readonly fading: number
}

export interface RuptureProcess {
  /** The probability that one begins in a session, at an alliance at the population's mean. */
  readonly hazard: number
  /** The hazard is multiplied by this for every point that the alliance is below that mean; 1: it does not depend on it. */
  readonly perPointBelow: number
  /** By how much it lowers the alliance: normal, cut off at 0; in the unit of the scale. */
  readonly drop: { readonly mean: number; readonly sd: number }
  /** The probability, in each session it is open, that the therapist (the leader) recognises it. */
  readonly recognition: number
}

/** How repair goes: only what has been recognised is attempted. */
export interface RepairProcess {
  /** The probability, in each session, that an attempt begins. */
  readonly attempt: number
  /** How often each strategy is chosen; weights, those left out are 0. Immediate ones end in their session, others walk the stages. */
  readonly strategies: Readonly<Partial<Record<Strategy, number>>>
  /** Of the arcs of the stage model, how often a possible one is taken for every time an expected one is. */
  readonly possibleArcs: number
  /** The probability, in each later session of an attempt, that it is broken off. */
  readonly breakOff: number
  /** The probability that an attempt that came to its end worked, and that it worked partly. */
  readonly worked: number
  readonly partly: number
  /** The part of the drop that comes back at once when an attempt worked partly; the rupture stays open. */
  readonly partlyGain: number
  /** What a repair that worked adds to the level for good, as a part of the drop; 0: nothing beyond where it was. */
  readonly beyond: number
}

/** How people leave: none before the first session; those who have not left complete the sessions planned. */
export interface DropoutProcess {
  /** The share that would leave before the last session if every alliance were at the mean and none ruptured. */
  readonly share?: number
  /** The hazard of each session as a part of that of the session before; 1: it does not fall with time. */
  readonly decline: number
  /** The hazard is multiplied by this for every point the alliance is below the mean; 1: it does not depend on it. */
  readonly perPointBelow: number
  /** The hazard is multiplied by this while a rupture is open; 1: ruptures have no effect on leaving. Never has a default. */
  readonly whileOpen: number
  /** The probability that leaving while a rupture is open is attributed to it. */
  readonly attribution: number
}

export interface RaterProcess {
  /** Added to the alliance; in the unit of the scale. */
  readonly bias: number
  readonly noiseSd: number
  /** The probability that a score is missing; at an alliance at the population's mean, where that is of influence. */
  readonly missing: number
  /**
   * That probability is multiplied by this for every point that the alliance itself is below that mean: scores are missing
   * not at random. 1, as where it is left out: it does not depend on it.
   */
  readonly missingPerPointBelow?: number
}

/** Who rates; a rater left out gives no scores. */
export interface Raters {
  readonly client: RaterProcess
  /** Whether the therapist's score shows nothing of a rupture that has not been recognised. */
  readonly therapist?: RaterProcess & { readonly blindUntilRecognised: boolean }
  /** The client's score at the start of the session: by so much lower than at its end, where sessions raise what the time between them lowers. */
  readonly before?: RaterProcess & { readonly fall: number }
}

/**
 * What is simulated: everything but the seed and the numbers of alliances and replications.
 *
 * What may be left out has a default (`scenarioDefaults`); what no one read in the literature is required.
 * Probabilities are from 0 to 1, SDs and weights from 0.
 */
export interface Scenario {
  readonly v: 1
  readonly setting: { readonly _tag: 'individual' } | GroupSetting
  /** How many sessions are planned, from 1 to 10,000. */
  readonly sessions: number
  readonly scale?: SimulatedScale
  readonly population: Population
  /** By how much every alliance rises from session to session, in the unit of the scale. */
  readonly growth: number
  readonly dynamics: HazardDynamics | DyadicAffect
  readonly ruptures: Readonly<Record<SimulatedKind, RuptureProcess>>
  readonly repair: RepairProcess
  /** The stage model, by its id, that attempts at repair follow, for each kind. */
  readonly stages: Readonly<Record<SimulatedKind, string>>
  readonly dropout: DropoutProcess
  readonly raters: Raters
  /** Left out: the tables and the log hold what happened, and no one errs. */
  readonly errorsOfReport?: ErrorsOfReport
}
