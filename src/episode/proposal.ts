import type { Algorithm, Finding } from '../vocabulary/index.js'

/**
 * A finding put before a person: something happened to the scores here, and somebody may want to ask.
 *
 * A proposal is no entry of the record. Only a participant or an observer can accept it, by reporting what they know and scores
 * cannot tell.
 */
export interface Proposal {
  readonly _tag: 'Proposal'
  readonly prompt: { readonly rule: string; readonly from: number; readonly to: number }
  readonly finding: Finding
  /** The series the finding is about. */
  readonly series: string
  readonly proposedBy: Algorithm
}
