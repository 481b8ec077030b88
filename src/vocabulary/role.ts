import type { Literature } from '../kernel/index.js'
import type { ParticipantId } from './identifier.js'

/** The part a person takes; generic, so that therapy, groups, teams and supervision share one model. */
export const roles = ['client', 'therapist', 'member', 'leader', 'coleader', 'party'] as const
export type Role = (typeof roles)[number]
export const rolesSource: Literature = {
  source:
    'Lo Coco, Tasca, Hewitt, Mikail & Kivlighan (2019), member, leader and group as parties to ruptures; coleaders: Chang-Caffaro & Caffaro (2021), doi 10.1176/appi.psychotherapy.20200035',
  status: 'found',
  citation: 'abstract',
  support: 'expert opinion',
}

/** A person and the part they take. */
export interface Participant {
  /** The name the person goes by in the log; a pseudonym serves as well as any. */
  readonly id: ParticipantId
  /** The part they take; which there are depends on the setting. */
  readonly role: Role
}
