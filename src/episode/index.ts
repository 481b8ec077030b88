/**
 * One rupture and its repair: its states, commands, events and outcome, and stage models as data.
 * @module
 */
export type { EpisodeCommand } from './command.js'
export type { Judgement, Moment, Rupture, StageLabel, StrategyUse } from './content.js'
export { decide } from './decide.js'
export type {
  AttemptBegun,
  AttemptEnded,
  AttemptStep,
  BystanderNoted,
  ContributionRated,
  EffectNoted,
  EpisodeClosed,
  EpisodeEvent,
  EpisodeWord,
  FactorNamed,
  LegacyNoted,
  MarkersCoded,
  MomentRecorded,
  ResolutionJudged,
  RuptureRecognised,
  RuptureReported,
  SeverityRated,
  StageReached,
  StrategyUsed,
} from './event.js'
export { evolve } from './evolve.js'
export { latestJudgements } from './judgement.js'
export { agnew } from './models/agnew.js'
export { aspland } from './models/aspland.js'
export { bennettParryRyle } from './models/bennett-parry-ryle.js'
export { checkStageModel, defineStageModel, type StageModelProblem } from './models/check-stage-model.js'
export { type Conformity, conformity, type StepTaken } from './models/conformity.js'
export { permissive } from './models/permissive.js'
export { safranMuranConfrontation } from './models/safran-muran-confrontation.js'
export { safranMuranWithdrawal } from './models/safran-muran-withdrawal.js'
export {
  type Arc,
  type Expectation,
  expectations,
  type Stage,
  type StageModel,
  type Step,
  steps,
} from './models/stage-model.js'
export { stageModels } from './models/stage-models.js'
export { isJudgementGiven, type JudgementContext, type OutcomeContext, outcomeOf, standingOf } from './outcome.js'
export { type NextEntry, preview } from './preview.js'
export type { Proposal } from './proposal.js'
export { attemptsOf, closedIn, componentsOf, kindsOf, momentsOf, partiesOf, saidAs } from './record.js'
export type { EpisodeRejection } from './rejection.js'
export { sampleEpisode, sampleEpisodeEvents } from './sample-episode.js'
export {
  type BeingWorkedOn,
  type Closed,
  type Closing,
  type ClosingEvent,
  type EndedAttempt,
  type Episode,
  type EpisodeRecord,
  type EpisodeState,
  initial,
  type OpenAttempt,
  type OpenEpisode,
  type Paused,
  type Unattended,
  type Unreported,
} from './state.js'
