import { type Either, isLeft, left, right } from '../../kernel/inside.js'
import { type ResolvedScenario, resolveScenario } from '../../simulation/index.js'
import { fileDamage, type MadeBy, ownFiles } from '../output/own.js'
import type { Fault } from '../world/fault.js'
import { kindOf } from '../world/files.js'
import { manifestFile, planFile } from './folder.js'
import type { FileRecord } from './parts.js'
import { type Plan, readJsonFile, readPlan } from './plan.js'
import { besideFiles, tableFile } from './tables.js'

/**
 * What a finished run says of itself: its whole plan, and each file with its rows and SHA-256. There is no time, no machine
 * and no number of workers in it, so the same run has the same manifest everywhere.
 */
export interface Manifest extends MadeBy, Plan {
  /** What the scenario left out, with the value that stood in for it and where that comes from. */
  readonly defaults: ResolvedScenario['defaults']
  readonly files: readonly FileRecord[]
  /** In how many ranges of courses the simulation failed; they are the rows of `failures.csv`. */
  readonly failures: number
}

/** The manifest of a plan that is carried out. */
export const manifestOf = (plan: Plan, files: readonly FileRecord[], failures: number): Manifest => {
  const scenario = resolveScenario(plan.scenario)
  const defaults = isLeft(scenario) ? [] : scenario.right.defaults
  return { program: 'rupture-repair', verb: 'simulate', ...plan, defaults, files, failures }
}

/** The files of a finished run, the manifest apart. */
export const filesOf = ({ tables }: Pick<Plan, 'tables'>): readonly string[] => [
  ...tables.map(tableFile),
  ...besideFiles,
]

const isRowed = (file: object): file is FileRecord => 'rows' in file && typeof file.rows === 'number'

/** The manifest of the run in a folder, which names all that such a run has; or why it is none. */
const readManifest = (out: string): Either<Fault, Manifest> => {
  const file = manifestFile(out)
  const plan = readPlan(file)
  if (isLeft(plan)) return plan
  const read = readJsonFile(file)
  if (isLeft(read)) return read
  const { failures }: Readonly<Record<string, unknown>> = Object(read.right)
  const files = ownFiles(out, 'simulate')?.filter(isRowed)
  const isWhole = filesOf(plan.right).every((name) => files?.some((one) => one.name === name))
  return files !== undefined && isWhole && typeof failures === 'number'
    ? right(manifestOf(plan.right, files, failures))
    : left({ _tag: 'Unfit', file, what: 'is damaged: it does not list its files' })
}

/** Every file of a finished run that is not what the manifest says, each byte of them read. */
export const damages = (out: string, { files }: Manifest): readonly string[] =>
  files.flatMap((file) => fileDamage(out, file) ?? [])

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
    ? left({ _tag: 'Unfit', file: out, what: 'holds no simulation; simulate makes one with --out' })
    : right(run.right)
}

/** What keeps this version of the program from going on with a run of another one. */
export const otherVersion = (out: string, { version }: Plan, here: string): Fault | undefined =>
  version === here
    ? undefined
    : {
        _tag: 'Unfit',
        file: out,
        what: `was begun by rupture-repair ${version}, and this is ${here}; its numbers may differ`,
      }
