import type { ParticipantId } from './identifier.js'

/** The roles of a person, generic so that therapy, groups, teams and supervision share one model. */
export const roles = ['client', 'therapist', 'member', 'leader', 'coleader', 'party'] as const
export type Role = (typeof roles)[number]

/** The names of a role in everyday life; the setting says which there are. */
export const roleNames = [
  'parent',
  'child',
  'sibling',
  'partner',
  'friend',
  'colleague',
  'manager',
  'supervisor',
  'supervisee',
] as const
export type RoleName = (typeof roleNames)[number]

/** A person with a role, or a machine that takes part in one. */
export interface Participant {
  /** The participant's name in the log, which may be a pseudonym. */
  readonly id: ParticipantId
  /** The participant's role; the setting says which roles there are. */
  readonly role: Role
  /** What the role is called here, one of `roleNames` or in the caller's own words; sentences say it, and nothing counts by it. */
  readonly called?: string
  /** Says that it is a machine, such as a chatbot: its words are shown apart and count for no criterion. */
  readonly machine?: true
}
