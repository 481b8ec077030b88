/**
 * Mutation testing in one process: Stryker's instrumenter makes the mutants, all of them switched off in one bundle of the sources and
 * their tests, and each is switched on for the tests that reach it, until one fails. Run by hand; see reports/mutation.md.
 *
 *   npm install --no-save @stryker-mutator/instrumenter@9.6.1
 *   node test/mutation/mutate.mjs OUT.json 'src/episode/*.ts' -- 'test/unit/episode/*.test.ts'
 *
 * Where OUT.json is there already, only the mutants that it has not as killed are tried, so that a run that was broken off goes on, or
 * survivors meet other tests. Mutants of what is computed when a module loads are left out. A mutant that takes 20 seconds and ten times
 * what its tests take unchanged, or that goes round too often, counts as killed by time.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createInstrumenter } from '@stryker-mutator/instrumenter'
import { build } from 'esbuild'
import { createInjector } from 'typed-inject'

const [out, ...globs] = process.argv.slice(2)
const cut = globs.indexOf('--')
const listed = (patterns) =>
  execFileSync('git', ['ls-files', ...patterns], { encoding: 'utf8' })
    .trim()
    .split('\n')
const sources = listed(globs.slice(0, cut))
const tests = listed(globs.slice(cut + 1))
const here = fileURLToPath(new URL('.', import.meta.url))
const folder = resolve('node_modules/.mutation')
const bundle = `${folder}/bundle.mjs`

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, trace() {} }
const instrumenter = createInjector().provideValue('logger', silent).injectFunction(createInstrumenter)
const { files, mutants } = await instrumenter.instrument(
  sources.map((name) => ({ name: resolve(name), content: readFileSync(name, 'utf8'), mutate: true })),
  { ignorers: [], plugins: null, excludedMutations: [] },
)
const instrumented = new Map(files.map(({ name, content }) => [name, content]))

mkdirSync(folder, { recursive: true })
await build({
  stdin: {
    contents: `export const files = {${tests.map((name) => `${JSON.stringify(name)}: () => import('./${name}')`)}}`,
    resolveDir: process.cwd(),
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
  plugins: [
    {
      name: 'mutants',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: /^vitest$/ }, () => ({ path: `${here}vitest.mjs`, external: true }))
        onResolve({ filter: /^rupture-repair(\/|$)/ }, ({ path }) => ({
          path: resolve(`src${path.slice('rupture-repair'.length)}/index.ts`),
        }))
        onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => ({
          contents: (instrumented.get(path) ?? readFileSync(path, 'utf8')).replaceAll(
            'import.meta.url',
            JSON.stringify(pathToFileURL(path).href),
          ),
          loader: path.endsWith('.ts') ? 'ts' : 'js',
        }))
      },
    },
  ],
})

const placeOf = ({ fileName, location, replacement }) => [fileName, JSON.stringify(location), replacement].join(' ')
const before = new Map(
  existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')).map(({ place, status }) => [place, status]) : [],
)

const started = Date.now()
const results = new Map()
const loaded = new Set()
let waiting
let covered
let times

const statusOf = (mutant) => {
  const result = results.get(mutant.id)
  if (result === undefined) return before.get(placeOf(mutant)) ?? (loaded.has(mutant.id) ? 'on loading' : 'not reached')
  return result === 'timeout' ? 'killed by time' : result === null ? 'survived' : 'killed'
}
const rowOf = (mutant) => ({
  place: placeOf(mutant),
  file: mutant.fileName.slice(process.cwd().length + 1),
  line: mutant.location.start.line + 1,
  column: mutant.location.start.column + 1,
  mutator: mutant.mutatorName,
  replacement: mutant.replacement,
  status: statusOf(mutant),
})
const written = () => {
  const rows = mutants.map(rowOf)
  writeFileSync(out, `${JSON.stringify(rows, null, 1)}\n`)
  return rows
}
const keep = ({ id }, result) => {
  results.set(id, result)
  if (results.size % 100 !== 0) return
  written()
  console.error(`${results.size} tried, ${waiting.length} to come`)
}

/** Runs mutants in a worker of its own until none waits; one that does not come back in time is ended with its worker. */
const work = () =>
  new Promise((done, fail) => {
    const worker = new Worker(`${here}runner.mjs`, { workerData: { bundle, times }, stdout: true, stderr: true })
    let current
    let clock
    const next = () => {
      clearTimeout(clock)
      current = waiting.pop()
      if (current === undefined) {
        worker.terminate()
        done()
        return
      }
      const reaching = covered.get(current.id)
      const unchanged = reaching.reduce((sum, test) => sum + times[test], 0)
      clock = setTimeout(
        () => {
          keep(current, 'timeout')
          worker.terminate()
          work().then(done, fail)
        },
        20_000 + 10 * unchanged,
      )
      worker.postMessage({ mutant: current.id, tests: reaching })
    }
    worker.on('error', fail)
    worker.on('message', (message) => {
      if (message.ready === undefined) {
        keep(current, message.failed)
      } else if (covered === undefined) {
        for (const { name, why } of message.failing)
          console.error(`left out, since it fails unchanged: ${name}: ${why}`)
        covered = new Map()
        times = message.times
        for (const [test, hit] of Object.entries(message.ready))
          for (const id of Object.keys(hit)) covered.set(id, [...(covered.get(id) ?? []), test])
        for (const id of Object.keys(message.loaded)) loaded.add(id)
        const open = ['survived', 'not reached', undefined]
        waiting = mutants
          .filter((mutant) => covered.has(mutant.id) && open.includes(before.get(placeOf(mutant))))
          .reverse()
        console.error(`${mutants.length} mutants, ${waiting.length} reached by ${message.count} tests`)
        for (let extra = 1; extra < availableParallelism(); extra += 1) others.push(work())
      }
      next()
    })
  })

const others = []
await work()
await Promise.all(others)

const rows = written()
const rooms = [...new Set(rows.map(({ file }) => file.slice(0, file.lastIndexOf('/'))))]
for (const room of [...rooms, '']) {
  const own = rows.filter(
    ({ file }) =>
      file.startsWith(room === '' ? '' : `${room}/`) && (room === '' || !file.slice(room.length + 1).includes('/')),
  )
  const count = (status) => own.filter((one) => one.status === status).length
  const killed = count('killed') + count('killed by time')
  const tried = own.length - count('on loading')
  const counts = [tried, killed, count('survived'), count('not reached'), `${((100 * killed) / tried).toFixed(1)} %`]
  console.log([room || 'all', ...counts].join(' | '))
}
console.error(`${Math.round((Date.now() - started) / 1000)} s`)
