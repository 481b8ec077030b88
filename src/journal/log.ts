import type { AllianceEvent } from '../alliance/index.js'
import type { NonEmpty } from '../kernel/inside.js'
import type { LogLine } from '../schema/index.js'
import type { AllianceId } from '../vocabulary/inside.js'

/** An event with the line it is on, counted from 1 with blank lines included, and what is on that line beside it. */
export interface NumberedEvent extends Pick<LogLine, 'meta' | 'prev'> {
  readonly line: number
  readonly event: AllianceEvent
}

/** The entries of one alliance in a file, in order; an event's place in the list, counted from 1, is its `seq`. */
export interface AllianceLog {
  readonly alliance: AllianceId
  readonly lines: NonEmpty<NumberedEvent>
}

/** A file of log lines, grouped by alliance in the order in which they first occur. */
export interface Log {
  readonly alliances: readonly AllianceLog[]
}
