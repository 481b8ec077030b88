import fc from 'fast-check'
import { describe, it, test } from 'vitest'
import { english } from '../../src/language/index.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import { logsAreToldInTheirSetting, settingsHaveTheirWords } from './language-settings.js'

const seed = 20261129
const numRuns = 3000

describe(`laws of language outside therapy (seed ${seed}, ${runs(numRuns)} runs each)`, () => {
  it('nothing is called a session, and no one a client or a therapist', () =>
    fc.assert(settingsHaveTheirWords(english), { seed, numRuns: runs(numRuns) }))
  it('a log is told in the words of its setting', () =>
    fc.assert(logsAreToldInTheirSetting(english), { seed, numRuns: runs(numRuns) }))
})

describe('the laws can fail', () => {
  const sessions = { ...english, finding: () => 'The score dropped in session 3.' }
  const lines = { ...english, line: (session: number, said: string) => `Session ${session}: ${said}` }
  test('one sentence with a session', () => breaks(settingsHaveTheirWords(sessions), seed, numRuns))
  test('the opening of a line', () => breaks(logsAreToldInTheirSetting(lines), seed, numRuns))
})
