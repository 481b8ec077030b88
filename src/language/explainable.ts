import type * as alliance from '../alliance/index.js'
import type {
  BrokenLine,
  BrokenLog,
  ConclusionWithheld,
  MoreEntriesThanBefore,
  NotAsSeen,
  NothingToUndo,
  NotPermitted,
  NotShown,
  ReasonWithheld,
  Rejected,
  Remark,
  SeenOutcome,
} from '../alliance/inside.js'
import type { Conformity, EpisodeState } from '../episode/index.js'
import type { StageModelProblem, StepTaken } from '../episode/inside.js'
import type {
  BadLine,
  ChainFault,
  Finding,
  LineFault,
  Malformed,
  Outcome,
  Problem,
  Proposal,
  SnapshotRefusal,
  Standing,
  StoreRefusal,
  Unknowable,
} from '../vocabulary/inside.js'

export type Event<Tag extends alliance.AllianceEvent['_tag']> = Extract<alliance.AllianceEvent, { readonly _tag: Tag }>

/** What is refused or found wrong where logs are kept. */
export type Keeping = StoreRefusal | LineFault | ChainFault | SnapshotRefusal

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
  | NothingToUndo
  | MoreEntriesThanBefore
  | alliance.BrokenHistory
  | alliance.BatchRejection
  | Finding
  | Proposal
  | NotAsSeen
  | NotPermitted
  | ReasonWithheld
  | alliance.EpisodeOutcome
  | SeenOutcome
  | NotShown
  | Outcome
  | 'open'
  | Standing
  | alliance.Caution
  | Remark
  | ConclusionWithheld
  | Unknowable
  | StepTaken
  | Conformity
  | StageModelProblem
  | Problem
  | (Problem & BadLine)
  | Malformed
  | Rejected<
      alliance.AllianceRejection | NothingToUndo | MoreEntriesThanBefore | NotAsSeen | NotPermitted | ReasonWithheld
    >
  | BrokenLog
  | BrokenLine
  | Keeping
