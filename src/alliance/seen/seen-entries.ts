import type { EpisodeId, HarmId, ProposedBy, WordStamp } from '../../vocabulary/inside.js'
import { withNames } from '../record/entries.js'
import type { AllianceEvent, AllianceFact } from '../record/event.js'
import { type StandingEntry, standingEntries } from '../rules/correction.js'
import { isFor, isOwn, isSeen } from './is-seen.js'
import type { Permissions, Reader } from './permissions.js'

/**
 * Returns the entries in force that a reader may see, in order, with their places in the whole log.
 *
 * What needs an entry that they may not see is left out with it: what is said of such an episode or harm, and an account or an answer
 * that names one. The sizes of score movements and what machines were asked are left out for everyone. The name of a proposal holds
 * both, so proposals are `q1`, `q2` for all but those who answered them.
 */
export const seenEntries = (
  log: readonly AllianceEvent[],
  reader: Reader,
  permissions: Permissions,
  canFollow: (event: AllianceFact) => boolean = () => true,
): readonly StandingEntry[] => {
  const episodes = new Set<EpisodeId>()
  const harms = new Set<HarmId>()
  const places = new Map<number, number>()
  const proposals = new Map<string, string>()
  const seen: StandingEntry[] = []
  for (const { seq, event } of standingEntries(log)) {
    if (!isSeen(event, reader, permissions)) continue
    if (event._tag === 'RuptureReported') episodes.add(event.episode)
    if (event._tag === 'HarmReported') harms.add(event.harm)
    const shown = withoutLinks(event, episodes, places)
    if (!namesOnly(shown, episodes, harms)) continue
    const stamped = withStamp(withoutMovements(withProposal(shown, reader, proposals)), reader, permissions)
    if (!canFollow(stamped)) continue
    seen.push({ seq, event: stamped })
    places.set(seq, seen.length)
  }
  return seen
}

/** Returns an entry without what it says of an episode that it comes after, or with the place there of the entry that it is about. */
const withoutLinks = (
  event: AllianceFact,
  episodes: ReadonlySet<EpisodeId>,
  places: ReadonlyMap<number, number>,
): AllianceFact => {
  if (event._tag === 'RuptureReported') {
    const { recurrenceOf, ...rupture } = event.rupture
    return recurrenceOf === undefined || episodes.has(recurrenceOf) ? event : { ...event, rupture }
  }
  if (event._tag !== 'FactorNamed' || event.factor.frameChange === undefined) return event
  const { frameChange, ...factor } = event.factor
  const place = places.get(frameChange)
  return { ...event, factor: place === undefined ? factor : { ...factor, frameChange: place } }
}

const namesOnly = (event: AllianceFact, episodes: ReadonlySet<EpisodeId>, harms: ReadonlySet<HarmId>): boolean => {
  let only = true
  withNames(event, (kind, name) => {
    if ((kind === 'episode' && !episodes.has(name)) || (kind === 'harm' && !harms.has(name))) only = false
    return name
  })
  return only
}

/** Returns an answer with a number for its proposal, the same for each answer, unless the reader gave it. */
const withProposal = (event: AllianceFact, reader: Reader, numbers: Map<string, string>): AllianceFact => {
  if (event._tag !== 'ProposalAnswered' || isOwn(event, reader)) return event
  const { id: name } = event.proposal
  const id = numbers.get(name) ?? `q${numbers.size + 1}`
  numbers.set(name, id)
  return { ...event, proposal: { ...event.proposal, id } }
}

/** Returns an entry without the size of a movement of scores, and without what proposed or prompted it, which may tell of one. */
const withoutMovements = (event: AllianceFact): AllianceFact => {
  switch (event._tag) {
    case 'RuptureReported': {
      const { promptedBy, ...rupture } = event.rupture
      return promptedBy === undefined ? event : { ...event, rupture }
    }
    case 'SeverityRated':
      return event.severity._tag === 'magnitude' ? { ...event, severity: { ...event.severity, amount: null } } : event
    case 'ProposalAnswered':
      return { ...event, proposal: { ...event.proposal, proposedBy: proposerAlone(event.proposal.proposedBy) } }
    default:
      return event
  }
}

const proposerAlone = (by: ProposedBy): ProposedBy => {
  switch (by._tag) {
    case 'person':
      return by
    case 'machine': {
      const { run: _run, prompt: _prompt, ...rest } = by
      return rest
    }
    case 'algorithm': {
      const { movement: _movement, ...rest } = by
      return rest
    }
  }
}

/** Returns an entry whose note is there for those alone who may see it. */
const withStamp = (event: AllianceFact, reader: Reader, { notes }: Permissions): AllianceFact => {
  const { note, ...stamp }: WordStamp = event.stamp
  return note === undefined || isOwn(event, reader) || isFor(notes, reader.audience) ? event : { ...event, stamp }
}
