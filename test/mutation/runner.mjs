/** The worker: it runs the tests that reach a mutant with that mutant switched on. */
import { parentPort, workerData } from 'node:worker_threads'
import { inFile, tests } from './vitest.mjs'

globalThis.__stryker__ ??= {}
const namespace = globalThis.__stryker__
const { files } = await import(workerData.bundle)
for (const [name, load] of Object.entries(files)) {
  inFile(name)
  await load()
}

const whyFailed = async ({ body }) => {
  try {
    await body()
    return null
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error)
  }
}

const failing = []
/** How long each test takes unchanged, which is found out once. */
const times = workerData.times ?? []
for (const [index, one] of workerData.times === undefined ? tests.entries() : []) {
  namespace.currentTestId = String(index)
  const begun = performance.now()
  const why = await whyFailed(one)
  times[index] = performance.now() - begun
  if (why !== null) failing.push({ name: one.name, why, index })
}
namespace.currentTestId = undefined
const loaded = { ...namespace.mutantCoverage?.static }
const reached = { ...namespace.mutantCoverage?.perTest }
for (const { index } of failing) delete reached[index]
namespace.mutantCoverage = undefined
parentPort.postMessage({ ready: reached, loaded, failing, times, count: tests.length })

parentPort.on('message', async ({ mutant, tests: reaching }) => {
  namespace.activeMutant = mutant
  namespace.hitCount = 0
  namespace.hitLimit = 1_000_000
  let failed = null
  // Quick tests first: most mutants fail the first that looks.
  for (const index of reaching.toSorted((a, b) => times[a] - times[b])) {
    if ((await whyFailed(tests[index])) === null) continue
    failed = tests[index].name
    break
  }
  namespace.activeMutant = null
  parentPort.postMessage({ failed })
})
