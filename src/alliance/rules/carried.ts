import { isObject, sameValue } from '../../kernel/inside.js'
import type { Participant, ParticipantId } from '../../vocabulary/inside.js'
import { withNames } from '../record/entries.js'
import type { AllianceFact, EntriesCorrected, EntryCorrection } from '../record/event.js'
import type { CorrectedLog } from './correction.js'

/**
 * Returns whether a correction of an entry only follows from the others that are made with it.
 *
 * It then says what the entry said, but for three things: the session of its stamp, which has to be the current one at its place in
 * the corrected log; the number of a session that is renumbered, in `happened`; and the id of a person that is renamed. An id is
 * renamed where it is put right wherever that person came, into one that the record does not have, so that no two people become one.
 */
export const movedAlong = (log: CorrectedLog, correction: EntriesCorrected): ((one: EntryCorrection) => boolean) => {
  const sessions = renumbered(log, correction)
  const people = renamed(log, correction)
  const nameOf = (id: ParticipantId): ParticipantId => people.get(id) ?? id
  return ({ entry, instead }) => {
    const was = log.factAt(entry)
    if (was === undefined || instead === null) return false
    const named = withNames(was, (kind, name) =>
      kind === 'episode' || kind === 'harm' || kind === 'proposal' ? name : nameOf(name),
    )
    const { by } = was.stamp
    const moved = {
      ...withSessions(named, sessions),
      stamp: {
        ...was.stamp,
        session: instead.stamp.session,
        by: by._tag === 'participant' ? { ...by, id: nameOf(by.id) } : by,
      },
    }
    return sameValue(moved, instead)
  }
}

/** Returns the number that a session has by an entry: one held or entered late, or the one before the first. */
const numberIn = (fact: AllianceFact | null | undefined): number | undefined => {
  if (fact?._tag === 'SessionInserted') return fact.session
  return fact?._tag === 'SessionHeld' || fact?._tag === 'AllianceBegan' ? fact.stamp.session : undefined
}

const renumbered = (log: CorrectedLog, { corrections }: EntriesCorrected): ReadonlyMap<number, number> =>
  new Map(
    corrections.flatMap(({ entry, instead }) => {
      const [was, is] = [numberIn(log.factAt(entry)), numberIn(instead)]
      return was === undefined || is === undefined ? [] : [[was, is] as const]
    }),
  )

/** Returns those who come to take part with an entry, in order. */
export const comersIn = (fact: AllianceFact | null | undefined): readonly Participant[] => {
  if (fact?._tag === 'ParticipantJoined') return [fact.participant]
  return fact?._tag === 'AllianceBegan' ? fact.beginning.participants : []
}

const idsIn = (fact: AllianceFact | null | undefined): readonly ParticipantId[] => comersIn(fact).map(({ id }) => id)

const renamed = (log: CorrectedLog, { corrections }: EntriesCorrected): ReadonlyMap<ParticipantId, ParticipantId> => {
  const pairs = corrections.flatMap(({ entry, instead }) => {
    const [were, are] = [idsIn(log.factAt(entry)), idsIn(instead)]
    return were.length === are.length ? were.map((was, index) => [was, are[index] ?? was] as const) : []
  })
  const changed = new Map(pairs.filter(([was, is]) => was !== is))
  if (changed.size === 0) return changed
  const replaced = new Map(corrections.map(({ entry, instead }) => [entry, instead]))
  const standing = log.standing()
  const before = new Set(standing.flatMap(({ event }) => idsIn(event)))
  const after = new Set(standing.flatMap(({ seq, event }) => idsIn(replaced.has(seq) ? replaced.get(seq) : event)))
  const isOne = new Set(changed.values()).size === changed.size
  return new Map([...changed].filter(([was, is]) => isOne && !after.has(was) && !before.has(is)))
}

/** Returns the value with other numbers of sessions wherever it says when something happened. */
const withSessions = <Value>(value: Value, numbers: ReadonlyMap<number, number>): Value => {
  const within = (inner: unknown, isTime: boolean): unknown => {
    if (Array.isArray(inner)) return inner.map((one) => within(one, false))
    if (!isObject(inner)) return inner
    const fields = Object.entries(inner).map(([key, one]: [string, unknown]) => [
      key,
      isTime && typeof one === 'number' && key === 'session'
        ? (numbers.get(one) ?? one)
        : within(one, key === 'happened'),
    ])
    return Object.fromEntries(fields)
  }
  return within(value, false) as Value
}
