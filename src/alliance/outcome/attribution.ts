import { sameSource } from '../../episode/inside.js'
import type { EndingReason, EpisodeId, Perspective, Source } from '../../vocabulary/inside.js'
import type { EndingAccounted, EndingNamed } from '../record/event.js'
import { perspectiveIn } from '../record/people.js'
import type { Alliance, AllianceRecord, PhasedEpisode } from '../record/state.js'
import { accountsIn, departureNamed, endingNamed, isPartOf } from '../rules/ending.js'

/** One source's account of an ending that an episode was part of; none counts as the true one. */
export interface Attribution {
  readonly who: Source
  readonly perspective: Perspective
  readonly ending: EndingNamed
  readonly reason: EndingReason
  /** Whether they attribute it to this episode. */
  readonly attributed: boolean
}

const latestAccounts = (record: AllianceRecord): readonly EndingAccounted[] => {
  const accounts = accountsIn(record)
  return accounts.filter((one, index) => !accounts.slice(index + 1).some((later) => isSameAccount(record, one, later)))
}

/**
 * Says whether a source attributes an ending to this episode in its latest account.
 *
 * @example
 * isAttributed(sampleAlliance.record, 'the-silence') // => false
 */
export const isAttributed = (record: AllianceRecord, episode: EpisodeId): boolean =>
  latestAccounts(record).some(({ account }) => account.attributedTo.includes(episode))

/** Returns every source's latest account of the endings that this episode was part of. */
export const attributionsOf = (alliance: Alliance, phased: PhasedEpisode): readonly Attribution[] =>
  accountsOn(alliance, phased).map(({ event: { stamp, account }, attributed }) => ({
    who: stamp.by,
    perspective: perspectiveIn(alliance.record)(stamp.by),
    ending: account.of,
    reason: account.reason,
    attributed,
  }))

/** Returns the latest accounts of the endings that this episode was part of, as they were told. */
export const accountsOn = (
  alliance: Alliance,
  phased: PhasedEpisode,
): readonly { readonly event: EndingAccounted; readonly attributed: boolean }[] =>
  latestAccounts(alliance.record).flatMap((event) => {
    const { of, attributedTo } = event.account
    const attributed = attributedTo.includes(phased.episode.record.reported.episode)
    const ending = endingNamed(alliance, event)
    return attributed || (ending !== undefined && isPartOf(phased, of, ending)) ? [{ event, attributed }] : []
  })

/** Says whether two accounts are of one ending by one source; two departures of one person are two endings. */
const isSameAccount = (record: AllianceRecord, one: EndingAccounted, other: EndingAccounted): boolean =>
  sameSource(one.stamp.by, other.stamp.by) &&
  phaseOf(one) === phaseOf(other) &&
  departureNamed(record, one) === departureNamed(record, other)

const phaseOf = ({ account: { of } }: EndingAccounted): number | undefined =>
  of._tag === 'phase' ? of.phase : undefined
