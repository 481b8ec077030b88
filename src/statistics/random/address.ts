/**
 * Where a random word lives: each is a pure function of (seed, replication, alliance, session, purpose).
 *
 * The layout is a promise, written down in docs/statistics.md, because results depend on it; four purposes in a row cost one
 * block. One purpose, one word: a word shared between two purposes ties them together.
 */
import { threefryInto } from './threefry.js'

const words32 = 2 ** 32

/** Returns whether a number can be part of an address; only the seed may be longer than 32 bits. */
const isWord = (part: number): boolean => part >>> 0 === part

/**
 * Writes the four words of the purposes 4·block, …, 4·block + 3 into `words`; for loops that must not allocate.
 *
 * `seed` is a whole number from 0 to 2⁵³ − 1, the other parts from 0 to 2³² − 1; none is checked here.
 */
export const blockInto = (
  words: Uint32Array,
  seed: number,
  replication: number,
  alliance: number,
  session: number,
  block: number,
): void => threefryInto(words, seed >>> 0, Math.floor(seed / words32), replication, 0, alliance, session, block, 0)

/**
 * Returns the random word of an address, a whole number from 0 to 2³² − 1.
 *
 * `seed` is a whole number from 0 to 2⁵³ − 1, the other parts from 0 to 2³² − 1; `NaN` where one is not. What each purpose
 * is for is in `purposes`. `scratch` has room for four words, so that a loop need not allocate.
 */
export const wordAt = (
  seed: number,
  replication: number,
  alliance: number,
  session: number,
  purpose: number,
  scratch: Uint32Array = new Uint32Array(4),
): number => {
  if (!isSeed(seed) || !isWord(replication) || !isWord(alliance) || !isWord(session) || !isWord(purpose))
    return Number.NaN
  blockInto(scratch, seed, replication, alliance, session, purpose >>> 2)
  return scratch[purpose & 3] ?? Number.NaN
}

/** Returns whether a number can be a seed: a whole number from 0 to 2⁵³ − 1. */
export const isSeed = (seed: number): boolean => Number.isSafeInteger(seed) && seed >= 0
