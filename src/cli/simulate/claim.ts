import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isLeft, left, right } from '../../kernel/inside.js'
import { type Fault, json, type OrFaults } from '../../verbs/inside.js'
import { removeFiles } from '../output/clear.js'
import { isStaging } from '../output/hold.js'
import { inTheWay } from '../output/in-the-way.js'
import { writeWhole } from '../output/whole-file.js'
import { cannotWrite, codeOf } from '../world/file-fault.js'
import { kindOf } from '../world/files.js'
import { wantedOf } from './finish.js'
import { type Part, partFolder, partsFolder, partsOf, partsOfShard, planFile, planName, type Shard } from './folder.js'
import { partsInTheWay, readParts, removeParts } from './parts.js'
import { type Plan, planDifferences } from './plan.js'
import { findRun, type Manifest, type Run } from './run.js'

/** How a run may treat what it finds in its folder. */
export interface Claim {
  readonly shard: Shard | undefined
  readonly resume: boolean
  readonly force: boolean
}

/** What is left to be done in a folder: these parts, or nothing, since the run is finished. */
interface Claimed {
  readonly parts: readonly Part[]
  readonly finished?: Manifest
}

const isFree = (out: string): boolean => readdirSync(out).every((name) => isStaging(join(out, name)))

/** The run in a folder; where another shard has begun it since the first look, its plan is there by the second. */
const find = (out: string): OrFaults<Run | undefined> => {
  const run = findRun(out)
  return isLeft(run) || run.right !== undefined || isFree(out) ? run : findRun(out)
}

/** Puts the plan where the parts will be, with their folder or not at all; false where another shard was first. */
const begin = (out: string, staging: string, plan: Plan): boolean => {
  mkdirSync(partsFolder(staging))
  writeWhole(planFile(staging), json(plan))
  try {
    if (kindOf(partsFolder(out)) === 'absent') renameSync(partsFolder(staging), partsFolder(out))
    else renameSync(planFile(staging), planFile(out))
    return true
  } catch (thrown) {
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(thrown))) return false
    throw thrown
  } finally {
    removeFiles(partsFolder(staging), [planName])
  }
}

/** Why the run in a folder keeps another from being made there; nothing where it may go on or begin again. */
const runFaults = (
  out: string,
  run: Run | undefined,
  plan: Plan,
  { shard, resume, force }: Claim,
): readonly Fault[] => {
  if (run === undefined)
    return force || isFree(out)
      ? []
      : [{ file: out, what: 'is not empty; --force makes the run beside what is there, which stays' }]
  const isJoined = shard !== undefined && run.manifest === undefined
  if (force && !isJoined) return []
  const others = resume || shard !== undefined ? planDifferences(run.plan, plan) : []
  if (others.length > 0) return others.map((what) => ({ file: out, what: `holds another run; ${what}` }))
  const isNew =
    isJoined && !partsOfShard(partsOf(plan), shard).some((part) => kindOf(partFolder(out, part)) !== 'absent')
  return resume || force || isNew
    ? []
    : [{ file: out, what: 'holds a run already; --resume goes on with it, --force begins it anew' }]
}

const claimOf = (out: string, staging: string, plan: Plan, claim: Claim): OrFaults<Claimed> => {
  const { shard, resume, force } = claim
  const found = find(out)
  if (isLeft(found)) return found
  const run = found.right
  const faults = runFaults(out, run, plan, claim)
  if (faults.length > 0) return left(faults)
  if (resume && run?.manifest !== undefined) return right({ parts: [], finished: run.manifest })

  const isAnew = run === undefined || (force && !(run.manifest === undefined && shard !== undefined))
  const mine = shard === undefined ? partsOf(plan) : partsOfShard(partsOf(plan), shard)
  const unmade = (): readonly Part[] =>
    readParts(out, plan, mine).flatMap(({ part, state }) => (state._tag === 'Whole' ? [] : [part]))
  const parts = resume ? unmade() : mine
  const earlier = run?.plan ?? plan
  const inOurWay = [...inTheWay(wantedOf(out, plan)), ...partsInTheWay(out, earlier, parts)]
  if (inOurWay.length > 0) return left(inOurWay)
  if (isAnew && run !== undefined) removeParts(out, staging, earlier)
  return isAnew && !begin(out, staging, plan) ? claimOf(out, staging, plan, claim) : right({ parts })
}

/**
 * Take a folder for a run, and say which parts are left to be made; or why it may not be taken, such as that a run with
 * other parameters is there, each of which is named, or something that is not ours where a file of ours is to go.
 */
export const claimFolder = (out: string, staging: string, plan: Plan, claim: Claim): OrFaults<Claimed> => {
  try {
    return claimOf(out, staging, plan, claim)
  } catch (thrown) {
    return left([cannotWrite(out, thrown)])
  }
}
