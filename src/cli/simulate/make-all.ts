import type { Outcome } from '../outcome.js'
import { messageLines } from '../print.js'
import { makeParts } from './crew.js'
import type { Part } from './part.js'
import type { Plan } from './plan.js'
import { progressOn } from './progress.js'
import { many } from './run-words.js'
import type { Surroundings } from './surroundings.js'

const coursesIn = (parts: readonly Part[]): number => parts.reduce((sum, { from, to }) => sum + to - from, 0)

const unfinished = (exit: Outcome['exit'], message: string): Outcome => ({
  exit,
  stdout: '',
  stderr: messageLines([message]),
  files: [],
})

/**
 * Make parts, with progress where somebody looks. An outcome where the work ended before they were all made: it says what
 * stands, and how to go on.
 *
 * @param again the command that goes on from there
 */
export const makeAll = async (
  out: string,
  staging: string,
  plan: Plan,
  parts: readonly Part[],
  workers: number,
  around: Surroundings,
  again: string,
): Promise<Outcome | undefined> => {
  const progress = progressOn(around, coursesIn(parts))
  let made = 0
  const end = await makeParts(out, staging, plan, parts, workers, around, (part) => {
    made += 1
    progress.add(coursesIn([part]))
  })
  progress.end()
  const kept = `${made} of the ${many(parts.length, 'part')} to make ${made === 1 ? 'is' : 'are'} made and kept`
  switch (end._tag) {
    case 'Done':
      return undefined
    case 'Stopped':
      return unfinished(130, `Stopped: ${kept}. To go on: ${again}`)
    case 'CannotWrite':
      return unfinished(
        1,
        `${out}: cannot be written (${end.code}); what was made before is kept. Once it can be, go on: ${again}`,
      )
  }
}
