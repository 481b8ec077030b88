/**
 * A second, independent statement of the rules, written from the design and from what each rejection says of itself; it asks
 * nothing of the library and keeps only what the rules need.
 *
 * It judges one fact of the log at a time, each an act or a word; `model-log.ts` decides commands, entry by entry.
 */
import type { AllianceFact } from 'rupture-repair'
import { allianceStep } from './model-alliance-steps.js'
import { begins } from './model-beginning.js'
import { endingStep } from './model-ending-steps.js'
import { episodeStep } from './model-episode-steps.js'
import { misplaced, refusalOf } from './model-place.js'
import { reportStep } from './model-report-step.js'
import type { Model, Refusal } from './model-state.js'
import type { Step } from './model-step.js'

/** Judges a fact at its place in the log and, where nothing stands in its way, lets it happen. */
export const happens = (model: Model, fact: AllianceFact, place: number): Refusal => {
  const refusal = refusalOf(model, fact)
  if (refusal !== undefined) return refusal
  if (fact._tag === 'AllianceBegan') return begins(model, fact)
  const step = stepOf(model, fact, place)
  const as = fact._tag === 'PhaseResumed' ? 'resuming' : step.as
  const refused = misplaced(model, as, fact) ?? step.refused()
  if (refused === undefined) step.happens()
  return refused
}

const stepOf = (model: Model, fact: Exclude<AllianceFact, { _tag: 'AllianceBegan' }>, place: number): Step => {
  switch (fact._tag) {
    case 'ParticipantLeft':
    case 'PhaseEnded':
    case 'EndingAccounted':
    case 'PhaseResumed':
      return endingStep(model, fact)
    case 'RuptureReported':
      return reportStep(model, fact)
    default:
      return 'episode' in fact ? episodeStep(model, fact) : allianceStep(model, fact, place)
  }
}
