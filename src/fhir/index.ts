/**
 * Questionnaires, responses, scores and ratings as FHIR R4, written and read; ruptures have no standard there.
 * @module
 */
export { absentReasonOf, dataAbsentReason } from './absent-reason.js'
export { answersFrom } from './answers-from.js'
export { chartOf } from './chart.js'
export { observationOf } from './observation-of.js'
export { questionnaireOf } from './questionnaire-of.js'
export { questionnaireResponseOf } from './questionnaire-response-of.js'
export type { Bundle, Coding, Observation, Questionnaire, QuestionnaireResponse } from './resource.js'
export { responseKey } from './response-key.js'
export { responsesIn } from './responses-in.js'
