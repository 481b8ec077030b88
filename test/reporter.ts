import type { Reporter, TestModule } from 'vitest/node'

/** One test's state, or `failed` for a file that could not even be read. */
const states = (module: TestModule): readonly string[] => {
  const tests = Array.from(module.children.allTests(), (test) => test.result().state)
  return module.errors().length > 0 ? [...tests, 'failed'] : tests
}

/** The share of its random runs that a law made, as its suite was really told (`test/runs.ts`). */
const shareOfRuns = ({ project }: TestModule): number => Number(project.config.env?.SHARE_OF_RUNS ?? 1)

/**
 * Ends a run with one plain line, `N passed, N failed, N skipped`, for people and for scripts; the line before it says so
 * where laws made only a share of their random runs.
 */
export const closingLine: Reporter = {
  onTestRunEnd: (modules, unhandled) => {
    const share = Math.min(1, ...modules.map(shareOfRuns))
    if (share < 1) process.stdout.write(`laws made ${100 * share}% of their random runs; npm test makes all\n`)
    const all = [...modules.flatMap(states), ...unhandled.map(() => 'failed')]
    const count = (wanted: string): number => all.filter((state) => state === wanted).length
    const unfinished = count('pending')
    process.stdout.write(
      `${count('passed')} passed, ${count('failed') + unfinished} failed, ${count('skipped')} skipped\n`,
    )
  },
}
