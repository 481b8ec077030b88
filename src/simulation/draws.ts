import { blockInto, normal, uniform } from '../statistics/index.js'
import { coursePurposes, purposesPerMember } from './course-purposes.js'

/** What chance says in one session of one course: a pure function of the purpose. */
export interface Draws {
  /** Above 0, below 1. */
  readonly uniform: (purpose: number) => number
  /** Standard normal. */
  readonly normal: (purpose: number) => number
}

/** Draws that can be moved from session to session, so that nothing is made anew for each. */
export interface MovingDraws extends Draws {
  readonly moveTo: (alliance: number, member: number, session: number) => void
}

const blocks = purposesPerMember / 4

/** The draws of a seed and replication; a block of four words is made when the first of them is asked for. */
export const movingDraws = (seed: number, replication: number): MovingDraws => {
  const words = new Uint32Array(purposesPerMember)
  const made = new Uint8Array(blocks)
  const block = Array.from({ length: blocks }, (_, index) => words.subarray(index * 4, index * 4 + 4))
  let [alliance, session, firstBlock] = [0, 0, 0]
  const word = (purpose: number): number => {
    const place = purpose - coursePurposes.within
    const index = place >>> 2
    const room = block[index]
    if (made[index] === 0 && room !== undefined) {
      made[index] = 1
      blockInto(room, seed, replication, alliance, session, firstBlock + index)
    }
    return words[place] ?? 0
  }
  return {
    uniform: (purpose) => uniform(word(purpose)),
    normal: (purpose) => normal(word(purpose)),
    moveTo: (toAlliance, member, toSession) => {
      alliance = toAlliance
      session = toSession
      firstBlock = (coursePurposes.within + member * purposesPerMember) / 4
      made.fill(0)
    },
  }
}
