import { cautionsIn, outcomesOf, replay } from 'rupture-repair'
import { logOf, resolvedSample, simulateColumns, truthOf } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { group, resolved } from '../scenarios.js'

const range = { seed: 20261122, replication: 2, from: 5, to: 405 }

describe.each([
  ['individual', resolvedSample],
  ['group', resolved(group)],
])('logs of the %s sample', (_, scenario) => {
  const columns = simulateColumns(scenario, range)
  it('pass replay', () => {
    for (let alliance = range.from; alliance < range.to; alliance += 1) {
      const replayed = replay(logOf(scenario, columns, alliance))
      if (replayed._tag === 'Left') console.log(alliance, JSON.stringify(replayed.left))
      expect(replayed._tag).toBe('Right')
    }
  })
  it('tell a rupture that passed by itself in the member’s own word, and call it no more than that', () => {
    let faded = 0
    for (let alliance = range.from; alliance < range.to; alliance += 1) {
      const replayed = replay(logOf(scenario, columns, alliance))
      if (replayed._tag === 'Left' || replayed.right._tag === 'NotBegun') throw new Error('a log that does not replay')
      const passed = truthOf(columns, alliance).filter(({ outcome }) => outcome === 'faded').length
      const outcomes = outcomesOf(replayed.right, 'client').map(({ outcome }) => outcome)
      expect(outcomes.filter((outcome) => outcome === 'faded')).toHaveLength(passed)
      expect(outcomesOf(replayed.right, 'therapist').map(({ outcome }) => outcome)).not.toContain('faded')
      // In a group the one it was with may not have been heard, which stands as a caution.
      if (columns.members === 1)
        expect(cautionsIn(replayed.right, { unattendedFor: 1 }).map(({ _tag }) => _tag)).not.toContain(
          'AffectedNotHeard',
        )
      faded += passed
    }
    expect(faded).toBeGreaterThan(0)
  })
})
