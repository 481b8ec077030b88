/**
 * The sheets of coders: every segment of a session, those without a rupture included, and what is proposed from them.
 * @module
 */
export {
  type AgreementCoefficient,
  agreementCoefficients,
  agreementOf,
  type CodersAgreement,
  type RatedSet,
  type WeightedBy,
} from './agreement.js'
export type { AgreementDocument } from './agreement-document.js'
export { checkSheets } from './check-sheets.js'
export {
  chooseThreshold,
  precisionAtBaseRate,
  reportThreshold,
  type ThresholdAim,
  type ThresholdChoice,
  type ThresholdProblem,
  type ThresholdReport,
} from './choose-threshold.js'
export { isPresent, valuesOf } from './code-value.js'
export {
  type ComparisonProblem,
  type JudgedUnit,
  type JudgedUnits,
  judgedUnits,
} from './judged-units.js'
export type { MachineCode, MachineCodes, MachineSession } from './machine-codes.js'
export { type MachineCodesProblem, machineSheets } from './machine-sheets.js'
export { type MissedByPeople, type MissedProblem, missedByPeople, sourceOfCodes } from './missed-by-people.js'
export type { Opens } from './opening-codes.js'
export { presentCodes } from './present-codes.js'
export { proposeRuns, type RunProblem, type RunSettings } from './propose-runs.js'
export { type RunsAgreement, runsAgreement } from './runs-agreement.js'
export type {
  CodedSegment,
  CodedStrategy,
  CodeEvidence,
  CodeValue,
  CodingSheet,
  SheetMaking,
  SheetUse,
} from './sheet.js'
export { sheetMakings, sheetUses } from './sheet.js'
export type { SheetProblem } from './sheet-problem.js'
export { atThreshold, type JudgedShare, type ThresholdRow, thresholdRows } from './thresholds.js'
export { unjudgedSegments } from './unjudged-segments.js'
