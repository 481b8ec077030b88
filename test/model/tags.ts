/** Zero for every tag of a union, from the catalogues of arbitraries, which are complete or do not compile. */
import type { AllianceEvent, AllianceRejection, AllianceState } from 'rupture-repair'
import type { EpisodeEvent, EpisodeRejection, EpisodeState } from 'rupture-repair/episode'
import * as arbitraries from '../arbitraries/event.js'
import { rejections, episodeRejections as rejectionsOfAnEpisode } from '../laws/language-rejections.js'
import type { Counts } from './counted.js'

const zeros = <Tag extends string>(catalogue: Readonly<Record<Tag, unknown>>): Counts<Tag> =>
  Object.fromEntries(Object.keys(catalogue).map((tag) => [tag, 0])) as Counts<Tag>

export const episodeStates = (): Counts<EpisodeState['_tag']> => ({
  Unreported: 0,
  Unattended: 0,
  BeingWorkedOn: 0,
  Paused: 0,
  Closed: 0,
})
export const allianceStates = (): Counts<AllianceState['_tag']> => ({ NotBegun: 0, Running: 0, Ended: 0 })

export const episodeEvents = (): Counts<EpisodeEvent['_tag']> => zeros(arbitraries.episodeEvents)
export const allianceEvents = (): Counts<AllianceEvent['_tag']> => zeros(arbitraries.events)
export const episodeRejections = (): Counts<EpisodeRejection['_tag']> => zeros(rejectionsOfAnEpisode)
export const allianceRejections = (): Counts<AllianceRejection['_tag']> => zeros(rejections)
