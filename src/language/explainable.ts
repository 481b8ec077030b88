import type {
  AllianceEvent,
  AllianceRejection,
  AllianceState,
  BatchRejection,
  BrokenHistory,
  Caution,
  EpisodeOutcome,
} from '../alliance/index.js'
import type { EpisodeState, Proposal, StageModelProblem, StepTaken } from '../episode/index.js'
import type { Finding, Outcome, Standing, Unknowable } from '../vocabulary/index.js'

/** Everything that can be said in plain words; no two of its kinds share a tag. */
export type Explainable =
  | EpisodeState
  | AllianceState
  | AllianceEvent
  | AllianceRejection
  | BrokenHistory
  | BatchRejection
  | Finding
  | Proposal
  | EpisodeOutcome
  | Outcome
  | 'open'
  | Standing

/** What is remarked beside a record: it is no entry, and changes and blocks nothing. No kind shares a tag with an `Explainable`. */
export type Remark = Caution | Unknowable | StepTaken | StageModelProblem
