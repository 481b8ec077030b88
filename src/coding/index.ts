/**
 * The sheets of coders: every segment of a session, those without a rupture included, and what is proposed from them.
 * @module
 */

export {
  type Code,
  type CodedRun,
  type CodeSet,
  type CodeSetDefinition,
  checkMarkers,
  codeSet3RS2015,
  codeSet3RS2022,
  defineCodeSet,
  presenceOf,
  type SegmentPlace,
} from '../vocabulary/inside.js'
export { agreementOf, type RatedSet } from './agreement/agreement.js'
export { chooseThreshold, precisionAtBaseRate, reportThreshold } from './machines/choose-threshold.js'
export { type JudgedUnit, judgedUnits } from './machines/judged-units.js'
export type { MachineCodes, MachineSession } from './machines/machine-codes.js'
export { machineSheets } from './machines/machine-sheets.js'
export { missedByPeople } from './machines/missed-by-people.js'
export { runsAgreement } from './machines/runs-agreement.js'
export { atThreshold } from './machines/thresholds.js'
export { proposeRuns, type RunSettings } from './proposals/propose-runs.js'
export { unjudgedSegments } from './proposals/unjudged-segments.js'
export { checkSheets } from './sheet/check-sheets.js'
export { isPresent } from './sheet/code-value.js'
export type { CodedSegment, CodingSheet } from './sheet/sheet.js'
export type { SheetProblem } from './sheet/sheet-problem.js'
