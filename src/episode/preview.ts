import type { EpisodeCommand } from './command.js'
import type { EpisodeState } from './state.js'

/** Words, which any reported episode takes, open or closed. */
const words = [
  'CodeMarkers',
  'RecogniseRupture',
  'RateSeverity',
  'NameFactor',
  'RateContribution',
  'NoteEffect',
  'NoteBystander',
  'NoteLegacy',
  'JudgeResolution',
] as const

/** The machine as a table: which commands each state takes for some content. */
export const takes: Readonly<Record<EpisodeState['_tag'], readonly EpisodeCommand['_tag'][]>> = {
  Unreported: ['ReportRupture'],
  Unattended: ['RecordMoment', ...words, 'BeginAttempt', 'ResolveEpisode'],
  BeingWorkedOn: ['RecordMoment', ...words, 'UseStrategy', 'ReachStage', 'EndAttempt', 'ResolveEpisode'],
  Paused: ['RecordMoment', ...words, 'BeginAttempt', 'ResolveEpisode', 'StopRepair'],
  Closed: words,
}

/**
 * Lists what may be recorded next in an episode, never what will happen.
 *
 * @returns the kinds of command that `decide` accepts for some content
 * @example
 * preview(initial) // => ['ReportRupture']
 */
export const preview = (state: EpisodeState): readonly EpisodeCommand['_tag'][] => takes[state._tag]
