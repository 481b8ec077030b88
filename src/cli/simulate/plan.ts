import { isLeft, isObject, left, right } from '../../kernel/inside.js'
import { parseScenario } from '../../schema/index.js'
import type { Scenario } from '../../simulation/index.js'
import { isSeed } from '../../statistics/inside.js'
import type { OrFaults } from '../../verbs/inside.js'
import { digestOfValue } from '../output/digest.js'
import { keysOf, readJson } from '../world/files.js'
import type { RunSize } from './folder.js'
import { type Table, tables } from './tables.js'

/** All that decides a byte of a run's output, and nothing of where, when or by how many it is computed. */
export interface Plan extends RunSize {
  readonly format: 1
  readonly simulated: true
  /** Of this package. */
  readonly version: string
  readonly seed: number
  readonly tables: readonly Table[]
  /** As it was given, so without the defaults, which belong to the version. */
  readonly scenario: Scenario
}

/** The keys are always in this order, so that a plan that was read is written with the same bytes. */
export const planOf = (asked: Omit<Plan, 'format' | 'simulated'>): Plan => ({
  format: 1,
  simulated: true,
  version: asked.version,
  seed: asked.seed,
  alliances: asked.alliances,
  replications: asked.replications,
  tables: asked.tables,
  scenario: asked.scenario,
})

/** The SHA-256 of a plan; every part carries it, so that parts of two runs are never merged. */
export const planDigest = (plan: Plan): string => digestOfValue(plan)

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

const planIn = (value: unknown): Plan | undefined => {
  const { format, version, seed, alliances, replications, tables: named, scenario: given } = keysOf(value)
  const scenario = parseScenario(given)
  if (format !== 1 || typeof version !== 'string' || !Array.isArray(named) || isLeft(scenario)) return undefined
  if (typeof seed !== 'number' || !isSeed(seed) || !isCount(alliances) || !isCount(replications)) return undefined
  const wanted = tables.filter((table) => named.includes(table))
  return planOf({ version, seed, alliances, replications, tables: wanted, scenario: scenario.right })
}

/** The plan that is in a file: that of a run at work, or the manifest of a finished one. */
export const readPlan = (file: string): OrFaults<Plan> => {
  const read = readJson(file)
  if (isLeft(read)) return read
  const plan = planIn(read.right)
  const what =
    'is not the plan of a simulation of this version of the program, or is damaged; move the folder away, or choose another --out'
  return plan === undefined ? left([{ file, what }]) : right(plan)
}

const shown = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value))

/** Every place in which two JSON values differ, as `path: one there, other here`. */
const differences = (there: unknown, here: unknown, path: string): readonly string[] => {
  if (Object.is(there, here)) return []
  if (!isObject(there) || !isObject(here)) return [`${path}: ${shown(there)} there, ${shown(here)} here`]
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])]
  return keys.flatMap((key) => differences(there[key], here[key], path === '' ? key : `${path}.${key}`))
}

/** What differs between the run that is in a folder and the one that is asked for; nothing where they are the same. */
export const planDifferences = (there: Plan, here: Plan): readonly string[] =>
  differences({ ...there, tables: there.tables.join(',') }, { ...here, tables: here.tables.join(',') }, '')
