import type { FurtherProblems } from './problem.js'

/** So many problems are told one by one; of those beyond, how many there are. */
export const mostProblems = 1000

interface Tagged {
  readonly _tag: string
}

const isFurther = (problem: Tagged): problem is FurtherProblems => problem._tag === 'FurtherProblems'

/**
 * The first `mostProblems` of a list of problems, and in one more how many others there are.
 *
 * @param problems what is wrong; what one of them says of others that were left out is added up
 * @param unlisted how many were left out before
 * @example
 * ```ts
 * import { told } from 'rupture-repair/schema'
 *
 * const twice = { _tag: 'DuplicateKey', path: ['seq'], expected: 'this key once' } as const
 * told([twice], 3).map(({ _tag, expected }) => [_tag, expected])
 * // => [['DuplicateKey', 'this key once'], ['FurtherProblems', 'no further problem; 3 more are not listed']]
 * ```
 */
export const told = <P extends Tagged>(problems: readonly P[], unlisted = 0): readonly (P | FurtherProblems)[] => {
  const single = problems.filter((problem) => !isFurther(problem))
  const before = problems.reduce((sum, problem) => sum + (isFurther(problem) ? problem.further : 0), unlisted)
  const further = before + Math.max(0, single.length - mostProblems)
  const listed = single.slice(0, mostProblems)
  return further === 0
    ? listed
    : [
        ...listed,
        { _tag: 'FurtherProblems', path: [], expected: `no further problem; ${further} more are not listed`, further },
      ]
}
