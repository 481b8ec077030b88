import type { NonEmpty } from '../../kernel/index.js'
import type { MatchWindow } from '../../statistics/index.js'
import type { Design } from './design.js'
import type { PowerQuestion } from './experiment.js'
import type { JudgedRater } from './judged-course.js'
import type { Json } from './with-settings.js'

/** A rule with its parameters as a file has them; those left out are at their defaults. */
export interface RuleInFile {
  /** By which it is reported. */
  readonly name: string
  readonly rule: string
  readonly parameters?: Readonly<Record<string, string | number | boolean>>
}

/** An experiment as it is written down; `makeExperiment` makes one that can be run. */
export interface ExperimentFile {
  readonly v: 1
  /** Scenarios, by the names they are reported by; each is read anew under every setting of the design. */
  readonly scenarios: Readonly<Record<string, Json>>
  readonly design: Design
  readonly rules: NonEmpty<RuleInFile>
  readonly rater: JudgedRater
  readonly window: MatchWindow
  readonly seed: number
  readonly alliances: number
  readonly replications: number
  readonly power?: PowerQuestion
}

/** What keeps an experiment from being run: where, and what was expected there. */
export interface ExperimentProblem {
  readonly _tag: 'ExperimentProblem'
  readonly path: readonly (string | number)[]
  readonly expected: string
}
