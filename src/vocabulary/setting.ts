import type { Role } from './role.js'

/** The kinds of alliance this library models. */
export const settings = ['individual', 'couple', 'family', 'group', 'team', 'relationship', 'supervision'] as const
/** One kind of alliance. */
export type Setting = (typeof settings)[number]

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

/** The origins of a record; what is not recorded of people stays labelled wherever it is shown. */
export const provenances = ['recorded', 'simulated', 'invented', 'language-models'] as const
export type Provenance = (typeof provenances)[number]
