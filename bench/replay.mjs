// Replaying a million entries held in columns, against a C program of the same fold.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replayColumns } from 'rupture-repair/episode'
import { median, print } from './harness.mjs'

const [entries, episodes] = [1_000_000, 10_000]

const columns = () => {
  let x = 20261122
  const draw = () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return x >>> 0
  }
  const episode = new Int32Array(entries)
  const kind = new Uint8Array(entries)
  for (let index = 0; index < entries; index++) {
    episode[index] = draw() % episodes
    kind[index] = draw() % 8
  }
  return { episode, kind }
}

const checksum = ({ state, attempts, refused }) => {
  let sum = refused
  for (let index = 0; index < episodes; index++) sum = ((sum * 31) % 1_000_000_007) + state[index] * 7 + attempts[index]
  return sum
}

const compile = (folder) => {
  const program = join(folder, 'replay')
  execFileSync('cc', ['-O3', '-march=native', '-o', program, join(import.meta.dirname, 'replay.c')])
  return program
}

export const replayAgainstC = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rupture-repair-bench-'))
  try {
    const program = compile(folder)
    const data = columns()
    const ours = () => {
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 7; round++) {
        const start = process.hrtime.bigint()
        replayColumns(data, episodes)
        best = Math.min(best, Number(process.hrtime.bigint() - start) / entries)
      }
      return best
    }
    const theirs = () => {
      const [ns, sum] = execFileSync(program, [String(entries), String(episodes)], { encoding: 'utf8' }).split(' ')
      return { ns: Number(ns), sum: Number(sum) }
    }
    if (checksum(replayColumns(data, episodes)) !== theirs().sum) throw new Error('the two folds do not agree')
    const rounds = Array.from({ length: 9 }, () => ({ js: ours(), c: theirs().ns }))
    print('replay of 1,000,000 entries in columns, ns an entry (median of 9 interleaved rounds; the folds agree)', [
      ['C, cc -O3', median(rounds.map(({ c }) => c)), 1],
      ['replayColumns', median(rounds.map(({ js }) => js)), median(rounds.map(({ js, c }) => js / c))],
    ])
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    console.log('replay against C: skipped, there is no C compiler here')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
