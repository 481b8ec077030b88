import { codeOf } from '../code-of.js'
import { makePart } from './make-part.js'
import type { Part } from './part.js'
import type { Plan } from './plan.js'
import type { Surroundings } from './surroundings.js'

/** How the work ended: all of it done, asked to stop, or refused by the file system. */
export type WorkEnd =
  | { readonly _tag: 'Done' }
  | { readonly _tag: 'Stopped' }
  | { readonly _tag: 'CannotWrite'; readonly code: string }

/** A part whose maker died is kept as failed; its courses are rows among the failures. */
const recordDeath = (out: string, staging: string, plan: Plan, part: Part, what: string): WorkEnd => {
  try {
    makePart(out, staging, plan, part, () => {
      throw new Error(what)
    })
    return { _tag: 'Done' }
  } catch (thrown) {
    return { _tag: 'CannotWrite', code: codeOf(thrown) }
  }
}

/**
 * Make the parts with so many hands, each taking the next one when it is free. When somebody asks to stop, or nothing can be
 * written any more, what is in the making is finished and nothing else is begun.
 */
export const makeParts = async (
  out: string,
  staging: string,
  plan: Plan,
  parts: readonly Part[],
  workers: number,
  around: Surroundings,
  made: (part: Part) => void,
): Promise<WorkEnd> => {
  const waiting = [...parts]
  let end: WorkEnd = { _tag: 'Done' }
  const take = (): Part | undefined => (end._tag === 'Done' && !around.stop.aborted ? waiting.shift() : undefined)
  const turn = async (): Promise<void> => {
    let hand = around.hire(out, staging, plan)
    for (let part = take(); part !== undefined; part = take()) {
      const refused = await hand.make(part)
      if (refused?._tag === 'CannotWrite') end = refused
      if (refused?._tag === 'Died') {
        const recorded = recordDeath(out, staging, plan, part, refused.what)
        if (recorded._tag !== 'Done') end = recorded
        hand.dismiss()
        hand = around.hire(out, staging, plan)
      }
      if (end._tag === 'Done') made(part)
    }
    hand.dismiss()
  }
  await Promise.all(Array.from({ length: Math.min(workers, parts.length) }, turn))
  return end._tag === 'Done' && waiting.length > 0 ? { _tag: 'Stopped' } : end
}
