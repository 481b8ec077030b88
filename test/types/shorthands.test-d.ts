/** Judged by the compiler alone: what the short forms give, and what they do not take. */

import type { AllianceEvent, AllianceState, Stamp, Tie } from 'rupture-repair'
import { between, by, decide, getOrThrow, hasBegun, initial, right } from 'rupture-repair'

export const value: number = getOrThrow(right(1))
// @ts-expect-error the value keeps its type
export const otherValue: string = getOrThrow(right(1))
// @ts-expect-error a value is no result
export const noResult: number = getOrThrow(1)
export const events = (command: Parameters<typeof decide>[1]): readonly AllianceEvent[] =>
  getOrThrow(decide(initial, command))

export const ofParticipant: Stamp = by('client', 3)
export const ofObserver: Stamp = by({ _tag: 'observer', id: 'coder-1' }, 3)
// @ts-expect-error an algorithm does not report
export const ofAlgorithm: Stamp = by({ _tag: 'algorithm', rule: 'drop' }, 3)
// @ts-expect-error a stamp has its session
export const withoutSession: Stamp = by('client')

export const tie: Tie = between('client', 'therapist')
// @ts-expect-error a tie has two ends
export const oneEnd: Tie = between('client')
// @ts-expect-error an end that is no person is written out
export const withTheWhole: Tie = between('client', { _tag: 'whole' })

export const session = (state: AllianceState): number => (hasBegun(state) ? state.record.session : 0)
// @ts-expect-error before it has begun there is no record
export const unasked = (state: AllianceState): number => state.record.session
/** An alliance that has not begun has no record. */
export const unbegun = (state: AllianceState): undefined => (hasBegun(state) ? undefined : state.record)
