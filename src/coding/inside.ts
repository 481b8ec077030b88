/** What other modules of the library use of this one beside what `index.ts` opens. */

export { isTabled } from './agreement.js'
export { codeSetNamed } from './check-sheets.js'
export { codeValue, isPresent, valuesOf } from './code-value.js'
export { evidenceReference, referenceWords } from './evidence-reference.js'
export { type ReadProblem, type TimeForm, timeForms } from './read-problem.js'
export { readBorisProject } from './readers/boris-project.js'
export { type BorisTableFormat, readBorisTable } from './readers/boris-table.js'
export type { CellRow, CellTable } from './readers/cells.js'
export { type CellWords, type CodeColumns, type Given, type RowColumns, readCodedRows } from './readers/coded-rows.js'
export { elanHeader } from './readers/elan-layout.js'
export { type ElanFormat, readElanText } from './readers/elan-text.js'
export { sheetsOfCells } from './readers/sheets-of-cells.js'
export { type EventSheet, type SheetOfEvents, sheetOfEvents } from './readers/sheets-of-events.js'
export type { CodedEvent, Recording } from './recording.js'
export {
  type CodeTable,
  longRows,
  notApplicableWord,
  notCodableWord,
  ownColumns,
  wideRows,
  withMore,
} from './rows-of-sheets.js'
export type { SheetFacts } from './sheet-facts.js'
export type { SheetProblem } from './sheet-problem.js'
export { type LastWindow, lastWindows, type Straddle, straddles, type Windows } from './windows.js'
