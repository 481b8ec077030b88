import { type EpisodeCommand, type EpisodeState, initial as unreported } from '../episode/index.js'
import { eventsOf as eventsOfEpisode, recorder } from '../episode/inside.js'
import type { NonEmpty } from '../kernel/index.js'
import type { EpisodeId, ParticipantId } from '../vocabulary/index.js'
import type { AllianceCommand, OwnAccount } from './record/command.js'
import { allianceEntries } from './record/entries.js'
import type { AllianceEvent, EndingAccount, EndingNamed } from './record/event.js'
import { findEpisode } from './record/find.js'
import type { AllianceState, PhasedEpisode } from './record/state.js'
import { endedBy, openEpisodes, underWay } from './rules/departure.js'

/** Returns the events of a command, lawful or not. An ending first breaks off the attempts that cannot go on; its account comes last. */
export const eventsOf = (state: AllianceState, command: AllianceCommand): NonEmpty<AllianceEvent> => {
  switch (command._tag) {
    case 'Leave': {
      const of: EndingNamed = { _tag: 'departure', participant: command.participant }
      return ending(command, brokenByLeaving(state, command.participant), recorded(command), of)
    }
    case 'EndPhase':
      return ending(command, brokenByEnding(state), recorded(command), { _tag: 'phase', phase: openPhase(state) })
    default:
      return isEpisodes(command) ? eventsOfEpisode(episodeIn(state, command.episode), command) : [recorded(command)]
  }
}

const recorded = /* @__PURE__ */ recorder<AllianceCommand, AllianceEvent>(allianceEntries)

const isEpisodes = (command: AllianceCommand): command is EpisodeCommand => 'episode' in command

const episodeIn = (state: AllianceState, id: EpisodeId): EpisodeState =>
  (state._tag === 'NotBegun' ? undefined : findEpisode(state.record, id)?.episode) ?? unreported

const openPhase = (state: AllianceState): number => (state._tag === 'Running' ? state.phase.number : 0)

const brokenByEnding = (state: AllianceState): readonly PhasedEpisode[] =>
  state._tag === 'Running' ? underWay(openEpisodes(state.record)) : []

const brokenByLeaving = (state: AllianceState, participant: ParticipantId): readonly PhasedEpisode[] =>
  state._tag === 'Running' ? underWay(endedBy(state.record, participant)) : []

const ending = (
  { stamp, account }: Extract<AllianceCommand, { readonly _tag: 'Leave' | 'EndPhase' }>,
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

/** Returns an account of this ending, whatever other ending a caller without types has named in it. */
const accountOf = (of: EndingNamed, { reason, attributedTo, harms }: OwnAccount): EndingAccount =>
  harms === undefined ? { of, reason, attributedTo } : { of, reason, attributedTo, harms }
