/**
 * The log of the independent model: which entries a command makes, and what stands of them once they have been corrected.
 *
 * A correction is the simplest thing that can be meant by it: everything that stands happens again from nothing.
 */
import { isDeepStrictEqual } from 'node:util'
import type { AllianceCommand, AllianceEvent, AllianceFact, Source } from 'rupture-repair'
import { recordedAs } from '../../src/testing/arbitraries/recorded-as.js'
import { happens, isOverWithout, type Model, misplaced, nothing, type Refusal, refusalOf } from './model.js'
import { saidTwice, unfitRating } from './model-new.js'

type Correction = Exclude<AllianceEvent, AllianceFact>
type CorrectionCommand = 'AmendEntry' | 'WithdrawEntry' | 'CorrectEntries'

/** Decides a command on the model and, where it is accepted, records it; a refused command changes nothing. */
export const decided = (model: Model, command: AllianceCommand): Refusal => {
  const draft = structuredClone(model)
  const made = entriesOf(draft, command)
  for (const entry of made) {
    const lawful = isCorrection(entry) ? corrects(draft, entry) : happens(draft, entry, draft.entries.length + 1)
    const refusal = lawful ?? anotherRole(model, draft) ?? unfitRating(entry) ?? saidTwice(model.entries, made)
    if (refusal !== undefined) return refusal
    draft.entries.push(entry)
  }
  Object.assign(model, draft)
  return undefined
}

/** A correction leaves everyone who has spoken or acted what they were; whoever went by an id that is gone is found by their place. */
const anotherRole = ({ entries, people }: Model, after: Model): Refusal => {
  const was = Object.entries(people)
  const is = Object.entries(after.people)
  const acted = new Set(standingIn(entries).flatMap(({ fact }) => actorsOf(fact)))
  const isChanged = ([id, { role, machine }]: (typeof was)[number], place: number): boolean => {
    const now = after.people[id] ?? (was.length === is.length ? is[place]?.[1] : undefined)
    return acted.has(id) && now !== undefined && (now.role !== role || now.machine !== machine)
  }
  return was.some(isChanged) ? 'AnotherRoleThanBefore' : undefined
}

const actorsOf = (fact: AllianceFact): readonly string[] => {
  if (fact._tag === 'AllianceBegan' || fact._tag === 'ParticipantJoined') return []
  const { by } = fact.stamp
  const speaker = by._tag === 'participant' ? [by.id] : []
  switch (fact._tag) {
    case 'AttemptBegun':
      return [...speaker, fact.attempt.startedBy]
    case 'StrategyUsed':
      return [...speaker, fact.use.usedBy]
    case 'FrameChanged':
      return [...speaker, ...fact.change.changedBy]
    case 'ParticipantLeft':
      return [...speaker, fact.participant]
    case 'PhaseEnded':
      if (fact.ending._tag === 'left') return [...speaker, ...fact.ending.leavers]
      return fact.ending._tag === 'death' ? [...speaker, fact.ending.of] : speaker
    default:
      return speaker
  }
}

const isCorrection = (entry: AllianceEvent): entry is Correction =>
  entry._tag === 'EntryAmended' || entry._tag === 'EntryWithdrawn' || entry._tag === 'EntriesCorrected'

/** One entry set right, and what is put in its stead; null where nothing is. */
interface Put {
  readonly entry: number
  readonly instead: AllianceFact | null
}
const putsIn = (correction: Correction): readonly Put[] => {
  if (correction._tag === 'EntriesCorrected') return correction.corrections
  return [{ entry: correction.entry, instead: correction._tag === 'EntryAmended' ? correction.instead : null }]
}

/** A correction counts unless one that counts takes it back later. */
const counts = (entries: readonly AllianceEvent[], place: number): boolean =>
  !entries.some(
    (later, index) =>
      index > place && later._tag === 'EntryWithdrawn' && later.entry === place + 1 && counts(entries, index),
  )

/** What is left of the entry at this place: itself, what was put in its stead, or nothing. */
const leftOf = (entries: readonly AllianceEvent[], place: number): AllianceFact | undefined => {
  const entry = entries[place]
  if (entry === undefined || isCorrection(entry)) return undefined
  const spoken = entries.flatMap((one, index) =>
    isCorrection(one) && counts(entries, index) ? putsIn(one).filter((put) => put.entry === place + 1) : [],
  )
  const last = spoken.at(-1)
  return last === undefined ? entry : (last.instead ?? undefined)
}

/** Everything that stands, with the place in the log it stands at, from 1. */
export const standingIn = (
  entries: readonly AllianceEvent[],
): readonly { readonly seq: number; readonly fact: AllianceFact }[] =>
  entries.flatMap((_, place) => {
    const fact = leftOf(entries, place)
    return fact === undefined ? [] : [{ seq: place + 1, fact }]
  })

