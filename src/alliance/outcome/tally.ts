import * as vocabulary from '../../vocabulary/inside.js'
import type { AllianceState } from '../record/state.js'
import { heardIn, outcomeBy } from './outcome.js'
import type { OutcomeSettings } from './settings.js'

/** The number of episodes with each outcome, and of harms, which are not something to be mended. */
export type Tally = Readonly<Record<vocabulary.Outcome | 'harm', number>>

/**
 * Counts the episodes of several alliances by outcome under one criterion, and their harms.
 *
 * @example
 * tally([sampleAlliance], 'observer')['not-judged'] // => 1
 */
export const tally = (
  alliances: readonly AllianceState[],
  criterion: vocabulary.ResolutionCriterion,
  settings: OutcomeSettings = {},
): Tally => tallies(alliances, [criterion], settings)[criterion]

/**
 * Counts outcomes under every resolution criterion, side by side.
 *
 * @example
 * outcomesByCriterion([sampleAlliance]).observer['not-judged'] // => 1
 */
export const outcomesByCriterion = (
  alliances: readonly AllianceState[],
  settings: OutcomeSettings = {},
): Readonly<Record<vocabulary.ResolutionCriterion, Tally>> =>
  tallies(alliances, vocabulary.resolutionCriteria, settings)

const tallies = (
  alliances: readonly AllianceState[],
  criteria: readonly vocabulary.ResolutionCriterion[],
  settings: OutcomeSettings,
): Readonly<Record<vocabulary.ResolutionCriterion, Tally>> => {
  const none = Object.fromEntries([...vocabulary.outcomes, 'harm'].map((what) => [what, 0]))
  const counts = Object.fromEntries(criteria.map((criterion) => [criterion, { ...none }])) as Record<
    vocabulary.ResolutionCriterion,
    Record<keyof Tally, number>
  >
  for (const alliance of alliances) {
    const heard = heardIn(alliance, settings)
    for (const criterion of criteria) {
      for (const one of heard) counts[criterion][outcomeBy(one, criterion).outcome] += 1
      counts[criterion].harm += alliance.record?.harms.length ?? 0
    }
  }
  return counts
}
