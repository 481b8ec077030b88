/** How an alliance begins, and who may take part in which setting. */
import type { AllianceFact } from 'rupture-repair'
import type { Role } from 'rupture-repair/vocabulary'
import type { Model, Refusal } from './model-state.js'

export const rolesKnown: Readonly<Record<string, readonly Role[]>> = {
  individual: ['client', 'therapist'],
  couple: ['client', 'therapist'],
  family: ['client', 'therapist'],
  group: ['member', 'leader', 'coleader'],
  team: ['party', 'leader', 'coleader'],
  relationship: ['party'],
  supervision: ['party'],
}

/** What a role can be called there, in words that are known at all; every other word is one's own. */
const namesKnown: Readonly<Record<string, readonly string[]>> = {
  couple: ['partner'],
  family: ['parent', 'child', 'sibling', 'partner'],
  team: ['colleague', 'manager', 'supervisor'],
  relationship: ['parent', 'child', 'sibling', 'partner', 'friend', 'colleague', 'manager'],
  supervision: ['supervisor', 'supervisee', 'colleague'],
}
export const isOfElsewhere = (called: string | undefined, setting: string): boolean =>
  called !== undefined &&
  Object.values(namesKnown).some((names) => names.includes(called)) &&
  namesKnown[setting]?.includes(called) !== true

export const begins = (
  model: Model,
  { stamp, beginning }: Extract<AllianceFact, { _tag: 'AllianceBegan' }>,
): Refusal => {
  const ids = beginning.participants.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'NamedTwice'
  if (ids.length < 2) return 'TooFewParticipants'
  const known = rolesKnown[beginning.setting] ?? []
  for (const { role, called } of beginning.participants) {
    if (!known.includes(role)) return 'RoleNotInSetting'
    if (isOfElsewhere(called, beginning.setting)) return 'RoleNameNotInSetting'
  }
  if (stamp.by._tag === 'participant' && !ids.includes(stamp.by.id)) return 'UnknownParticipant'
  if (stamp.by._tag === 'observer' && ids.includes(stamp.by.id)) return 'ObserverTakesPart'
  if (beginning.participants.some(({ id, machine }) => machine && id === stamp.by.id)) return 'NotAMachinesToRecord'
  model.begun = true
  model.open = true
  model.setting = beginning.setting
  model.session = stamp.session
  model.from = stamp.session
  for (const { id, role, machine } of beginning.participants) model.people[id] = { role, ...(machine && { machine }) }
  return undefined
}
