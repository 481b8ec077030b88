import { isLeft } from '../../kernel/index.js'
import { done, faulty, later, misused, type Outcome } from '../outcome.js'
import { type Print, printOption } from '../print-option.js'
import type { Complaints, RawOptions } from '../raw-options.js'
import { shellWord } from '../shell-word.js'
import type { World } from '../world.js'
import { failuresIn, finish, finished } from './finish.js'
import { makeAll } from './make-all.js'
import { openRun, otherVersion } from './open-run.js'
import { readParts, standingParts } from './read-part.js'
import { failureWords, many, runLine } from './run-words.js'
import { workersOption } from './simulate-options.js'
import type { Surroundings } from './surroundings.js'

const retryIn = async (
  out: string,
  workers: number,
  print: Print,
  version: string,
  around: Surroundings,
): Promise<Outcome> => {
  const run = openRun(out)
  if (isLeft(run)) return faulty([run.left])
  if (run.right._tag === 'Finished') return finished(out, run.right.manifest, '', print)
  const { plan, isMerged } = run.right
  const older = otherVersion(out, plan, version)
  if (older !== undefined) return faulty([older])
  const parts = standingParts(out, plan)
    .filter(({ state }) => state._tag === 'Failed' || state._tag === 'Damaged')
    .map(({ part }) => part)
  const ended = await makeAll(out, plan, parts, workers, around, `rupture-repair retry ${shellWord(out)}`)
  if (ended !== undefined) return ended
  if (isMerged) return finish(out, plan, print)
  const failures = failureWords(out, failuresIn(readParts(out, plan, parts)))
  const words = `${runLine(plan)}\nMade again: ${many(parts.length, 'part')}. Once all are made: rupture-repair merge ${shellWord(out)}\n`
  return { ...done(words, []), exit: failures === '' ? 0 : 1, stderr: failures }
}

/** `retry`: parts that failed or were damaged are made again; a run that was merged already is merged anew. */
export const retry = (out: string, raw: RawOptions, { version }: World, complaints: Complaints): Outcome => {
  const workers = workersOption(raw, complaints)
  const print = printOption(raw, complaints)
  return complaints.length > 0
    ? misused(complaints, 'retry')
    : later((around) => retryIn(out, workers, print, version, around))
}
