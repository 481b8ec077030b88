/**
 * The part of FHIR R4 that this library writes, as plain readonly types; a test holds them against `@types/fhir`, so that no app
 * needs that package.
 */

/** A code of a code system; `extension` carries the weight of an answer. */
export interface Coding {
  readonly system?: string
  readonly code?: string
  readonly display?: string
  readonly extension?: readonly Extension[]
}

/** A thing that FHIR has no element for, named by an address. */
export interface Extension {
  readonly url: string
  readonly valueDecimal?: number
}

/** A concept, by a code, in words, or both. */
export interface CodeableConcept {
  readonly coding?: readonly Coding[]
  readonly text?: string
}

/** A name that a system gives to a thing. */
export interface Identifier {
  readonly system?: string
  readonly value?: string
}

/** A resource named by its address, or by what it is called elsewhere. */
export interface Reference {
  readonly reference?: string
  readonly type?: string
  readonly identifier?: Identifier
  readonly display?: string
}

/** A number with its unit, without which some readers lose the number. */
export interface Quantity {
  readonly value: number
  readonly unit: string
  readonly system: string
  readonly code: string
}

/** An answer that may be chosen, with its weight. */
export interface AnswerOption {
  readonly extension?: readonly Extension[]
  readonly valueCoding: Coding
}

/** A condition under which an item is asked. */
export interface EnableWhen {
  readonly question: string
  readonly operator: '='
  readonly answerCoding?: Coding
  readonly answerDecimal?: number
}

/** An item of a questionnaire. */
export interface QuestionnaireItem {
  readonly linkId: string
  readonly prefix: string
  readonly text: string
  readonly type: 'choice' | 'decimal'
  readonly required: boolean
  readonly answerOption?: readonly AnswerOption[]
  readonly enableWhen?: readonly EnableWhen[]
  readonly extension?: readonly Extension[]
}

/** The structure of an instrument. */
export interface Questionnaire {
  readonly resourceType: 'Questionnaire'
  readonly url: string
  readonly name: string
  readonly title: string
  readonly status: 'draft' | 'active' | 'retired' | 'unknown'
  readonly subjectType: readonly 'Patient'[]
  readonly copyright: string
  readonly item: readonly QuestionnaireItem[]
}

/** An answer of a response. */
export interface ResponseAnswer {
  readonly valueCoding?: Coding
  readonly valueDecimal?: number
}

/** An answered item of a response. */
export interface ResponseItem {
  readonly linkId: string
  readonly answer: readonly ResponseAnswer[]
}

/** One filled-in form. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse'
  readonly questionnaire: string
  readonly status: 'completed'
  readonly subject: Reference
  readonly encounter: Reference
  readonly authored?: string
  readonly source?: Reference
  readonly item: readonly ResponseItem[]
}

/** One score of several, or the reason why it is not there. */
export interface ObservationComponent {
  readonly code: CodeableConcept
  readonly valueQuantity?: Quantity
  readonly dataAbsentReason?: CodeableConcept
}

/** Scores of one form or rating. */
export interface Observation {
  readonly resourceType: 'Observation'
  readonly meta?: { readonly tag: readonly Coding[] }
  readonly identifier?: readonly Identifier[]
  readonly status: 'final' | 'corrected' | 'entered-in-error'
  readonly category: readonly CodeableConcept[]
  readonly code: CodeableConcept
  readonly subject: Reference
  readonly focus?: readonly Reference[]
  readonly encounter?: Reference
  readonly effectiveDateTime?: string
  readonly performer?: readonly Reference[]
  readonly valueQuantity?: Quantity
  readonly dataAbsentReason?: CodeableConcept
  readonly note?: readonly { readonly text: string }[]
  readonly derivedFrom?: readonly Reference[]
  readonly component?: readonly ObservationComponent[]
}

/** One resource of a transaction: written anew or over the one of the same identifier. */
export interface BundleEntry {
  readonly resource: Observation
  readonly request: { readonly method: 'PUT'; readonly url: string }
}

/** Resources that a server takes at once: all or none. */
export interface Bundle {
  readonly resourceType: 'Bundle'
  readonly type: 'transaction'
  readonly meta?: { readonly tag: readonly Coding[] }
  readonly entry: readonly BundleEntry[]
}
