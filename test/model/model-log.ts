/**
 * The log of the independent model: which entries a command makes, and what stands of them once they have been corrected.
 *
 * A correction is the simplest thing that can be meant by it: everything that stands happens again from nothing.
 */
import type { AllianceCommand, AllianceEvent, AllianceFact, Source } from 'rupture-repair'
import { recordedAs } from '../arbitraries/recorded-as.js'
import { happens, isOverWithout, type Model, misplaced, nothing, type Refusal, refusalOf } from './model.js'
import { saidTwice, unfitRating } from './model-new.js'

type Correction = Exclude<AllianceEvent, AllianceFact>
type CorrectionCommand = 'AmendEntry' | 'WithdrawEntry'

/** Decides a command on the model and, where it is accepted, records it; a refused command changes nothing. */
export const decided = (model: Model, command: AllianceCommand): Refusal => {
  const draft = structuredClone(model)
  const made = entriesOf(draft, command)
  for (const entry of made) {
    const lawful = isCorrection(entry) ? corrects(draft, entry) : happens(draft, entry, draft.entries.length + 1)
    const refusal = lawful ?? unfitRating(entry) ?? saidTwice(model.entries, made)
    if (refusal !== undefined) return refusal
    draft.entries.push(entry)
  }
  Object.assign(model, draft)
  return undefined
}

const isCorrection = (entry: AllianceEvent): entry is Correction =>
  entry._tag === 'EntryAmended' || entry._tag === 'EntryWithdrawn'

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
  const spoken = entries.filter(
    (one, index): one is Correction => isCorrection(one) && one.entry === place + 1 && counts(entries, index),
  )
  const last = spoken.at(-1)
  return last === undefined ? entry : last._tag === 'EntryAmended' ? last.instead : undefined
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
  'ResolutionJudged',
  'JudgementAsked',
  'MomentRecorded',
  'StageReached',
  'AttemptEnded',
  'EpisodeClosed',
  'EntryAmended',
  'EntryWithdrawn',
])
const isBy = (one: Source, other: Source): boolean => one._tag === other._tag && one.id === other.id

const corrects = (model: Model, correction: Correction): Refusal => {
  const refusal = refusalOf(model, correction) ?? misplaced(model, 'word', correction)
  if (refusal !== undefined) return refusal
  const { entries } = model
  const place = correction.entry - 1
  const entry = entries[place]
  if (entry === undefined) return 'UnknownEntry'
  if (isCorrection(entry)) {
    if (correction._tag === 'EntryAmended') return 'CorrectionsAreWithdrawn'
    if (!counts(entries, place)) return 'EntryDoesNotStand'
  } else if (leftOf(entries, place) === undefined) return 'EntryDoesNotStand'
  const involved = correction._tag === 'EntryAmended' ? [entry, correction.instead] : [entry]
  if (
    involved.some(({ _tag }) => said.has(_tag)) &&
    involved.some(({ stamp }) => !isBy(stamp.by, correction.stamp.by))
  ) {
    return 'NotTheirsToCorrect'
  }
  // Nobody records under a third one's name.
  if (
    correction._tag === 'EntryAmended' &&
    ![entry, correction].some(({ stamp }) => isBy(stamp.by, correction.instead.stamp.by))
  ) {
    return 'NotTheirsToCorrect'
  }
  // A machine takes back what it said itself, and nothing else.
  const { by } = correction.stamp
  if (by._tag === 'participant' && model.people[by.id]?.machine && !isBy(entry.stamp.by, by))
    return 'NotTheirsToCorrect'
  const again = nothing()
  for (const { seq, fact } of standingIn([...entries, correction])) {
    const refusal = happens(again, fact, seq)
    // Whoever closed a harm and is named later as having done it cannot keep anybody from naming them.
    // Where they are named no longer, their closing counts again and a second one has no effect.
    const isVoid = refusal === 'NotTheirsToCloseHarm' || refusal === 'HarmIsClosed'
    if (isVoid && seq !== correction.entry) continue
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
