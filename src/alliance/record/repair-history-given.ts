import type { ParticipantId, RepairHistory } from '../../vocabulary/inside.js'

/** What a person said about repair in other relationships. */
export interface RepairHistoryGiven {
  /** The person whose history it is. */
  readonly of: ParticipantId
  /** How many strains in other relationships were mended, as that person remembers; left out where a redaction removed it. */
  readonly history?: RepairHistory
}
