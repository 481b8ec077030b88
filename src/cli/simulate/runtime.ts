import { Worker } from 'node:worker_threads'
import type { Experiment } from '../../simulation/index.js'
import type { Replication } from '../../simulation/inside.js'
import { done, type Outcome } from '../../verbs/inside.js'
import { type Keep, keptIn } from '../output/kept.js'
import type { Part } from './folder.js'
import type { Plan } from './plan.js'

/** Why a part was not made: by the file system, which ends the run, or by its maker, which is a failure of that part. */
export type NotMade = { readonly _tag: 'CannotWrite'; readonly code: string } | Died

/** That a maker died. */
export interface Died {
  readonly _tag: 'Died'
  readonly what: string
}

/** One that makes things, one at a time. */
export interface Hand<Item, Made> {
  readonly make: (item: Item) => Promise<Made>
  readonly stop: () => void
}

/** What long work needs of the process around it; a test gives it other workers, and no terminal. */
export interface Runtime {
  readonly startWorker: (out: string, staging: string, plan: Plan) => Hand<Part, NotMade | undefined>
  /** A maker of the replications of an experiment, by their numbers. */
  readonly startReplicator: (experiment: Experiment) => Hand<number, Replication | Died>
  /** Where replications are kept that are made. */
  readonly keep: Keep
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

/** The programs of worker threads. */
export type WorkerPrograms = Readonly<Record<'parts' | 'replications', URL>>

/** The process as long work sees it. */
export const processRuntime = (programs: WorkerPrograms): Runtime => ({
  startWorker: (out, staging, plan) => thread(programs.parts, { out, staging, plan } satisfies WorkerTask),
  startReplicator: (experiment) => thread(programs.replications, experiment),
  keep: keptIn,
  terminal: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
  stop: stopSignal(),
  now: () => performance.now(),
})

/** What a worker that makes parts is started with. */
export interface WorkerTask {
  readonly out: string
  readonly staging: string
  readonly plan: Plan
}

/**
 * A thread that makes things. One that simulates writes a part and says so: scores and tables never cross from thread to thread,
 * which costs more than to make them. Of a replication the counts cross.
 */
const thread = <Item, Made>(program: URL, workerData: unknown): Hand<Item, Made | Died> => {
  const worker = new Worker(program, { workerData })
  let answer: (made: Made | Died) => void = () => undefined
  worker.on('message', (made: Made) => answer(made))
  worker.on('error', ({ message }) => answer({ _tag: 'Died', what: `a worker died: ${message.split('\n')[0]}` }))
  worker.on('exit', () => answer({ _tag: 'Died', what: 'a worker died' }))
  return {
    make: (item) =>
      new Promise((resolve) => {
        answer = resolve
        worker.postMessage(item)
      }),
    stop: () => worker.postMessage(null),
  }
}
