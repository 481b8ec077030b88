export { accept } from './accept.js'
export { agreement } from './agreement/agreement.js'
export { code } from './code.js'
export { compare } from './compare.js'
export { detect } from './detect.js'
export { loadDraw } from './draw.js'
export { importForms } from './forms/import.js'
export { readAlliances } from './log.js'
export { multiverse } from './multiverse.js'
export { requiredOutcomeQuestion } from './options/outcomes.js'
export { jsonOption, output, print } from './options/printing.js'
export {
  type CommandLine,
  checked,
  combined,
  file,
  longFlag,
  option,
  type Reader,
  record,
  toggle,
} from './options/reader.js'
export { ruleHelp } from './options/rule.js'
export { series } from './options/series.js'
export { count, decimalNumber, each, oneOf, optional, type ReadText, required, withDefault } from './options/texts.js'
export { type Verb, verb } from './options/verb.js'
export { propose } from './propose.js'
export { replay } from './replay.js'
export { report } from './report.js'
export { explainFault, explainFaults } from './say/explain-faults.js'
export { methodsParagraph } from './say/methods.js'
export { done, faulty, lastResort, lastResortOfWork, type Outcome, type OutputFile } from './say/outcome.js'
export { alignedTable, countTable, csv, type Heading, json, many, messageLines, type Shown } from './say/print.js'
export { type Answer, printed } from './say/printed.js'
export { nameRuns, sessionList } from './say/runs.js'
export { shellWord } from './say/shell-word.js'
export { score } from './score.js'
export { readScores } from './table/read-series.js'
export { readTable } from './table/table.js'
export { trace } from './trace.js'
export type { Fault, OrFaults } from './world/fault.js'
export { readParsed } from './world/read-text.js'
export { type Keeper, remembering, type Wanted, type World } from './world/world.js'
