// Simulated courses from two threads of Node: the same file is the
// program that asks and the one that answers.
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import {
  resolvedSample,
  serveSimulation,
} from 'rupture-repair/simulation'

if (isMainThread) {
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url)))
  const ask = (worker, id) =>
    new Promise((resolve) => {
      worker.once('message', resolve)
      const range = { from: id * 500, to: (id + 1) * 500 }
      worker.postMessage({
        id,
        scenario: resolvedSample,
        seed: 7,
        replication: 0,
        ...range,
      })
    })
  const answers = await Promise.all(workers.map(ask))
  for (const { id, columns } of answers) {
    const left = columns.endings.filter((ending) => ending === 1).length
    console.log(`simulated, thread ${id}: ${left} of 500 left`)
  }
  for (const worker of workers) worker.terminate()
} else serveSimulation(parentPort)
