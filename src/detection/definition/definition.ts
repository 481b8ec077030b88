import type { Literature } from '../../kernel/index.js'
import type { Detection, RuleParameters, ScorePoint, ScoreSeries } from '../../vocabulary/index.js'
import type { ParameterList } from './parameter.js'

/** A series without its scores: whose it is, which end is better, what the scale can show. */
export type SeriesHead = Omit<ScoreSeries, 'points'>

/** Parameters that contradict each other, and what would agree. */
export interface Conflict {
  readonly parameters: readonly string[]
  readonly expected: string
}

/**
 * A rule as a fold over one session after another; `finish` says what the rule can say of the sessions so far.
 *
 * A state is plain data that nobody changes: an app may keep it between two sessions.
 */
export interface RuleFold<Parameters extends RuleParameters, State> {
  readonly start: (head: SeriesHead, parameters: Parameters) => State
  /** The next session; sessions rise by one, a session without a score is a gap. */
  readonly step: (state: State, point: ScorePoint) => State
  readonly finish: (state: State) => Detection
}

/**
 * What a rule passes judgement on: pairs of consecutive sessions, each with its verdict; movements from an earlier session to
 * a later one, so of the first score it says nothing; or single scores, the first among them, held against a line.
 */
export type Judges =
  | { readonly _tag: 'Intervals' }
  | { readonly _tag: 'Movements' }
  /** In words: what a score lies below or above, and from what `magnitude` is the distance. */
  | { readonly _tag: 'Scores'; readonly line: string; readonly distance: string }

export const judgesIntervals = (): Judges => ({ _tag: 'Intervals' })
export const judgesMovements = (): Judges => ({ _tag: 'Movements' })

/** All that the registry knows of a rule. */
export interface RuleDefinition<Parameters extends RuleParameters, State> extends RuleFold<Parameters, State> {
  /** What the rule looks for, in one sentence for whoever chooses among rules. */
  readonly summary: string
  readonly parameters: ParameterList<Parameters, keyof Parameters>
  readonly conflicts: (parameters: Parameters) => readonly Conflict[]
  /** Whether what it says of a session may change with later scores; such a rule does not suit a treatment still running. */
  readonly looksAhead: (parameters: Parameters) => boolean
  readonly judges: (parameters: Parameters) => Judges
  /** Whether it looks for movements toward the worse end only. */
  readonly seeks: (parameters: Parameters) => 'worsening' | 'both'
  readonly literature: Literature
  readonly detect: (series: ScoreSeries, parameters: Parameters) => Detection
}

/** For rules whose parameters cannot contradict each other. */
export const noConflicts = (): readonly Conflict[] => []

/** A rule over a whole series, where its fold is all there is. */
export const folded =
  <Parameters extends RuleParameters, State>({ start, step, finish }: RuleFold<Parameters, State>) =>
  (series: ScoreSeries, parameters: Parameters): Detection =>
    finish(series.points.reduce(step, start(series, parameters)))

/** What a rule remembers that must see all scores at once: all of them. */
export interface Reread<Parameters extends RuleParameters> {
  readonly series: ScoreSeries
  readonly parameters: Parameters
}

/** The fold of a rule that must see all scores at once: it keeps them and reads them anew. */
export const rereading = <Parameters extends RuleParameters>(
  detect: (series: ScoreSeries, parameters: Parameters) => Detection,
): RuleFold<Parameters, Reread<Parameters>> => ({
  start: (head, parameters) => ({ series: { ...head, points: [] }, parameters }),
  step: ({ series, parameters }, point) => ({ series: { ...series, points: [...series.points, point] }, parameters }),
  finish: ({ series, parameters }) => detect(series, parameters),
})
