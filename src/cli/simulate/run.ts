import { isLeft, left, right } from '../../kernel/inside.js'
import { type ResolvedScenario, resolveScenario } from '../../simulation/index.js'
import type { OrFaults } from '../../verbs/inside.js'
import { fileDamage, type MadeBy, ownFiles } from '../output/own.js'
import { keysOf, kindOf, readJson } from '../world/files.js'
import { manifestFile, planFile } from './folder.js'
import type { FileRecord } from './parts.js'
import { type Plan, planOf, readPlan } from './plan.js'
import { besideFiles, tableFile } from './tables.js'

/**
 * What a finished run says of itself: its whole plan, and each file with its rows and SHA-256. There is no time, no machine
 * and no number of workers in it, so the same run has the same manifest everywhere.
 */
export interface Manifest extends MadeBy, Plan {
  /** What the scenario left out, with the value that replaced it and where that comes from. */
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
const readManifest = (out: string): OrFaults<Manifest> => {
  const file = manifestFile(out)
  const plan = readPlan(file)
  if (isLeft(plan)) return plan
  const read = readJson(file)
  if (isLeft(read)) return read
  const { failures } = keysOf(read.right)
  const files = ownFiles(out, 'simulate')?.filter(isRowed)
  const isWhole = filesOf(plan.right).every((name) => files?.some((one) => one.name === name))
  return files !== undefined && isWhole && typeof failures === 'number'
    ? right(manifestOf(plan.right, files, failures))
    : left([{ file, what: 'is damaged: it does not list its files' }])
}

/** Every file of a finished run that is not what the manifest says, each byte of them read. */
export const damages = (out: string, { files }: Manifest): readonly string[] =>
  files.flatMap((file) => fileDamage(out, file) ?? [])

/** A run as its folder has it: with a manifest where all that was needed of its parts is merged. */
export interface Run {
  readonly plan: Plan
  readonly manifest?: Manifest
}

/** The run in a folder, if there is one. A manifest beside the plan of another run is of an earlier one. */
export const findRun = (out: string): OrFaults<Run | undefined> => {
  if (kindOf(planFile(out)) !== 'absent') {
    const plan = readPlan(planFile(out))
    return isLeft(plan) ? plan : right({ plan: plan.right })
  }
  if (kindOf(manifestFile(out)) === 'absent') return right(undefined)
  const manifest = readManifest(out)
  return isLeft(manifest) ? manifest : right({ plan: planOf(manifest.right), manifest: manifest.right })
}

/** The run in a folder that has one. */
export const openRun = (out: string): OrFaults<Run> => {
  const run = findRun(out)
  if (isLeft(run)) return run
  return run.right === undefined
    ? left([{ file: out, what: 'holds no simulation; simulate makes one with --out' }])
    : right(run.right)
}
