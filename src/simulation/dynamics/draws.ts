import { normal, uniform } from '../../statistics/index.js'
import { blockInto } from '../../statistics/inside.js'
import { coursePurposes, purposesPerMember } from './course-purposes.js'

/** What chance says in one session of one course: a pure function of the purpose. */
export interface Draws {
  readonly uniform: (purpose: number) => number
  readonly normal: (purpose: number) => number
}

/** Draws that can be moved from session to session, so that nothing is made anew for each. */
export interface MovingDraws extends Draws {
  readonly moveTo: (alliance: number, member: number, session: number) => void
}

const first = coursePurposes.within
const blocks = purposesPerMember / 4

/** Returns the draws of a seed and replication; a block of four words is made when the first of them is asked for. */
export const movingDraws = (seed: number, replication: number): MovingDraws => {
  const words = new Uint32Array(purposesPerMember)
  const wordsOf = Array.from({ length: blocks }, (_, block) => words.subarray(block * 4, block * 4 + 4))
  let [alliance, session, firstBlock] = [0, 0, 0]
  // A bit for each block that has been made for this session.
  let made = 0
  const make = (block: number): void => {
    made |= 1 << block
    const into = wordsOf[block]
    if (into !== undefined) blockInto(into, seed, replication, alliance, session, firstBlock + block)
  }
  const word = (purpose: number): number => {
    const place = purpose - first
    if (((made >>> (place >>> 2)) & 1) === 0) make(place >>> 2)
    return words[place] ?? 0
  }
  return {
    uniform: (purpose) => uniform(word(purpose)),
    normal: (purpose) => normal(word(purpose)),
    moveTo: (toAlliance, member, toSession) => {
      alliance = toAlliance
      session = toSession
      firstBlock = (first + member * purposesPerMember) / 4
      made = 0
    },
  }
}
