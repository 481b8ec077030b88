import { absurd, type NonEmpty } from '../kernel/index.js'
import type { Audience, Stamp, Tie, TieEnd } from '../vocabulary/index.js'
import type { AllianceEvent, AllianceFact, EndingNamed, PhaseEnding } from './event.js'
import { type Pseudonyms, type Renaming, registers } from './pseudonyms.js'
import { type Withheld, type Written, withheldFrom, writtenIn } from './visibility.js'

/** What is to be redacted; nothing of it has a default. */
export interface Redaction {
  /**
   * `numbered`: p1, p2 … for people, e1 … for episodes, h1 … for harms, in the order they first appear; names of one’s own; or
   * `keep`, where only notes, dates or scores are taken out.
   */
  readonly names: 'keep' | 'numbered' | Pseudonyms
  /** Notes are free text, and may name people whatever the ids are. */
  readonly notes: 'keep' | 'remove'
  /** The `at` of stamps; the sessions stay, as the log is ordered by them. */
  readonly dates: 'keep' | 'remove'
  /** Who will read it. A whole log is never for one rater, so ratings for the rater alone are always withheld. */
  readonly audience: Exclude<Audience, 'rater-only'>
}

/** How much was removed, each kind counted in the whole log, corrections included. */
export interface Removed {
  readonly people: number
  readonly episodes: number
  readonly harms: number
  /** How many of these ids were given a number, and not a name of the caller’s. */
  readonly numbered: number
  readonly notes: number
  readonly dates: number
  /** Ratings that lost their scores. */
  readonly ratings: number
  /** Measurements of severity that lost the size of a movement of scores. */
  readonly magnitudes: number
  /** Reports that lost the movement of scores that prompted them. */
  readonly prompts: number
}

/** A redacted log, and what it lost. */
export interface Redacted {
  readonly events: readonly AllianceEvent[]
  readonly removed: Removed
}

/**
 * Replaces the ids of people, episodes and harms in a log by pseudonyms, and takes out notes, dates and scores as asked.
 *
 * Every entry keeps its place, so corrections still name what they correct, and the log replays to the same alliance under other
 * names. A rating the audience may not see keeps its entry and loses its scores; where a correction made it visible to fewer, or
 * took it back, in every line that shows them. An id for which the caller has no name, or one that is taken, is numbered and
 * counted, never passed on. What a longer log begins with keeps its names. Where the scores of any rating are withheld, so are the
 * size of a movement of scores and that one prompted a report. How far people judge something in words of their own stays.
 * Pseudonyms are not anonymity: a course can be recognised by its events. Instruments, stages and rules keep the names they have;
 * the alliance’s own id stands beside its events, and is for whoever writes them to choose.
 *
 * @param events one alliance’s events in order; they are not judged
 * @param redaction what to replace, what to remove and who will read it
 * @returns the events in the same number and order, and the counts of what was removed
 * @example
 * const asked = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' } as const
 * const { events, removed } = redact(sampleLog, asked)
 * events[0].beginning.participants // => [{ id: 'p2', role: 'client' }, { id: 'p1', role: 'therapist' }]
 * removed // => { people: 2, episodes: 1, harms: 0, numbered: 3, notes: 0, dates: 0, ratings: 0, magnitudes: 0, prompts: 0 }
 */
export const redact = (events: readonly AllianceEvent[], redaction: Redaction): Redacted => {
  const { people, episodes, harms } = registers(redaction.names)
  const to: Renaming = { person: people.rename, episode: episodes.rename, harm: harms.rename }
  const withheld = withheldFrom(events, redaction.audience)
  const written = writtenIn(events)
  const count = (is: (one: Written) => boolean): number => written.filter(is).length
  return {
    events: events.map((event, index) => redacted({ event, entry: index + 1 }, to, redaction, withheld)),
    removed: {
      people: people.size(),
      episodes: episodes.size(),
      harms: harms.size(),
      numbered: people.numbered() + episodes.numbered() + harms.numbered(),
      notes: count(({ event }) => redaction.notes === 'remove' && event.stamp.note !== undefined),
      dates: count(({ event }) => redaction.dates === 'remove' && event.stamp.at !== undefined),
      ratings: count(
        ({ event, entry }) =>
          event._tag === 'RatingGiven' &&
          withheld.scores(event.rating, entry) &&
          Object.keys(event.rating.scores).length > 0,
      ),
      magnitudes: count(
        ({ event }) =>
          withheld.movements &&
          event._tag === 'SeverityRated' &&
          event.severity._tag === 'magnitude' &&
          event.severity.amount !== null,
      ),
      prompts: count(
        ({ event }) => withheld.movements && event._tag === 'RuptureReported' && event.rupture.promptedBy !== undefined,
      ),
    },
  }
}

const redacted = ({ event, entry }: Written, to: Renaming, redaction: Redaction, withheld: Withheld): AllianceEvent => {
  const stamp = stampRedacted(event.stamp, to, redaction)
  switch (event._tag) {
    case 'EntryAmended': {
      const instead = { ...event.instead, stamp: stampRedacted(event.instead.stamp, to, redaction) }
      return { ...event, stamp, instead: factRedacted(instead, event.entry, to, withheld) }
    }
    case 'EntryWithdrawn':
      return { ...event, stamp }
    default:
      return factRedacted({ ...event, stamp }, entry, to, withheld)
  }
}

const stampRedacted = ({ session, by, at, note }: Stamp, to: Renaming, { notes, dates }: Redaction): Stamp => ({
  session,
  by: { ...by, id: to.person(by.id) },
  ...(at === undefined || dates === 'remove' ? {} : { at }),
  ...(note === undefined || notes === 'remove' ? {} : { note }),
})

