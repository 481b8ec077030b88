import { json } from '../options/printing.js'
import { file } from '../options/reader.js'
import { type Verb, verb } from '../options/verb.js'
import { faulty, type Outcome } from '../say/outcome.js'
import { finish, finished } from './finish.js'
import { otherVersion, type Run } from './run.js'
import { later, type Work } from './runtime.js'
import { exitHelp } from './simulate.js'
import { onRun } from './while-held.js'

const mergeIn = async (out: string, run: Run, staging: string, isJson: boolean, version: string): Promise<Outcome> => {
  if (run._tag === 'Finished') return finished(out, run.manifest, isJson)
  const older = otherVersion(out, run.plan, version)
  return older === undefined ? finish(out, staging, run.plan, isJson) : faulty([older])
}

/** `merge`: the parts that all shards made in; the very files of a run without shards out. */
export const merge: Verb<Outcome & Partial<Work>> = verb(
  {
    name: 'merge',
    argument: ['<DIR>', 'the folder that simulate was given with --out'],
    meaning: 'Make one run of the parts that all shards made: the same files as without shards.',
    more: exitHelp,
    examples: () => ({
      Example: 'simulated',
    }),
  },
  { out: file, json },
  ({ out, json }, { version }) => later(() => onRun(out, (run, staging) => mergeIn(out, run, staging, json, version))),
)
