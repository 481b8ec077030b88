import type { EpisodeCommand } from './command.js'
import { episodeEntries } from './entries.js'
import { type Move, moves, stateAfter } from './machine.js'
import { concernsTheWhole } from './record.js'
import type { Episode, EpisodeState } from './state.js'

/** One kind of entry that may be recorded next, and the state it would leave the episode in. */
export interface NextEntry {
  readonly command: EpisodeCommand['_tag']
  readonly leadsTo: Episode['_tag']
}

/**
 * Lists what may be recorded next in an episode with the state after it, never what will happen.
 *
 * @returns the kinds of command that `decide` accepts for some content
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
    // Resolving ends the attempt under way first.
    ...next('ResolveEpisode', moves.resolve, stateAfter(_tag, moves.end)),
    ...next('StopRepair', moves.stop),
  ]
}
