import { isLeft } from '../../kernel/inside.js'
import { parseExperiment } from '../../schema/index.js'
import { measuresTable, powerOf, powerTable, runExperiment } from '../../simulation/index.js'
import { output, print } from '../options/printing.js'
import { file } from '../options/reader.js'
import { ruleHelp } from '../options/rule.js'
import { type Verb, verb } from '../options/verb.js'
import { done, faulty } from '../say/outcome.js'
import { readParsed } from '../world/read-text.js'
import { experimentFiles, fileNames } from './experiment-files.js'
import { printExperiment } from './experiment-print.js'

/** `experiment`: an experiment in; how well each rule finds what truly happened out. */
export const experiment: Verb = verb(
  {
    name: 'experiment',
    argument: ['<FILE>', 'an experiment as JSON: scenarios, a design, rules, a window; - reads standard input'],
    meaning: 'Simulate, run several rules, and say how well each finds the ruptures that were really there.',
    more: `Everything is simulated. An alarm is the first session of an uninterrupted row of worsenings; alarms and true ruptures are paired one to one within the window around an onset. Every number comes with its Monte-Carlo standard error.

${ruleHelp}`,
    examples: (sample) => ({
      Example: `${sample('../experiment.json')} --out results`,
    }),
  },
  {
    ...{ file, print },
    out: output(
      '--out <DIR>',
      'write measures.csv, .parquet and .vl.json there, power.* where asked for, and codebook.csv',
      'replace what an earlier experiment wrote there; nothing else is ever replaced',
    ),
  },
  ({ file, print, out }, world) => {
    const read = readParsed(file, world, parseExperiment)
    if (isLeft(read)) return faulty(read.left)
    const asked = read.right
    const names = fileNames(asked.power !== undefined)
    const faults =
      out === undefined ? [] : world.claim({ folder: out.path, names, verb: 'experiment', replace: out.replace })
    if (faults.length > 0) return faulty(faults)
    const results = runExperiment(asked)
    const powers = powerOf(asked)
    const power = asked.power === undefined ? undefined : powerTable(powers)
    const tables = { measures: measuresTable(results), power }
    const files = out === undefined ? [] : experimentFiles(out.path, tables)
    return done(printExperiment(print, { experiment: asked, results, powers, tables }), [], files)
  },
)
