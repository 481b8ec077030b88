/** The numbers of the columns mean the words of their lists: each word is made the only one that can happen, in every dynamics. */
import {
  begunCodes,
  closedCodes,
  courseEndings,
  logOf,
  resultCodes,
  type Scenario,
  sampleScenario,
  simulateColumns,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { dyad, group, resolved } from '../scenarios.js'

const { dropout, repair, ruptures } = sampleScenario
const never = { ...ruptures.withdrawal, hazard: 0 }
const certain = { ...ruptures.withdrawal, hazard: 1, recognition: 1 }
const atOnce = { ...repair, attempt: 1, breakOff: 0, strategies: { 'clarify-misunderstanding': 1 } } as const
const stays = { ...dropout, share: 0 }

const range = { seed: 20261122, replication: 0, from: 0, to: 20 }
const words = (codes: ArrayLike<number>, list: readonly string[]): readonly (string | undefined)[] =>
  [...new Set(Array.from(codes))].map((code) => list[code]).filter((word) => word !== 'none')

describe.each<readonly [string, Scenario]>([
  ['an individual', sampleScenario],
  ['a group', group],
  ['two people who move each other', dyad],
])('in the columns of %s', (_, sample) => {
  const columns = (changed: Partial<Scenario>) =>
    simulateColumns(
      resolved({ ...sample, ruptures: { withdrawal: certain, confrontation: never }, dropout: stays, ...changed }),
      range,
    )

  it.each([
    ['worked', { worked: 1, partly: 0 }],
    ['partly', { worked: 0, partly: 1 }],
    ['did-not-work', { worked: 0, partly: 0 }],
    ['broken-off', { breakOff: 1, strategies: { 'invite-thoughts-and-feelings': 1 } }],
  ])('an attempt ends as %s', (word, chances) => {
    const { happenings } = columns({ repair: { ...atOnce, ...chances } })
    expect(words(happenings.result, resultCodes)).toEqual([word])
  })

  it.each(['withdrawal', 'confrontation'] as const)('a %s begins', (kind) => {
    const { happenings } = columns({ ruptures: { withdrawal: never, confrontation: never, [kind]: certain } })
    expect(words(happenings.begun, begunCodes)).toEqual([kind])
  })

  it('a rupture is resolved by a repair that worked, and else fades', () => {
    const mended = columns({ repair: { ...atOnce, worked: 1, partly: 0 } })
    expect(words(mended.happenings.closed, closedCodes)).toEqual(['resolved'])
    const alone = columns({ repair: { ...atOnce, attempt: 0 } })
    expect(words(alone.happenings.closed, closedCodes)).toEqual(['faded'])
  })

  it('who left has had fewer sessions', () => {
    const { held, endings, sessions } = columns({ dropout: { ...dropout, share: 0.6 } })
    expect(words(endings, courseEndings)).toHaveLength(2)
    for (const [course, ending] of endings.entries())
      expect(courseEndings[ending]).toBe((held[course] ?? 0) < sessions ? 'left' : 'completed')
  })

  it('a repair that worked is rated 4 in the log, whatever the cut; what passed by itself has no rating', () => {
    const scenario = resolved({ ...sample, repair: { ...atOnce, worked: 1, partly: 0 }, dropout: stays })
    const judged = logOf(scenario, simulateColumns(scenario, range), 0).flatMap((event) =>
      event._tag === 'ResolutionJudged' ? [event.judgement.rating] : [],
    )
    expect(new Set(judged)).toEqual(new Set([4, undefined]))
  })
})

it('in a group a rupture is parted when the other member leaves', () => {
  const levels = { 'member-leader': 0, 'member-member': 1, 'member-group': 0 }
  const scenario: Scenario = {
    ...group,
    setting: { _tag: 'group', members: 6, levels, spread: 0 },
    dynamics: { _tag: 'hazard', within: { sd: 0.4, autocorrelation: 0.3 }, halfLife: 1, fading: 0 },
    ruptures: { withdrawal: certain, confrontation: never },
    repair: { ...atOnce, attempt: 0 },
  }
  expect(words(simulateColumns(resolved(scenario), range).happenings.closed, closedCodes)).toEqual(['parted'])
})
