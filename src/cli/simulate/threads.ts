import { Worker } from 'node:worker_threads'
import type { Part } from './part.js'
import type { Plan } from './plan.js'
import type { Hand, NotMade } from './surroundings.js'

/** What a worker is born with. */
export interface WorkerTask {
  readonly out: string
  readonly staging: string
  readonly plan: Plan
}

/**
 * A hand that is a thread. It simulates a part, writes it and says so: scores and tables never cross from thread to thread,
 * which costs more than to make them.
 *
 * @param program the worker's program
 */
export const threadHand = (program: URL, workerData: WorkerTask): Hand => {
  const worker = new Worker(program, { workerData })
  let answer: (made: NotMade | undefined) => void = () => undefined
  worker.on('message', (made: NotMade | undefined) => answer(made))
  worker.on('error', ({ message }) => answer({ _tag: 'Died', what: `a worker died: ${message.split('\n')[0]}` }))
  worker.on('exit', () => answer({ _tag: 'Died', what: 'a worker died' }))
  return {
    make: (part: Part) =>
      new Promise((resolve) => {
        answer = resolve
        worker.postMessage(part)
      }),
    dismiss: () => worker.postMessage(null),
  }
}
