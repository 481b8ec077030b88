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
} from './agreement/agreement.js'
export type { AgreementDocument } from './agreement/agreement-document.js'
export {
  chooseThreshold,
  precisionAtBaseRate,
  reportThreshold,
  type ThresholdAim,
  type ThresholdChoice,
  type ThresholdProblem,
  type ThresholdReport,
} from './machines/choose-threshold.js'
export {
  type ComparisonProblem,
  type JudgedUnit,
  type JudgedUnits,
  judgedUnits,
} from './machines/judged-units.js'
export type { MachineCode, MachineCodes, MachineSession } from './machines/machine-codes.js'
export { type MachineCodesProblem, machineSheets } from './machines/machine-sheets.js'
export { type MissedByPeople, type MissedProblem, missedByPeople, sourceOfCodes } from './machines/missed-by-people.js'
export { type RunsAgreement, runsAgreement } from './machines/runs-agreement.js'
export { atThreshold, type JudgedShare, type ThresholdRow, thresholdRows } from './machines/thresholds.js'
export type { Opens } from './proposals/opening-codes.js'
export { presentCodes } from './proposals/present-codes.js'
export { proposeRuns, type RunProblem, type RunSettings } from './proposals/propose-runs.js'
export { unjudgedSegments } from './proposals/unjudged-segments.js'
export { checkSheets } from './sheet/check-sheets.js'
export { isPresent, valuesOf } from './sheet/code-value.js'
export type {
  CodedSegment,
  CodedStrategy,
  CodeEvidence,
  CodeValue,
  CodingSheet,
  SheetMaking,
  SheetUse,
} from './sheet/sheet.js'
export { sheetMakings, sheetUses } from './sheet/sheet.js'
export type { SheetProblem } from './sheet/sheet-problem.js'
