import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { removeFiles } from '../output/clear.js'
import { isStaging } from '../output/hold.js'
import { inTheWay } from '../output/in-the-way.js'
import { json } from '../say/print.js'
import type { Fault } from '../world/fault.js'
import { codeOf, kindOf } from '../world/files.js'
import { wantedOf } from './finish.js'
import { type Part, partFolder, partsFolder, partsOf, partsOfShard, planFile, planName, type Shard } from './folder.js'
import { partsInTheWay, readParts, removeParts } from './parts.js'
import { type Plan, planDifferences, planOf } from './plan.js'
import { findRun, type Manifest, type Run } from './run.js'

/** How a run may treat what it finds in its folder. */
export interface Claim {
  readonly shard: Shard | undefined
  readonly resume: boolean
  readonly force: boolean
}

/** What is left to be done in a folder: these parts, or nothing, since the run is finished. */
type Claimed =
  | { readonly _tag: 'ToMake'; readonly parts: readonly Part[] }
  | { readonly _tag: 'Finished'; readonly manifest: Manifest }

const isFree = (out: string): boolean => readdirSync(out).every((name) => isStaging(join(out, name)))

/** The run that stands in a folder; where another shard has begun it since the first look, its plan is there by the second. */
const find = (out: string): Either<Fault, Run | undefined> => {
  const run = findRun(out)
  return isLeft(run) || run.right !== undefined || isFree(out) ? run : findRun(out)
}

/** Puts the plan where the parts will stand, with their folder or not at all; false where another shard was first. */
const begin = (out: string, staging: string, plan: Plan): boolean => {
  mkdirSync(partsFolder(staging))
  writeFileSync(planFile(staging), json(plan), { flush: true })
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

const runFault = (out: string, what: string): Fault => ({ _tag: 'Unfit', file: out, what })

const planThere = (run: Run): Plan => (run._tag === 'AtWork' ? run.plan : planOf(run.manifest))

/** Why the run that stands in a folder keeps another from being made there; nothing where it may go on or begin anew. */
const runFaults = (
  out: string,
  run: Run | undefined,
  plan: Plan,
  { shard, resume, force }: Claim,
): readonly Fault[] => {
  if (run === undefined)
    return force || isFree(out)
      ? []
      : [runFault(out, 'is not empty; --force makes the run beside what stands there, which stays')]
  const isJoined = shard !== undefined && run._tag === 'AtWork'
  if (force && !isJoined) return []
  const others = resume || shard !== undefined ? planDifferences(planThere(run), plan) : []
  if (others.length > 0) return others.map((what) => runFault(out, `holds another run; ${what}`))
  const isNew =
    isJoined && !partsOfShard(partsOf(plan), shard).some((part) => kindOf(partFolder(out, part)) !== 'absent')
  return resume || force || isNew
    ? []
    : [runFault(out, 'holds a run already; --resume goes on with it, --force begins it anew')]
}

const claimOf = (out: string, staging: string, plan: Plan, claim: Claim): Either<NonEmpty<Fault>, Claimed> => {
  const { shard, resume, force } = claim
  const run = find(out)
  if (isLeft(run)) return left([run.left])
  const faults = nonEmpty(runFaults(out, run.right, plan, claim))
  if (faults !== undefined) return left(faults)
  if (resume && run.right?._tag === 'Finished') return right(run.right)

  const isAnew = run.right === undefined || (force && !(run.right._tag === 'AtWork' && shard !== undefined))
  const mine = shard === undefined ? partsOf(plan) : partsOfShard(partsOf(plan), shard)
  const parts = resume
    ? readParts(out, plan, mine)
        .filter(({ state }) => state._tag !== 'Whole')
        .map(({ part }) => part)
    : mine
  const earlier = run.right === undefined ? plan : planThere(run.right)
  const inOurWay = nonEmpty([...inTheWay(wantedOf(out, plan)), ...partsInTheWay(out, earlier, parts)])
  if (inOurWay !== undefined) return left(inOurWay)
  if (isAnew && run.right !== undefined) removeParts(out, earlier)
  if (isAnew && !begin(out, staging, plan)) return claimOf(out, staging, plan, claim)
  return right({ _tag: 'ToMake', parts })
}

/**
 * Take a folder for a run, and say which parts are left to be made; or why it may not be taken, such as that a run with
 * other parameters stands there, each of which is named, or something that is not ours where a file of ours is to go.
 */
export const claimFolder = (
  out: string,
  staging: string,
  plan: Plan,
  claim: Claim,
): Either<NonEmpty<Fault>, Claimed> => {
  try {
    return claimOf(out, staging, plan, claim)
  } catch (thrown) {
    return left([{ _tag: 'CannotWrite', file: out, code: codeOf(thrown) }])
  }
}
