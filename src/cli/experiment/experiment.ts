import { isLeft, right } from '../../kernel/inside.js'
import { parseExperiment } from '../../schema/index.js'
import { type Experiment, resultsOf } from '../../simulation/index.js'
import {
  checked,
  combined,
  done,
  faulty,
  file,
  json,
  type Outcome,
  output,
  print,
  readParsed,
  ruleHelp,
  shellWord,
  toggle,
  type Verb,
  verb,
} from '../../verbs/inside.js'
import { recordsOf } from '../../vocabulary/inside.js'
import { inMemory } from '../output/kept.js'
import { tableCsv } from '../output/table-files.js'
import { later, type Work } from '../simulate/runtime.js'
import { workers, workersTyped } from '../simulate/simulate-options.js'
import { replicateAll } from './replicate-all.js'
import { resultFiles, resultNames, tablesOf } from './result-files.js'
import { forPeople } from './words.js'

const folder = output(
  '--out <DIR>',
  'write measures.csv, .parquet and .vl.json there, power.*, outcomes.* and outcome-power.* where asked for, and codebook.csv',
  'replace what an earlier experiment wrote there; nothing else is ever replaced',
)
const resume = toggle('--resume', 'go on with the experiment that was not finished in --out DIR')

/** Where the results go, and whether an earlier process began them. */
const place = combined({ out: folder, resume }, (typed) => {
  return checked(typed, typed.resume && typed.out === undefined && '--resume needs --out DIR')
})

/** The name of a table as a key of JSON. */
const keyOf = (name: string): string => (name === 'outcome-power' ? 'outcomePower' : name)

const printed = (columns: number, form: 'json' | 'csv' | 'table', asked: Experiment, results: Results): string => {
  const tables = tablesOf(asked, results)
  switch (form) {
    case 'json':
      return json({
        simulated: true,
        ...Object.fromEntries(tables.map(([name, table]) => [keyOf(name), recordsOf(table)])),
      })
    case 'csv':
      return tables
        .slice(0, 1)
        .map(([, table]) => tableCsv(table))
        .join('')
    case 'table':
      return forPeople(columns, asked, results)
  }
}

type Results = ReturnType<typeof resultsOf>

/** `experiment`: an experiment in; how well each rule finds what truly happened, and what studies of it find, out. */
export const experiment: Verb<Outcome & Partial<Work>> = verb(
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
  { ...{ file, print, place, workers }, typed: workersTyped },
  ({ file, print, place: { out, resume }, workers, typed }, world) => {
    const read = readParsed(file, world, parseExperiment)
    if (isLeft(read)) return faulty(read.left)
    const asked = read.right
    const names = resultNames(asked)
    const faults =
      out === undefined ? [] : world.claim({ folder: out.path, names, verb: 'experiment', replace: out.replace })
    if (faults.length > 0) return faulty(faults)
    const isForced = out?.replace === 'ours'
    const again =
      out === undefined
        ? undefined
        : [
            ...['rupture-repair experiment', shellWord(file), '--out', shellWord(out.path), ...typed],
            ...[...(isForced ? ['--force'] : []), '--resume'],
          ].join(' ')
    return later(async (runtime) => {
      const kept =
        out === undefined
          ? right(inMemory())
          : runtime.keep(out.path, asked, world.version, { resume, force: isForced && !resume })
      if (isLeft(kept)) return faulty(kept.left)
      const made = await replicateAll(asked, kept.right, workers, runtime, again)
      if ('exit' in made) return made
      const results = resultsOf(asked, made)
      const files = out === undefined ? [] : resultFiles(out.path, tablesOf(asked, results))
      return done(printed(world.columns, print, asked, results), [], files)
    })
  },
)
