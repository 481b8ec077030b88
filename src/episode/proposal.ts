import type { Algorithm, Finding } from '../vocabulary/inside.js'

/**
 * A finding shown to a person, who may want to ask what happened.
 *
 * A proposal is no entry of the record. Only a participant or an observer can accept it, with a report of what scores cannot tell.
 */
export interface Proposal {
  readonly _tag: 'Proposal'
  readonly prompt: { readonly rule: string; readonly from: number; readonly to: number }
  readonly finding: Finding
  readonly series: string
  readonly proposedBy: Algorithm
}
