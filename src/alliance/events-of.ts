import { eventsOf as eventsOfEpisode } from '../episode/decide.js'
import { type EpisodeState, initial as unreported } from '../episode/index.js'
import type { NonEmpty } from '../kernel/index.js'
import type { EpisodeId } from '../vocabulary/index.js'
import type { AllianceCommand, EndPhase, Leave, OwnAccount } from './command.js'
import { endedBy, openEpisodes, underWay } from './departure.js'
import type { AllianceEvent, EndingAccount, EndingNamed } from './event.js'
import { findEpisode } from './find-episode.js'
import type { AllianceState, PhasedEpisode } from './state.js'

/** What a command would record, lawful or not; an ending first breaks off the attempts that cannot go on, and may bring its account. */
export const eventsOf = (state: AllianceState, command: AllianceCommand): NonEmpty<AllianceEvent> => {
  const { stamp } = command
  switch (command._tag) {
    case 'BeginAlliance':
      return [{ _tag: 'AllianceBegan', stamp, beginning: command.beginning }]
    case 'HoldSession':
      return [{ _tag: 'SessionHeld', stamp, held: command.held }]
    case 'Join':
      return [{ _tag: 'ParticipantJoined', stamp, participant: command.participant }]
    case 'Leave': {
      const { participant, departure } = command
      const event: AllianceEvent = { _tag: 'ParticipantLeft', stamp, participant, departure }
      return ending(command, brokenByLeaving(state, command), event, { _tag: 'departure', participant })
    }
    case 'GiveRating':
      return [{ _tag: 'RatingGiven', stamp, rating: command.rating }]
    case 'ChangeFrame':
      return [{ _tag: 'FrameChanged', stamp, change: command.change }]
    case 'EndPhase': {
      const event: AllianceEvent = { _tag: 'PhaseEnded', stamp, ending: command.ending }
      return ending(command, brokenByEnding(state), event, { _tag: 'phase', phase: openPhase(state) })
    }
    case 'AccountForEnding':
      return [{ _tag: 'EndingAccounted', stamp, account: command.account }]
    case 'ResumePhase':
      return [{ _tag: 'PhaseResumed', stamp, resumes: command.resumes }]
    case 'ReportHarm':
      return [{ _tag: 'HarmReported', stamp, harm: command.harm, what: command.what }]
    case 'CloseHarm':
      return [{ _tag: 'HarmClosed', stamp, harm: command.harm, as: command.as }]
    case 'AmendEntry':
      return [{ _tag: 'EntryAmended', stamp, entry: command.entry, instead: command.instead }]
    case 'WithdrawEntry':
      return [{ _tag: 'EntryWithdrawn', stamp, entry: command.entry }]
    default:
      return eventsOfEpisode(episodeIn(state, command.episode), command)
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
