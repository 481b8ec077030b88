import { castDraft, type Draft, enablePatches, Immer, type Patch } from 'immer'
import { type Either, left, right } from '../../kernel/index.js'
import type { AllianceRecord, AllianceState } from '../record/state.js'
import { isSameMark, type LogMark, logMark } from './log-mark.js'

/** Freezing would reach into states and commands that belong to the caller. */
const immer = (): Immer => {
  enablePatches()
  return new Immer({ autoFreeze: false })
}

/** A way from one state to another as immer patches: plain data, with the log it starts from and the log it leads to. */
export interface Change {
  readonly from: LogMark
  readonly to: LogMark
  readonly patches: readonly Patch[]
}

/** What changed between two states, both ways: for a screen that follows, another copy, or taking it back. */
export interface Changes {
  readonly forward: Change
  readonly backward: Change
}

/** The change was made for another log than the state has: of another alliance, in another order, or with more or fewer entries. */
export interface ChangesDoNotFit {
  readonly _tag: 'ChangesDoNotFit'
  /** How many entries the state’s log has. */
  readonly entries: number
  /** How many entries the log has that the change was made for. */
  readonly expected: number
}

/**
 * What changed from one state of an alliance to another.
 *
 * Where the other was recorded on from the one within an open phase, and nothing was corrected, the patches name single entries and
 * episodes; otherwise they hold the other state whole. Both logs are read through, to mark what each way fits.
 *
 * @param before an alliance
 * @param after the same alliance at another time, mostly later
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } } as const
 * const batch = recordAll(sampleAlliance, [{ _tag: 'HoldSession', stamp, held: { present: ['client', 'therapist'] } }])
 * const { backward } = changesBetween(sampleAlliance, batch._tag === 'Right' ? batch.right.state : sampleAlliance)
 * batch._tag === 'Right' && withChanges(batch.right.state, backward) // => { _tag: 'Right', right: sampleAlliance }
 */
export const changesBetween = (before: AllianceState, after: AllianceState): Changes => {
  const [, forward, backward] = immer().produceWithPatches(before, (draft) => writeChanges(draft, before, after))
  const [from, to] = [markOf(before), markOf(after)]
  return { forward: { from, to, patches: forward }, backward: { from: to, to: from, patches: backward } }
}

/**
 * A state with a change made to it, forward or backward.
 *
 * The state must have the log the change starts from, entry for entry: a change cannot be made twice, nor taken back once something
 * else has been recorded, nor made to another alliance.
 *
 * @param state an alliance
 * @param change what `changesBetween` gave, also sent elsewhere as text
 * @returns on the right the other state; on the left how many entries the log has, and how many the change was made for
 * @example
 * const { forward } = changesBetween(initial, sampleAlliance)
 * withChanges(initial, forward) // => { _tag: 'Right', right: sampleAlliance }
 * withChanges(sampleAlliance, forward) // => { _tag: 'Left', left: { _tag: 'ChangesDoNotFit', entries: 16, expected: 0 } }
 */
export const withChanges = (state: AllianceState, change: Change): Either<ChangesDoNotFit, AllianceState> => {
  const found = markOf(state)
  return isSameMark(found, change.from)
    ? right(immer().applyPatches(state, change.patches))
    : left({ _tag: 'ChangesDoNotFit', entries: found.entries, expected: change.from.entries })
}

const markOf = (state: AllianceState): LogMark => logMark(state._tag === 'NotBegun' ? [] : state.record.log)

/** Writes only what differs into the draft, so that the patches name single entries and episodes. */
const writeChanges = (
  draft: Draft<AllianceState>,
  before: AllianceState,
  after: AllianceState,
): Draft<AllianceState> | undefined => {
  if (draft._tag !== 'Running' || before._tag !== 'Running' || after._tag !== 'Running' || before.past !== after.past) {
    return castDraft(after)
  }
  writeRecord(draft.record, before.record, after.record)
  return undefined
}

const writeRecord = (draft: Draft<AllianceRecord>, before: AllianceRecord, after: AllianceRecord): void => {
  writeList(draft.people, before.people, castDraft(after.people))
  writeList(draft.episodes, before.episodes, castDraft(after.episodes))
  writeList(draft.harms, before.harms, castDraft(after.harms))
  writeList(draft.entries, before.entries, castDraft(after.entries))
  draft.session = after.session
  writeList(draft.log, before.log, castDraft(after.log))
}

/** Lists of a record grow, shrink again, or have single items replaced. */
const writeList = <A>(draft: A[], before: readonly unknown[], after: readonly A[]): void => {
  if (after.length < before.length) draft.length = after.length
  after.forEach((value, index) => {
    if (before[index] !== value) draft[index] = value
  })
}
