import type { ParticipantId } from './identifier.js'

/** The roles of a person, generic so that therapy, groups, teams and supervision share one model. */
export const roles = ['client', 'therapist', 'member', 'leader', 'coleader', 'party'] as const
export type Role = (typeof roles)[number]

/** A person with a role, or a machine that takes part in one. */
export interface Participant {
  /** The participant's name in the log, which may be a pseudonym. */
  readonly id: ParticipantId
  /** The participant's role; the setting says which roles there are. */
  readonly role: Role
  /** Says that it is a machine, such as a chatbot: its words are shown apart and count for no criterion. */
  readonly machine?: true
}
