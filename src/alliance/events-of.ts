import { type EpisodeCommand, type EpisodeState, initial as unreported } from '../episode/index.js'
import { eventsOf as eventsOfEpisode, recorder } from '../episode/inside.js'
import type { NonEmpty } from '../kernel/inside.js'
import type { EpisodeId } from '../vocabulary/inside.js'
import type { AllianceCommand, OwnAccount } from './record/command.js'
import { allianceEntries } from './record/entries.js'
import type { AllianceEvent, EndingAccount, EndingNamed } from './record/event.js'
import { findEpisode } from './record/find.js'
import type { AllianceState, PhasedEpisode } from './record/state.js'
import { endedBy, openEpisodes, underWay } from './rules/departure.js'

/** Returns the events of a command, lawful or not. An ending first breaks off the attempts that cannot go on; its account comes last. */
export const eventsOf = (state: AllianceState, command: AllianceCommand): NonEmpty<AllianceEvent> => {
  const running = state._tag === 'Running' ? state : undefined
  switch (command._tag) {
    case 'Leave': {
      const { participant } = command
      return ending(command, running ? endedBy(running.record, participant) : [], { _tag: 'departure', participant })
    }
    case 'EndPhase': {
      const phase = running?.phase.number ?? 0
      return ending(command, running ? openEpisodes(running.record) : [], { _tag: 'phase', phase })
    }
    default:
      return isEpisodes(command) ? eventsOfEpisode(episodeIn(state, command.episode), command) : [recorded(command)]
  }
}

const recorded = /* @__PURE__ */ recorder<AllianceCommand, AllianceEvent>(allianceEntries)

const isEpisodes = (command: AllianceCommand): command is EpisodeCommand => 'episode' in command

const episodeIn = (state: AllianceState, id: EpisodeId): EpisodeState =>
  (state._tag === 'NotBegun' ? undefined : findEpisode(state.record, id)?.episode) ?? unreported

const ending = (
  command: Extract<AllianceCommand, { readonly _tag: 'Leave' | 'EndPhase' }>,
  episodes: readonly PhasedEpisode[],
  of: EndingNamed,
): NonEmpty<AllianceEvent> => {
  const { stamp, account } = command
  const [first, ...others] = underWay(episodes).map(
    ({ episode }): AllianceEvent => ({
      _tag: 'AttemptEnded',
      stamp,
      episode: episode.record.reported.episode,
      result: 'broken-off',
    }),
  )
  const accounts: readonly AllianceEvent[] =
    account === undefined ? [] : [{ _tag: 'EndingAccounted', stamp, account: accountOf(of, account) }]
  const event = recorded(command)
  return first === undefined ? [event, ...accounts] : [first, ...others, event, ...accounts]
}

const accountOf = (of: EndingNamed, { reason, attributedTo, harms }: OwnAccount): EndingAccount =>
  harms === undefined ? { of, reason, attributedTo } : { of, reason, attributedTo, harms }
