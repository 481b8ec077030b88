import type { AttemptStep, EpisodeEvent, EpisodeWord, MomentRecorded } from './event.js'
import { copied, type Lists } from './lists.js'
import type { Closing, EndedAttempt, Episode, EpisodeRecord, EpisodeState, OpenEpisode } from './state.js'

/**
 * Returns the episode after an event. It never throws; `decide` and `replay` say whether an event can follow.
 *
 * Every literal has a fixed shape: in V8 the cost is object spread, not immutability.
 *
 * @example
 * sampleEpisodeEvents.reduce(evolve, initial) // => sampleEpisode
 */
export const evolve = (state: EpisodeState, event: EpisodeEvent): EpisodeState => evolveOn(copied, state, event)

/** Returns the episode after an event, in lists that grow as the caller says. */
export const evolveOn = (lists: Lists, state: EpisodeState, event: EpisodeEvent): EpisodeState => {
  if (state._tag === 'Unreported') {
    return event._tag === 'RuptureReported' ? { _tag: 'Unattended', record: { reported: event, said: [] } } : state
  }
  switch (event._tag) {
    case 'RuptureReported':
      return state
    case 'MomentRecorded':
      return state._tag === 'Closed' ? state : withSaid(lists, state, event)
    case 'AttemptBegun':
      return state._tag === 'Unattended' || state._tag === 'Paused'
        ? {
            _tag: 'BeingWorkedOn',
            record: state.record,
            earlier: state._tag === 'Paused' ? state.earlier : [],
            attempt: { begun: event, steps: [] },
          }
        : state
    case 'StrategyUsed':
    case 'StageReached':
      return withStep(lists, state, event)
    case 'AttemptEnded':
      if (state._tag !== 'BeingWorkedOn') return state
      return {
        _tag: 'Paused',
        record: state.record,
        earlier: lists.append(state.earlier, { begun: state.attempt.begun, steps: state.attempt.steps, ended: event }),
      }
    case 'EpisodeClosed':
      return state._tag === 'Unattended' || state._tag === 'Paused' ? close(state, { _tag: 'said', event }) : state
    default:
      return withSaid(lists, state, event)
  }
}

/** Returns the episode closed by its source or by an ending of the alliance; a closed one stays as it is. */
export const close = (episode: Episode, closing: Closing): Episode => {
  if (episode._tag === 'Closed') return episode
  const { record } = episode
  // Others can still say their word on all but a stopped repair, while the alliance goes on.
  const settled = closing._tag === 'said' && closing.event.as !== 'stopped' ? null : record.said.length
  return { _tag: 'Closed', record, earlier: endedAttempts(episode), closing, settled }
}

/** Returns the episode after an ending of the alliance: an open one closes, a closed one settles. */
export const settle = (episode: Episode, closing: Closing): Episode =>
  episode._tag !== 'Closed'
    ? close(episode, closing)
    : episode.settled !== null
      ? episode
      : {
          _tag: 'Closed',
          record: episode.record,
          earlier: episode.earlier,
          closing: episode.closing,
          settled: episode.record.said.length,
        }

const endedAttempts = (episode: OpenEpisode): readonly EndedAttempt[] =>
  episode._tag === 'Unattended' ? [] : episode.earlier

const withSaid = (lists: Lists, episode: Episode, event: MomentRecorded | EpisodeWord): Episode => {
  const record: EpisodeRecord = { reported: episode.record.reported, said: lists.append(episode.record.said, event) }
  switch (episode._tag) {
    case 'Unattended':
      return { _tag: 'Unattended', record }
    case 'BeingWorkedOn':
      return { _tag: 'BeingWorkedOn', record, earlier: episode.earlier, attempt: episode.attempt }
    case 'Paused':
      return { _tag: 'Paused', record, earlier: episode.earlier }
    case 'Closed':
      return {
        _tag: 'Closed',
        record,
        earlier: episode.earlier,
        closing: episode.closing,
        settled: episode.settled,
      }
  }
}

const withStep = (lists: Lists, episode: Episode, event: AttemptStep): Episode =>
  episode._tag === 'BeingWorkedOn'
    ? {
        _tag: 'BeingWorkedOn',
        record: episode.record,
        earlier: episode.earlier,
        attempt: { begun: episode.attempt.begun, steps: lists.append(episode.attempt.steps, event) },
      }
    : episode
