import type { CodedRun } from './coded-run.js'
import type { Coder } from './coder.js'
import type { Finding } from './finding.js'
import type { Algorithm } from './source.js'

/**
 * A movement of scores or a run of codes, put to a person, who may want to say what happened.
 *
 * A proposal is no entry of the record. Only a participant or an observer can answer it: the person accepts, corrects or rejects it.
 */
export interface Proposal {
  readonly _tag: 'Proposal'
  /** The name of the proposal, the same each time that it is made from the same evidence. */
  readonly id: string
  readonly alliance: string
  readonly evidence: Finding | CodedRun
  readonly proposedBy: Algorithm | Coder
}
