/**
 * The terms of the field as closed lists and types, each list with its source.
 * @module
 */
export { type AttemptResult, attemptResults, attemptResultsSource } from './attempt.js'
export { type BystanderState, bystanderStates, bystanderStatesSource } from './bystander.js'
export { type Component, components, componentsSource } from './component.js'
export { type Effect, effects, effectsSource } from './effect.js'
export { type EndingReason, endingReasons, endingReasonsSource } from './ending.js'
export { type Factor, factors, factorsSource, type Held, holdings } from './factor.js'
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
export { type FrameAspect, type FrameManner, frameAspects, frameAspectsSource, frameManners } from './frame.js'
export { type HarmEnding, type HarmKind, harmEndings, harmKinds, harmKindsSource } from './harm.js'
export type { AllianceId, EpisodeId, HarmId, ParticipantId } from './identifier.js'
export { type Level, levels, levelsSource } from './level.js'
export {
  type Clarity,
  type CodeSet,
  type Construct2022,
  clarities,
  claritiesSource,
  codeSets,
  codeSetsSource,
  confrontationMarkers2015,
  constructs2022,
  constructs2022Source,
  type Marker,
  markers2015,
  markers2015Source,
  withdrawalGroups2022,
  withdrawalMarkers2015,
  withdrawalMarkers2022,
  withdrawalMarkers2022Source,
} from './marker.js'
export {
  type AllianceAfter,
  alliancesAfter,
  type Legacy,
  legacies,
  legaciesSource,
  type Outcome,
  outcomes,
  outcomesSource,
  type ResolutionCriterion,
  resolutionCriteria,
  resolvedFrom,
  type Standing,
  standings,
} from './outcome.js'
export { type Perspective, perspectiveOfRole, perspectives, perspectivesSource } from './perspective.js'
export { type Rating, ratings } from './rating.js'
export { type Participant, type Role, roles, rolesSource } from './role.js'
export { type RuptureKind, ruptureKinds, ruptureKindsSource } from './rupture-kind.js'
export {
  type BetterEnd,
  betterEnds,
  greatestScore,
  type ScaleRange,
  type ScorePoint,
  type ScoreSeries,
} from './score-series.js'
export {
  type Medium,
  media,
  mediaSource,
  type Provenance,
  provenances,
  rolesOfSetting,
  type Setting,
  settings,
  settingsSource,
} from './setting.js'
export {
  type MagnitudeUnit,
  magnitudeUnits,
  type Severity,
  severities,
  severitiesSource,
  severityWords,
} from './severity.js'
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
  strategiesSource,
  strategyAliases,
  strategyFamilies,
  strategyFamiliesSource,
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
