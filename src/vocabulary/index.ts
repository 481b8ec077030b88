/**
 * The terms of the field as closed lists and types, each list with its source.
 * @module
 */
export { type AttemptResult, attemptResults } from './attempt.js'
export { bystanderStates } from './bystander.js'
export { components } from './component.js'
export { type Effect, effects } from './effect.js'
export { endingReasons } from './ending.js'
export { type Factor, factors, factorsOf, holdings } from './factor.js'
export { frameAspects, frameManners } from './frame.js'
export { harmEndings, harmKinds } from './harm.js'
export { hinderingResponses } from './hindrance.js'
export type { EpisodeId, ParticipantId } from './identifier.js'
export { levels } from './level.js'
export { clarities, constructs2022, type Marker, markers2015, withdrawalMarkers2022 } from './marker.js'
export {
  alliancesAfter,
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
export type { ProposalAnswer, ProposedBy } from './proposal-answer.js'
export { type Rating, ratings } from './rating.js'
export { repairHistories } from './repair-history.js'
export { type Participant, type Role, roleNames, roles } from './role.js'
export { type RuptureKind, ruptureKinds } from './rupture-kind.js'
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
