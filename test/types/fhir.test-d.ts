/** Judged by the compiler alone: what is written is what the types of FHIR R4 that others keep allow. */
import type * as r4 from 'fhir/r4.js'
import type * as written from 'rupture-repair/fhir'

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T
type Is<One, Other> = [Mutable<One>] extends [Other] ? true : never

export const observation: Is<written.Observation, r4.Observation> = true
export const questionnaire: Is<written.Questionnaire, r4.Questionnaire> = true
export const response: Is<written.QuestionnaireResponse, r4.QuestionnaireResponse> = true
export const bundle: Is<written.Bundle, r4.Bundle> = true

// @ts-expect-error a status that FHIR has not
export const otherStatus: Is<{ resourceType: 'Observation'; status: 'done'; code: object }, r4.Observation> = true
