/**
 * Questionnaires, responses, scores and ratings as FHIR R4, written and read; ruptures have no standard there.
 * @module
 */
export { type AbsentReason, absentReasonOf, dataAbsentReason } from './absent-reason.js'
export { type AnswerMapping, answersFrom, type ResponseAnswers } from './answers-from.js'
export { type Chart, chartOf } from './chart.js'
export type { FhirNames } from './names.js'
export { type ObservationDetails, observationOf } from './observation-of.js'
export { questionnaireOf } from './questionnaire-of.js'
export { questionnaireResponseOf, type ResponseDetails } from './questionnaire-response-of.js'
export type {
  AnswerOption,
  Bundle,
  BundleEntry,
  CodeableConcept,
  Coding,
  EnableWhen,
  Extension,
  Identifier,
  Observation,
  ObservationComponent,
  Quantity,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  Reference,
  ResponseAnswer,
  ResponseItem,
} from './resource.js'
export { type ResponseKey, responseKey } from './response-key.js'
export type { ResponseProblem } from './response-problem.js'
export { type FoundResponse, responsesIn } from './responses-in.js'
