import { type CourseColumns, type Scenario, sampleScenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { certain, count, isShare, none, quiet, run } from './mechanism-alone.js'

const { dropout } = sampleScenario

describe('leaving', () => {
  it('by the share asked over the sessions planned, and earlier where the hazard declines', () => {
    const leaving = { share: 0.25, perPointBelow: 1, whileOpen: 1, attribution: 0 }
    const even = run({ ...sampleScenario, dropout: { ...leaving, decline: 1 } }, 20_000)
    const early = run({ ...sampleScenario, dropout: { ...leaving, decline: 0.7 } }, 20_000)
    isShare(count(even.endings, 1), 20_000, 0.25)
    isShare(count(early.endings, 1), 20_000, 0.25)
    const by = (columns: CourseColumns): number => Array.from(columns.held).filter((held) => held <= 3).length
    expect(by(early)).toBeGreaterThan(2 * by(even))
  })

  it('is the same with and without ruptures where they have no effect on it, person by person', () => {
    const without = { ...dropout, perPointBelow: 1, whileOpen: 1 }
    const ruptured = run({ ...sampleScenario, dropout: without })
    const calm = run({ ...sampleScenario, dropout: without, ruptures: { withdrawal: none, confrontation: none } })
    expect(count(ruptured.happenings.begun, 1)).toBeGreaterThan(1_000)
    expect(ruptured.held).toEqual(calm.held)
    expect(ruptured.endings).toEqual(calm.endings)
  })

  it('is as much more frequent while a rupture is open as asked', () => {
    const open = { withdrawal: { ...certain, recognition: 0 }, confrontation: none }
    const scenario: Scenario = {
      ...quiet,
      sessions: 2,
      ruptures: open,
      dropout: { ...quiet.dropout, share: 0.1, whileOpen: 3, attribution: 0.4 },
    }
    const columns = run(scenario, 50_000)
    isShare(count(columns.endings, 1), 50_000, 0.3)
    isShare(count(columns.attributed, 1), count(columns.endings, 1), 0.4)
  })
})
