import { nonEmpty } from '../../kernel/index.js'
import { done, faulty, later, misused, type Outcome } from '../outcome.js'
import { type Print, printOption } from '../print-option.js'
import type { Complaints, RawOptions } from '../raw-options.js'
import { shellWord } from '../shell-word.js'
import type { World } from '../world.js'
import { failuresIn, finish, finished } from './finish.js'
import { makeAll } from './make-all.js'
import { otherVersion, type Run } from './open-run.js'
import { partsInTheWay } from './own-parts.js'
import { readParts, standingParts } from './read-part.js'
import { failureWords, many, runLine } from './run-words.js'
import { workersOption } from './simulate-options.js'
import type { Surroundings } from './surroundings.js'
import { onRun } from './while-held.js'

const retryIn = async (
  out: string,
  run: Run,
  staging: string,
  workers: number,
  print: Print,
  version: string,
  around: Surroundings,
): Promise<Outcome> => {
  if (run._tag === 'Finished') return finished(out, run.manifest, print)
  const { plan, isMerged } = run
  const older = otherVersion(out, plan, version)
  if (older !== undefined) return faulty([older])
  const parts = standingParts(out, plan)
    .filter(({ state }) => state._tag === 'Failed' || state._tag === 'Damaged')
    .map(({ part }) => part)
  const faults = nonEmpty(partsInTheWay(out, plan, parts))
  if (faults !== undefined) return faulty(faults)
  const ended = await makeAll(out, staging, plan, parts, workers, around, `rupture-repair retry ${shellWord(out)}`)
  if (ended !== undefined) return ended
  if (isMerged) return finish(out, staging, plan, print)
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
    : later((around) => onRun(out, (run, staging) => retryIn(out, run, staging, workers, print, version, around)))
}
