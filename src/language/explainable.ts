import type {
  AllianceEvent,
  AllianceRejection,
  AllianceState,
  BatchRejection,
  BrokenHistory,
  EpisodeOutcome,
} from '../alliance/index.js'
import type { EpisodeState, Proposal } from '../episode/index.js'
import type { Finding, Outcome, Standing } from '../vocabulary/index.js'

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
