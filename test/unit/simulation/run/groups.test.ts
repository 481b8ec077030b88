import type { Scenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { group } from '../scenarios.js'
import { certain, none, quiet, run } from './mechanism-alone.js'

describe('groups', () => {
  const alone = {
    ...quiet,
    setting: { ...(group.setting as Extract<Scenario['setting'], { _tag: 'group' }>), members: 3 },
  }
  /** A hazard of 1 at the mean and all but 0 below: everyone ruptures in the first session, nobody again. */
  const once = { withdrawal: { ...certain, perPointBelow: 1e-300, recognition: 0 }, confrontation: none }
  const lostBySecond = (levels: Record<'member-leader' | 'member-member' | 'member-group', number>, spread: number) =>
    Array.from(run({ ...alone, setting: { ...alone.setting, levels, spread }, ruptures: once }, 1).latent)
      .filter((_, place) => place % 16 === 1)
      .map((one) => Math.round((3.95 - one) * 1e6) / 1e6)

  it('who stands by loses the spread of every other’s drop, by the next session', () => {
    const leader = { 'member-leader': 1, 'member-member': 0, 'member-group': 0 }
    expect(lostBySecond(leader, 0)).toEqual([0.8, 0.8, 0.8])
    expect(lostBySecond(leader, 0.25)).toEqual([1.2, 1.2, 1.2])
  })

  it('the other party of a rupture between members loses what the member lost', () => {
    const members = { 'member-leader': 0, 'member-member': 1, 'member-group': 0 }
    const losses = lostBySecond(members, 0)
    expect(losses.reduce((sum, one) => sum + one, 0)).toBeCloseTo(3 * 1.6, 9)
  })
})
