import type { EpisodeCommand } from './command.js'
import { episodeEntries } from './entries.js'
import { type Move, moves, stateAfter } from './machine.js'
import { concernsTheWhole } from './record.js'
import type { Episode, EpisodeState } from './state.js'

/** A command that may be recorded next, and the state after it. */
export interface NextEntry {
  readonly command: EpisodeCommand['_tag']
  readonly leadsTo: Episode['_tag']
}

/**
 * Lists the commands that `decide` accepts next for some content, with the state after each; never what will happen.
 *
 * @example
 * preview(initial) // => [{ command: 'ReportRupture', leadsTo: 'Unattended' }]
 */
export const preview = (state: EpisodeState): readonly NextEntry[] => {
  const { _tag } = state
  const hasNoBystander = state._tag !== 'Unreported' && concernsTheWhole(state.record)
  const next = (command: EpisodeCommand['_tag'] | null, move: Move, from = _tag): readonly NextEntry[] => {
    const leadsTo = stateAfter(from, move)
    const isOffered = command !== null && leadsTo !== undefined && !(hasNoBystander && command === 'NoteBystander')
    return isOffered ? [{ command, leadsTo }] : []
  }
  return [
    ...Object.values(episodeEntries).flatMap(({ command, move }) => next(command, move)),
    // A resolution first ends the attempt under way.
    ...next('ResolveEpisode', moves.resolve, stateAfter(_tag, moves.end)),
    ...next('StopRepair', moves.stop),
    ...next('CloseEpisode', moves.resolve),
  ]
}
