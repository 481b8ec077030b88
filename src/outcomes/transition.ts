import type { NonEmpty } from '../kernel/inside.js'

/** A stretch of time that a subject spends in one state, and what state it then changes to. */
export interface Transition {
  readonly id: string
  readonly start: number
  readonly stop: number
  readonly from: string
  /** `null`: observation stops here and the subject is still in `from` (censored). */
  readonly to: string | null
}

/** Why transitions make no course; `row` is the place in the list, counted from 0. */
export type TransitionProblem =
  | { readonly _tag: 'StateNotListed'; readonly row: number; readonly allowed: NonEmpty<string> }
  /** A time is no finite number, or `stop` is not later than `start`. */
  | { readonly _tag: 'StopNotLater'; readonly row: number }
  | { readonly _tag: 'SameState'; readonly row: number }
  /** It does not begin where and when the subject's stretch before it ends, or that one was the last. */
  | { readonly _tag: 'DoesNotFollow'; readonly row: number; readonly before: number }

/** Returns what is wrong with the rows of one subject after another; each subject's rows are in order of time. */
export const transitionProblems = (
  transitions: readonly Transition[],
  states: NonEmpty<string>,
): readonly TransitionProblem[] => {
  const last = new Map<string, number>()
  return transitions.flatMap(({ id, start, stop, from, to }, row) => {
    const problems: TransitionProblem[] = []
    if (!states.includes(from) || (to !== null && !states.includes(to)))
      problems.push({ _tag: 'StateNotListed', row, allowed: states })
    if (!(stop > start && Number.isFinite(stop - start))) problems.push({ _tag: 'StopNotLater', row })
    if (from === to) problems.push({ _tag: 'SameState', row })
    const before = last.get(id)
    const earlier = before === undefined ? undefined : transitions[before]
    if (before !== undefined && (earlier?.stop !== start || earlier.to !== from))
      problems.push({ _tag: 'DoesNotFollow', row, before })
    last.set(id, row)
    return problems
  })
}
