/** The alliances of which courses tell. */
import type { Role, Setting } from 'rupture-repair/vocabulary'

/** Who may come to take part, in which roles; whoever has not begun or joined is a stranger. */
export interface Roster {
  readonly name: string
  readonly setting: Setting
  readonly roles: Readonly<Record<string, Role>>
  readonly machines: readonly string[]
  readonly stray: Role
}
export const individual: Roster = {
  name: 'individual therapy',
  setting: 'individual',
  roles: { cleo: 'client', tom: 'therapist', tess: 'therapist' },
  machines: [],
  stray: 'leader',
}
export const group: Roster = {
  name: 'a group of up to seven',
  setting: 'group',
  roles: { ann: 'member', lee: 'leader', ben: 'member', cas: 'member', dot: 'member', kim: 'coleader', eve: 'member' },
  machines: ['dot', 'kim'],
  stray: 'client',
}
