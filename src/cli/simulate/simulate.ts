import { isLeft } from '../../kernel/index.js'
import { done, faulty, later, misused, type Outcome } from '../outcome.js'
import { json } from '../print.js'
import { type Print, printOption } from '../print-option.js'
import type { Complaints, RawOptions } from '../raw-options.js'
import { shellWord } from '../shell-word.js'
import type { World } from '../world.js'
import { claimFolder } from './claim.js'
import { againLine } from './command-line.js'
import { failuresIn, finish, finished } from './finish.js'
import { makeAll } from './make-all.js'
import { openRun } from './open-run.js'
import { partsOf, partsOfShard, type Shard } from './part.js'
import { type Plan, planOf } from './plan.js'
import { readParts } from './read-part.js'
import { readScenario } from './read-scenario.js'
import { failureWords, many, runLine } from './run-words.js'
import { type SimulateOptions, simulateOptions } from './simulate-options.js'
import type { Surroundings } from './surroundings.js'

/** A shard is done: how much of the run stands now, and what is to be done when all of it does. */
const shardOutcome = (out: string, plan: Plan, shard: Shard, print: Print): Outcome => {
  const mine = partsOfShard(partsOf(plan), shard)
  const failures = failureWords(out, failuresIn(readParts(out, plan, mine)))
  const words = `${runLine(plan)}\nShard ${shard.index}/${shard.of} is made: ${many(mine.length, 'part')} of ${partsOf(plan).length}. Once all shards are: rupture-repair merge ${shellWord(out)}\n`
  const document = { out, shard, parts: mine.length, of: partsOf(plan).length }
  return { ...done(print === 'json' ? json(document) : words, []), exit: failures === '' ? 0 : 1, stderr: failures }
}

const carryOut = async (
  plan: Plan,
  { out, claim, workers }: SimulateOptions,
  print: Print,
  again: string,
  around: Surroundings,
): Promise<Outcome> => {
  const parts = claimFolder(out, plan, claim, around.mark)
  if (isLeft(parts)) return faulty(parts.left)
  const ended = await makeAll(out, plan, parts.right, workers, around, again)
  if (ended !== undefined) return ended
  const run = openRun(out)
  if (isLeft(run)) return faulty([run.left])
  if (run.right._tag === 'Finished') return finished(out, run.right.manifest, '', print)
  return claim.shard === undefined ? finish(out, plan, print) : shardOutcome(out, plan, claim.shard, print)
}

/** `simulate`: a scenario in; the courses of so many alliances out, or one shard of them. */
export const simulate = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = simulateOptions(raw, complaints)
  const print = printOption(raw, complaints)
  if (complaints.length > 0) return misused(complaints, 'simulate')
  const scenario = readScenario(file, world)
  if (isLeft(scenario)) return faulty(scenario.left)
  const plan = planOf({ ...options.size, version: world.version, scenario: scenario.right })
  return later((around) => carryOut(plan, options, print, againLine(file, raw), around))
}
