import type { NamedRule } from '../../detection/inside.js'
import type { NonEmpty } from '../../kernel/inside.js'
import type { MatchWindow } from '../../statistics/inside.js'
import type { Analysis } from '../arms/analysis.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import type { Design, DesignPoint } from './design.js'
import type { JudgedRater } from './judged-course.js'
import type { Json } from './with-point.js'

export interface Condition {
  readonly scenario: string
  /** Which of the design's points, counted from 1, and the values that it sets. */
  readonly point: number
  readonly settings: DesignPoint
  readonly resolved: ResolvedScenario
}

/** Studies to be planned: groups of clients, each seen for some sessions, compared by the share that a rule flags and by every analysis. */
export interface PowerQuestion {
  /** The scenario that every other one is compared with, at the same point. */
  readonly reference: string
  /** Whether all scenarios of a point are compared by one test too; only by analyses. */
  readonly overall?: boolean
  /** Clients in each group; none more than there are in a replication. */
  readonly clients: NonEmpty<number>
  readonly sessions: NonEmpty<number>
  /** The level of the two-sided test, from 0 to 1. */
  readonly level: number
}

/** Which rules find the ruptures that were really there, and what becomes of them, under which conditions. */
export interface Experiment {
  readonly conditions: NonEmpty<Condition>
  readonly rules: readonly NamedRule[]
  /** Outcomes of the courses themselves, and tests of them. */
  readonly analyses?: readonly Analysis[]
  readonly rater: JudgedRater
  /** How far an alarm may lie before and after the onset of the rupture it matches, in sessions. */
  readonly window: MatchWindow
  /** The same seed for all conditions, so that they differ by their settings and not by luck. */
  readonly seed: number
  readonly alliances: number
  readonly replications: number
  readonly power?: PowerQuestion
}

/** A rule with its parameters as a file has them; those left out are at their defaults. */
export interface RuleInFile {
  readonly name: string
  readonly rule: string
  readonly parameters?: Readonly<Record<string, string | number | boolean>>
}

/** An experiment as it is written down; `makeExperiment` makes one that can be run. */
export interface ExperimentFile extends Omit<Experiment, 'conditions' | 'rules' | 'rater' | 'window' | 'analyses'> {
  readonly v: 1
  /** Scenarios, by the names they are reported by; each is read anew at every point of the design. */
  readonly scenarios: Readonly<Record<string, Json>>
  readonly design: Design
  /** Rules, analyses or both; rules need to know whose scores they see, and the window. */
  readonly rules?: NonEmpty<RuleInFile>
  readonly rater?: JudgedRater
  readonly window?: MatchWindow
  readonly analyses?: NonEmpty<Analysis>
}
