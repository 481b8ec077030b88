import type { Literature } from '../kernel/inside.js'
import type { ParticipantId } from './identifier.js'

/** The roles of a person, generic so that therapy, groups, teams and supervision share one model. */
export const roles = ['client', 'therapist', 'member', 'leader', 'coleader', 'party'] as const
export type Role = (typeof roles)[number]
export const rolesSource: Literature = {
  source:
    'Lo Coco, Tasca, Hewitt, Mikail & Kivlighan (2019), member, leader and group as parties to ruptures; coleaders: Chang-Caffaro & Caffaro (2021), doi 10.1176/appi.psychotherapy.20200035',
  status: 'found',
  citation: 'abstract',
  support: 'expert opinion',
}

/** A person with a role. */
export interface Participant {
  /** The person's name in the log, which may be a pseudonym. */
  readonly id: ParticipantId
  /** The person's role; the setting says which roles there are. */
  readonly role: Role
}
