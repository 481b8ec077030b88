/** The audiences of entries, said a second time. */
import type { AllianceFact, Reader } from 'rupture-repair/alliance'
import type { Audience } from 'rupture-repair/vocabulary'
import { takesAudience } from '../../src/alliance/inside.js'

/** Says, knowing nothing of the library, whether a reader may see it; `undefined` for what no one can hide. */
export const mayRead = (event: AllianceFact, { audience, person: own }: Required<Reader>): boolean => {
  const { by } = event.stamp
  if (typeof own !== 'string' && by._tag === own._tag && by.id === own.id) return true
  const isIn = (named: readonly Audience[]): boolean => named.some((one) => one === audience || one === 'everyone')
  const named =
    event._tag === 'RatingGiven'
      ? event.rating.visibleTo
      : 'visibleTo' in event.stamp
        ? (event.stamp.visibleTo as readonly Audience[])
        : undefined
  if (named !== undefined) return isIn(named)
  const apart = [
    'MarkersCoded',
    'RuptureRecognised',
    'ContributionRated',
    'ResponseHindered',
    'HarmReported',
    'HarmClosed',
  ]
  if (!takesAudience(event._tag) && event._tag !== 'RatingGiven') return true
  const isApart = audience === 'supervision' || audience === 'research'
  if (by._tag === 'observer' || apart.includes(event._tag)) return isApart
  if (event._tag === 'RepairHistoryTold') return ['clients', 'therapist', 'leaders', 'supervision'].includes(audience)
  if (event._tag === 'ProposalAnswered' && event.proposal.proposedBy._tag !== 'algorithm') return isApart
  if (event._tag === 'ProposalAnswered') return isApart || audience === 'therapist' || audience === 'leaders'
  return true
}
