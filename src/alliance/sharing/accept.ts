import type { EpisodeCommand, Proposal, Rupture } from '../../episode/index.js'
import type { EpisodeId, Stamp } from '../../vocabulary/inside.js'

/** A person's addition to a proposal: a report of the rupture, which scores cannot tell. */
export interface Acceptance {
  /** The stamp of a participant or an observer; an algorithm has none, so it cannot accept. */
  readonly stamp: Stamp
  readonly episode: EpisodeId
  readonly rupture: Omit<Rupture, 'promptedBy'>
}

/**
 * Returns the command that reports a rupture for a proposal that a person accepts; it names the movement of scores as prompt.
 *
 * @example
 * const proposal = {
 *   _tag: 'Proposal',
 *   prompt: { rule: 'drop', from: 3, to: 4 },
 *   series: 'client',
 *   proposedBy: { _tag: 'algorithm', rule: 'drop' },
 * }
 * const stamp = { session: 4, by: { _tag: 'participant', id: 'client' } }
 * const rupture = {
 *   ties: [[{ _tag: 'person', id: 'client' }, { _tag: 'person', id: 'therapist' }]],
 *   expressedBy: ['client'],
 *   directedTo: [],
 *   affected: ['client'],
 *   moment: { kind: 'withdrawal', happened: { _tag: 'about', session: 4 } },
 * }
 * accept(proposal, { stamp, episode: 'the-look', rupture }).rupture.promptedBy // => { rule: 'drop', from: 3, to: 4 }
 */
export const accept = (
  { prompt }: Proposal,
  { stamp, episode, rupture }: Acceptance,
): Extract<EpisodeCommand, { readonly _tag: 'ReportRupture' }> => ({
  _tag: 'ReportRupture',
  stamp,
  episode,
  rupture: { ...rupture, promptedBy: prompt },
})
