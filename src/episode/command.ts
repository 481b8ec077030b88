import type { Stamp } from '../vocabulary/inside.js'
import type { ClosedUnmended, EpisodeClosed, EpisodeEventOf, ResolutionJudged } from './event.js'

/** A command with the content of an event. */
export type Imperative<Tag extends string, Event> = Event extends unknown
  ? Omit<Event, '_tag'> & { readonly _tag: Tag }
  : never

/** The commands of events that are listed by the names of their commands. */
export type ImperativesOf<Events> = {
  readonly [Tag in keyof Events & string]: Imperative<Tag, Events[Tag]>
}[keyof Events & string]

/** Judges the episode resolved and closes it, before everyone; an attempt under way ends as *worked*. */
type ResolveEpisode = Imperative<'ResolveEpisode', Omit<ResolutionJudged, 'stamp'> & { readonly stamp: Stamp }>
/** Closes the episode because the parties stop trying; it is not resolved. */
type StopRepair = Imperative<'StopRepair', Omit<EpisodeClosed, 'as' | 'why'>>

/** Closes the episode because it was let go, passed by itself or led to a referral; no attempt need have been made. */
type CloseEpisode = Imperative<'CloseEpisode', ClosedUnmended>

/** Any command to an episode. */
export type EpisodeCommand = ImperativesOf<EpisodeEventOf> | ResolveEpisode | StopRepair | CloseEpisode
