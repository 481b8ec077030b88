import { Worker } from 'node:worker_threads'
import { done, type Outcome } from '../../verbs/inside.js'
import type { Part } from './folder.js'
import type { Plan } from './plan.js'

/** Why a part was not made: by the file system, which ends the run, or by its maker, which is a failure of that part. */
export type NotMade =
  | { readonly _tag: 'CannotWrite'; readonly code: string }
  | { readonly _tag: 'Died'; readonly what: string }

/** A maker of parts, one at a time. */
interface PartWorker {
  readonly make: (part: Part) => Promise<NotMade | undefined>
  readonly stop: () => void
}

/** What long work needs of the process around it; a test gives it other workers, and no terminal. */
export interface Runtime {
  readonly startWorker: (out: string, staging: string, plan: Plan) => PartWorker
  /** Where a line that is written over may be shown; absent where there is no terminal. */
  readonly terminal: ((text: string) => void) | undefined
  /** Raised when the work is to stop. */
  readonly stop: AbortSignal
  /** In milliseconds, from any beginning. */
  readonly now: () => number
}

/** What takes its time and is still to be done; its own outcome then replaces that of the work. */
export interface Work {
  readonly work: (runtime: Runtime) => Promise<Outcome>
}

/** The command line is understood; the work is still to be done. */
export const later = (work: Work['work']): Outcome & Work => ({ ...done('', []), work })

/** Raised by the first Ctrl-C, or by a scheduler that wants its machine back; the second one ends the process at once. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130)
      controller.abort()
    })
  return controller.signal
}

/** The process as long work sees it. */
export const processRuntime = (program: URL): Runtime => ({
  startWorker: (out, staging, plan) => threadWorker(program, { out, staging, plan }),
  terminal: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
  stop: stopSignal(),
  now: () => performance.now(),
})

/** What a worker is started with. */
export interface WorkerTask {
  readonly out: string
  readonly staging: string
  readonly plan: Plan
}

/**
 * A worker that is a thread. It simulates a part, writes it and says so: scores and tables never cross from thread to thread,
 * which costs more than to make them.
 */
const threadWorker = (program: URL, workerData: WorkerTask): PartWorker => {
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
    stop: () => worker.postMessage(null),
  }
}
