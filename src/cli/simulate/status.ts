import { isLeft } from '../../kernel/index.js'
import { done, faulty, later, misused, type Outcome } from '../outcome.js'
import { alignedTable, json } from '../print.js'
import { type Print, printOption } from '../print-option.js'
import type { Complaints, RawOptions } from '../raw-options.js'
import type { World } from '../world.js'
import { damageFaults, failuresIn } from './finish.js'
import { damages, type Manifest } from './manifest.js'
import { openRun } from './open-run.js'
import type { PartState } from './part-record.js'
import type { Plan } from './plan.js'
import { type StandingPart, standingParts } from './read-part.js'
import { failureWords, faultLines, finishedWords, runLine, unfinishedFaults } from './run-words.js'

const stateWords: Readonly<Record<PartState['_tag'], string>> = {
  Whole: 'whole',
  Failed: 'made, with courses that failed',
  Damaged: 'damaged',
  Missing: 'missing',
}

const tags = ['Whole', 'Failed', 'Damaged', 'Missing'] as const

const stateOf = (parts: readonly StandingPart[]): Readonly<Record<PartState['_tag'], readonly number[]>> => {
  const of = (tag: PartState['_tag']): readonly number[] =>
    parts.filter(({ state }) => state._tag === tag).map(({ part }) => part.number)
  return { Whole: of('Whole'), Failed: of('Failed'), Damaged: of('Damaged'), Missing: of('Missing') }
}

/** Damage is a fault; that something is still missing is not, since it may be in the making. */
const atWork = (out: string, plan: Plan, print: Print): Outcome => {
  const parts = standingParts(out, plan)
  const numbers = stateOf(parts)
  const { Whole: whole, Failed: failed, Damaged: damaged, Missing: missing } = numbers
  const counted = alignedTable(tags, [
    { title: 'parts', of: (tag) => stateWords[tag] },
    { title: 'number', of: (tag) => numbers[tag].length },
  ])
  const document = { out, state: 'at-work', parts: parts.length, whole: whole.length, failed, damaged, missing }
  return {
    ...done(print === 'json' ? json(document) : `${runLine(plan)}\n\n${counted}`, []),
    exit: damaged.length > 0 ? 1 : 0,
    stderr: `${faultLines(unfinishedFaults(out, parts))}${failureWords(out, failuresIn(parts))}`,
  }
}

/** The files of a finished run are read again, byte for byte. */
const finishedStatus = (out: string, manifest: Manifest, print: Print): Outcome => {
  const damage = damages(out, manifest)
  const document = { out, state: 'finished', damaged: damage, files: manifest.files }
  return {
    ...done(print === 'json' ? json(document) : finishedWords(manifest), []),
    exit: damage.length > 0 ? 1 : 0,
    stderr: faultLines(damageFaults(out, manifest)),
  }
}

/** `status`: what stands of a run, and what is missing or damaged. */
export const status = (out: string, raw: RawOptions, _world: World, complaints: Complaints): Outcome => {
  const print = printOption(raw, complaints)
  if (complaints.length > 0) return misused(complaints, 'status')
  return later(async () => {
    const run = openRun(out)
    if (isLeft(run)) return faulty([run.left])
    return run.right._tag === 'Finished'
      ? finishedStatus(out, run.right.manifest, print)
      : atWork(out, run.right.plan, print)
  })
}
