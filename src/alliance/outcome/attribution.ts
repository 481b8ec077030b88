import type { EndingReason, EpisodeId, Perspective, Source } from '../../vocabulary/inside.js'
import { entriesAs } from '../record/entries-as.js'
import type { EndingAccount, EndingAccounted, EndingNamed, ParticipantLeft, PhaseEnded } from '../record/event.js'
import { expectNoView } from '../record/no-view.js'
import { perspectivesIn } from '../record/people.js'
import type { Alliance, AllianceRecord, AllianceState, PhasedEpisode } from '../record/state.js'
import { departureNamed, isPartOf } from '../rules/ending.js'

/** One source's account of an ending that an episode was part of; none counts as the true one. */
export interface Attribution {
  readonly who: Source
  readonly perspective: Perspective
  readonly ending: EndingNamed
  readonly reason: EndingReason
  /** Whether they attribute it to this episode. */
  readonly attributed: boolean
}

/** A source's latest account of an ending, with the entry by which that came and its phase. */
export interface LatestAccount {
  readonly told: EndingAccounted
  readonly ending: PhaseEnded | ParticipantLeft
  readonly phase: number
}

/** Returns every source's latest account of every ending; two departures of one person are two endings. */
const latestAccounts = (record: AllianceRecord): readonly EndingAccounted[] => {
  const told = new Map<unknown, Set<string>>()
  const isLatest = (account: EndingAccounted): boolean => {
    const {
      stamp,
      account: { of },
    } = account
    const ending = of._tag === 'phase' ? of.phase : departureNamed(record, account)
    const sources = told.get(ending) ?? new Set()
    told.set(ending, sources)
    return sources.size < sources.add(`${stamp.by._tag} ${stamp.by.id}`).size
  }
  return entriesAs(record, 'EndingAccounted').toReversed().filter(isLatest).toReversed()
}

/**
 * Says whether a source attributes an ending to this episode in its latest account.
 *
 * @example
 * isAttributed(sampleAlliance, 'the-silence') // => false
 */
export const isAttributed = (state: AllianceState, episode: EpisodeId): boolean => {
  expectNoView(state)
  const { record } = state
  return record ? latestAccounts(record).some(({ account }) => account.attributedTo.includes(episode)) : false
}

/** Returns every source's latest account of every ending. */
export const accountsOf = ({ record, past }: Alliance): readonly LatestAccount[] =>
  latestAccounts(record).flatMap((told): readonly LatestAccount[] => {
    const { of } = told.account
    if (of._tag === 'departure') {
      const went = departureNamed(record, told)
      return went?.event._tag === 'ParticipantLeft' ? [{ told, ending: went.event, phase: went.phase }] : []
    }
    const phase = past.find(({ number }) => number === of.phase)
    return phase === undefined ? [] : [{ told, ending: phase.ended, phase: phase.number }]
  })

/** Returns those accounts that are of endings which an episode was part of. */
export const accountsOn = (phased: PhasedEpisode, accounts: readonly LatestAccount[]): readonly LatestAccount[] =>
  accounts.filter(
    ({ told: { account }, phase }) => isPartOf(phased, account.of, { phase }) || attributes(phased, account),
  )

const attributes = ({ episode }: PhasedEpisode, { attributedTo }: EndingAccount): boolean =>
  attributedTo.includes(episode.record.reported.episode)

/** Returns every source's latest account of the endings that this episode was part of. */
export const attributionsOf = (
  record: AllianceRecord,
  phased: PhasedEpisode,
  accounts: readonly LatestAccount[],
): readonly Attribution[] =>
  accountsOn(phased, accounts).map(({ told: { stamp, account } }) => ({
    who: stamp.by,
    perspective: perspectivesIn(record)(stamp.by),
    ending: account.of,
    reason: account.reason,
    attributed: attributes(phased, account),
  }))
