import type { EpisodeClosed, EpisodeEventOf, ResolutionJudged } from './event.js'

/** The imperative of an event: the same content, asked for instead of done. */
export type Imperative<Tag extends string, Event> = Omit<Event, '_tag'> & { readonly _tag: Tag }

/** Says *resolved* and closes the episode on that word; an attempt under way has then worked. */
type ResolveEpisode = Imperative<'ResolveEpisode', ResolutionJudged>
/** The parties stop trying, and it is not resolved. */
type StopRepair = Imperative<'StopRepair', Omit<EpisodeClosed, 'as'>>

/** Everything that can be asked of an episode. */
export type EpisodeCommand =
  | { readonly [Tag in keyof EpisodeEventOf]: Imperative<Tag, EpisodeEventOf[Tag]> }[keyof EpisodeEventOf]
  | ResolveEpisode
  | StopRepair
