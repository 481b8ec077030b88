import type { Role } from './role.js'

/** The perspectives of ratings and judgements, which differ; a machine's is apart from those of people. */
export const perspectives = ['client', 'therapist', 'observer', 'party', 'machine'] as const
export type Perspective = (typeof perspectives)[number]

/** The perspective a person of a role speaks from. */
export const perspectiveOfRole: Readonly<Record<Role, Perspective>> = {
  client: 'client',
  member: 'client',
  therapist: 'therapist',
  leader: 'therapist',
  coleader: 'therapist',
  party: 'party',
}
