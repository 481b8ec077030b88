import { withNames } from '../record/entries.js'
import type { AllianceFact, Correction } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { AllianceRecord } from '../record/state.js'
import { comersIn } from './carried.js'
import { standingEntries } from './correction.js'

/**
 * Returns a rejection of a correction that gives another role to a person who has said or done something, or makes a machine of them.
 *
 * It would rewrite the meaning of their words. To have been at a session is no act, so a role can still be put right after one.
 */
export const roleKeptObstacle = ({ log }: AllianceRecord, correction: Correction): AllianceRejection | undefined => {
  const before = standingEntries(log)
  const acted = new Set(before.flatMap(({ event }) => actorsIn(event)))
  const after = standingEntries([...log, correction])
  const now = new Map(after.flatMap(({ event }) => comersIn(event).map((one) => [one.id, one] as const)))
  for (const { seq, event } of before) {
    const instead = comersIn(after.find((one) => one.seq === seq)?.event)
    for (const [index, was] of comersIn(event).entries()) {
      // A person whose id is gone has been renamed, or comes no longer.
      const is = now.get(was.id) ?? instead[index]
      if (acted.has(was.id) && is !== undefined && (is.role !== was.role || is.machine !== was.machine))
        return {
          ...{ _tag: 'AnotherRoleThanBefore', participant: was.id, role: is.role },
          ...(is.machine && { machine: is.machine }),
        }
    }
  }
  return undefined
}

/** Returns those who say or do something by an entry; to come is neither. */
const actorsIn = (fact: AllianceFact): readonly string[] => {
  if (comersIn(fact).length > 0) return []
  const { by } = fact.stamp
  const actors = by._tag === 'participant' ? [by.id] : []
  if (fact._tag === 'SessionHeld') return actors
  withNames(fact, (kind, name) => {
    if (kind === 'present') actors.push(name)
    return name
  })
  return actors
}
