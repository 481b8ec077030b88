import type {
  AllianceCommand,
  Participant,
  Role,
  Setting,
} from 'rupture-repair'
import { said } from './people.js'

/**
 * A difficult situation as the commands that record it; every person in
 * it is invented.
 */
export interface Situation {
  readonly title: string
  readonly commands: readonly AllianceCommand[]
}

export const client = (id: string): Participant => ({
  id,
  role: 'client',
})
export const therapist = (id: string): Participant => ({
  id,
  role: 'therapist',
})
export const member = (id: string): Participant => ({
  id,
  role: 'member',
})
export const leader = (id: string): Participant => ({
  id,
  role: 'leader',
})
export const machine = (id: string, role: Role): Participant => ({
  id,
  role,
  machine: true,
})

/** The first entry of an invented record. */
export const begin = (
  setting: Setting,
  by: string,
  participants: readonly Participant[],
): AllianceCommand => ({
  _tag: 'BeginAlliance',
  stamp: said(by, 0),
  beginning: {
    setting,
    medium: 'in-person',
    provenance: 'invented',
    participants,
  },
})

/** Sessions held one after the other, with the same people. */
export const hold = (
  by: string,
  from: number,
  to: number,
  present: readonly [string, ...string[]],
): readonly AllianceCommand[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    _tag: 'HoldSession',
    stamp: said(by, from + index),
    held: { present },
  }))
