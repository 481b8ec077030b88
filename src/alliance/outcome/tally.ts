import * as vocabulary from '../../vocabulary/inside.js'
import type { Alliance } from '../record/state.js'
import { outcomesOf } from './outcome.js'
import type { OutcomeSettings } from './settings.js'

/** The number of episodes with each outcome, and of harms, which are not there to be mended. */
export type Tally = Readonly<Record<vocabulary.Outcome | 'harm', number>>

/**
 * Counts the episodes of several alliances by outcome under one criterion, and their harms.
 *
 * @example
 * tally([sampleAlliance], 'observer')['not-judged'] // => 1
 */
export const tally = (
  alliances: readonly Alliance[],
  criterion: vocabulary.ResolutionCriterion,
  settings: OutcomeSettings = {},
): Tally => {
  const counts = Object.fromEntries([...vocabulary.outcomes, 'harm'].map((what) => [what, 0])) as Record<
    keyof Tally,
    number
  >
  for (const alliance of alliances) {
    for (const { outcome } of outcomesOf(alliance, criterion, settings)) counts[outcome] += 1
    counts.harm += alliance.record.harms.length
  }
  return counts
}
