import type { Literature } from '../kernel/inside.js'
import type { Role } from './role.js'

/** The kinds of alliance this library models. */
export const settings = ['individual', 'couple', 'family', 'group', 'team', 'relationship', 'supervision'] as const
/** One kind of alliance. */
export type Setting = (typeof settings)[number]
export const settingsSource: Literature = {
  source:
    'Bordin (1979), Psychother Theory Res Pract 16:252-260: the working alliance is not confined to psychotherapy; the roles of each setting are this library’s',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/** The roles of each setting; a mixture, such as a member and a client, would leave ties without a level. */
export const rolesOfSetting: Readonly<Record<Setting, readonly Role[]>> = {
  individual: ['client', 'therapist'],
  couple: ['client', 'therapist'],
  family: ['client', 'therapist'],
  group: ['member', 'leader', 'coleader'],
  team: ['party', 'leader', 'coleader'],
  relationship: ['party'],
  supervision: ['party'],
}

/** The media in which people meet. */
export const media = ['in-person', 'video', 'phone', 'text'] as const
export type Medium = (typeof media)[number]
export const mediaSource: Literature = {
  source:
    'Fluckiger et al. (2018), Psychotherapy 55:316-340: face-to-face and internet-based alliances are studied apart',
  status: 'found',
  citation: 'abstract',
  support: 'meta-analysis',
}

/** The origins of a record; simulated and invented records stay labelled wherever they are shown. */
export const provenances = ['recorded', 'simulated', 'invented'] as const
export type Provenance = (typeof provenances)[number]
