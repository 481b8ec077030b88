import { statSync } from 'node:fs'
import { isLeft } from '../../kernel/inside.js'
import { faulty, messageLines, type Outcome } from '../../verbs/inside.js'
import { quietly } from '../output/clear.js'
import { type Hold, takeHold } from '../output/hold.js'
import { leftWords, strangersIn } from '../output/own.js'
import { codeOf } from '../world/file-fault.js'
import { runNames, type Shard } from './folder.js'
import { strangersAmongParts } from './parts.js'
import { findRun, openRun, type Run } from './run.js'

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** What there is to say of what stays in the folder of a run, since it is not of the run. */
const remarks = (out: string, { staying }: Hold): readonly string[] => {
  const run = findRun(out)
  if (isLeft(run) || run.right === undefined) return staying
  const beside = strangersIn(out, 'simulate').filter((name) => name !== 'parts')
  return [...staying, ...leftWords(out, [...beside, ...strangersAmongParts(out, run.right.plan)])]
}

/** Says of a folder that cannot be looked through that this is so. */
const orUnreadable = async (out: string, act: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await act()
  } catch (thrown) {
    const code = codeOf(thrown)
    if (code === 'unknown') throw thrown
    return faulty([{ file: out, what: `cannot be read (${code})` }])
  }
}

/** Does the work of a run, or of a shard of it, while no other process does the same, and says what stays that is not ours. */
export const whileHeld = async (
  out: string,
  shard: Shard | undefined,
  act: (staging: string) => Promise<Outcome>,
): Promise<Outcome> => {
  if (isFile(out)) return faulty([{ file: out, what: 'is a file, where a folder is needed' }])
  const hold = takeHold(out, runNames, shard === undefined ? '' : `${shard.index}/${shard.of}`)
  if (isLeft(hold)) return faulty(hold.left)
  try {
    const outcome = await orUnreadable(out, () => act(hold.right.staging))
    if (outcome.stdout === '') return outcome
    let said: readonly string[] = []
    quietly(() => {
      said = remarks(out, hold.right)
    })
    return { ...outcome, stderr: outcome.stderr + messageLines(said) }
  } finally {
    hold.right.letGo()
  }
}

/** Does work on the run in a folder, while no other process does. */
export const onRun = async (out: string, act: (run: Run, staging: string) => Promise<Outcome>): Promise<Outcome> =>
  orUnreadable(out, async () => {
    const there = openRun(out)
    if (isLeft(there)) return faulty(there.left)
    return whileHeld(out, undefined, async (staging) => {
      const run = openRun(out)
      return isLeft(run) ? faulty(run.left) : act(run.right, staging)
    })
  })
