import type { EpisodeCommand } from './command.js'
import { episodeEntries, recordedBy } from './entries.js'
import { moves, stateAfter } from './machine.js'
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
  const hasNoBystander = state._tag !== 'Unreported' && concernsTheWhole(state.record)
  return commands.flatMap((command): readonly NextEntry[] => {
    const leadsTo = hasNoBystander && command === 'NoteBystander' ? undefined : leads(state._tag, command)
    return leadsTo === undefined ? [] : [{ command, leadsTo }]
  })
}

const commands = /* @__PURE__ */ Object.keys(recordedBy) as readonly EpisodeCommand['_tag'][]

/** Where a command leads from a state; resolving ends the attempt under way first. */
const leads = (state: EpisodeState['_tag'], command: EpisodeCommand['_tag']): Episode['_tag'] | undefined => {
  if (command === 'StopRepair') return stateAfter(state, moves.stop)
  const from = command === 'ResolveEpisode' ? (stateAfter(state, moves.end) ?? state) : state
  return stateAfter(from, episodeEntries[recordedBy[command]].move)
}
