/**
 * Fuzzing by the million in one process, from one bundle of the sources and `test/fuzz`. Run by hand; see reports/fuzz.md.
 *
 *   node test/fuzz/run.mjs OUT.json --seed 1 --seconds 60 [--only 'line,log'] [--coverage]
 *
 * Each parser is tried so many seconds: input `n` of a parser is the same for the same seed. What breaks a promise is printed and
 * written to OUT.json, and the run goes on; an input that does not come back within a minute ends its parser. With --coverage the
 * first 30,000 inputs of each are run again in the engine's profiler, and the share of the sources that they reach is printed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    coverage: { type: 'boolean', default: false },
  },
})
const [out = 'fuzz.json'] = positionals
const bundle = resolve(`node_modules/.fuzz/${process.pid}.mjs`)

mkdirSync(resolve(bundle, '..'), { recursive: true })
await build({
  entryPoints: ['test/fuzz/campaign.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
  alias: { 'rupture-repair': resolve('src') },
})

const { targets } = await import(bundle)
const wanted = values.only?.split(',')
const names = targets.map(({ name }) => name).filter((name) => wanted?.includes(name) ?? true)

/** Tries one parser in a worker of its own, so that one that does not come back can be ended. */
const attempt = (name) =>
  new Promise((done) => {
    const progress = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(fileURLToPath(new URL('worker.mjs', import.meta.url)), {
      workerData: {
        bundle,
        name,
        progress,
        seed: Number(values.seed),
        seconds: Number(values.seconds),
        coverage: values.coverage,
      },
    })
    let before = -1
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now === before) end({ name, inputs: now, accepted: 0, refused: 0, broken: [{ index: now, broken: 'hangs' }] })
      before = now
    }, 60_000)
    const end = (result) => {
      clearInterval(watch)
      worker.terminate()
      done(result)
    }
    worker.on('message', end)
    worker.on('error', (error) =>
      end({ name, inputs: Atomics.load(progress, 0), accepted: 0, refused: 0, broken: [{ broken: String(error) }] }),
    )
  })

const results = []
const [begun, thousands] = [Date.now(), (count) => count.toLocaleString('en')]
for (const name of names) {
  const result = await attempt(name)
  results.push(result)
  writeFileSync(out, `${JSON.stringify({ seed: Number(values.seed), node: process.version, results }, null, 1)}\n`)
  const { inputs, accepted, refused, broken, reached } = result
  const shares = reached === undefined ? [] : [`${(100 * reached.share).toFixed(1)} % of ${reached.files.length} files`]
  console.log(
    ['', name, thousands(inputs), thousands(accepted), thousands(refused), broken.length, ...shares, '']
      .join(' | ')
      .trim(),
  )
  for (const one of broken.slice(0, 3)) console.log(JSON.stringify(one).slice(0, 1500))
}
const all = results.reduce((sum, { inputs }) => sum + inputs, 0)
const broken = results.reduce((sum, one) => sum + one.broken.length, 0)
console.log(`${thousands(all)} inputs, ${broken} broken, ${Math.round((Date.now() - begun) / 1000)} s`)
process.exitCode = broken > 0 ? 1 : 0
