/** Judged by the compiler alone: a schema lets in exactly what the hand-written type says, neither more nor less. */
import type { Participant, Severity, Stamp, TieEnd } from 'rupture-repair'
import type { Contents, ExactSchema, Fields } from '../../src/schema/builders/exact-schema.js'
import { fields, optional, tagged } from '../../src/schema/builders/objects.js'
import { name, oneOf, text, whole } from '../../src/schema/builders/values.js'
import { participantId, source } from '../../src/schema/entry/people.js'
import { ratings, roles } from '../../src/vocabulary/index.js'

const role = oneOf(roles)
const machine = optional(oneOf([true]))
const called = optional(name('a name'))
const age = whole(0)

export const exact: ExactSchema<Participant> = fields({ id: participantId, role, machine, called })

// @ts-expect-error a word of the list is missing
export const narrower: ExactSchema<Participant['role']> = oneOf(['client', 'therapist'])

// @ts-expect-error a word is not on the list
export const wider: ExactSchema<Participant['role']> = oneOf([...roles, 'stranger'])

// @ts-expect-error a field is missing
export const forgotten: ExactSchema<Participant> = fields({ id: participantId, called })

// @ts-expect-error a field is invented
export const invented: ExactSchema<Participant> = fields({ id: participantId, role, machine, called, age })

// @ts-expect-error an optional field is missing
export const forgottenOptional: Fields<Stamp> = { session: whole(0), by: source, at: optional(text) }

// @ts-expect-error an optional field is required
export const tooStrict: Fields<Stamp> = { session: whole(0), by: source, at: optional(text), note: text }

// @ts-expect-error a required field is optional
export const tooLoose: Fields<Participant> = { id: participantId, role: optional(oneOf(roles)), machine, called }

// @ts-expect-error a member of the union is missing
export const memberless: ExactSchema<TieEnd> = tagged({ person: { id: participantId }, whole: {} })

export const wrongContent: Contents<Severity> = {
  // @ts-expect-error a number is no rating
  intensity: { rating: whole(1) },
  impact: { rating: oneOf(ratings) },
  // @ts-expect-error a text is no number
  magnitude: { amount: text, unit: oneOf(['raw', 'person-sd', 'sample-sd', 'reliable-change']) },
}

// @ts-expect-error one id is not another
export const otherId: ExactSchema<Participant['id']> = name<'EpisodeId'>('the id of an episode')
