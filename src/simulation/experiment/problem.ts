/** What keeps an experiment from being run: where, and what was expected there. */
export interface ExperimentProblem {
  readonly _tag: 'ExperimentProblem'
  readonly path: readonly (string | number)[]
  readonly expected: string
}

/** Returns a problem at a path. */
export const problem = (expected: string, ...path: readonly (string | number)[]): ExperimentProblem => ({
  _tag: 'ExperimentProblem',
  path,
  expected,
})
