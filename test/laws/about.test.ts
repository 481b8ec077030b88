import fc from 'fast-check'
import { type AllianceEvent, everythingAbout } from 'rupture-repair/alliance'
import { describe, expect, it, test } from 'vitest'
import { runs } from '../runs.js'
import { type Changed, tellsNothingOfOthers } from './about.js'
import { breaks } from './breaks.js'

const seed = 20_261_203
const numRuns = 3000

it(`tells a person nothing of others alone (seed ${seed}, ${runs(numRuns)} runs)`, { timeout: 120_000 }, () => {
  const changed: Changed = { words: 0, corrected: 0 }
  fc.assert(tellsNothingOfOthers(everythingAbout, changed), { seed, numRuns: runs(numRuns) })
  expect(changed.words).toBeGreaterThan(runs(numRuns) / 2)
  expect(changed.corrected).toBeGreaterThan(runs(numRuns) / 10)
})

/** Shows the event of the log itself in the place of what is shown of it. */
const whole =
  (isShown: (event: AllianceEvent) => boolean): typeof everythingAbout =>
  (person, logs) => {
    const about = everythingAbout(person, logs)
    const entries = about.entries.map((entry) => {
      const event = logs[0]?.events[entry.seq - 1]
      return event !== undefined && isShown(event) ? { ...entry, event } : entry
    })
    return { ...about, entries }
  }

const leaks: Readonly<Record<string, typeof everythingAbout>> = {
  'the other parts of a correction': whole(({ _tag }) => _tag === 'EntriesCorrected'),
  'what was put in the place of their words': whole(({ _tag }) => _tag === 'EntryAmended'),
  'the history of repair of another': whole(({ _tag }) => _tag === 'RepairHistoryTold'),
  'the notes of others': (person, logs) => {
    const about = everythingAbout(person, logs)
    const notes = logs.flatMap(({ events }) => events.filter(({ stamp }) => stamp.note === 'one'))
    return { ...about, leftOut: { ...about.leftOut, notesOfOthers: notes.length } }
  },
}

describe('the law finds a leak of', () => {
  for (const [what, leak] of Object.entries(leaks))
    test(what, { timeout: 60_000 }, () => breaks(tellsNothingOfOthers(leak), seed, numRuns))
})
