/**
 * The terms of the field as closed lists and types, each list with its source.
 * @module
 */
export { type AttemptResult, attemptResults } from './attempt.js'
export { bystanderStates } from './bystander.js'
export {
  type Code,
  type CodedPerson,
  type CodeSet,
  type CodeSetDefinition,
  type CodeSetProblem,
  checkMarkers,
  codeSet3RS2015,
  codeSet3RS2022,
  defineCodeSet,
  kindOfMarker,
  type MarkerProblem,
  type Presence,
  presenceOf,
} from './code-set.js'
export { markerOf } from './coded-marker.js'
export type { CodedMoment, CodedRun, PresentSegment, SegmentPlace } from './coded-run.js'
export type { Coder } from './coder.js'
export { components } from './component.js'
export {
  type Attributed,
  attributedWords,
  type Closure,
  closures,
  type Judged,
  judgedWords,
  type OwnCut,
  ownCuts,
  type UnjudgedReason,
  unjudgedReasons,
} from './conclusion.js'
export type { Cell, DataTable, TableColumn } from './data-table.js'
export { type Effect, effects } from './effect.js'
export { endingReasons } from './ending.js'
export { type Factor, factors, factorsOf, holdings } from './factor.js'
export { type Detection, type Finding, movements } from './finding.js'
export { frameAspects, frameManners } from './frame.js'
export { type HarmEnding, type HarmKind, harmEndings, harmKinds } from './harm.js'
export { hinderingResponses } from './hindrance.js'
export type { AllianceId, EpisodeId, HarmId, ParticipantId } from './identifier.js'
export { levels } from './level.js'
export {
  clarities,
  codeSets,
  confrontationMarkers2015,
  constructs2022,
  type Marker,
  markers2015,
  withdrawalMarkers2015,
  withdrawalMarkers2022,
} from './marker.js'
export {
  alliancesAfter,
  type FormerOutcome,
  formerOutcomes,
  type LettingGoReason,
  legacies,
  lettingGoReasons,
  type Outcome,
  outcomes,
  type ResolutionCriterion,
  resolutionCriteria,
  resolvedFrom,
  standings,
  type WayOver,
  waysOver,
} from './outcome.js'
export { type Perspective, perspectiveOfRole, perspectives } from './perspective.js'
export type { Proposal } from './proposal.js'
export type { CodedSpan, ProposalAnswer, ProposedBy } from './proposal-answer.js'
export { type Rating, ratings } from './rating.js'
export { repairHistories } from './repair-history.js'
export { type Participant, type Role, type RoleName, roleNames, roles } from './role.js'
export { type RuptureKind, ruptureKinds } from './rupture-kind.js'
export { type BetterEnd, betterEnds, type ScaleRange, type ScorePoint, type ScoreSeries } from './score-series.js'
export {
  media,
  type Provenance,
  provenances,
  roleNamesOfSetting,
  rolesOfSetting,
  type Setting,
  settings,
} from './setting.js'
export { magnitudeUnits, type Severity, severityWords } from './severity.js'
export type { Source } from './source.js'
export { wordSources } from './sources.js'
export {
  directnesses,
  emphases,
  type Strategy,
  strategies,
  strategyAliases,
  strategyFamilies,
  timings,
} from './strategy.js'
export { between, type Tie, type TieEnd } from './tie.js'
export { by, type Happened, type Stamp, sessionParts, type WordStamp } from './time.js'
export { type Audience, audiences, ratingConditions } from './visibility.js'
export { wordsApart } from './words-apart.js'
