import { sameSource } from '../../episode/inside.js'
import type { NonEmpty } from '../../kernel/inside.js'
import type { Audience, Source, WordStamp } from '../../vocabulary/inside.js'
import type { AllianceFact } from '../record/event.js'
import { takesAudience } from '../record/words.js'
import type { Permissions, Reader, Word } from './permissions.js'

/** Says whether audiences named for something have this one among them. */
export const isFor = (named: readonly Audience[], audience: Audience): boolean =>
  named.includes(audience) || named.includes('everyone')

/** Returns the source that a reader is in the record. */
export const sourceOf = ({ person }: Reader): Source | undefined =>
  typeof person === 'string' ? { _tag: 'participant', id: person } : person

/** Says whether a reader said it. */
export const isOwn = ({ stamp }: AllianceFact, reader: Reader): boolean => {
  const own = sourceOf(reader)
  return own !== undefined && sameSource(stamp.by, own)
}

/** Says whether a reader may see an entry: an act, what they said, and a word that is for their audience. */
export const isSeen = (event: AllianceFact, reader: Reader, { sees, observers }: Permissions): boolean => {
  const { _tag } = event
  if (!isWord(_tag) || isOwn(event, reader)) return true
  const named = audiencesNamed(event)
  if (named !== undefined) return isFor(named, reader.audience)
  return isFor(sees[_tag], reader.audience) && (!isOfObservers(event) || isFor(observers, reader.audience))
}

/** Says whether observers said it, or it is an answer that tells what a coder, or a machine that codes, coded. */
const isOfObservers = (event: AllianceFact): boolean =>
  event.stamp.by._tag === 'observer' ||
  (event._tag === 'ProposalAnswered' && event.proposal.proposedBy._tag !== 'algorithm')

/** Says whether entries with this tag are words, which are for some audiences. */
export const isWord = (tag: AllianceFact['_tag']): tag is Word => tag === 'RatingGiven' || takesAudience(tag)

/** Returns the audiences that the source of a word names. */
const audiencesNamed = (event: AllianceFact): NonEmpty<Audience> | undefined =>
  event._tag === 'RatingGiven' ? event.rating.visibleTo : (event.stamp as WordStamp).visibleTo
