import { isLeft } from '../../kernel/inside.js'
import { countTable, done, faulty, file, json, jsonOption, type Outcome, type Verb, verb } from '../../verbs/inside.js'
import { damageFaults, failuresIn } from './finish.js'
import { failureWords, faultLines, finishedWords, runLine, unfinishedFaults } from './messages.js'
import { allParts } from './parts.js'
import type { Plan } from './plan.js'
import { damages, type Manifest, openRun } from './run.js'
import { later, type Work } from './runtime.js'
import { exitHelp } from './simulate.js'

/** Damage is a fault; that something is still missing is not, since it may be in the making. */
const atWork = (columns: number, out: string, plan: Plan, isJson: boolean): Outcome => {
  const parts = allParts(out, plan)
  const [whole = [], failed = [], damaged = [], missing = []] = (
    ['Whole', 'Failed', 'Damaged', 'Missing'] as const
  ).map((tag) => parts.filter(({ state }) => state._tag === tag).map(({ part }) => part.number))
  const counted = countTable(columns, 'parts', [
    ['whole', whole.length],
    ['made, with courses that failed', failed.length],
    ['damaged', damaged.length],
    ['missing', missing.length],
  ])
  const document = { out, state: 'at-work', parts: parts.length, whole: whole.length, failed, damaged, missing }
  return {
    ...done(isJson ? json(document) : `${runLine(plan)}\n\n${counted}`, []),
    exit: damaged.length > 0 ? 1 : 0,
    stderr: `${faultLines(unfinishedFaults(out, parts, parts.length))}${failureWords(out, failuresIn(parts))}`,
  }
}

/** The files of a finished run are read again, byte for byte. */
const finishedStatus = (out: string, manifest: Manifest, isJson: boolean): Outcome => {
  const damage = damages(out, manifest)
  const document = { out, state: 'finished', damaged: damage, files: manifest.files }
  return {
    ...done(isJson ? json(document) : finishedWords(manifest), []),
    exit: damage.length > 0 ? 1 : 0,
    stderr: faultLines(damageFaults(out, manifest)),
  }
}

/** `status`: what of a run is finished, and what is missing or damaged. */
export const status: Verb<Outcome & Partial<Work>> = verb(
  {
    name: 'status',
    argument: ['<DIR>', 'the folder that simulate was given with --out'],
    meaning: 'Say what is finished of a simulation, and what is missing or damaged; every byte is read again.',
    more: exitHelp,
    example: 'simulated',
  },
  { out: file, isJson: jsonOption },
  ({ out, isJson }, { columns }) =>
    later(async () => {
      const run = openRun(out)
      if (isLeft(run)) return faulty(run.left)
      const { plan, manifest } = run.right
      return manifest === undefined ? atWork(columns, out, plan, isJson) : finishedStatus(out, manifest, isJson)
    }),
)
