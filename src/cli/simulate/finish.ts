import { nonEmpty } from '../../kernel/index.js'
import { codeOf } from '../file-world.js'
import { done, faulty, type Outcome } from '../outcome.js'
import { json } from '../print.js'
import type { Print } from '../print-option.js'
import type { Manifest } from './manifest.js'
import { mergeParts } from './merge-parts.js'
import type { Plan } from './plan.js'
import { type StandingPart, standingParts } from './read-part.js'
import { failureWords, finishedWords, unfinishedFaults } from './run-words.js'

/** Failures in all of these parts. */
export const failuresIn = (parts: readonly StandingPart[]): readonly { readonly what: string }[] =>
  parts.flatMap(({ state }) => ('record' in state ? state.record.failures : []))

/** The outcome of a finished run; exit 1 where something of it failed, though the rest stands. */
export const finished = (out: string, manifest: Manifest, failures: string, print: Print): Outcome => ({
  ...done(print === 'json' ? json({ out, ...manifest }) : finishedWords(manifest), []),
  exit: failures === '' ? 0 : 1,
  stderr: failures,
})

/** Merge a run whose parts all stand; every part that is missing or damaged is named otherwise, and nothing is written. */
export const finish = async (out: string, plan: Plan, print: Print): Promise<Outcome> => {
  const parts = standingParts(out, plan)
  const faults = nonEmpty(unfinishedFaults(out, parts))
  if (faults !== undefined) return faulty(faults)
  try {
    return finished(out, await mergeParts(out, plan, parts), failureWords(out, failuresIn(parts)), print)
  } catch (thrown) {
    return faulty([{ _tag: 'CannotWrite', file: out, code: codeOf(thrown) }])
  }
}
