import * as vocabulary from '../../vocabulary/inside.js'
import type { AllianceState } from '../record/state.js'
import { type Heard, heardIn, outcomeBy } from './outcome.js'
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
): readonly ChangedByCut[] => changedByCuts(alliances, [criterion], settings)[0] ?? []

/** Returns what each other cut would change, under each of several criteria; what people say is read once for each cut. */
export const changedByCuts = (
  alliances: readonly AllianceState[],
  criteria: readonly vocabulary.ResolutionCriterion[],
  settings: OutcomeSettings = {},
): readonly (readonly ChangedByCut[])[] => {
  const own = settings.resolvedFrom ?? vocabulary.leastResolved
  const heardAt = (resolvedFrom: vocabulary.OwnCut): readonly Heard[] =>
    alliances.flatMap((alliance) => heardIn(alliance, { ...settings, resolvedFrom }))
  const now = heardAt(own)
  const others = vocabulary.ownCuts.filter((cut) => cut !== own).map((cut) => [cut, heardAt(cut)] as const)
  return criteria.map((criterion) => {
    const before = now.map((heard) => outcomeBy(heard, criterion).outcome)
    return others.map(([cut, heard]): ChangedByCut => {
      const then = heard.map((one) => outcomeBy(one, criterion).outcome)
      return {
        cut,
        changed: then.filter((outcome, index) => outcome !== before[index]).length,
        resolved: then.filter((outcome) => outcome === 'resolved').length,
      }
    })
  })
}
