import type { Literature } from '../../kernel/inside.js'
import type { Detection, RuleParameters, ScorePoint, ScoreSeries } from '../../vocabulary/inside.js'
import type { ParameterList } from './parameter.js'

/** A series without its scores: its names, which end is better, what the scale can show. */
export type SeriesHead = Omit<ScoreSeries, 'points'>

/** Parameters that contradict each other, and what would agree. */
export interface Conflict {
  readonly parameters: readonly string[]
  readonly expected: string
}

/**
 * A rule as a fold over one session after another; `finish` gives what the rule says of the sessions so far.
 *
 * A state is plain data that is never changed: an app may keep it between two sessions.
 */
export interface RuleFold<Parameters extends RuleParameters, State> {
  readonly start: (head: SeriesHead, parameters: Parameters) => State
  /** The next session; sessions rise by one, a session without a score is a gap. */
  readonly step: (state: State, point: ScorePoint) => State
  readonly finish: (state: State) => Detection
}

/** A rule over a whole series, and as a fold over its sessions. */
export interface Detector<Parameters extends RuleParameters, State> extends RuleFold<Parameters, State> {
  readonly detect: (series: ScoreSeries, parameters: Parameters) => Detection
}

/**
 * What a rule passes judgement on: pairs of consecutive sessions, each with its verdict; movements from an earlier session to
 * a later one, so of the first score it says nothing; or single scores, the first among them, compared with a line.
 */
export type Judges =
  | { readonly _tag: 'Intervals' }
  | { readonly _tag: 'Movements' }
  /** In words: what a score lies below or above, and from what `magnitude` is the distance. */
  | { readonly _tag: 'Scores'; readonly line: string; readonly distance: string }

export const judgesMovements = (): Judges => ({ _tag: 'Movements' })

/**
 * What a rule does where sessions without a score lie between two scores: it compares them as neighbours, judges no such pair,
 * or compares them up to a greatest gap.
 */
export type AcrossGaps = 'compared' | 'skipped' | 'limited'

/** A rule: its name, its parameters, what it says of itself, and the rule over a series and session by session. */
export interface RuleDefinition<
  Id extends string,
  Parameters extends RuleParameters,
  State,
  Stated extends string = never,
> extends Detector<Parameters, State> {
  readonly id: Id
  /** What the rule looks for, in one sentence for people who choose among rules. */
  readonly summary: string
  readonly parameters: ParameterList<Parameters, Stated>
  /** Every parameter at its default, but those that the caller must state. */
  readonly defaults: Omit<Parameters, Stated>
  readonly conflicts: (parameters: Parameters) => readonly Conflict[]
  /** Whether what it says of a session may change with later scores; such a rule does not suit a treatment still running. */
  readonly looksAhead: (parameters: Parameters) => boolean
  readonly judges: (parameters: Parameters) => Judges
  /** Whether it looks for movements toward the worse end only. */
  readonly seeks: (parameters: Parameters) => 'worsening' | 'both'
  /** Whether it measures a movement by the spread of the series' own scores alone, which a series that never varies has none of. */
  readonly ownSpread: (parameters: Parameters) => boolean
  readonly gaps: (parameters: Parameters) => AcrossGaps
  readonly literature: Literature
}

export const sessionBySession = <Parameters extends RuleParameters, State>(
  fold: RuleFold<Parameters, State>,
): Detector<Parameters, State> => ({
  ...fold,
  detect: (series, parameters) => fold.finish(series.points.reduce(fold.step, fold.start(series, parameters))),
})

/** What a rule remembers that must see all scores at once: all of them. */
export interface Reread<Parameters extends RuleParameters> {
  readonly series: ScoreSeries
  readonly parameters: Parameters
}

/** The fold of a rule that must see all scores at once: it keeps them and reads them anew. */
export const rereading = <Parameters extends RuleParameters>(
  detect: (series: ScoreSeries, parameters: Parameters) => Detection,
): Detector<Parameters, Reread<Parameters>> => ({
  detect,
  start: (head, parameters) => ({ series: { ...head, points: [] }, parameters }),
  step: ({ series, parameters }, point) => ({ series: { ...series, points: [...series.points, point] }, parameters }),
  finish: ({ series, parameters }) => detect(series, parameters),
})