/** Every tag is named, so that a new kind of entry does not compile until somebody has looked for the ids in it. */
const factRedacted = (event: AllianceFact, entry: number, to: Renaming, withheld: Withheld): AllianceFact => {
  switch (event._tag) {
    case 'AllianceBegan': {
      const participants = event.beginning.participants.map((one) => ({ ...one, id: to.person(one.id) }))
      return { ...event, beginning: { ...event.beginning, participants } }
    }
    case 'SessionHeld':
      return { ...event, held: { ...event.held, present: each(event.held.present, to.person) } }
    case 'ParticipantJoined':
      return { ...event, participant: { ...event.participant, id: to.person(event.participant.id) } }
    case 'ParticipantLeft':
      return { ...event, participant: to.person(event.participant) }
    case 'RatingGiven': {
      const rating = { ...event.rating, of: tieRenamed(event.rating.of, to) }
      return { ...event, rating: withheld.scores(rating, entry) ? { ...rating, scores: {} } : rating }
    }
    case 'FrameChanged':
      return { ...event, change: { ...event.change, changedBy: each(event.change.changedBy, to.person) } }
    case 'PhaseEnded':
      return { ...event, ending: endingRenamed(event.ending, to) }
    case 'EndingAccounted': {
      const { of, attributedTo, harms } = event.account
      const account = { ...event.account, of: namedRenamed(of, to), attributedTo: attributedTo.map(to.episode) }
      return { ...event, account: harms === undefined ? account : { ...account, harms: harms.map(to.harm) } }
    }
    case 'PhaseResumed':
      return event
    case 'HarmReported': {
      const { doneBy, doneTo } = event.what
      const what = { ...event.what, doneBy: doneBy.map(to.person), doneTo: doneTo.map(to.person) }
      return { ...event, harm: to.harm(event.harm), what }
    }
    case 'HarmClosed':
      return { ...event, harm: to.harm(event.harm) }
    case 'RuptureReported': {
      const { promptedBy, ...rupture } = event.rupture
      const prompt = promptedBy === undefined || withheld.movements ? {} : { promptedBy }
      const renamed = {
        ...rupture,
        ties: each(rupture.ties, (tie) => tieRenamed(tie, to)),
        expressedBy: rupture.expressedBy.map(to.person),
        directedTo: rupture.directedTo.map((end) => endRenamed(end, to)),
        affected: rupture.affected.map(to.person),
      }
      const back = rupture.recurrenceOf === undefined ? {} : { recurrenceOf: to.episode(rupture.recurrenceOf) }
      return { ...event, episode: to.episode(event.episode), rupture: { ...renamed, ...back, ...prompt } }
    }
    case 'RuptureRecognised': {
      const recognition = { ...event.recognition, who: to.person(event.recognition.who) }
      return { ...event, episode: to.episode(event.episode), recognition }
    }
    case 'ContributionRated': {
      const contribution = { ...event.contribution, of: to.person(event.contribution.of) }
      return { ...event, episode: to.episode(event.episode), contribution }
    }
    case 'EffectNoted': {
      const effect = { ...event.effect, on: to.person(event.effect.on) }
      return { ...event, episode: to.episode(event.episode), effect }
    }
    case 'BystanderNoted': {
      const bystander = { ...event.bystander, who: to.person(event.bystander.who) }
      return { ...event, episode: to.episode(event.episode), bystander }
    }
    case 'LegacyNoted': {
      const legacy = { ...event.legacy, for: to.person(event.legacy.for) }
      return { ...event, episode: to.episode(event.episode), legacy }
    }
    case 'AttemptBegun': {
      const attempt = { ...event.attempt, startedBy: to.person(event.attempt.startedBy) }
      return { ...event, episode: to.episode(event.episode), attempt }
    }
    case 'StrategyUsed': {
      const use = { ...event.use, usedBy: to.person(event.use.usedBy) }
      return { ...event, episode: to.episode(event.episode), use }
    }
    case 'SeverityRated': {
      const { severity } = event
      const isTold = severity._tag === 'magnitude' && withheld.movements
      return {
        ...event,
        episode: to.episode(event.episode),
        severity: isTold ? { ...severity, amount: null } : severity,
      }
    }
    case 'MomentRecorded':
    case 'MarkersCoded':
    case 'FactorNamed':
    case 'ResolutionJudged':
    case 'StageReached':
    case 'AttemptEnded':
    case 'EpisodeClosed':
      return { ...event, episode: to.episode(event.episode) }
    default:
      return absurd(event)
  }
}

const each = <A>([first, ...others]: NonEmpty<A>, change: (one: A) => A): NonEmpty<A> => [
  change(first),
  ...others.map(change),
]

const endRenamed = (end: TieEnd, to: Renaming): TieEnd => {
  switch (end._tag) {
    case 'person':
      return { ...end, id: to.person(end.id) }
    case 'subgroup': {
      const [one, other, ...more] = end.members
      return { ...end, members: [to.person(one), to.person(other), ...more.map(to.person)] }
    }
    case 'whole':
      return end
  }
}

const tieRenamed = ([one, other]: Tie, to: Renaming): Tie => [endRenamed(one, to), endRenamed(other, to)]

const endingRenamed = (ending: PhaseEnding, to: Renaming): PhaseEnding => {
  switch (ending._tag) {
    case 'left':
      return { ...ending, leavers: each(ending.leavers, to.person) }
    case 'death':
      return { ...ending, of: to.person(ending.of) }
    case 'together':
    case 'unknown':
      return ending
  }
}

const namedRenamed = (of: EndingNamed, to: Renaming): EndingNamed =>
  of._tag === 'phase' ? of : { ...of, participant: to.person(of.participant) }
