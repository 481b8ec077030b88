import { expect } from 'vitest'
import { over } from '../../cli/given.js'

/** What the user reads, without the closing line. */
export const faults = (table: string, line: string): readonly string[] => {
  const outcome = over(table, line)
  expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
  return outcome.stderr.split('\n').slice(0, -2)
}
