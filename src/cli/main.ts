#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lastResort, lastResortOfWork, loadDraw, type Outcome } from '../verbs/inside.js'
import { fileWorld } from './file-world.js'
import { ownInstrumentFor, verbsFor } from './loaded.js'
import { type ProgramOutcome, runVerbs } from './run-verbs.js'
import { processRuntime } from './simulate/runtime.js'

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

const samples = (): string => relative(process.cwd(), fileURLToPath(new URL('../../examples/data', import.meta.url)))

// A reader that stops reading early, as `head` does, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`standard output: cannot be written (${error.code ?? 'unknown'})\n`)
  process.exitCode = 1
})

const args = process.argv.slice(2)
const verbs = await verbsFor(args)
const world = {
  ...fileWorld(manifest.version, samples()),
  ...(await ownInstrumentFor(args)),
  ...(args[0] === 'report' ? { draw: await loadDraw() } : {}),
}
const outcome: ProgramOutcome = lastResort(() => runVerbs(verbs, args, world))
/** Found beside this program. */
const programs = {
  parts: new URL('./simulate/worker.js', import.meta.url),
  replications: new URL('./experiment/worker.js', import.meta.url),
}
const worked: Outcome =
  outcome.work === undefined ? outcome : await outcome.work(processRuntime(programs)).catch(() => lastResortOfWork)
const { exit, stdout, stderr } = lastResort(() => world.write(worked))
process.exitCode = exit
process.stdout.write(stdout)
process.stderr.write(stderr)
