import * as vocabulary from '../../vocabulary/inside.js'
import type { AllianceState } from '../record/state.js'
import { outcomesOf } from './outcome.js'
import type { OutcomeSettings } from './settings.js'

/** What another cut on this library's own scale would change. */
export interface ChangedByCut {
  readonly cut: vocabulary.OwnCut
  /** The number of episodes that would have another outcome. */
  readonly changed: number
  /** The number of episodes that would be resolved. */
  readonly resolved: number
}

/**
 * Returns what each other cut would change.
 *
 * @example
 * changedByCut([sampleAlliance], 'client') // => [{ cut: 4, changed: 0, resolved: 1 }, { cut: 5, changed: 0, resolved: 1 }]
 */
export const changedByCut = (
  alliances: readonly AllianceState[],
  criterion: vocabulary.ResolutionCriterion,
  settings: OutcomeSettings = {},
): readonly ChangedByCut[] => {
  const at = (resolvedFrom: vocabulary.OwnCut): readonly vocabulary.Outcome[] =>
    alliances.flatMap((alliance) =>
      outcomesOf(alliance, criterion, { ...settings, resolvedFrom }).map(({ outcome }) => outcome),
    )
  const own = settings.resolvedFrom ?? vocabulary.leastResolved
  const now = at(own)
  return vocabulary.ownCuts
    .filter((cut) => cut !== own)
    .map((cut): ChangedByCut => {
      const then = at(cut)
      return {
        cut,
        changed: then.filter((outcome, index) => outcome !== now[index]).length,
        resolved: then.filter((outcome) => outcome === 'resolved').length,
      }
    })
}
