import { type Either, isLeft, left, right } from '../../kernel/index.js'
import { type DefaultTaken, resolveScenario } from '../../simulation/index.js'
import type { Fault } from '../fault.js'
import type { FileRecord } from './part-record.js'
import { type Plan, readJsonFile } from './plan.js'

/**
 * What a finished run says of itself: its whole plan, and each file with its rows and SHA-256. There is no time, no machine
 * and no number of workers in it, so the same run has the same manifest everywhere.
 */
export interface Manifest extends Plan {
  /** What the scenario left out, with the value that stood in for it and where that comes from. */
  readonly defaults: readonly DefaultTaken[]
  readonly files: readonly FileRecord[]
  /** In how many ranges of courses the simulation failed; they are the rows of `failures.csv`. */
  readonly failures: number
}

/** The manifest of a plan that is carried out. */
export const manifestOf = (plan: Plan, files: readonly FileRecord[], failures: number): Manifest => {
  const scenario = resolveScenario(plan.scenario)
  return { ...plan, defaults: isLeft(scenario) ? [] : scenario.right.defaults, files, failures }
}

/** What a manifest lists beside its plan. */
export const readManifestOf = (file: string, plan: Plan): Either<Fault, Manifest> => {
  const read = readJsonFile(file)
  if (isLeft(read)) return read
  const { files, failures }: Partial<Manifest> = Object(read.right)
  return Array.isArray(files) && typeof failures === 'number'
    ? right(manifestOf(plan, files, failures))
    : left({ _tag: 'RunFolder', file, what: 'is damaged: it does not list its files' })
}
