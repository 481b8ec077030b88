import { castDraft, type Draft, enablePatches, Immer, type Patch } from 'immer'
import type { AllianceRecord, AllianceState } from './state.js'

/** Freezing would reach into states and commands that belong to the caller. */
const immer = (): Immer => {
  enablePatches()
  return new Immer({ autoFreeze: false })
}

/** What changed between two states, both ways, as immer patches: for a screen that follows, another copy, or taking it back. */
export interface Changes {
  readonly forward: readonly Patch[]
  readonly backward: readonly Patch[]
}

/**
 * What changed from one state to a later one; a batch of entries becomes a handful of patches that name single entries.
 *
 * @param before an alliance
 * @param after the same alliance later
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } } as const
 * const batch = recordAll(sampleAlliance, [{ _tag: 'HoldSession', stamp, held: { present: ['client', 'therapist'] } }])
 * const { backward } = changesBetween(sampleAlliance, batch._tag === 'Right' ? batch.right.state : sampleAlliance)
 * batch._tag === 'Right' && withChanges(batch.right.state, backward) // => sampleAlliance
 */
export const changesBetween = (before: AllianceState, after: AllianceState): Changes => {
  const [, forward, backward] = immer().produceWithPatches(before, (draft) => graft(draft, before, after))
  return { forward, backward }
}

/**
 * A state with changes made to it, forward or backward; the log, where it was written already, keeps what stands in it.
 *
 * @example
 * withChanges(sampleAlliance, []) // => sampleAlliance
 */
export const withChanges = (state: AllianceState, changes: readonly Patch[]): AllianceState => {
  return immer().applyPatches(state, changes)
}

/** Writes only what differs into the draft, so that the patches name single entries and episodes. */
const graft = (
  draft: Draft<AllianceState>,
  before: AllianceState,
  after: AllianceState,
): Draft<AllianceState> | undefined => {
  if (draft._tag !== 'Running' || before._tag !== 'Running' || after._tag !== 'Running' || before.past !== after.past) {
    return castDraft(after)
  }
  graftRecord(draft.record, before.record, after.record)
  return undefined
}

const graftRecord = (draft: Draft<AllianceRecord>, before: AllianceRecord, after: AllianceRecord): void => {
  graftList(draft.people, before.people, castDraft(after.people))
  graftList(draft.episodes, before.episodes, castDraft(after.episodes))
  graftList(draft.harms, before.harms, castDraft(after.harms))
  graftList(draft.entries, before.entries, castDraft(after.entries))
  draft.session = after.session
  graftList(draft.log, before.log, castDraft(after.log))
}

/** Lists of a record only grow, or have single items replaced. */
const graftList = <A>(draft: A[], before: readonly unknown[], after: readonly A[]): void => {
  after.forEach((value, index) => {
    if (before[index] !== value) draft[index] = value
  })
}
