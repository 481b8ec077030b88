import { replay } from 'rupture-repair'
import { logOf, resolvedSample, simulateColumns } from 'rupture-repair/simulation'
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
})
