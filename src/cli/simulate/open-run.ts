import { existsSync } from 'node:fs'
import { type Either, isLeft, left, right } from '../../kernel/index.js'
import type { Fault } from '../fault.js'
import { manifestFile, planFile } from './folder.js'
import { type Manifest, readManifestOf } from './manifest.js'
import { type Plan, readPlan } from './plan.js'

/** A run as its folder has it: parts are still there, or all that was needed of them is merged. */
export type Run =
  | { readonly _tag: 'AtWork'; readonly plan: Plan; readonly isMerged: boolean }
  | { readonly _tag: 'Finished'; readonly manifest: Manifest }

/** The run in a folder. */
export const openRun = (out: string): Either<Fault, Run> => {
  const isMerged = existsSync(manifestFile(out))
  if (existsSync(planFile(out))) {
    const plan = readPlan(planFile(out))
    return isLeft(plan) ? plan : right({ _tag: 'AtWork', plan: plan.right, isMerged })
  }
  if (!isMerged)
    return left({ _tag: 'RunFolder', file: out, what: 'holds no simulation; simulate makes one with --out' })
  const plan = readPlan(manifestFile(out))
  if (isLeft(plan)) return plan
  const manifest = readManifestOf(manifestFile(out), plan.right)
  return isLeft(manifest) ? manifest : right({ _tag: 'Finished', manifest: manifest.right })
}

/** What keeps this version of the program from going on with a run of another one. */
export const otherVersion = (out: string, { version }: Plan, here: string): Fault | undefined =>
  version === here
    ? undefined
    : {
        _tag: 'RunFolder',
        file: out,
        what: `was begun by rupture-repair ${version}, and this is ${here}; its numbers may differ`,
      }
