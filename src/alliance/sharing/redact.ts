import type { NameKind } from '../../episode/inside.js'
import { expectWord } from '../../kernel/inside.js'
import { type Audience, type Participant, type ProposedBy, roleNames, type WordStamp } from '../../vocabulary/inside.js'
import { withNames } from '../record/entries.js'
import type { AllianceEvent, AllianceFact, EntryCorrection } from '../record/event.js'
import { expectAudience } from '../seen/expect-audience.js'
import { type Pseudonyms, registers } from './pseudonyms.js'
import { type Withheld, withheldFrom } from './visibility.js'
import { withoutHiddenWords } from './without-hidden-words.js'

/** The settings of a redaction, without defaults. */
export interface Redaction {
  /**
   * `numbered`: p1, p2 … for people and machines, e1 … for episodes, h1 … for harms, q1 … for proposals, in the order of their first appearance;
   * names chosen by the caller; or `keep`.
   */
  readonly names: 'keep' | 'numbered' | Pseudonyms
  /** Notes are free text and may name people. What a person said about repair in other relationships goes with them. */
  readonly notes: 'keep' | 'remove'
  /** Dates are the `at` of stamps; sessions stay, since they order the log. */
  readonly dates: 'keep' | 'remove'
  /** The audience. A whole log is never for one rater, so ratings for the rater alone are always withheld. */
  readonly audience: Exclude<Audience, 'rater-only'>
}

/** The counts of what was removed in the whole log, corrections included. */
export interface Removed {
  readonly people: number
  readonly episodes: number
  readonly harms: number
  readonly proposals: number
  /** Ids that got a number and no name of the caller's. */
  readonly numbered: number
  readonly notes: number
  readonly dates: number
  /** Names of roles in words of one's own, which may identify; those on the list stay. */
  readonly roleNames: number
  /** Answers that lost the run or the prompt of the machine that proposed, which may say whose machine it is. */
  readonly machineRuns: number
  readonly ratings: number
  /** Entries left out, where words were withheld: those, what needs them, ratings withheld with them, and corrections. */
  readonly entries: number
  /** Measurements of severity that lost the size of a movement of scores. */
  readonly magnitudes: number
  /** Reports and answers that lost the movement of scores that prompted them. */
  readonly prompts: number
}

/** A redacted log, and the counts of what was removed. */
export interface Redacted {
  readonly events: readonly AllianceEvent[]
  readonly removed: Removed
}

/**
 * Replaces the ids of people, episodes and harms in a log by pseudonyms, and removes notes, dates and scores as asked.
 *
 * The log replays to an alliance under other names, each entry in its place. Where a word names audiences and this is none of them,
 * the log holds the entries in force without it, without what needs it and without corrections, each at a new place. The events are not checked. A rating that
 * the audience may not see loses its scores, in every version where a correction hid or withdrew it. Then the size of a movement of
 * scores, and that one prompted a report or a proposal, are removed, too. An id without a free name of the caller's is numbered. A longer log keeps
 * the names of its beginning. What a role is called in words of one's own, and the run and the prompt of a machine that proposed an
 * episode, are removed with the names. Pseudonyms are not anonymity: a course can be recognised by its events. Judgements in words, and the
 * names of instruments, scales, stages and rules, stay. The caller chooses a name for the alliance itself. A setting that there is not throws a `TypeError`.
 *
 * @example
 * const asked = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' } as const
 * const { events, removed } = redact(sampleLog, asked)
 * events[0].beginning.participants // => [{ id: 'p2', role: 'client' }, { id: 'p1', role: 'therapist' }]
 * removed // => { people: 2, episodes: 1, harms: 0, proposals: 0, numbered: 3, notes: 0, dates: 0, roleNames: 0, machineRuns: 0, ratings: 0, magnitudes: 0, prompts: 0, entries: 0 }
 */
export const redact = (written: readonly AllianceEvent[], redaction: Redaction): Redacted => {
  expectRedaction(redaction)
  const events = withoutHiddenWords(written, redaction.audience)
  const withheld = withheldFrom(events, redaction.audience)
  const { people, episodes, harms, proposals } = registers(redaction.names, withheld.movements ? 'number' : 'keep')
  const person = people.rename
  const registered = {
    known: person,
    present: person,
    person,
    episode: episodes.rename,
    harm: harms.rename,
    proposal: proposals.rename,
  }
  const lost = { notes: 0, dates: 0, roleNames: 0, machineRuns: 0, ratings: 0, magnitudes: 0, prompts: 0 }
  const work: Work = {
    redaction,
    rename: (kind, name) => registered[kind](name),
    withheld,
    count: (kind) => {
      lost[kind] += 1
    },
  }
  const redactedEvents = events.map((event, index) => redacted(event, index + 1, work))
  return {
    events: redactedEvents,
    removed: {
      people: people.size(),
      episodes: episodes.size(),
      harms: harms.size(),
      proposals: proposals.size(),
      numbered: [people, episodes, harms, proposals].reduce((sum, one) => sum + one.numbered(), 0),
      ...lost,
      entries: written.length - events.length,
    },
  }
}

