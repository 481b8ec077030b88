// A whole run in a process of its own: `node courses-run.mjs ALLIANCES CHUNK WORKERS`. Prints wall and processor seconds, MB and sessions held.
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { bytesOfColumns, columnsOver, simulateColumns } from 'rupture-repair/simulation'
import { scenario, seed } from './courses-scenario.mjs'

const range = (chunk, size, alliances) => ({
  seed,
  replication: 0,
  from: chunk * size,
  to: Math.min(alliances, (chunk + 1) * size),
})

const heldIn = (columns) => {
  let held = 0
  for (let course = 0; course < columns.held.length; course++) held += columns.held[course]
  return held
}

/** Chunks are taken in turn from a shared counter; a worker makes its columns in memory that the main thread reads. */
const work = ({ alliances, size, counter, buffer, done }) => {
  const chunks = Math.ceil(alliances / size)
  for (let chunk = Atomics.add(counter, 0, 1); chunk < chunks; chunk = Atomics.add(counter, 0, 1)) {
    const part = range(chunk, size, alliances)
    simulateColumns(scenario, part, { buffer })
    Atomics.add(done, 0, heldIn(columnsOver(scenario, part, buffer)))
  }
}

if (!isMainThread) work(workerData)
else {
  const [alliances, size, workers] = process.argv.slice(2).map(Number)
  const start = process.hrtime.bigint()
  const counter = new Int32Array(new SharedArrayBuffer(4))
  const done = new Int32Array(new SharedArrayBuffer(4))
  const room = () => new SharedArrayBuffer(bytesOfColumns(scenario, range(0, size, size)))
  if (workers === 0) work({ alliances, size, counter, buffer: room(), done })
  else
    await Promise.all(
      Array.from(
        { length: workers },
        () =>
          new Promise((resolve, reject) => {
            const workerData = { alliances, size, counter, buffer: room(), done }
            new Worker(new URL(import.meta.url), { workerData }).on('exit', resolve).on('error', reject)
          }),
      ),
    )
  const { user, system } = process.cpuUsage()
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  console.log(wall, (user + system) / 1e6, process.resourceUsage().maxRSS / 1024, done[0])
}
