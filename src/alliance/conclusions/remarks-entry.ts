import type { ParticipantId, Source } from '../../vocabulary/inside.js'
import type { AllianceFact } from '../record/event.js'

/** An entry in force, with its place in the log. */
export interface Entry<Fact = AllianceFact> {
  readonly seq: number
  readonly event: Fact
}

export const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts)
export const isOf = ({ _tag, id }: Source, who: ParticipantId): boolean => _tag === 'participant' && id === who
