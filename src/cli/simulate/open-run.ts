import { type Either, isLeft, left, right } from '../../kernel/index.js'
import type { Fault } from '../world/fault.js'
import { kindOf } from '../world/kind.js'
import { manifestFile, planFile } from './folder.js'
import { type Manifest, readManifest } from './manifest.js'
import { type Plan, readPlan } from './plan.js'

/** A run as its folder has it: parts are still there, or all that was needed of them is merged. */
export type Run =
  | { readonly _tag: 'AtWork'; readonly plan: Plan }
  | { readonly _tag: 'Finished'; readonly manifest: Manifest }

/** The run in a folder, if there is one. A manifest beside the plan of another run is of an earlier one. */
export const findRun = (out: string): Either<Fault, Run | undefined> => {
  if (kindOf(planFile(out)) !== 'absent') {
    const plan = readPlan(planFile(out))
    return isLeft(plan) ? plan : right({ _tag: 'AtWork', plan: plan.right })
  }
  if (kindOf(manifestFile(out)) === 'absent') return right(undefined)
  const manifest = readManifest(out)
  return isLeft(manifest) ? manifest : right({ _tag: 'Finished', manifest: manifest.right })
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
