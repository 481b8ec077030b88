import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { fileWorld } from '../../../../src/cli/file-world.js'
import { sha256 } from '../../../../src/cli/output/digest.js'
import { keptIn } from '../../../../src/cli/output/kept.js'
import { run } from '../../../../src/cli/program.js'
import type { Part } from '../../../../src/cli/simulate/folder.js'
import { makePart, type Simulate } from '../../../../src/cli/simulate/make-part.js'
import type { Runtime } from '../../../../src/cli/simulate/runtime.js'
import { replicate } from '../../../../src/simulation/index.js'
import type { Outcome } from '../../../../src/verbs/say/outcome.js'
import { typed } from '../given.js'

/** A new folder for each test; its path. */
export const inFolder = (): (() => string) => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'simulate-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  return () => folder
}

/** As good as a simulation where only the running of it is tested: a line for each alliance says which it is. */
export const standIn: Simulate =
  ({ replication, from, to }) =>
  (table) => ({
    text: Array.from({ length: to - from }, (_, n) => `${table},${replication},${from + n}\n`).join(''),
    rows: to - from,
  })

/** Hands without threads, which work for as long as `goesOn` says so, and what they told the terminal. */
export const testRuntime = (
  simulate: Simulate = standIn,
  goesOn: (part: Part) => boolean = () => true,
): { readonly runtime: Runtime; readonly told: readonly string[] } => {
  const told: string[] = []
  const controller = new AbortController()
  let clock = 0
  const runtime: Runtime = {
    startWorker: (out, staging, plan) => ({
      make: async (part) => {
        await Promise.resolve()
        if (!goesOn(part)) controller.abort()
        makePart(out, staging, plan, part, simulate)
        return undefined
      },
      stop: () => undefined,
    }),
    startReplicator: (experiment) => ({
      make: async (number) => {
        await Promise.resolve()
        if (!goesOn({ number, from: number, to: number + 1 })) controller.abort()
        return replicate(experiment, number)
      },
      stop: () => undefined,
    }),
    keep: keptIn,
    terminal: (text) => told.push(text),
    stop: controller.signal,
    now: () => {
      clock += 150
      return clock
    },
  }
  return { runtime, told }
}

/** A command line, carried out to its end. */
export const outcomeOf = async (
  line: string,
  runtime: Runtime = testRuntime().runtime,
  version = '1.2.3',
): Promise<Outcome> => {
  const world = { ...fileWorld(version, 'examples/data'), draw: () => '<svg></svg>' }
  const outcome = run(typed(line), world)
  return world.write(outcome.work === undefined ? outcome : await outcome.work(runtime))
}

/** Every file under a folder with the SHA-256 of its bytes. */
export const hashes = (folder: string): Readonly<Record<string, string>> =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((path) => [path.slice(folder.length + 1), sha256().update(readFileSync(path)).digest('hex')]),
      )
    : {}
