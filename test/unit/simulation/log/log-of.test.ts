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
  it('tell a leaving because of a rupture in the word of the one who leaves', () => {
    let leavings = 0
    for (let alliance = range.from; alliance < range.to; alliance += 1) {
      const replayed = replay(logOf(scenario, columns, alliance))
      if (replayed._tag === 'Left' || replayed.right._tag === 'NotBegun') throw new Error('a log that does not replay')
      const state = replayed.right
      const first = (alliance - range.from) * columns.members
      const attributed = columns.attributed.slice(first, first + columns.members).reduce((sum, one) => sum + one, 0)
      const terminations = (criterion: 'client' | 'therapist' | 'observer') =>
        outcomesOf(state, criterion).filter(({ outcome }) => outcome === 'termination')
      expect(terminations('client')).toHaveLength(attributed)
      expect([...terminations('therapist'), ...terminations('observer')]).toEqual([])
      leavings += attributed
    }
    expect(leavings).toBeGreaterThan(0)
  })
  it('rate a rupture that was mended 4 of 5, in the member’s word alone', () => {
    const judgements = Array.from({ length: range.to - range.from }, (_, index) =>
      logOf(scenario, columns, range.from + index),
    ).flatMap((log) =>
      log.flatMap((event) => (event._tag === 'ResolutionJudged' && event.judgement.over === undefined ? [event] : [])),
    )
    expect(judgements.length).toBeGreaterThan(0)
    for (const { stamp, judgement } of judgements) {
      expect(judgement).toEqual({ rating: 4 })
      expect(stamp.by.id).toMatch(/^(client|member-\d+)$/)
    }
  })
})
