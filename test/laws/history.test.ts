/** A property that fails prints the shortest course it shrank to, one command a line; else nobody could read what broke. */
import fc from 'fast-check'
import type { AllianceCommand, AllianceEvent } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { courses } from '../model/arbitrary-courses.js'
import { group } from '../model/rosters.js'
import { plain, told } from './heart.js'

const seed = 20_260_105

/** What fast-check prints of a law that these entries break. */
const printed = (breaks: (event: AllianceEvent) => boolean): { readonly course: number; readonly text: string } => {
  const law = fc.property(courses(group), (relative: readonly AllianceCommand[]) =>
    told(plain, relative).every(({ events }) => !events.some(breaks)),
  )
  const details = fc.check(law, { seed, numRuns: 2000 })
  return { course: details.counterexample?.[0].length ?? 0, text: fc.defaultReportMessage(details) ?? '' }
}

describe('the history a failing property prints', () => {
  it.each([
    ['that somebody dies', 'Leave', (event) => event._tag === 'ParticipantLeft' && event.departure._tag === 'death'],
    ['that repair is stopped', 'StopRepair', (event) => event._tag === 'EpisodeClosed' && event.as === 'stopped'],
    ['that an entry is amended', 'AmendEntry', (event) => event._tag === 'EntryAmended'],
  ] satisfies [string, string, (event: AllianceEvent) => boolean][])('%s', (_, last, breaks) => {
    const { course, text } = printed(breaks)
    const lines = text.split('\n').filter((line) => /^\d+\. /.test(line))
    expect(lines).toHaveLength(course)
    expect(lines[0]).toMatch(/^1\. (observer|participant) \w+, session \d+: BeginAlliance /)
    expect(lines.at(-1)).toContain(last)
    expect(course).toBeLessThanOrEqual(7)
    expect(lines.join()).not.toContain('refused')
  })
})
