import type { Judgement } from '../../episode/index.js'
import { leastResolved } from '../../vocabulary/inside.js'
import type { OutcomeSettings } from './settings.js'

/** What a judgement says of the resolution at a cut; `unsaid` where it has no rating and no word on the alliance after. */
export type Says = 'resolved' | 'not-resolved' | 'no-cut' | 'unsaid'

/** The least own cut at which a word without a rating no longer says *resolved*. */
const beyond = { weaker: 0, restored: 4, stronger: 5 } as const

/** Returns what a judgement says; a rating decides, and a word counts only without one. */
export const saysOf = (
  { rating, scale, allianceAfter }: Judgement,
  { resolvedFrom = leastResolved, scales = {} }: OutcomeSettings,
): Says => {
  if (rating !== undefined) {
    const cut = scale === undefined ? resolvedFrom : cutOf(scale, scales)
    return cut === undefined ? 'no-cut' : rating >= cut ? 'resolved' : 'not-resolved'
  }
  if (allianceAfter === undefined) return 'unsaid'
  return resolvedFrom < beyond[allianceAfter] ? 'resolved' : 'not-resolved'
}

/** Returns the cut of another scale; `undefined` where none is given, or what is given is no number. */
export const cutOf = (scale: string, scales: NonNullable<OutcomeSettings['scales']>): number | undefined => {
  const cut = Object.hasOwn(scales, scale) ? scales[scale] : undefined
  return cut === undefined || Number.isNaN(cut) ? undefined : cut
}

/** Says whether a judgement rates an episode as less than about back to where it was. */
export const ratesAsWorse = ({ rating, scale }: Judgement, says: Says): boolean =>
  rating !== undefined && (scale === undefined ? rating < leastResolved : says === 'not-resolved')
