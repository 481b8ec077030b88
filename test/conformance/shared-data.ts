/**
 * Conformance tests read data that nobody on this project wrote. It stands beside the project, in `../shared/data`, and
 * none of it is copied in; where it is absent the tests are skipped with a printed reason, in CI they fail.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const present = existsSync(folder)

/** The absolute path of one shared file, named from the data folder: `sharedData('suddengains/sgdata.csv')`. */
export const sharedData = (path: string): string => `${folder}${path}`

/** A `describe` whose body runs only where the shared data is present. */
export const describeWithData = (name: string, fn: () => void): void => {
  if (present) {
    describe(name, fn)
  } else if (process.env.CI) {
    describe(name, () =>
      it('has the shared data', () => expect(present, '../shared/data must be present in CI').toBe(true)),
    )
  } else {
    console.info(`skipped: ${name} (../shared/data is absent)`)
    describe.skip(name, () => it('needs ../shared/data', () => undefined))
  }
}
