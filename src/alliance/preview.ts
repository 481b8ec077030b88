import { isSessionNumber } from '../episode/after-report.js'
import { type Episode, type EpisodeCommand, partiesOf, preview as previewEpisode } from '../episode/index.js'
import type { EpisodeId, HarmId } from '../vocabulary/index.js'
import type { AllianceCommand } from './command.js'
import { hasLeft, present } from './people.js'
import type { Alliance, AllianceRecord, AllianceState, PhasedEpisode } from './state.js'

/** What is done in the alliance as a whole. */
type Act = 'BeginAlliance' | 'HoldSession' | 'Join' | 'Leave' | 'ChangeFrame' | 'EndPhase' | 'ResumePhase'

/** What is said of it; a correction leaves it as what it corrects would have, so it names no state. */
type Said = Exclude<AllianceCommand['_tag'], EpisodeCommand['_tag'] | 'CloseHarm' | Act> | 'ReportRupture'

/** A kind of entry, what it would be about, and the state it would leave the alliance or an episode in. */
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
 * Lists what may be recorded next, never what will happen: the kinds of command that `decide` accepts for some content.
 *
 * Nothing is offered for a harm but to say how its record ends.
 *
 * @example
 * preview(initial) // => [{ command: 'BeginAlliance', leadsTo: 'Running' }]
 */
export const preview = (state: AllianceState): readonly Possibility[] => {
  if (state._tag === 'NotBegun') return [{ command: 'BeginAlliance', leadsTo: 'Running' }]
  return [
    ...acts(state),
    ...said(state).map((command): Possibility => ({ command })),
    ...state.record.harms
      .filter(({ closed }) => closed === undefined)
      .map(({ reported }): Possibility => ({ command: 'CloseHarm', harm: reported.harm })),
    ...state.record.episodes.flatMap((phased) => ofEpisode(state.record, phased)),
  ]
}

const acts = (state: Alliance): readonly Possibility[] => {
  if (state._tag === 'Ended') return canResume(state) ? [{ command: 'ResumePhase', leadsTo: 'Running' }] : []
  const hold = isSessionNumber(state.record.session + 1) ? (['HoldSession'] as const) : []
  const leave = present(state.record).length > 2 ? (['Leave'] as const) : []
  return [
    ...([...hold, 'Join', ...leave, 'ChangeFrame'] as const).map(
      (command): Possibility => ({ command, leadsTo: 'Running' }),
    ),
    { command: 'EndPhase', leadsTo: 'Ended' },
  ]
}

const said = (state: Alliance): readonly Said[] => [
  'ReportRupture',
  'GiveRating',
  'ReportHarm',
  ...(hasEnding(state) ? (['AccountForEnding'] as const) : []),
  'AmendEntry',
  // Without its beginning there is no alliance.
  ...(state.record.log.length > 1 ? (['WithdrawEntry'] as const) : []),
]

/** With fewer than two people there is nobody to take it up with. */
const canResume = (state: Alliance): boolean => present(state.record).length >= 2

const hasEnding = (state: Alliance): boolean => state.past.length > 0 || state.record.people.some(hasLeft)

const ofEpisode = (record: AllianceRecord, { episode }: PhasedEpisode): readonly Possibility[] => {
  const parties = partiesOf(episode.record)
  const bystanders = record.people.some(({ id }) => !parties.includes(id))
  return previewEpisode(episode).flatMap(({ command, leadsTo }): readonly Possibility[] =>
    command === 'ReportRupture' || (command === 'NoteBystander' && !bystanders)
      ? []
      : [{ command, episode: episode.record.reported.episode, leadsTo }],
  )
}
