import type { NamedRule } from '../../detection/index.js'
import type { NonEmpty } from '../../kernel/index.js'
import type { MatchWindow } from '../../statistics/index.js'
import type { ResolvedScenario } from '../resolved-scenario.js'
import type { Settings } from './design.js'
import type { JudgedRater } from './judged-course.js'

/** One scenario under one choice of settings. */
export interface Condition {
  /** The name of the scenario. */
  readonly scenario: string
  /** Which of the design's settings, counted from 1, and what they are. */
  readonly point: number
  readonly settings: Settings
  readonly resolved: ResolvedScenario
}

/** Studies to be planned: two groups of clients, each seen for some sessions, compared by the share that a rule flags. */
export interface PowerQuestion {
  /** The scenario that every other one is compared with, under the same settings. */
  readonly reference: string
  /** Clients in each of the two groups; none more than there are in a replication. */
  readonly clients: NonEmpty<number>
  readonly sessions: NonEmpty<number>
  /** The level of the two-sided test, from 0 to 1. */
  readonly level: number
}

/** Which rules find the ruptures that were really there, under which conditions. */
export interface Experiment {
  readonly conditions: NonEmpty<Condition>
  readonly rules: NonEmpty<NamedRule>
  readonly rater: JudgedRater
  /** How far an alarm may lie before and after the onset of the rupture it stands for, in sessions. */
  readonly window: MatchWindow
  /** The same seed for all conditions, so that they differ by their settings and not by luck. */
  readonly seed: number
  /** Alliances in each replication. */
  readonly alliances: number
  readonly replications: number
  readonly power?: PowerQuestion
}
