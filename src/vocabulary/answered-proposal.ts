import type { EpisodeId } from './identifier.js'
import type { Algorithm } from './source.js'

/** The part of a session that a run of codes covers: by the numbers of its segments, or in seconds. */
export type CodedSpan =
  /** Segments with numbers. */
  | {
      readonly _tag: 'segments'
      /** The first segment of the run, counted from 1. */
      readonly first: number
      /** The last segment of the run. */
      readonly last: number
    }
  /** Segments in seconds from the beginning of the session. */
  | {
      readonly _tag: 'seconds'
      /** The start of the run. */
      readonly start: number
      /** Its end. */
      readonly end: number
    }

interface OfCodes {
  /** The set of codes, with its version. */
  readonly codeSet: string
  /** The session that was coded. */
  readonly session: number
  /** The part of the session. */
  readonly span: CodedSpan
}

/** A rule that proposed, with the movement of scores that it found. */
export interface ProposingRule extends Algorithm {
  /** The sessions between which the score moved; left out where a redaction removed them. */
  readonly movement?: {
    /** The session the movement began from. */
    readonly from: number
    /** The session it led to. */
    readonly to: number
  }
}

/** A person whose codes were proposed. */
export interface ProposingPerson extends OfCodes {
  readonly _tag: 'person'
  /** The coder. */
  readonly id: string
}

/** A machine whose codes were proposed. */
export interface ProposingMachine extends OfCodes {
  readonly _tag: 'machine'
  /** The name of the program. */
  readonly id: string
  /** The model with its version. */
  readonly model?: string
  /** The run, where one model coded a session more than once. */
  readonly run?: string
  /** The machine's least confidence in a code of the run, from 0 to 1. */
  readonly confidence?: number
}

/** A proposal as the log names it: who proposed it and from where, without a score, a code or a quote. */
export interface AnsweredProposal {
  /** The name of the proposal, which a redaction replaces. */
  readonly id: string
  /** The rule, person or machine that proposed it, with what it was made from. */
  readonly proposedBy: ProposingRule | ProposingPerson | ProposingMachine
}

/** What a person says to a proposal. */
export type ProposalAnswer =
  /** It is right, and the episode was reported as proposed. */
  | {
      readonly _tag: 'accepted'
      /** The episode on record. */
      readonly episode: EpisodeId
    }
  /** There was a rupture, and it was reported otherwise than proposed. */
  | {
      readonly _tag: 'corrected'
      /** The episode on record. */
      readonly episode: EpisodeId
    }
  /** No rupture follows from it. */
  | { readonly _tag: 'rejected' }
