import { partiesOf } from '../episode/index.js'
import type { EpisodeId } from '../vocabulary/index.js'
import type { EndingAccount, EndingAccounted } from './event.js'
import { personIn } from './people.js'
import type { AllianceRejection } from './rejection.js'
import type { Alliance, AllianceRecord, PhasedEpisode } from './state.js'

/** What stands in the way of an account of an ending. */
export const accountObstacle = (state: Alliance, { account }: EndingAccounted): AllianceRejection | undefined => {
  const { record } = state
  const death = endedByDeath(state, account)
  if (death === undefined) return { _tag: 'NoSuchEnding' }
  if (death ? account.attributedTo.length > 0 || account.reason !== 'death' : account.reason === 'death') {
    return { _tag: 'DeathIsItsOwnEnding' }
  }
  for (const episode of account.attributedTo) {
    const phased = record.episodes.find((one) => one.episode.record.reported.episode === episode)
    if (phased === undefined) return { _tag: 'UnknownEpisode', episode }
    if (!isPartOf(phased, account)) return { _tag: 'NotOfThisEnding', episode }
  }
  const harm = account.harms?.find((id) => !record.harms.some(({ reported }) => reported.harm === id))
  return harm === undefined ? undefined : { _tag: 'UnknownHarm', harm }
}

/** Whether the ending named was a death; `undefined` where there was no such ending. */
const endedByDeath = (state: Alliance, { of }: EndingAccount): boolean | undefined => {
  if (of._tag === 'departure') {
    const departure = personIn(state.record, of.participant)?.went?.departure
    return departure && departure._tag === 'death'
  }
  const phase = state.past.find(({ number }) => number === of.phase)
  return phase && phase.ended.ending._tag === 'death'
}

const isPartOf = ({ phase, episode }: PhasedEpisode, { of }: EndingAccount): boolean =>
  of._tag === 'phase' ? phase === of.phase : partiesOf(episode.record).includes(of.participant)

/**
 * The accounts given of the alliance’s endings, in order.
 *
 * @example
 * accountsIn(sampleAlliance.record) // => []
 */
export const accountsIn = (record: AllianceRecord): readonly EndingAccounted[] =>
  record.entries.filter((entry) => entry._tag === 'EndingAccounted')

/**
 * Whether a named source attributes an ending to this episode.
 *
 * @example
 * isAttributed(sampleAlliance.record, 'the-silence') // => false
 */
export const isAttributed = (record: AllianceRecord, episode: EpisodeId): boolean =>
  accountsIn(record).some(({ account }) => account.attributedTo.includes(episode))
