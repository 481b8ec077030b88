import { type Episode, type EpisodeCommand, partiesOf, preview as previewEpisode } from '../episode/index.js'
import type { EpisodeId, HarmId } from '../vocabulary/index.js'
import { type Act, actOf, allianceEntries, wordOf } from './entries.js'
import type { Alliance, AllianceRecord, AllianceState, PhasedEpisode } from './state.js'

/** What is said of it; a correction leaves it as what it corrects would have, so it names no state. */
type Said = 'GiveRating' | 'ReportHarm' | 'AccountForEnding' | 'ReportRupture' | 'AmendEntry' | 'WithdrawEntry'

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

const acts = (state: Alliance): readonly Possibility[] =>
  (Object.keys(actOf) as Act[]).flatMap((command): readonly Possibility[] => {
    const closed = command === 'ResumePhase' ? 'Ended' : 'Running'
    if (state._tag !== closed || !allianceEntries[actOf[command]].offered(state)) return []
    return [{ command, leadsTo: command === 'EndPhase' ? 'Ended' : 'Running' }]
  })

const said = (state: Alliance): readonly Said[] => [
  'ReportRupture',
  ...(['GiveRating', 'ReportHarm', 'AccountForEnding'] as const).filter((command) =>
    allianceEntries[wordOf[command]].offered(state),
  ),
  'AmendEntry',
  // Without its beginning there is no alliance.
  ...(state.record.log.length > 1 ? (['WithdrawEntry'] as const) : []),
]

const ofEpisode = (record: AllianceRecord, { episode }: PhasedEpisode): readonly Possibility[] => {
  const parties = partiesOf(episode.record)
  const bystanders = record.people.some(({ id }) => !parties.includes(id))
  return previewEpisode(episode).flatMap(({ command, leadsTo }): readonly Possibility[] =>
    command === 'ReportRupture' || (command === 'NoteBystander' && !bystanders)
      ? []
      : [{ command, episode: episode.record.reported.episode, leadsTo }],
  )
}
