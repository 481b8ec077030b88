import { isLeft } from '../../kernel/inside.js'
import { parseExperiment } from '../../schema/index.js'
import { replicate, resultsOf } from '../../simulation/index.js'
import { done, faulty, file, json, output, print, readParsed, ruleHelp, type Verb, verb } from '../../verbs/inside.js'
import { recordsOf } from '../../vocabulary/inside.js'
import { tableCsv } from '../output/table-files.js'
import { resultFiles, resultNames, tablesOf } from './result-files.js'
import { forPeople } from './words.js'

/** `experiment`: an experiment in; how well each rule finds what truly happened, and what studies of it find, out. */
export const experiment: Verb = verb(
  {
    name: 'experiment',
    argument: ['<FILE>', 'an experiment as JSON: scenarios, a design, rules or analyses; - reads standard input'],
    meaning:
      'Simulate, and say how well each rule finds the ruptures that were really there, or how large a study of repair must be.',
    more: `Everything is simulated. An alarm is the first session of an uninterrupted row of worsenings; alarms and true ruptures are paired one to one within the window around an onset. An analysis compares arms by what becomes of true ruptures. Every number comes with its Monte-Carlo standard error.

${ruleHelp}`,
    example: '{samples}/../experiment.json --out results',
    otherExample: ['How large a study of repair must be', '{samples}/../training.json'],
  },
  {
    ...{ file, print },
    out: output(
      '--out <DIR>',
      'write measures.csv, .parquet and .vl.json there, power.*, outcomes.* and outcome-power.* where asked for, and codebook.csv',
      'replace what an earlier experiment wrote there; nothing else is ever replaced',
    ),
  },
  ({ file, print, out }, world) => {
    const read = readParsed(file, world, parseExperiment)
    if (isLeft(read)) return faulty(read.left)
    const asked = read.right
    const names = resultNames(asked)
    const faults =
      out === undefined ? [] : world.claim({ folder: out.path, names, verb: 'experiment', replace: out.replace })
    if (faults.length > 0) return faulty(faults)
    const replications = Array.from({ length: asked.replications }, (_, number) => replicate(asked, number))
    const results = resultsOf(asked, replications)
    const tables = tablesOf(asked, results)
    const forms = {
      json: () => {
        const rows = tables.map(([name, table]) => [name, recordsOf(table)] as const)
        return json({ simulated: true, ...Object.fromEntries(rows) })
      },
      csv: () =>
        tables
          .slice(0, 1)
          .map(([, table]) => tableCsv(table))
          .join(''),
      table: () => forPeople(world.columns, asked, results),
    }
    return done(forms[print](), [], out === undefined ? [] : resultFiles(out.path, tables))
  },
)
