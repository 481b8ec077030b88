import type { Reporter, TestModule } from 'vitest/node'

/** One test's state, or `failed` for a file that could not even be read. */
const states = (module: TestModule): readonly string[] => {
  const tests = Array.from(module.children.allTests(), (test) => test.result().state)
  return module.errors().length > 0 ? [...tests, 'failed'] : tests
}

/** Ends a run with one plain line, `N passed, N failed, N skipped`, for people and for scripts. */
export const closingLine: Reporter = {
  onTestRunEnd: (modules, unhandled) => {
    const all = [...modules.flatMap(states), ...unhandled.map(() => 'failed')]
    const count = (wanted: string): number => all.filter((state) => state === wanted).length
    const unfinished = count('pending')
    process.stdout.write(
      `${count('passed')} passed, ${count('failed') + unfinished} failed, ${count('skipped')} skipped\n`,
    )
  },
}
