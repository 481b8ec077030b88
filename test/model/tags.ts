/** Zero for every tag of a union, from the catalogues that the compiler keeps complete. */

import type { AllianceEvent, AllianceRejection, AllianceState } from '../../src/alliance/index.js'
import { allianceEntries } from '../../src/alliance/record/entries.js'
import { episodeEntries } from '../../src/episode/entries.js'
import type { EpisodeEvent, EpisodeRejection, EpisodeState } from '../../src/episode/index.js'
import { episodeRejections as rejectionsOfEpisode } from '../../src/language/english/episode-rejections.js'
import { english } from '../../src/language/index.js'
import type { Counts } from './counted.js'

const zero = <Tag extends string>(catalogue: Readonly<Record<Tag, unknown>>): Counts<Tag> =>
  Object.fromEntries(Object.keys(catalogue).map((tag) => [tag, 0])) as Counts<Tag>

export const episodeStates = (): Counts<EpisodeState['_tag']> => zero(english.episodeStates)
export const episodeEvents = (): Counts<EpisodeEvent['_tag']> => zero(episodeEntries)
export const episodeRejections = (): Counts<EpisodeRejection['_tag']> => zero(rejectionsOfEpisode)

export const allianceStates = (): Counts<AllianceState['_tag']> => zero(english.allianceStates)
export const allianceEvents = (): Counts<AllianceEvent['_tag']> => ({ ...zero(allianceEntries), ...episodeEvents() })
/** What `undo` and `amendWith` refuse is no command yet. */
const { NothingToUndo: _undo, MoreEntriesThanBefore: _amend, ...ofCommands } = english.rejections
export const allianceRejections = (): Counts<AllianceRejection['_tag']> => ({
  ...zero(ofCommands),
  WouldBreakHistory: 0,
})
