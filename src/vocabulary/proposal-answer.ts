import type { EpisodeId } from './identifier.js'

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

/** The maker of a proposal with what it was made from: never a score, a code or a quote. */
export type ProposedBy =
  /** A rule that found a movement of scores. */
  | {
      readonly _tag: 'algorithm'
      /** The name of the rule. */
      readonly rule: string
      /** The movement; left out where a redaction removed it. */
      readonly movement?: {
        /** The session the movement began from. */
        readonly from: number
        /** The session it led to. */
        readonly to: number
      }
    }
  /** A person who coded a session. */
  | ({
      readonly _tag: 'person'
      /** The coder. */
      readonly id: string
    } & OfCodes)
  /** A machine that coded a session. */
  | ({
      readonly _tag: 'machine'
      /** The name of the program. */
      readonly id: string
      /** The model with its version. */
      readonly model?: string
      /** The run, where one model coded a session more than once. */
      readonly run?: string
      /** The machine's least confidence in a code of the run, from 0 to 1. */
      readonly confidence?: number
    } & OfCodes)

/** A person's answer to a proposal. */
export type ProposalAnswer =
  /** The proposal is right. */
  | {
      readonly _tag: 'accepted'
      /** The episode on record. */
      readonly episode: EpisodeId
    }
  /** There was a rupture, otherwise than proposed. */
  | {
      readonly _tag: 'corrected'
      /** The episode on record. */
      readonly episode: EpisodeId
    }
  /** No episode follows from it. */
  | { readonly _tag: 'rejected' }
