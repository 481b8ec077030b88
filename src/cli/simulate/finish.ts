import { nonEmpty } from '../../kernel/index.js'
import { inTheWay } from '../output/in-the-way.js'
import { done, faulty, type Outcome } from '../say/outcome.js'
import { json } from '../say/print.js'
import type { Fault } from '../world/fault.js'
import { codeOf } from '../world/files.js'
import { mergeParts, wantedOf } from './merge-parts.js'
import { failureWords, finishedWords, unfinishedFaults } from './messages.js'
import { allParts, type PartRead, removeParts } from './parts.js'
import { type Plan, planOf } from './plan.js'
import { damages, type Manifest } from './run.js'

/** Failures in all of these parts. */
export const failuresIn = (parts: readonly PartRead[]): readonly { readonly what: string }[] =>
  parts.flatMap(({ state }) => ('record' in state ? state.record.failures : []))

/** What a finished run no longer has as it was written. */
export const damageFaults = (out: string, manifest: Manifest): readonly Fault[] =>
  damages(out, manifest).map((what) => ({
    _tag: 'Unfit',
    file: out,
    what: `${what}; ${what.endsWith('is absent') ? '' : 'move it away, and '}simulate with --force makes the run anew`,
  }))

const told = (out: string, manifest: Manifest, failures: string, isJson: boolean): Outcome => ({
  ...done(isJson ? json({ out, ...manifest }) : finishedWords(manifest), []),
  exit: failures === '' ? 0 : 1,
  stderr: failures,
})

/** The outcome of a run that was finished before: every byte of it is read again, and what is left of its parts removed. */
export const finished = (out: string, manifest: Manifest, isJson: boolean): Outcome => {
  const faults = nonEmpty(damageFaults(out, manifest))
  if (faults !== undefined) return faulty(faults)
  removeParts(out, planOf(manifest))
  return told(out, manifest, '', isJson)
}

/**
 * Merge a run of which all parts stand; every one that is missing or damaged is named otherwise, and nothing is written. Parts
 * with failures stay, so that they can be made again; otherwise none is needed any more.
 */
export const finish = async (out: string, staging: string, plan: Plan, isJson: boolean): Promise<Outcome> => {
  const parts = allParts(out, plan)
  const wanted = wantedOf(out, plan)
  try {
    const faults = nonEmpty([...unfinishedFaults(out, parts, parts.length), ...inTheWay(wanted)])
    if (faults !== undefined) return faulty(faults)
    const manifest = await mergeParts(staging, plan, parts, wanted)
    if (manifest.failures === 0) removeParts(out, plan)
    return told(out, manifest, failureWords(out, failuresIn(parts)), isJson)
  } catch (thrown) {
    return faulty([{ _tag: 'CannotWrite', file: out, code: codeOf(thrown) }])
  }
}
