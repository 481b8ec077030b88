import { faulty, file, jsonOption, type Outcome, type Verb, verb } from '../../verbs/inside.js'
import { finish, finished } from './finish.js'
import type { Run } from './run.js'
import { later, type Work } from './runtime.js'
import { exitHelp } from './simulate.js'
import { onRun } from './while-held.js'

const mergeIn = async (out: string, run: Run, staging: string, isJson: boolean, version: string): Promise<Outcome> => {
  const { plan, manifest } = run
  if (manifest !== undefined) return finished(out, staging, manifest, isJson)
  if (plan.version === version) return finish(out, staging, plan, isJson)
  const what = `was begun by rupture-repair ${plan.version}, and this is ${version}; its numbers may differ`
  return faulty([{ file: out, what }])
}

/** `merge`: the parts that all shards made in; the very files of a run without shards out. */
export const merge: Verb<Outcome & Partial<Work>> = verb(
  {
    name: 'merge',
    argument: ['<DIR>', 'the folder that simulate was given with --out'],
    meaning: 'Make one run of the parts that all shards made: the same files as without shards.',
    more: exitHelp,
    example: 'simulated',
  },
  { out: file, json: jsonOption },
  ({ out, json }, { version }) => later(() => onRun(out, (run, staging) => mergeIn(out, run, staging, json, version))),
)
