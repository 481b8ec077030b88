import { inMemory } from '../../../../src/cli/output/kept.js'
import type { ProgramOutcome } from '../../../../src/cli/run-verbs.js'
import { right } from '../../../../src/kernel/index.js'
import type { Outcome } from '../../../../src/verbs/say/outcome.js'
import { testRuntime } from '../simulate/given-run.js'

/** The outcome of a command line once its work is done, without threads; what is made is kept nowhere. */
export const worked = async ({ work, ...outcome }: ProgramOutcome): Promise<Outcome> => {
  if (work === undefined) return outcome
  return work({ ...testRuntime().runtime, keep: () => right(inMemory()) })
}
