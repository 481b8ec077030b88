/**
 * Threefry4x32 with 20 rounds: four random words as a pure function of a key and a counter.
 *
 * There is no state to carry along and nothing to skip ahead: any draw can be made anywhere, in any order, on any number of
 * machines, and is the same. Each round adds, rotates and exclusive-ors 32-bit words, so every engine gives the same bits.
 *
 * Source: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11, doi
 * 10.1145/2063384.2063405; rotations and parity constant as in Random123, whose test vectors it reproduces.
 */

/** Skein's key-schedule parity word, for 32 bits. */
const parity = 0x1bd11bda

/**
 * Writes the four words of a key and a counter, all whole numbers from 0 to 2³² − 1, into `words`; for loops that must not
 * allocate. Source: see the head of this file.
 */
export const threefryInto = (
  words: Uint32Array,
  key0: number,
  key1: number,
  key2: number,
  key3: number,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
): void => {
  // As signed 32-bit numbers, which an engine adds without a detour through doubles.
  const k0 = key0 | 0
  const k1 = key1 | 0
  const k2 = key2 | 0
  const k3 = key3 | 0
  const k4 = parity ^ k0 ^ k1 ^ k2 ^ k3
  let a = ((counter0 | 0) + k0) | 0
  let b = ((counter1 | 0) + k1) | 0
  let c = ((counter2 | 0) + k2) | 0
  let d = ((counter3 | 0) + k3) | 0
  a = (a + b) | 0
  b = ((b << 10) | (b >>> 22)) ^ a
  c = (c + d) | 0
  d = ((d << 26) | (d >>> 6)) ^ c
  a = (a + d) | 0
  d = ((d << 11) | (d >>> 21)) ^ a
  c = (c + b) | 0
  b = ((b << 21) | (b >>> 11)) ^ c
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  c = (c + d) | 0
  d = ((d << 27) | (d >>> 5)) ^ c
  a = (a + d) | 0
  d = ((d << 23) | (d >>> 9)) ^ a
  c = (c + b) | 0
  b = ((b << 5) | (b >>> 27)) ^ c
  a = (a + k1) | 0
  b = (b + k2) | 0
  c = (c + k3) | 0
  d = (d + k4 + 1) | 0
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  c = (c + d) | 0
  d = ((d << 20) | (d >>> 12)) ^ c
  a = (a + d) | 0
  d = ((d << 17) | (d >>> 15)) ^ a
  c = (c + b) | 0
  b = ((b << 11) | (b >>> 21)) ^ c
  a = (a + b) | 0
  b = ((b << 25) | (b >>> 7)) ^ a
  c = (c + d) | 0
  d = ((d << 10) | (d >>> 22)) ^ c
  a = (a + d) | 0
  d = ((d << 18) | (d >>> 14)) ^ a
  c = (c + b) | 0
  b = ((b << 20) | (b >>> 12)) ^ c
  a = (a + k2) | 0
  b = (b + k3) | 0
  c = (c + k4) | 0
  d = (d + k0 + 2) | 0
  a = (a + b) | 0
  b = ((b << 10) | (b >>> 22)) ^ a
  c = (c + d) | 0
  d = ((d << 26) | (d >>> 6)) ^ c
  a = (a + d) | 0
  d = ((d << 11) | (d >>> 21)) ^ a
  c = (c + b) | 0
  b = ((b << 21) | (b >>> 11)) ^ c
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  c = (c + d) | 0
  d = ((d << 27) | (d >>> 5)) ^ c
  a = (a + d) | 0
  d = ((d << 23) | (d >>> 9)) ^ a
  c = (c + b) | 0
  b = ((b << 5) | (b >>> 27)) ^ c
  a = (a + k3) | 0
  b = (b + k4) | 0
  c = (c + k0) | 0
  d = (d + k1 + 3) | 0
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  c = (c + d) | 0
  d = ((d << 20) | (d >>> 12)) ^ c
  a = (a + d) | 0
  d = ((d << 17) | (d >>> 15)) ^ a
  c = (c + b) | 0
  b = ((b << 11) | (b >>> 21)) ^ c
  a = (a + b) | 0
  b = ((b << 25) | (b >>> 7)) ^ a
  c = (c + d) | 0
  d = ((d << 10) | (d >>> 22)) ^ c
  a = (a + d) | 0
  d = ((d << 18) | (d >>> 14)) ^ a
  c = (c + b) | 0
  b = ((b << 20) | (b >>> 12)) ^ c
  a = (a + k4) | 0
  b = (b + k0) | 0
  c = (c + k1) | 0
  d = (d + k2 + 4) | 0
  a = (a + b) | 0
  b = ((b << 10) | (b >>> 22)) ^ a
  c = (c + d) | 0
  d = ((d << 26) | (d >>> 6)) ^ c
  a = (a + d) | 0
  d = ((d << 11) | (d >>> 21)) ^ a
  c = (c + b) | 0
  b = ((b << 21) | (b >>> 11)) ^ c
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  c = (c + d) | 0
  d = ((d << 27) | (d >>> 5)) ^ c
  a = (a + d) | 0
  d = ((d << 23) | (d >>> 9)) ^ a
  c = (c + b) | 0
  b = ((b << 5) | (b >>> 27)) ^ c
  a = (a + k0) | 0
  b = (b + k1) | 0
  c = (c + k2) | 0
  d = (d + k3 + 5) | 0
  words[0] = a
  words[1] = b
  words[2] = c
  words[3] = d
}
