import { eventsOf as eventsOfEpisode } from '../episode/decide.js'
import { type EpisodeState, initial as unreported } from '../episode/index.js'
import type { NonEmpty } from '../kernel/index.js'
import type { EpisodeId } from '../vocabulary/index.js'
import type { AllianceCommand, EndPhase, Leave, OwnAccount } from './command.js'
import { endedBy, openEpisodes, underWay } from './departure.js'
import { isOfAlliance, recorded } from './entries.js'
import type { AllianceEvent, EndingAccount, EndingNamed } from './event.js'
import { findEpisode } from './find-episode.js'
import type { AllianceState, PhasedEpisode } from './state.js'

/** What a command would record, lawful or not; an ending first breaks off the attempts that cannot go on, and may bring its account. */
export const eventsOf = (state: AllianceState, command: AllianceCommand): NonEmpty<AllianceEvent> => {
  const { stamp } = command
  switch (command._tag) {
    case 'Leave': {
      const of: EndingNamed = { _tag: 'departure', participant: command.participant }
      return ending(command, brokenByLeaving(state, command), recorded(command), of)
    }
    case 'EndPhase':
      return ending(command, brokenByEnding(state), recorded(command), { _tag: 'phase', phase: openPhase(state) })
    case 'AmendEntry':
      return [{ _tag: 'EntryAmended', stamp, entry: command.entry, instead: command.instead }]
    case 'WithdrawEntry':
      return [{ _tag: 'EntryWithdrawn', stamp, entry: command.entry }]
    default:
      return isOfAlliance(command) ? [recorded(command)] : eventsOfEpisode(episodeIn(state, command.episode), command)
  }
}

const episodeIn = (state: AllianceState, id: EpisodeId): EpisodeState =>
  (state._tag === 'NotBegun' ? undefined : findEpisode(state.record, id)?.episode) ?? unreported

const openPhase = (state: AllianceState): number => (state._tag === 'Running' ? state.phase.number : 0)

const brokenByEnding = (state: AllianceState): readonly PhasedEpisode[] =>
  state._tag === 'Running' ? underWay(openEpisodes(state.record)) : []

const brokenByLeaving = (state: AllianceState, { participant }: Leave): readonly PhasedEpisode[] =>
  state._tag === 'Running' ? underWay(endedBy(state.record, participant)) : []

const ending = (
  { stamp, account }: Leave | EndPhase,
  broken: readonly PhasedEpisode[],
  event: AllianceEvent,
  of: EndingNamed,
): NonEmpty<AllianceEvent> => {
  const [first, ...others] = broken.map(
    ({ episode }): AllianceEvent => ({
      _tag: 'AttemptEnded',
      stamp,
      episode: episode.record.reported.episode,
      result: 'broken-off',
    }),
  )
  const accounts: readonly AllianceEvent[] =
    account === undefined ? [] : [{ _tag: 'EndingAccounted', stamp, account: accountOf(of, account) }]
  return first === undefined ? [event, ...accounts] : [first, ...others, event, ...accounts]
}

/** An account of this ending, whatever ending a caller without types may have named in it. */
const accountOf = (of: EndingNamed, { reason, attributedTo, harms }: OwnAccount): EndingAccount =>
  harms === undefined ? { of, reason, attributedTo } : { of, reason, attributedTo, harms }