/** Throws for a setting that there is not: a misspelt `remove` would keep. */
const expectRedaction = ({ names, notes, dates, audience }: Redaction): void => {
  const keepOrRemove = ['keep', 'remove']
  expectWord('notes', 'keep or remove', notes, keepOrRemove)
  expectWord('dates', 'keep or remove', dates, keepOrRemove)
  expectAudience(audience)
  if (typeof names !== 'object') expectWord('names', 'keep, numbered or names', names, ['keep', 'numbered'])
}

interface Work {
  readonly redaction: Redaction
  readonly rename: (kind: NameKind, name: string) => string
  readonly withheld: Withheld
  readonly count: (lost: Exclude<keyof Removed, keyof Pseudonyms | 'proposals' | 'numbered' | 'entries'>) => void
}

const redacted = (event: AllianceEvent, entry: number, work: Work): AllianceEvent => {
  const stamp = stampRedacted(event.stamp, work)
  switch (event._tag) {
    case 'EntryAmended':
      return { ...event, stamp, instead: insteadRedacted(event, work) }
    case 'EntryWithdrawn':
      return { ...event, stamp }
    case 'EntriesCorrected': {
      const [first, ...others] = event.corrections
      const inside = (one: EntryCorrection): EntryCorrection => ({ ...one, instead: insteadRedacted(one, work) })
      return { ...event, stamp, corrections: [inside(first), ...others.map(inside)] }
    }
    default:
      return factRedacted({ ...event, stamp }, entry, work)
  }
}

const insteadRedacted = <Instead extends AllianceFact | null>(
  { entry, instead }: { readonly entry: number; readonly instead: Instead },
  work: Work,
): Instead =>
  instead && (factRedacted({ ...instead, stamp: stampRedacted(instead.stamp, work) }, entry, work) as Instead)

const stampRedacted = (
  { session, by, at, note, visibleTo }: WordStamp,
  { rename, redaction, count }: Work,
): WordStamp => {
  const withoutDate = at !== undefined && redaction.dates === 'remove'
  const withoutNote = note !== undefined && redaction.notes === 'remove'
  if (withoutDate) count('dates')
  if (withoutNote) count('notes')
  return {
    session,
    by: { ...by, id: rename('person', by.id) },
    ...(at === undefined || withoutDate ? {} : { at }),
    ...(note === undefined || withoutNote ? {} : { note }),
    ...(visibleTo === undefined ? {} : { visibleTo }),
  }
}

/** Returns the entry under other names, without what the audience may not see. */
const factRedacted = (event: AllianceFact, entry: number, work: Work): AllianceFact => {
  const { redaction, rename, withheld, count } = work
  const fact = withNames(event, rename)
  switch (fact._tag) {
    case 'AllianceBegan': {
      const participants = fact.beginning.participants.map((one) => participantRedacted(one, work))
      return { ...fact, beginning: { ...fact.beginning, participants } }
    }
    case 'ParticipantJoined':
      return { ...fact, participant: participantRedacted(fact.participant, work) }
    case 'RatingGiven': {
      const { rating } = fact
      if (!withheld.scores(rating, entry)) return fact
      if (Object.keys(rating.scores).length > 0) count('ratings')
      return { ...fact, rating: { ...rating, scores: {} } }
    }
    case 'RepairHistoryTold': {
      const { of, history } = fact.told
      if (history === undefined || redaction.notes === 'keep') return fact
      count('notes')
      return { ...fact, told: { of } }
    }
    case 'RuptureReported': {
      const { promptedBy, ...rupture } = fact.rupture
      if (promptedBy === undefined || !withheld.movements) return fact
      count('prompts')
      return { ...fact, rupture }
    }
    case 'ProposalAnswered': {
      const { proposal } = fact
      return { ...fact, proposal: { ...proposal, proposedBy: proposerRedacted(proposal.proposedBy, work) } }
    }
    case 'SeverityRated': {
      const { severity } = fact
      if (severity._tag !== 'magnitude' || severity.amount === null || !withheld.movements) return fact
      count('magnitudes')
      return { ...fact, severity: { ...severity, amount: null } }
    }
    default:
      return fact
  }
}

const proposerRedacted = (by: ProposedBy, { redaction, withheld, count }: Work): ProposedBy => {
  switch (by._tag) {
    case 'person':
      return by
    case 'machine': {
      const { run, prompt, ...rest } = by
      if (redaction.names === 'keep' || (run ?? prompt) === undefined) return by
      count('machineRuns')
      return rest
    }
    case 'algorithm': {
      const { movement, ...rest } = by
      if (movement === undefined || !withheld.movements) return by
      count('prompts')
      return rest
    }
  }
}

const participantRedacted = (participant: Participant, { redaction, count }: Work): Participant => {
  const { called, ...rest } = participant
  if (called === undefined || redaction.names === 'keep' || roleNames.some((name) => name === called))
    return participant
  count('roleNames')
  return rest
}
