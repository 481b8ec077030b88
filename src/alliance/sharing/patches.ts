import { castDraft, type Draft, enablePatches, Immer, type Patch } from 'immer'
import { type Either, left, right } from '../../kernel/inside.js'
import type { AllianceRecord, AllianceState } from '../record/state.js'
import { type LogMark, logMark } from './log-mark.js'

/** Returns an Immer that does not freeze, since states and commands belong to the caller. */
const immer = (): Immer => {
  enablePatches()
  return new Immer({ autoFreeze: false })
}

/** A change from one state to another as immer patches, with the marks of both logs; plain data. */
export interface Change {
  readonly from: LogMark
  readonly to: LogMark
  readonly patches: readonly Patch[]
}

/** The changes between two states in both directions. */
export interface Changes {
  readonly forward: Change
  readonly backward: Change
}

/** The problem of a change that was made for another log than the state has. */
export interface ChangesDoNotFit {
  readonly _tag: 'ChangesDoNotFit'
  readonly entries: number
  readonly expected: number
}

/**
 * Returns the changes between two states of an alliance, mostly an earlier and a later one.
 *
 * Where the later follows from the earlier within an open phase and without corrections, the patches name single entries and
 * episodes; otherwise they hold a whole state. Both logs are read through for their marks.
 *
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
 * Returns a state after a change, forward or backward.
 *
 * The state must have the log that the change starts from, entry for entry. So a change cannot be made twice, to another alliance,
 * or back once something else has been recorded.
 *
 * @example
 * const { forward } = changesBetween(initial, sampleAlliance)
 * withChanges(initial, forward) // => { _tag: 'Right', right: sampleAlliance }
 * withChanges(sampleAlliance, forward) // => { _tag: 'Left', left: { _tag: 'ChangesDoNotFit', entries: 16, expected: 0 } }
 */
export const withChanges = (state: AllianceState, change: Change): Either<ChangesDoNotFit, AllianceState> => {
  const found = markOf(state)
  return found.entries === change.from.entries && found.digest === change.from.digest
    ? right(immer().applyPatches(state, change.patches))
    : left({ _tag: 'ChangesDoNotFit', entries: found.entries, expected: change.from.entries })
}

const markOf = (state: AllianceState): LogMark => logMark(state._tag === 'NotBegun' ? [] : state.record.log)

/** Writes only differences into the draft, so that the patches name single entries and episodes. */
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

/** Writes the differences of a list, which has grown, shrunk, or got other elements. */
const writeList = <A>(draft: A[], before: readonly unknown[], after: readonly A[]): void => {
  if (after.length < before.length) draft.length = after.length
  after.forEach((value, index) => {
    if (before[index] !== value) draft[index] = value
  })
}
