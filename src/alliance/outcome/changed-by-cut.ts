import * as vocabulary from '../../vocabulary/inside.js'
import type { AllianceState } from '../record/state.js'
import { heardIn, outcomesOf, wordBy } from './outcome.js'
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
  const now = alliances.flatMap((alliance) => outcomesOf(alliance, criterion, settings))
  return changedByCuts(alliances, [[criterion, now]], settings, heardIn, wordBy)[0] ?? []
}

/**
 * Returns what each other cut would change, under each of several criteria, from the outcomes of all alliances now, each in the word that
 * a function gives. What people say is read once for each cut.
 */
export const changedByCuts = <Of extends AllianceState, Heard, Word extends string>(
  alliances: readonly Of[],
  criteria: readonly (readonly [
    criterion: vocabulary.ResolutionCriterion,
    now: readonly { readonly outcome: Word }[],
  ])[],
  settings: OutcomeSettings,
  heardOf: (alliance: Of, settings: OutcomeSettings) => readonly Heard[],
  wordOf: (heard: Heard, criterion: vocabulary.ResolutionCriterion) => Word,
): readonly (readonly ChangedByCut[])[] => {
  const own = settings.resolvedFrom ?? vocabulary.leastResolved
  const others = vocabulary.ownCuts
    .filter((cut) => cut !== own)
    .map((cut) => [cut, alliances.flatMap((one) => heardOf(one, { ...settings, resolvedFrom: cut }))] as const)
  return criteria.map(([criterion, now]) =>
    others.map(([cut, heard]): ChangedByCut => {
      const then = heard.map((one) => wordOf(one, criterion))
      return {
        cut,
        changed: then.filter((outcome, index) => outcome !== now[index]?.outcome).length,
        resolved: then.filter((outcome) => outcome === 'resolved').length,
      }
    }),
  )
}
