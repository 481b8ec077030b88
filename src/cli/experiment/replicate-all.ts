import type { Experiment } from '../../simulation/index.js'
import type { Replication } from '../../simulation/inside.js'
import { messageLines, type Outcome } from '../../verbs/inside.js'
import type { Kept } from '../output/kept.js'
import { progressOn } from '../simulate/progress.js'
import type { Runtime } from '../simulate/runtime.js'
import { codeOf } from '../world/file-fault.js'

const unfinished = (exit: Outcome['exit'], message: string): Outcome => ({
  exit,
  stdout: '',
  stderr: messageLines([message]),
  files: [],
})

/** How to go on, where what is made is kept in a folder. */
const onwards = (again: string | undefined): string => (again === undefined ? '' : ` To go on: ${again}`)

/**
 * Makes the replications that are not kept yet with so many workers, with progress on a terminal. Where the process is asked to
 * stop, a worker dies or nothing can be written any more, what is in the making is finished and nothing else is begun; the outcome
 * then says so.
 */
export const replicateAll = async (
  experiment: Experiment,
  kept: Kept,
  workers: number,
  runtime: Runtime,
  again: string | undefined,
): Promise<readonly Replication[] | Outcome> => {
  const all = Array.from({ length: experiment.replications }, (_, number) => number)
  const waiting = all.filter((number) => !kept.made.has(number))
  const progress = progressOn(runtime, waiting.length, 'replications')
  let refused: string | undefined
  const take = (): number | undefined => (refused === undefined && !runtime.stop.aborted ? waiting.shift() : undefined)
  const turn = async (): Promise<void> => {
    const worker = runtime.startReplicator(experiment)
    for (let number = take(); number !== undefined; number = take()) {
      const made = await worker.make(number)
      if ('_tag' in made) {
        refused = made.what
        break
      }
      try {
        kept.add(number, made)
      } catch (thrown) {
        refused = `what is made cannot be kept (${codeOf(thrown)})`
      }
      progress.add(1)
    }
    worker.stop()
  }
  await Promise.all(Array.from({ length: Math.min(workers, waiting.length) }, turn))
  progress.end()
  const made = all.flatMap((number) => kept.made.get(number) ?? [])
  if (made.length === all.length) return made
  const sofar = `${made.length} of ${all.length} replications are made${again === undefined ? '' : ' and kept'}.`
  return refused === undefined
    ? unfinished(130, `Stopped: ${sofar}${onwards(again)}`)
    : unfinished(1, `experiment: ${refused}; ${sofar}${onwards(again)}`)
}
