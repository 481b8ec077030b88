import { dirname } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { isFull, share } from './runs.js'

/** The file and the suites in it that failed as such: they could not be read, begun or ended, or hold no test. */
const failedSuites = (module: TestModule): readonly unknown[] =>
  [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0)

const reasonOf = (test: TestCase): string => {
  const result = test.result()
  return (result.state === 'skipped' && result.note) || 'no reason was given'
}

/** The files of these tests; where they are more than five, the folders of these files. */
const placesOf = (tests: readonly TestCase[]): readonly string[] => {
  const files = [...new Set(tests.map(({ module }) => module.relativeModuleId))].sort()
  return files.length <= 5 ? files : [...new Set(files.map((file) => `${dirname(file)}/`))]
}

/** One line for each reason why tests were skipped: how many they are, and where. */
const skippedLines = (tests: readonly TestCase[]): readonly string[] =>
  [...new Set(tests.map(reasonOf))].sort().map((reason) => {
    const skipped = tests.filter((test) => reasonOf(test) === reason)
    return `${skipped.length} skipped: ${reason} (${placesOf(skipped).join(', ')})`
  })

/**
 * Ends a run with one plain line, `N passed, N failed, N skipped`, for people and for scripts. Before it stands what was
 * skipped and why, and where it is so that less than all was run.
 */
export const closingLine: Reporter = {
  onTestRunEnd: (modules, unhandled) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const those = (state: string): readonly TestCase[] => tests.filter((test) => test.result().state === state)
    const failed = [...those('failed'), ...those('pending'), ...modules.flatMap(failedSuites), ...unhandled]
    const lines = [
      ...skippedLines(those('skipped')),
      ...(isFull ? [] : [`${100 * share}% of the random runs, and the shorter searches; FULL=1 makes all`]),
      `${those('passed').length} passed, ${failed.length} failed, ${those('skipped').length} skipped`,
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  },
}
