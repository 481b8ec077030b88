/** The program of a worker thread: a part in, nothing out but that it is made; it ends when there is nothing more to make. */
import { parentPort, workerData } from 'node:worker_threads'
import { isLeft } from '../../kernel/inside.js'
import { resolveScenario } from '../../simulation/index.js'
import { codeOf } from '../world/file-fault.js'
import type { Part } from './folder.js'
import { linesOfChunk } from './lines.js'
import { makePart } from './make-part.js'
import type { NotMade, WorkerTask } from './runtime.js'

const { out, staging, plan }: WorkerTask = workerData
const scenario = resolveScenario(plan.scenario)

const make = (part: Part): NotMade | undefined => {
  if (isLeft(scenario)) return { _tag: 'Died', what: 'the scenario cannot be simulated' }
  try {
    makePart(out, staging, plan, part, linesOfChunk(scenario.right, plan.seed))
    return undefined
  } catch (thrown) {
    return { _tag: 'CannotWrite', code: codeOf(thrown) }
  }
}

parentPort?.on('message', (part: Part | null) => {
  if (part === null) parentPort?.close()
  else parentPort?.postMessage(make(part))
})
