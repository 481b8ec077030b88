import { isLeft } from '../../kernel/inside.js'
import { parseScenario } from '../../schema/index.js'
import {
  done,
  faulty,
  file,
  json,
  jsonOption,
  many,
  type Outcome,
  readParsed,
  shellWord,
  type Verb,
  verb,
} from '../../verbs/inside.js'
import { type Claim, claimFolder } from './claim.js'
import { failuresIn, finish, finished } from './finish.js'
import { partsOf, partsOfShard, type Shard } from './folder.js'
import { makeAll } from './make-parts.js'
import { failureWords, runLine, unfinishedFaults } from './messages.js'
import { readParts } from './parts.js'
import { type Plan, planOf } from './plan.js'
import { later, type Runtime, type Work } from './runtime.js'
import { mode, out, shard, size, workers, workTyped } from './simulate-options.js'
import { whileHeld } from './while-held.js'

/** A shard is done: how much of the run is finished, and what is to be done when all of it is. */
const shardOutcome = (out: string, plan: Plan, shard: Shard, isJson: boolean): Outcome => {
  const parts = partsOf(plan)
  const mine = readParts(out, plan, partsOfShard(parts, shard))
  const faults = unfinishedFaults(out, mine, parts.length)
  if (faults.length > 0) return faulty(faults)
  const failures = failureWords(out, failuresIn(mine))
  const words = `${runLine(plan)}\nShard ${shard.index}/${shard.of} is made: ${many(mine.length, 'part')} of ${parts.length}. Once all shards are: rupture-repair merge ${shellWord(out)}\n`
  const document = { out, shard, parts: mine.length, of: parts.length }
  return { ...done(isJson ? json(document) : words, []), exit: failures === '' ? 0 : 1, stderr: failures }
}

const carryOut = async (
  plan: Plan,
  { out, workers, json }: { readonly out: string; readonly workers: number; readonly json: boolean },
  claim: Claim,
  again: string,
  runtime: Runtime,
  staging: string,
): Promise<Outcome> => {
  const claimed = claimFolder(out, staging, plan, claim)
  if (isLeft(claimed)) return faulty(claimed.left)
  const { parts, finished: manifest } = claimed.right
  if (manifest !== undefined) return finished(out, staging, manifest, json)
  const ended = await makeAll(out, staging, plan, parts, workers, runtime, again)
  if (ended !== undefined) return ended
  return claim.shard === undefined ? finish(out, staging, plan, json) : shardOutcome(out, plan, claim.shard, json)
}

/** Below the options of the verbs of a run. */
export const exitHelp = `Exit: 0 done; 1 a file or the folder is faulty, or a part of the simulation failed (it is named, the rest is kept); 2 the command line is wrong; 130 stopped by Ctrl-C, with what was made kept.`

/** `simulate`: a scenario in; the courses of so many alliances out, or one shard of them. */
export const simulate: Verb<Outcome & Partial<Work>> = verb(
  {
    name: 'simulate',
    argument: ['<SCENARIO>', 'a scenario, as JSON'],
    meaning: 'Simulate alliances whose ruptures and repairs are known, from a scenario.',
    more: `Everything it writes is simulated; no real people are behind it. The files and every byte in them depend on the scenario, the seed, the numbers of alliances and replications, the tables and the version, and on nothing else.

${exitHelp}`,
    example: '{samples}/../scenario.json --alliances 200 --seed 1 --out simulated',
  },
  { mode, file, size, out, workers, shard, json: jsonOption, typed: workTyped },
  ({ mode, file, size, out, workers, shard, json, typed }, world) => {
    const scenario = readParsed(file, world, parseScenario)
    if (isLeft(scenario)) return faulty(scenario.left)
    const plan = planOf({ ...size, version: world.version, scenario: scenario.right })
    const overwritten = world.overwritten([out])
    if (overwritten.length > 0) return faulty(overwritten)
    const again = ['rupture-repair simulate', shellWord(file), ...typed, '--resume'].join(' ')
    return later((runtime) =>
      whileHeld(out, shard, (staging) =>
        carryOut(plan, { out, workers, json }, { shard, ...mode }, again, runtime, staging),
      ),
    )
  },
)
