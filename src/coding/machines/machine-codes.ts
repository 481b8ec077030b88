import type { SegmentPlace } from '../../vocabulary/inside.js'
import type { CodeEvidence, CodeValue } from '../sheet/sheet.js'

/** One code that a machine gave in one segment. */
export interface MachineCode extends CodeEvidence {
  /** One of the segments of its session. */
  readonly at: SegmentPlace
  readonly value: CodeValue
}

/** What a machine coded of one session: every segment that it was given, those without a code included. */
export interface MachineSession {
  readonly session: number
  readonly alliance?: string
  readonly segments: readonly SegmentPlace[]
  readonly codes: readonly MachineCode[]
}

/** The codes of one run of a machine, as its document has them. It holds no words of a transcript. */
export interface MachineCodes {
  /** The name of the program. */
  readonly coder: string
  /** The model with its version. */
  readonly model: string
  /** The hash of the prompt. */
  readonly promptHash: string
  readonly run?: string
  readonly codeSet: string
  /** What a code means that is not listed in a segment: the value for it, or null for *not rated*. */
  readonly unlisted: CodeValue | null
  readonly sessions: readonly MachineSession[]
}
