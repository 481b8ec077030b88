import { many, messageLines, type Outcome } from '../../verbs/inside.js'
import { codeOf } from '../world/file-fault.js'
import type { Part } from './folder.js'
import { makePart } from './make-part.js'
import type { Plan } from './plan.js'
import type { Runtime } from './runtime.js'

/** `1:05` or `2:03:09`. */
const clockWords = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  const two = (number: number): string => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** How far the work is, how fast it goes and how long it will take at that rate. */
const progressWords = (done: number, all: number, milliseconds: number): string => {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1000 : 0
  const left = rate > 0 ? `, ${clockWords(((all - done) / rate) * 1000)} left` : ''
  return `${done} of ${all} courses (${Math.floor((done / all) * 100)} %), ${Math.round(rate)} a second${left}`
}

const clearLine = '\r\u001B[K'

/** How often a line is written over, in milliseconds. */
const pace = 200

/** A line on a terminal, written over as the work goes on, and gone when it ends; nothing where there is no terminal. */
const progressOn = (
  { terminal, now }: Runtime,
  all: number,
): { readonly add: (courses: number) => void; readonly end: () => void } => {
  const begun = now()
  let done = 0
  let shown = begun
  return {
    add: (courses) => {
      done += courses
      if (terminal === undefined || now() - shown < pace) return
      shown = now()
      terminal(`${clearLine}${progressWords(done, all, now() - begun)}`)
    },
    end: () => terminal?.(clearLine),
  }
}

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
  const progress = progressOn(runtime, coursesIn(parts))
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
