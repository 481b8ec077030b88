import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/index.js'
import type { Fault } from '../fault.js'
import { codeOf } from '../file-world.js'
import { json } from '../print.js'
import { makeFolders } from '../write-files.js'
import { differing } from './differing.js'
import { manifestFile, mergingFolder, partFolder, partsFolder, planFile } from './folder.js'
import { type Part, partsOf, partsOfShard, type Shard } from './part.js'
import { type Plan, readPlan } from './plan.js'
import { readPart } from './read-part.js'
import { besideFiles, tableFile, tables } from './table.js'

/** How a run may treat what it finds in its folder. */
export interface Claim {
  readonly shard: Shard | undefined
  readonly resume: boolean
  readonly force: boolean
}

/** What stands where a run is to go: nothing, something of others, or a run. */
type Found =
  | { readonly _tag: 'Free' }
  | { readonly _tag: 'Refused'; readonly fault: Fault }
  | { readonly _tag: 'AtWork'; readonly plan: Plan }
  | { readonly _tag: 'Finished'; readonly plan: Plan }

const planIn = (file: string, tag: 'AtWork' | 'Finished'): Found => {
  const plan = readPlan(file)
  return isLeft(plan) ? { _tag: 'Refused', fault: plan.left } : { _tag: tag, plan: plan.right }
}

const find = (out: string): Found => {
  if (!existsSync(out)) return { _tag: 'Free' }
  if (!statSync(out).isDirectory())
    return { _tag: 'Refused', fault: { _tag: 'RunFolder', file: out, what: 'is a file, where a folder is needed' } }
  if (existsSync(planFile(out))) return planIn(planFile(out), 'AtWork')
  if (existsSync(manifestFile(out))) return planIn(manifestFile(out), 'Finished')
  // Another shard may have made the folder of the parts a moment ago, and not written its plan yet.
  const isFree = readdirSync(out).every((name) => join(out, name) === partsFolder(out))
  return isFree ? { _tag: 'Free' } : { _tag: 'Refused', fault: { _tag: 'Occupied', file: out } }
}

/** Everything a run has ever written there, and nothing else. */
const clear = (out: string): void => {
  const files = [...tables.map(tableFile), ...besideFiles].map((name) => join(out, name))
  for (const path of [manifestFile(out), partsFolder(out), mergingFolder(out), ...files])
    rmSync(path, { recursive: true, force: true })
}

/** Shards may begin at the same moment; they write the same plan, and it is there whole or not at all. */
const begin = (out: string, plan: Plan, mark: string): void => {
  if (!existsSync(partsFolder(out))) makeFolders(partsFolder(out), [])
  const writing = `${planFile(out)}.${mark}`
  writeFileSync(writing, json(plan))
  renameSync(writing, planFile(out))
}

const unfinished = (out: string, plan: Plan, parts: readonly Part[]): readonly Part[] =>
  parts.filter((part) => ['Missing', 'Damaged'].includes(readPart(out, plan, part)._tag))

const claimOf = (out: string, plan: Plan, claim: Claim, mark: string): Either<NonEmpty<Fault>, readonly Part[]> => {
  const { shard, resume, force } = claim
  const parts = shard === undefined ? partsOf(plan) : partsOfShard(partsOf(plan), shard)
  const found = find(out)
  if (found._tag === 'Free' || (force && !(found._tag === 'AtWork' && shard !== undefined))) {
    clear(out)
    begin(out, plan, mark)
    return right(parts)
  }
  if (found._tag === 'Refused') return left([found.fault])
  const refused = nonEmpty(
    (resume || shard !== undefined ? differing(found.plan, plan) : []).map(
      (what): Fault => ({ _tag: 'RunFolder', file: out, what: `holds another run; ${what}` }),
    ),
  )
  if (refused !== undefined) return left(refused)
  if (resume) return right(found._tag === 'AtWork' ? unfinished(out, plan, parts) : [])
  const isJoined = shard !== undefined && found._tag === 'AtWork'
  if (isJoined && (force || !parts.some((part) => existsSync(partFolder(out, part))))) return right(parts)
  return left([
    { _tag: 'RunFolder', file: out, what: 'holds a run already; --resume goes on with it, --force begins it anew' },
  ])
}

/**
 * Take a folder for a run, and say which parts are left to be made; or why it may not be taken, such as that a run with
 * other parameters stands there, each of which is named.
 *
 * @param mark tells apart who writes
 */
export const claimFolder = (
  out: string,
  plan: Plan,
  claim: Claim,
  mark: string,
): Either<NonEmpty<Fault>, readonly Part[]> => {
  try {
    return claimOf(out, plan, claim, mark)
  } catch (thrown) {
    return left([{ _tag: 'CannotWrite', file: out, code: codeOf(thrown) }])
  }
}
