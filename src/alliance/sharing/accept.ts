import type { EpisodeCommand, Rupture } from '../../episode/index.js'
import type { EpisodeId, Finding, Proposal, Stamp } from '../../vocabulary/inside.js'

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
 *   id: 'client/drop/3-4/drop',
 *   alliance: 'client',
 *   evidence: { _tag: 'Finding', rule: 'drop', from: 3, to: 4 },
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
  { evidence }: Proposal,
  { stamp, episode, rupture }: Acceptance,
): Extract<EpisodeCommand, { readonly _tag: 'ReportRupture' }> => ({
  _tag: 'ReportRupture',
  stamp,
  episode,
  rupture: evidence._tag === 'Finding' ? { ...rupture, promptedBy: promptOf(evidence) } : rupture,
})

const promptOf = ({ rule, from, to }: Finding): NonNullable<Rupture['promptedBy']> => ({ rule, from, to })
