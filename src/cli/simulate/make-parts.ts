import { many, messageLines, type Outcome } from '../../verbs/inside.js'
import { codeOf } from '../world/file-fault.js'
import type { Part } from './folder.js'
import { makePart } from './make-part.js'
import type { Plan } from './plan.js'
import { progressOn } from './progress.js'
import type { Runtime } from './runtime.js'

/** A part whose maker died is kept as failed, its courses as rows among the failures; the code where that cannot be written. */
const recordDeath = (out: string, staging: string, plan: Plan, part: Part, what: string): string | undefined => {
  try {
    makePart(out, staging, plan, part, () => {
      throw new Error(what)
    })
    return undefined
  } catch (thrown) {
    return codeOf(thrown)
  }
}

const coursesIn = (parts: readonly Part[]): number => parts.reduce((sum, { from, to }) => sum + to - from, 0)

const unfinished = (exit: Outcome['exit'], message: string): Outcome => ({
  exit,
  stdout: '',
  stderr: messageLines([message]),
  files: [],
})

/**
 * Makes the parts with so many workers, each taking the next one when it is free, with progress on a terminal. Where the process
 * is asked to stop, or nothing can be written any more, what is in the making is finished and nothing else is begun: the outcome
 * says what is finished, and how to go on.
 */
export const makeAll = async (
  out: string,
  staging: string,
  plan: Plan,
  parts: readonly Part[],
  workers: number,
  runtime: Runtime,
  again: string,
): Promise<Outcome | undefined> => {
  const progress = progressOn(runtime, coursesIn(parts), 'courses')
  const waiting = [...parts]
  let made = 0
  let refused: string | undefined
  const take = (): Part | undefined => (refused === undefined && !runtime.stop.aborted ? waiting.shift() : undefined)
  const turn = async (): Promise<void> => {
    let worker = runtime.startWorker(out, staging, plan)
    for (let part = take(); part !== undefined; part = take()) {
      const failed = await worker.make(part)
      if (failed?._tag === 'CannotWrite') refused = failed.code
      if (failed?._tag === 'Died') {
        refused = recordDeath(out, staging, plan, part, failed.what) ?? refused
        worker.stop()
        worker = runtime.startWorker(out, staging, plan)
      }
      if (refused !== undefined) continue
      made += 1
      progress.add(coursesIn([part]))
    }
    worker.stop()
  }
  await Promise.all(Array.from({ length: Math.min(workers, parts.length) }, turn))
  progress.end()
  if (refused !== undefined) {
    const what = `cannot be written (${refused}); what was made before is kept. Once it can be, go on: ${again}`
    return unfinished(1, `${out}: ${what}`)
  }
  if (waiting.length === 0) return undefined
  const kept = `${made} of the ${many(parts.length, 'part')} to make ${made === 1 ? 'is' : 'are'} made and kept`
  return unfinished(130, `Stopped: ${kept}. To go on: ${again}`)
}
