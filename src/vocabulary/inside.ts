/** Every word that the other modules of the library use; `index.ts` opens those that a program needs. */
export { type AttemptResult, attemptResults } from './attempt.js'
export { type BystanderState, bystanderStates } from './bystander.js'
export { type Component, components } from './component.js'
export { type Effect, effects } from './effect.js'
export { type EndingReason, endingReasons } from './ending.js'
export { type Factor, factors, type Held, holdings } from './factor.js'
export {
  type CannotKnow,
  cannotKnow,
  type Detection,
  type Finding,
  type IntervalVerdict,
  type Movement,
  movements,
  type Recovery,
  type RuleParameters,
  recoveries,
  type Unknowable,
} from './finding.js'
export { type FrameAspect, type FrameManner, frameAspects, frameManners } from './frame.js'
export { type HarmEnding, type HarmKind, harmEndings, harmKinds } from './harm.js'
export type { AllianceId, EpisodeId, HarmId, ParticipantId } from './identifier.js'
export { type Level, levels } from './level.js'
export {
  type Clarity,
  type CodeSet,
  type Construct2022,
  clarities,
  codeSets,
  confrontationMarkers2015,
  constructs2022,
  type Marker,
  markers2015,
  withdrawalGroups2022,
  withdrawalMarkers2015,
  withdrawalMarkers2022,
} from './marker.js'
export {
  type AllianceAfter,
  alliancesAfter,
  type Legacy,
  leastResolved,
  legacies,
  type Outcome,
  outcomes,
  type ResolutionCriterion,
  resolutionCriteria,
  resolvedFrom,
  type Standing,
  standings,
} from './outcome.js'
export { type Perspective, perspectiveOfRole, perspectives } from './perspective.js'
export { type Rating, ratings } from './rating.js'
export { type Participant, type Role, roles } from './role.js'
export { type RuptureKind, ruptureKinds } from './rupture-kind.js'
export {
  type BetterEnd,
  betterEnds,
  greatestScore,
  type ScaleRange,
  type ScorePoint,
  type ScoreSeries,
} from './score-series.js'
export { type Medium, media, type Provenance, provenances, rolesOfSetting, type Setting, settings } from './setting.js'
export { type MagnitudeUnit, magnitudeUnits, type Severity, severities, severityWords } from './severity.js'
export type { Algorithm, Source } from './source.js'
export {
  type Directness,
  directnesses,
  type Emphasis,
  emphases,
  type Strategy,
  type StrategyFamily,
  strategies,
  strategies3RS,
  strategiesBeyond3RS,
  strategyAliases,
  strategyFamilies,
  type Timing,
  timings,
} from './strategy.js'
export type { Tie, TieEnd, Ties } from './tie.js'
export { type Happened, type SessionPart, type Stamp, sessionParts } from './time.js'
export {
  type EndedAfter,
  type Fate,
  fates,
  type TracedCourse,
  type TracedFinding,
  type TreatmentEnding,
  treatmentEndings,
} from './traced.js'
export { type Audience, audiences, type RatingCondition, ratingConditions } from './visibility.js'
