/** The program of a worker thread: the number of a replication in, what it comes to out; it ends when there is nothing more to make. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Experiment, replicate } from '../../simulation/index.js'

const experiment: Experiment = workerData

parentPort?.on('message', (replication: number | null) => {
  if (replication === null) parentPort?.close()
  else parentPort?.postMessage(replicate(experiment, replication))
})
