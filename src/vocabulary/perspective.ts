import type { Literature } from '../kernel/inside.js'
import type { Role } from './role.js'

/** The perspectives of ratings and judgements, which differ. */
export const perspectives = ['client', 'therapist', 'observer', 'party'] as const
export type Perspective = (typeof perspectives)[number]
export const perspectivesSource: Literature = {
  source:
    'Tryon, Blackwell & Hammel (2007), Psychother Res 17:629-642: client and therapist ratings differ (d about .63, r about .36); party: this library, for relationships without a helper',
  status: 'recalled',
  citation: 'second-hand',
  support: 'meta-analysis',
}

/** The perspective a person of a role speaks from. */
export const perspectiveOfRole: Readonly<Record<Role, Perspective>> = {
  client: 'client',
  member: 'client',
  therapist: 'therapist',
  leader: 'therapist',
  coleader: 'therapist',
  party: 'party',
}
