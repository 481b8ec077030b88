import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/verbs/say/outcome.js'
import { isFull } from '../runs.js'
import { asAnother } from './another-process.js'
import { type Fate, type Operation, unwatch, watch } from './operations.js'
import { atWork, carriedOut, groundOf, losePower, results } from './trial.js'
import { type Writing, writings } from './writing-verbs.js'

const reading = 'an error of reading'
const spends = ['open', 'write', 'mkdir']

/** What happens from the n-th operation on. */
const faults: Readonly<Record<string, (n: number) => (operation: Operation, count: number) => Fate>> = {
  'an error': (n) => (_, count) => (count === n ? { refused: 'EIO' } : 'done'),
  'a disk that is gone': (n) => (_, count) => (count >= n ? { refused: 'EIO' } : 'done'),
  'a full disk':
    (n) =>
    ({ name }, count) =>
      count < n || !spends.includes(name) ? 'done' : count === n && name === 'write' ? 'half' : { refused: 'ENOSPC' },
  'a short write':
    (n) =>
    ({ name }, count) =>
      count === n && name === 'write' ? 'half' : 'done',
  'a kill': (n) => (_, count) => (count === n ? 'dies' : 'done'),
  'a kill amid a write':
    (n) =>
    ({ name }, count) =>
      count === n ? (name === 'write' ? 'dies amid it' : 'dies') : 'done',
  'a loss of power': (n) => (_, count) => (count === n ? 'dies' : 'done'),
  [reading]:
    (n) =>
    ({ name }, count) =>
      count === n && name === 'read' ? { refused: 'EIO' } : 'done',
}

afterEach(() => unwatch())

/** Which operations a fault is of; the others do not meet it. */
const isMetBy = (kind: string, name: string): boolean => {
  if (kind === 'a short write' || kind === 'a kill amid a write') return name === 'write'
  if (kind === 'a full disk') return spends.includes(name)
  return kind !== reading || name === 'read'
}

/** A line with a fault from the n-th operation on, as its process sees it; `over` where it has fewer operations. */
const withFault = async (folder: string, line: string, kind: string, n: number) => {
  const fateOf = faults[kind]?.(n)
  if (fateOf === undefined) throw new Error(kind)
  const unflushed = new Set<string>()
  const names: string[] = []
  let isMet = false
  const follow = (from: string, to: string): void => {
    for (const path of [...unflushed])
      if (path === from || path.startsWith(`${from}/`)) {
        unflushed.delete(path)
        unflushed.add(to + path.slice(from.length))
      }
  }
  let outcome: Outcome | undefined
  const end = asAnother()
  watch(
    folder,
    (operation) => {
      names.push(operation.name)
      const fate = fateOf(operation, names.length)
      if (fate !== 'done') isMet = true
      else if (operation.name === 'write') unflushed.add(operation.path)
      else if (operation.name === 'fsync') unflushed.delete(operation.path)
      else if (operation.name === 'rename' && operation.to !== undefined) follow(operation.path, operation.to)
      return fate
    },
    kind === reading,
  )
  try {
    outcome = await carriedOut(folder, line)
  } catch (thrown) {
    if (!kind.includes('kill') && !kind.includes('power')) throw thrown
  } finally {
    unwatch()
    await end()
  }
  if (kind === 'a loss of power' && isMet) losePower(unflushed)
  return { outcome, isMet, names }
}

/** What is wrong with a folder after a fault, and after what a user tries next; nothing where all is as promised. */
const brokenIn = async (
  folder: string,
  { line, again, areParts }: Writing,
  [old, made]: readonly [string, string],
  outcome: Outcome | undefined,
  isGone: boolean,
): Promise<readonly string[]> => {
  const broken: string[] = []
  const out = `${folder}/out`
  const now = (): string => JSON.stringify(results(out, areParts))
  const names = (): string => Object.keys(results(out, areParts)).join()
  if (outcome !== undefined) {
    const { exit, stderr } = outcome
    // Parts are kept as they are made, whatever is said of the run.
    const isKept = areParts === true && exit === 1 && now() === made
    if (!isGone && !isKept && now() !== (exit === 0 ? made : old))
      broken.push(`exit ${exit} with ${names()}: ${stderr}`)
    if (exit !== 0 && exit !== 1) broken.push(`exit ${exit}`)
    if (exit === 1 && stderr === '') broken.push('no message')
    if (/This should not|\n\s+at |Error/.test(stderr)) broken.push(stderr)
  }
  let said = ''
  for (const next of again) {
    said = (await carriedOut(folder, next)).stderr
    if (now() !== old && now() !== made) broken.push(`mixed after ${next.slice(-12)}: ${names()} ${said}`)
  }
  if (now() !== made) broken.push(`not made in the end: ${(await carriedOut(folder, again.at(-1) ?? line)).stderr}`)
  if (atWork(out, areParts).length > 0) broken.push(`left: ${atWork(out, areParts)} ${said}`)
  return broken
}

/** In milliseconds; all steps take their time. */
const limit = isFull ? 1_800_000 : 60_000

/** Of the steps of a line those that are tried: all, or one of so many. */
const everySo = isFull ? 1 : 29

const tried = new Map<string, number>()
const allBroken: string[] = []
afterAll(() => {
  const lines = [...tried].map(([verb, steps]) => `${verb} ${steps}`)
  console.info(`steps at which a fault was tried: ${lines.join(', ')}; broken ${allBroken.length}`)
})

describe('what is written is whole, or as it was, whatever fails at whatever step', () => {
  it.each(writings)(
    '$name',
    async (writing) => {
      const ground = await groundOf(writing)
      const broken: string[] = []
      let triedHere = 0
      const whole = ground.copy()
      const old = JSON.stringify(results(`${whole}/out`, writing.areParts))
      const { names: writes, outcome } = await withFault(whole, writing.line, 'an error', Number.POSITIVE_INFINITY)
      expect(outcome).toMatchObject({ exit: 0 })
      const made = JSON.stringify(results(`${whole}/out`, writing.areParts))
      const { names: all } = await withFault(ground.copy(), writing.line, reading, Number.POSITIVE_INFINITY)
      for (const [index, kind] of Object.keys(faults).entries()) {
        const names = kind === reading ? all : writes
        const steps = names.flatMap((name, at) => (isMetBy(kind, name) ? [at + 1] : []))
        for (const n of steps.filter((_, at) => at % everySo === (index * 4) % Math.min(everySo, steps.length))) {
          const folder = ground.copy()
          try {
            const faulted = await withFault(folder, writing.line, kind, n)
            if (!faulted.isMet) continue
            triedHere += 1
            const isDead = /kill|power/.test(kind)
            const found = await brokenIn(
              folder,
              writing,
              [old, made],
              isDead ? undefined : faulted.outcome,
              kind.endsWith('gone'),
            )
            broken.push(...found.map((what) => `${kind}, step ${n} of ${names.length}: ${what.replaceAll(folder, '')}`))
          } catch (thrown) {
            broken.push(`${kind}, step ${n} of ${names.length}: thrown ${thrown}`)
          }
        }
      }
      ground.end()
      tried.set(writing.name, triedHere)
      allBroken.push(...broken)
      expect(broken).toEqual([])
    },
    limit,
  )
})
