/**
 * The terms of the field as closed lists and types, each list with its source.
 * @module
 */
export { type AttemptResult, attemptResults } from './attempt.js'
export { bystanderStates } from './bystander.js'
export {
  type Code,
  type CodeSet,
  type CodeSetDefinition,
  checkMarkers,
  codeSet3RS2015,
  codeSet3RS2022,
  defineCodeSet,
  presenceOf,
} from './code-set.js'
export type { CodedRun, SegmentPlace } from './coded-run.js'
export { components } from './component.js'
export { type Attributed, type Closure, type Judged, type OwnCut, ownCuts, type UnjudgedReason } from './conclusion.js'
export type { Cell, DataTable, TableColumn } from './data-table.js'
export { type Effect, effects } from './effect.js'
export { endingReasons } from './ending.js'
export { type Factor, factors, factorsOf, holdings } from './factor.js'
export { type Detection, type Finding, movements } from './finding.js'
export { frameAspects, frameManners } from './frame.js'
export { type HarmEnding, type HarmKind, harmEndings, harmKinds } from './harm.js'
export { hinderingResponses } from './hindrance.js'
export type { EpisodeId, ParticipantId } from './identifier.js'
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
  legacies,
  lettingGoReasons,
  type Outcome,
  outcomes,
  type ResolutionCriterion,
  resolutionCriteria,
  resolvedFrom,
  standings,
  waysOver,
} from './outcome.js'
export { type Perspective, perspectiveOfRole, perspectives } from './perspective.js'
export type { Proposal } from './proposal.js'
export type { CodedSpan, ProposalAnswer, ProposedBy } from './proposal-answer.js'
export { type Rating, ratings } from './rating.js'
export { repairHistories } from './repair-history.js'
export { type Participant, type Role, roleNames, roles } from './role.js'
export { type RuptureKind, ruptureKinds } from './rupture-kind.js'
export type { BetterEnd, ScaleRange, ScorePoint, ScoreSeries } from './score-series.js'
export { media, provenances, roleNamesOfSetting, rolesOfSetting, type Setting, settings } from './setting.js'
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
export { by, type Happened, type Stamp, sessionParts } from './time.js'
export { type Audience, audiences, ratingConditions } from './visibility.js'
export { wordsApart } from './words-apart.js'
