import type * as alliance from '../alliance/index.js'
import type { Conformity, EpisodeState, StageModelProblem, StepTaken } from '../episode/index.js'
import type { Finding, Outcome, Problem, Proposal, Standing, Unknowable } from '../vocabulary/inside.js'

export type Event<Tag extends alliance.AllianceEvent['_tag']> = Extract<alliance.AllianceEvent, { readonly _tag: Tag }>

/**
 * Everything that can be said in plain words; no two of its kinds share a tag.
 *
 * Cautions, unknowable sessions and readings against a stage model are remarks beside a record: no entries, and they change and block
 * nothing.
 */
export type Explainable =
  | EpisodeState
  | alliance.AllianceState
  | alliance.AllianceEvent
  | alliance.AllianceRejection
  | alliance.NothingToUndo
  | alliance.MoreEntriesThanBefore
  | alliance.BrokenHistory
  | alliance.BatchRejection
  | Finding
  | Proposal
  | alliance.NotPermitted
  | alliance.ReasonWithheld
  | alliance.EpisodeOutcome
  | alliance.SeenOutcome
  | alliance.NotShown
  | Outcome
  | 'open'
  | Standing
  | alliance.Caution
  | alliance.Remark
  | alliance.ConclusionWithheld
  | Unknowable
  | StepTaken
  | Conformity
  | StageModelProblem
  | Problem
