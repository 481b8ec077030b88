/** What other modules of the library use of this one beside what `index.ts` opens. */

export type { AgreementCoefficient, CodersAgreement, RatedSet } from './agreement/agreement.js'
export { agreementCoefficients, isTabled, weightedBys } from './agreement/agreement.js'
export type { AgreementDocument } from './agreement/agreement-document.js'
export { pooledCoders } from './agreement/pooled-coders.js'
export type { MachineCode, MachineSession } from './machines/machine-codes.js'
export type { MachineCodesProblem } from './machines/machine-sheets.js'
export { thresholdRows } from './machines/thresholds.js'
export type { RunProblem } from './proposals/propose-runs.js'
export { readBorisProject } from './readers/boris-project.js'
export { readBorisTable } from './readers/boris-table.js'
export type { CellRow } from './readers/cells.js'
export { type CellWords, type RowColumns, readCodedRows } from './readers/coded-rows.js'
export { elanHeader } from './readers/elan-layout.js'
export { readElanText } from './readers/elan-text.js'
export { type ReadProblem, type TimeForm, timeForms } from './readers/read-problem.js'
export type { CodedEvent, JudgeRecordings, Recording } from './readers/recording.js'
export { sheetsOfCells } from './readers/sheets-of-cells.js'
export { type EventSheet, type SheetOfEvents, sheetOfEvents } from './readers/sheets-of-events.js'
export { type LastWindow, lastWindows, type Straddle, straddles, type Windows } from './readers/windows.js'
export { codeSetNamed } from './sheet/check-sheets.js'
export { codeValue, isPresent, valuesOf } from './sheet/code-value.js'
export { evidenceReference, referenceWords } from './sheet/evidence-reference.js'
export {
  type CodeTable,
  longRows,
  notApplicableWord,
  notCodableWord,
  notInTable,
  ownColumns,
  wideRows,
} from './sheet/rows-of-sheets.js'
export { placeKey } from './sheet/segment-places.js'
export type { CodedSegment, CodeEvidence, CodeValue, SheetMaking, SheetUse } from './sheet/sheet.js'
export { sheetMakings, sheetUses } from './sheet/sheet.js'
export type { SheetFacts } from './sheet/sheet-facts.js'
export type { SheetProblem } from './sheet/sheet-problem.js'
export { unlistedSegments } from './sheet/unlisted-segments.js'
