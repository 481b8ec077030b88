import { type Episode, type EpisodeCommand, partiesOf, preview as previewEpisode } from '../episode/index.js'
import type { EpisodeId, HarmId } from '../vocabulary/inside.js'
import { allianceEntries } from './record/entries.js'
import type { AllianceEventOf } from './record/event.js'
import type { Alliance, AllianceRecord, AllianceState, PhasedEpisode } from './record/state.js'

/** A command to act in the alliance as a whole. */
type Act = Exclude<keyof AllianceEventOf, Said | 'CloseHarm'>

/** A command to say something of the alliance. It names no state after it; a correction leads where the corrected entry would. */
type Said =
  | 'InsertSession'
  | 'GiveRating'
  | 'TellRepairHistory'
  | 'ReportHarm'
  | 'AccountForEnding'
  | 'AnswerProposal'
  | 'ReportRupture'
  | 'AmendEntry'
  | 'WithdrawEntry'
  | 'CorrectEntries'

/** A command that may be recorded next, its harm or episode, and the state after it. */
export type Possibility =
  | { readonly command: Act; readonly leadsTo: Alliance['_tag'] }
  | { readonly command: Said }
  | { readonly command: 'CloseHarm'; readonly harm: HarmId }
  | {
      readonly command: Exclude<EpisodeCommand['_tag'], 'ReportRupture'>
      readonly episode: EpisodeId
      readonly leadsTo: Episode['_tag']
    }

/**
 * Lists the commands that `decide` accepts next for some content, never what will happen. A harm can only be closed.
 *
 * @example
 * preview(initial) // => [{ command: 'BeginAlliance', leadsTo: 'Running' }]
 */
export const preview = (state: AllianceState): readonly Possibility[] => {
  if (state._tag === 'NotBegun') return [{ command: 'BeginAlliance', leadsTo: 'Running' }]
  return [
    ...offered(state, true).map((command) => ({
      command: command as Act,
      leadsTo: command === 'EndPhase' ? ('Ended' as const) : ('Running' as const),
    })),
    { command: 'ReportRupture' },
    ...offered(state, false).map((command) => ({ command: command as Said })),
    ...state.record.harms
      .filter(({ closed }) => closed === undefined)
      .map(({ reported }): Possibility => ({ command: 'CloseHarm', harm: reported.harm })),
    ...state.record.episodes.flatMap((phased) => ofEpisode(state.record, phased)),
  ]
}

const offered = (state: Alliance, acts: boolean): readonly string[] =>
  Object.values(allianceEntries).flatMap(({ command, isAct, isOffered }) => {
    const isNow = !isAct || (command === 'ResumePhase') === (state._tag === 'Ended')
    return command !== null && isAct === acts && isNow && isOffered?.(state) ? [command] : []
  })

const ofEpisode = (record: AllianceRecord, { episode }: PhasedEpisode): readonly Possibility[] => {
  const parties = partiesOf(episode.record)
  const bystanders = record.people.some(({ id }) => !parties.includes(id))
  return previewEpisode(episode).flatMap(({ command, leadsTo }): readonly Possibility[] =>
    command === 'ReportRupture' || (command === 'NoteBystander' && !bystanders)
      ? []
      : [{ command, episode: episode.record.reported.episode, leadsTo }],
  )
}
