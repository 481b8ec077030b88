import type { ParticipantId } from './identifier.js'

/** The roles of a person, generic so that therapy, groups, teams and supervision share one model. */
export const roles = ['client', 'therapist', 'member', 'leader', 'coleader', 'party'] as const
export type Role = (typeof roles)[number]

/** A person with a role. */
export interface Participant {
  /** The person's name in the log, which may be a pseudonym. */
  readonly id: ParticipantId
  /** The person's role; the setting says which roles there are. */
  readonly role: Role
}
