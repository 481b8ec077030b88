export { accept } from './accept.js'
export { agreement } from './agreement/agreement.js'
export { code } from './code.js'
export { type CohortAlliance, readCohort, withheldNotes } from './cohort.js'
export { compare } from './compare.js'
export { detect } from './detect.js'
export { loadDraw } from './draw.js'
export { fhir } from './fhir.js'
export { importForms } from './forms/import.js'
export { harmNotes, lookAlikeNotesOf, machineNotes, sideNotes } from './log.js'
export { multiverse } from './multiverse.js'
export { joinedRows } from './options/joined-rows.js'
export { requiredOutcomeQuestion } from './options/outcomes.js'
export { jsonOption, output, print, printing } from './options/printing.js'
export {
  type CommandLine,
  checked,
  combined,
  file,
  files,
  longFlag,
  option,
  type Read,
  type Reader,
  record,
  toggle,
  wrong,
} from './options/reader.js'
export { ruleHelp, ruleIfNamed } from './options/rule.js'
export { series } from './options/series.js'
export {
  count,
  decimalNumber,
  each,
  oneOf,
  optional,
  pair,
  type ReadText,
  required,
  withDefault,
} from './options/texts.js'
export { type AnsweringVerb, answeringVerb, type Verb, verb } from './options/verb.js'
export { askedWords } from './outcome-print.js'
export { propose } from './propose.js'
export { replay } from './replay.js'
export { report } from './report.js'
export { explainFault, explainFaults } from './say/explain-faults.js'
export { methodsParagraph } from './say/methods.js'
export type { Note } from './say/note.js'
export { done, faulty, lastResort, lastResortOfWork, type Outcome, type OutputFile } from './say/outcome.js'
export {
  alignedTable,
  countTable,
  csv,
  type Heading,
  inCsv,
  json,
  many,
  messageLines,
  type Shown,
} from './say/print.js'
export { type Answer, type Printing, printed } from './say/printed.js'
export { nameRuns, sessionList } from './say/runs.js'
export { shellWord } from './say/shell-word.js'
export { scaleNotes } from './scale-notes.js'
export { score } from './score.js'
export { readScores } from './table/read-series.js'
export { readTable } from './table/table.js'
export { trace } from './trace.js'
export { verify } from './verify.js'
export { mostBytes, tooLarge } from './world/decode.js'
export type { Fault, OrFaults } from './world/fault.js'
export { readParsed } from './world/read-text.js'
export { type Keeper, remembering, type Wanted, type World } from './world/world.js'
