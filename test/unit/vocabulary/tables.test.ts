/** The tables between the lists, each complete and within its lists. */
import {
  factors,
  factorsOf,
  type Perspective,
  perspectiveOfRole,
  type Role,
  roleNames,
  roleNamesOfSetting,
  roles,
  rolesOfSetting,
  type Setting,
  settings,
  severityWords,
  strategies,
  strategyAliases,
  strategyFamilies,
  withdrawalMarkers2022,
} from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { strategies3RS, withdrawalGroups2022 } from '../../../src/vocabulary/inside.js'

describe('the tables', () => {
  it('let each role speak from one perspective', () => {
    const expected: Readonly<Record<Role, Perspective>> = {
      client: 'client',
      member: 'client',
      therapist: 'therapist',
      leader: 'therapist',
      coleader: 'therapist',
      party: 'party',
    }
    expect(perspectiveOfRole).toEqual(expected)
  })
  it('give every setting roles and every role a setting', () => {
    expect(Object.keys(rolesOfSetting)).toEqual([...settings])
    expect(new Set(Object.values(rolesOfSetting).flat())).toEqual(new Set(roles))
  })
  it('give every name of a role a setting', () => {
    expect(Object.keys(roleNamesOfSetting)).toEqual([...settings])
    expect(new Set(Object.values(roleNamesOfSetting).flat())).toEqual(new Set(roleNames))
  })
  it('give every factor a setting, and keep those of a therapist out of the others', () => {
    const ofSides = ['polarisation', 'sides-taken']
    const unfit = (setting: Setting) => factors.filter((factor) => !factorsOf(setting).includes(factor))
    const ofTherapists = [
      'therapist-burnout',
      'therapist-bias',
      'pressing-on-with-technique',
      'therapist-minimal-response',
      'therapist-persisting-with-activity',
      'therapist-focus-on-risk',
    ]
    const ofTherapy = ['transference', 'countertransference', 'resistance', ...ofTherapists]
    expect(unfit('group')).toEqual([])
    expect(unfit('individual')).toEqual(ofSides)
    expect(new Set(unfit('relationship'))).toEqual(new Set(ofTherapy))
    expect(unfit('team')).toEqual(unfit('relationship'))
    expect(unfit('supervision')).toEqual([...ofTherapists, ...ofSides])
  })
  it('place every strategy and no other', () => {
    expect(Object.keys(strategyFamilies).sort()).toEqual([...strategies].sort())
    expect(strategies3RS).toHaveLength(10)
  })

  it('have a timing only where a source gives one: immediate repairs, validating and exploring at once, patterns later', () => {
    const timed = Object.entries(strategyFamilies).filter(([, { timing }]) => timing !== 'either')
    expect(Object.fromEntries(timed.map(([strategy, { timing }]) => [strategy, timing]))).toEqual({
      'clarify-misunderstanding': 'in-rupture',
      'change-tasks-or-goals': 'in-rupture',
      'illustrate-tasks-or-give-rationale': 'in-rupture',
      'invite-thoughts-and-feelings': 'in-rupture',
      'validate-defensive-posture': 'in-rupture',
      'validate-experience': 'in-rupture',
      'link-to-patterns-between-us': 'later-session',
      'link-to-other-relationships': 'later-session',
    })
  })

  it('place a change of task or goal in the rupture itself: an immediate repair, not a change of the patient’s patterns', () => {
    expect(strategyFamilies['change-tasks-or-goals']).toMatchObject({ emphasis: 'immediate', timing: 'in-rupture' })
  })
  it('make of an alias a strategy, and of no strategy’s own name another', () => {
    expect(Object.values(strategyAliases).filter((one) => !strategies.some((known) => known === one))).toEqual([])
    expect(Object.keys(strategyAliases).filter((alias) => strategies.some((known) => known === alias))).toEqual([])
  })
  it('group every withdrawal marker of the 2022 edition', () => {
    expect(Object.keys(withdrawalGroups2022).sort()).toEqual([...withdrawalMarkers2022].sort())
  })
  it('have a word for each of the five steps', () => {
    expect(Object.keys(severityWords.value)).toEqual(['1', '2', '3', '4', '5'])
    expect(new Set(Object.values(severityWords.value)).size).toBe(5)
  })
})
