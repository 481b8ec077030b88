import type { Role, RoleName } from './role.js'

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

/** The names of roles that belong to each setting; a caller's own words fit every setting. */
export const roleNamesOfSetting: Readonly<Record<Setting, readonly RoleName[]>> = {
  individual: [],
  couple: ['partner'],
  family: ['parent', 'child', 'sibling', 'partner'],
  group: [],
  team: ['colleague', 'manager', 'supervisor'],
  relationship: ['parent', 'child', 'sibling', 'partner', 'friend', 'colleague', 'manager'],
  supervision: ['supervisor', 'supervisee', 'colleague'],
}

/** The media in which people meet. */
export const media = ['in-person', 'video', 'phone', 'text'] as const
export type Medium = (typeof media)[number]

/** The origins of a record; what is not recorded of people stays labelled wherever it is shown. */
export const provenances = ['recorded', 'simulated', 'invented', 'language-models'] as const
export type Provenance = (typeof provenances)[number]
