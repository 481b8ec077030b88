/**
 * The sheets of coders and the code sets they use: every segment of a session, those without a rupture included, and what is proposed.
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
} from '../vocabulary/inside.js'
export { agreementOf } from './agreement/agreement.js'
export { chooseThreshold, precisionAtBaseRate, reportThreshold } from './machines/choose-threshold.js'
export { judgedUnits } from './machines/judged-units.js'
export type { MachineCodes } from './machines/machine-codes.js'
export { machineSheets } from './machines/machine-sheets.js'
export { missedByPeople } from './machines/missed-by-people.js'
export { runsAgreement } from './machines/runs-agreement.js'
export { atThreshold } from './machines/thresholds.js'
export { proposeRuns } from './proposals/propose-runs.js'
export { unjudgedSegments } from './proposals/unjudged-segments.js'
export { checkSheets } from './sheet/check-sheets.js'
export { isPresent } from './sheet/code-value.js'
export type { CodingSheet } from './sheet/sheet.js'
