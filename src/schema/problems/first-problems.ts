import type { Tagged } from '../builders/exact-schema.js'
import type { Problem } from './problem.js'

type FurtherProblems = Extract<Problem, { readonly _tag: 'FurtherProblems' }>

/** How many problems are listed one by one; of those beyond it, only their number. */
export const mostProblems = 1000

const isFurther = (problem: Tagged): problem is FurtherProblems => problem._tag === 'FurtherProblems'

/**
 * Returns the first `mostProblems` of a list of problems, and in one more how many others there are.
 *
 * `unlisted` is how many were left out before; what a problem of the list says of others that were left out is added to it.
 *
 * @example
 * const twice = { _tag: 'DuplicateKey', path: ['seq'], expected: 'this key once' } as const
 * firstProblems([twice], 3).map(({ _tag, expected }) => [_tag, expected])
 * // => [['DuplicateKey', 'this key once'], ['FurtherProblems', 'no further problem; 3 more are not listed']]
 */
export const firstProblems = <P extends Tagged>(
  problems: readonly P[],
  unlisted = 0,
): readonly (P | FurtherProblems)[] => {
  const single = problems.filter((problem) => !isFurther(problem))
  const before = problems.reduce((sum, problem) => sum + (isFurther(problem) ? problem.further : 0), unlisted)
  const further = before + Math.max(0, single.length - mostProblems)
  const listed = single.slice(0, mostProblems)
  const expected = `no further problem; ${further} more are not listed`
  return further === 0 ? listed : [...listed, { _tag: 'FurtherProblems', path: [], expected, further }]
}
