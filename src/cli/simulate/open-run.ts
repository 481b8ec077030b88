import { type Either, isLeft, left, right } from '../../kernel/index.js'
import type { Fault } from '../fault.js'
import { kindOf } from '../output/kind.js'
import { manifestFile, planFile } from './folder.js'
import { type Manifest, readManifest } from './manifest.js'
import { type Plan, planDigest, planOf, readPlan } from './plan.js'

/** A run as its folder has it: parts are still there, or all that was needed of them is merged. */
export type Run =
  | { readonly _tag: 'AtWork'; readonly plan: Plan; readonly isMerged: boolean }
  | { readonly _tag: 'Finished'; readonly manifest: Manifest }

/** The run in a folder, if there is one. A manifest beside the plan of another run is of an earlier one. */
export const findRun = (out: string): Either<Fault, Run | undefined> => {
  const manifest = kindOf(manifestFile(out)) === 'absent' ? undefined : readManifest(out)
  if (kindOf(planFile(out)) === 'absent') {
    if (manifest === undefined || isLeft(manifest)) return manifest ?? right(undefined)
    return right({ _tag: 'Finished', manifest: manifest.right })
  }
  const plan = readPlan(planFile(out))
  if (isLeft(plan)) return plan
  const merged = manifest === undefined || isLeft(manifest) ? undefined : planDigest(planOf(manifest.right))
  return right({ _tag: 'AtWork', plan: plan.right, isMerged: merged === planDigest(plan.right) })
}

/** The run in a folder that has one. */
export const openRun = (out: string): Either<Fault, Run> => {
  const run = findRun(out)
  if (isLeft(run)) return run
  return run.right === undefined
    ? left({ _tag: 'RunFolder', file: out, what: 'holds no simulation; simulate makes one with --out' })
    : right(run.right)
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
