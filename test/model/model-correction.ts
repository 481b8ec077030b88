/**
 * Which corrections the independent model accepts.
 *
 * A correction is the simplest thing that can be meant by it: everything that stands happens again from nothing.
 */
import { isDeepStrictEqual } from 'node:util'
import type { AllianceEvent, AllianceFact, Source } from 'rupture-repair'
import { happens } from './model.js'
import { misplaced, refusalOf } from './model-place.js'
import { type Correction, counts, isCorrection, leftOf, type Put, putsIn, standingIn } from './model-standing.js'
import { type Model, nothing, type Refusal } from './model-state.js'

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

export const corrects = (model: Model, correction: Correction): Refusal => {
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
