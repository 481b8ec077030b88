import { isLeft, nonEmpty } from '../../kernel/index.js'
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
import { partsOf, partsOfShard, type Shard } from './part.js'
import { type Plan, planOf } from './plan.js'
import { readParts } from './read-part.js'
import { readScenario } from './read-scenario.js'
import { failureWords, many, runLine, unfinishedFaults } from './run-words.js'
import { type SimulateOptions, simulateOptions } from './simulate-options.js'
import type { Surroundings } from './surroundings.js'
import { whileHeld } from './while-held.js'

/** A shard is done: how much of the run stands now, and what is to be done when all of it does. */
const shardOutcome = (out: string, plan: Plan, shard: Shard, print: Print): Outcome => {
  const mine = readParts(out, plan, partsOfShard(partsOf(plan), shard))
  const faults = nonEmpty(unfinishedFaults(out, mine))
  if (faults !== undefined) return faulty(faults)
  const failures = failureWords(out, failuresIn(mine))
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
  staging: string,
): Promise<Outcome> => {
  const claimed = claimFolder(out, staging, plan, claim)
  if (isLeft(claimed)) return faulty(claimed.left)
  if (claimed.right._tag === 'Finished') return finished(out, claimed.right.manifest, print)
  const ended = await makeAll(out, staging, plan, claimed.right.parts, workers, around, again)
  if (ended !== undefined) return ended
  return claim.shard === undefined ? finish(out, staging, plan, print) : shardOutcome(out, plan, claim.shard, print)
}

/** `simulate`: a scenario in; the courses of so many alliances out, or one shard of them. */
export const simulate = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = simulateOptions(raw, complaints)
  const print = printOption(raw, complaints)
  if (complaints.length > 0) return misused(complaints, 'simulate')
  const scenario = readScenario(file, world)
  if (isLeft(scenario)) return faulty(scenario.left)
  const plan = planOf({ ...options.size, version: world.version, scenario: scenario.right })
  const { out, claim } = options
  const overwritten = nonEmpty(world.overwritten([out]))
  if (overwritten !== undefined) return faulty(overwritten)
  return later((around) =>
    whileHeld(out, claim.shard, (staging) => carryOut(plan, options, print, againLine(file, raw), around, staging)),
  )
}
