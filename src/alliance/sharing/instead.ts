import type { Moment, Rupture } from '../../episode/index.js'
import type { EpisodeId } from '../../vocabulary/inside.js'

/** What a person says in the place of what was proposed, or of what a proposal cannot say. */
export interface Instead extends Partial<Omit<Rupture, 'moment' | 'promptedBy'>>, Partial<Omit<Moment, 'markers'>> {
  /** The episode: a name for a new one, or one on record that the proposal is about. */
  readonly episode?: EpisodeId
}

/** The fields that an answer may have to give, since the proposal does not say them. */
export const insteadFields = ['ties', 'expressedBy', 'affected', 'happened', 'kind'] as const
export type InsteadField = (typeof insteadFields)[number]