/** What people say of what was; others may have seen it otherwise, so only whoever said it can take it back. */
const said: ReadonlySet<AllianceEvent['_tag']> = new Set<AllianceEvent['_tag']>([
  'RuptureReported',
  'RatingGiven',
  'EndingAccounted',
  'HarmReported',
  'HarmClosed',
  'MarkersCoded',
  'RuptureRecognised',
  'SeverityRated',
  'FactorNamed',
  'ContributionRated',
  'EffectNoted',
  'BystanderNoted',
  'LegacyNoted',
  'ResponseHindered',
  'RepairHistoryTold',
  'ProposalAnswered',
  'ResolutionJudged',
  'JudgementAsked',
  'MomentRecorded',
  'StageReached',
  'AttemptEnded',
  'EpisodeClosed',
  'EntryAmended',
  'EntryWithdrawn',
  'EntriesCorrected',
])
const isBy = (one: Source, other: Source): boolean => one._tag === other._tag && one.id === other.id

/** Whether the source may put this there by itself. */
const isTheirs = (
  entries: readonly AllianceEvent[],
  { stamp: { by } }: Correction,
  { entry, instead }: Put,
): boolean => {
  const written = entries[entry - 1]
  const involved = [written, instead].filter((one) => one !== undefined && one !== null)
  if (involved.some(({ _tag }) => said.has(_tag))) return involved.every(({ stamp }) => isBy(stamp.by, by))
  // Nobody records under a third one's name.
  return (
    instead === null ||
    isBy(instead.stamp.by, by) ||
    (written !== undefined && isBy(instead.stamp.by, written.stamp.by))
  )
}

/** Whether an entry says again what it said, but for what was put right elsewhere at once: which session, and who is called what. */
const onlyFollows = (entries: readonly AllianceEvent[], puts: readonly Put[], { entry, instead }: Put): boolean => {
  const standing = leftOf(entries, entry - 1)
  if (standing === undefined || instead === null) return false
  const pairs = puts.map((put) => [leftOf(entries, put.entry - 1), put.instead] as const)
  const numberOf = (fact: AllianceFact | null | undefined): number => {
    if (fact?._tag === 'SessionInserted') return fact.session
    return fact?._tag === 'SessionHeld' || fact?._tag === 'AllianceBegan' ? fact.stamp.session : Number.NaN
  }
  const comers = (fact: AllianceFact | null | undefined): readonly string[] =>
    fact?._tag === 'AllianceBegan'
      ? fact.beginning.participants.map(({ id }) => id)
      : fact?._tag === 'ParticipantJoined'
        ? [fact.participant.id]
        : []
  const everyone = standingIn(entries).flatMap(({ seq, fact }) => {
    const put = puts.find((one) => one.entry === seq)
    return [{ was: comers(fact), is: comers(put === undefined ? fact : put.instead) }]
  })
  const renames = new Map(
    pairs.flatMap(([was, is]) => {
      const [before, after] = [comers(was), comers(is)]
      return before.length === after.length ? before.map((id, index) => [id, after[index]] as const) : []
    }),
  )
  for (const [id, name] of renames) if (id === name) renames.delete(id)
  const isMerged = new Set(renames.values()).size < renames.size
  const rename = (id: string): string => {
    const name = renames.get(id)
    const isKept = everyone.some(({ is }) => is.includes(id)) || everyone.some(({ was }) => was.includes(name ?? ''))
    return name === undefined || isKept || isMerged ? id : name
  }
  const renumber = (session: number): number => {
    const pair = pairs.find(([was, is]) => numberOf(was) === session && !Number.isNaN(numberOf(is)))
    return pair === undefined ? session : numberOf(pair[1])
  }
  // Of plain data: every name of a person, and every session but that of the stamp.
  const within = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => within(one, key))
    if (typeof value === 'string')
      return ['episode', 'harm', 'note', 'recurrenceOf'].includes(key) ? value : rename(value)
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value).map(([field, one]: [string, unknown]) => [
      field,
      key === 'happened' && field === 'session' ? renumber(one as number) : within(one, field),
    ])
    return Object.fromEntries(fields)
  }
  const { by } = standing.stamp
  const stamp = {
    ...standing.stamp,
    session: instead.stamp.session,
    by: by._tag === 'observer' ? by : { ...by, id: rename(by.id) },
  }
  return isDeepStrictEqual({ ...(within(standing, '') as AllianceFact), stamp }, instead)
}

