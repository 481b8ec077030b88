import * as vocabulary from '../../vocabulary/inside.js'
import type { OutcomeSettings } from '../outcome/settings.js'
import { type NotShown, outcomesSeen } from './outcomes-seen.js'
import type { View } from './view.js'

/** The number of episodes with each outcome that a reader may see, and of harms; that there is none is not shown. */
export interface SeenTally extends Readonly<Record<Exclude<vocabulary.Outcome, 'not-judged'> | NotShown, number>> {
  readonly harm: number | NotShown
}

/**
 * Counts the episodes of several views by outcome under one criterion, and their harms. Episodes that a reader may not see are in no count.
 *
 * @example
 * const view = viewFor(sampleAlliance, { audience: 'therapist' })
 * tallySeen([view], 'observer').withheld // => 1
 * tallySeen([view], 'observer').harm // => 'withheld'
 */
export const tallySeen = (
  views: readonly View[],
  criterion: vocabulary.ResolutionCriterion,
  settings: OutcomeSettings = {},
): SeenTally => {
  const words = [...vocabulary.outcomes.filter((one) => one !== 'not-judged'), 'withheld'] as const
  const seen = views.flatMap((view) => outcomesSeen(view, criterion, settings))
  const counts = words.map((word) => [word, seen.filter(({ outcome }) => outcome === word).length] as const)
  const harms = views.reduce((sum, { record }) => sum + record.harms.length, 0)
  return { ...(Object.fromEntries(counts) as Omit<SeenTally, 'harm'>), harm: harms > 0 ? harms : 'withheld' }
}
