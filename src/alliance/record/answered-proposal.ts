import type { ProposedBy } from '../../vocabulary/inside.js'

/** A proposal as the log names it. */
export interface AnsweredProposal {
  /** The name of the proposal, which a redaction replaces. */
  readonly id: string
  /** The rule, person or machine that proposed it. */
  readonly proposedBy: ProposedBy
}