const corrects = (model: Model, correction: Correction): Refusal => {
  const refusal = refusalOf(model, correction) ?? misplaced(model, 'word', correction)
  if (refusal !== undefined) return refusal
  const { entries } = model
  const puts = putsIn(correction)
  for (const [index, { entry }] of puts.entries()) {
    const written = entries[entry - 1]
    if (written === undefined) return 'UnknownEntry'
    if (isCorrection(written)) {
      if (correction._tag !== 'EntryWithdrawn') return 'CorrectionsAreWithdrawn'
      if (!counts(entries, entry - 1)) return 'EntryDoesNotStand'
    } else if (leftOf(entries, entry - 1) === undefined) return 'EntryDoesNotStand'
    if (puts.slice(0, index).some((one) => one.entry === entry)) return 'CorrectedTwice'
  }
  const isFine = (put: Put): boolean =>
    isTheirs(entries, correction, put) ||
    (correction._tag === 'EntriesCorrected' && onlyFollows(entries, correction.corrections, put))
  if (!puts.every(isFine)) return 'NotTheirsToCorrect'
  // A machine takes back what it said itself, and nothing else.
  const { by } = correction.stamp
  const isOwn = ({ entry }: Put): boolean => entries.some((one, at) => at === entry - 1 && isBy(one.stamp.by, by))
  if (by._tag === 'participant' && model.people[by.id]?.machine && !puts.every(isOwn)) return 'NotTheirsToCorrect'
  const again = nothing()
  for (const { seq, fact } of standingIn([...entries, correction])) {
    const refusal = happens(again, fact, seq)
    // Whoever closed a harm and is named later as having done it cannot keep anybody from naming them.
    // Where they are named no longer, their closing counts again and a second one has no effect.
    const isVoid = refusal === 'NotTheirsToCloseHarm' || refusal === 'HarmIsClosed'
    if (isVoid && !puts.some(({ entry }) => entry === seq)) continue
    if (refusal !== undefined) return 'WouldBreakHistory'
  }
  if (!again.begun) return 'WouldBreakHistory'
  Object.assign(model, again, { entries })
  return undefined
}

type Entries = readonly [AllianceEvent, ...AllianceEvent[]]

/** The entries of a command: mostly one; endings break off first what cannot go on, and may bring an account. */
const entriesOf = (model: Model, command: AllianceCommand): Entries => {
  const { stamp } = command
  switch (command._tag) {
    case 'Leave': {
      const { participant, departure, account } = command
      const left: AllianceEvent = { _tag: 'ParticipantLeft', stamp, participant, departure }
      const told = account && { ...account, of: { _tag: 'departure' as const, participant } }
      return around(
        left,
        brokenOff(model, command, participant),
        told && [{ _tag: 'EndingAccounted', stamp, account: told }],
      )
    }
    case 'EndPhase': {
      const { ending, account } = command
      const ended: AllianceEvent = { _tag: 'PhaseEnded', stamp, ending }
      const told = account && { ...account, of: { _tag: 'phase' as const, phase: model.phases.length + 1 } }
      return around(ended, brokenOff(model, command), told && [{ _tag: 'EndingAccounted', stamp, account: told }])
    }
    case 'ResolveEpisode': {
      const { episode, judgement } = command
      const worked = model.episodes[episode]?.place === 'worked on'
      const resolved: AllianceEvent = { _tag: 'EpisodeClosed', stamp, episode, as: 'resolved' }
      return around(
        { _tag: 'ResolutionJudged', stamp, episode, judgement },
        worked ? [{ _tag: 'AttemptEnded', stamp, episode, result: 'worked' }] : [],
        [resolved],
      )
    }
    case 'AmendEntry':
      return [{ _tag: 'EntryAmended', stamp, entry: command.entry, instead: command.instead }]
    case 'CorrectEntries':
      return [{ _tag: 'EntriesCorrected', stamp, corrections: command.corrections }]
    case 'WithdrawEntry':
      return [{ _tag: 'EntryWithdrawn', stamp, entry: command.entry }]
    default:
      return [entryOf(command)]
  }
}

const around = (
  entry: AllianceEvent,
  before: readonly AllianceEvent[],
  after: readonly AllianceEvent[] = [],
): Entries => {
  const [first, ...others] = before
  return first === undefined ? [entry, ...after] : [first, ...others, entry, ...after]
}

const brokenOff = (model: Model, { stamp }: AllianceCommand, leaver?: string): readonly AllianceEvent[] =>
  Object.entries(model.episodes).flatMap(([episode, one]): AllianceEvent[] =>
    one.place === 'worked on' && (leaver === undefined || isOverWithout(model, one, leaver))
      ? [{ _tag: 'AttemptEnded', stamp, episode, result: 'broken-off' }]
      : [],
  )

/** The one entry that says what a command asks for; of endings without their account, of a resolution its judgement. */
export const entryOf = (command: Exclude<AllianceCommand, { readonly _tag: CorrectionCommand }>): AllianceFact => {
  const content = { ...command, _tag: recordedAs[command._tag] }
  if ('account' in content && content._tag !== 'EndingAccounted') delete content.account
  return (command._tag === 'StopRepair' ? { ...content, as: 'stopped' } : content) as AllianceFact
}
