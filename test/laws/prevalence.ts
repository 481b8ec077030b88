/** What holds of prevalence and convergence whatever is recorded. */
import fc, { type IProperty } from 'fast-check'
import type { AllianceCommand } from 'rupture-repair/alliance'
import { cohortTables, type NamedAlliance } from 'rupture-repair/outcomes'
import { expect } from 'vitest'
import { convergenceOf, sightsOfSides } from '../../src/outcomes/said/convergence.js'
import { voicesOf } from '../../src/outcomes/said/voices.js'
import { courses } from '../model/arbitrary-courses.js'
import type { Roster } from '../model/rosters.js'
import { recordsIn } from '../unit/outcomes/cohort.js'
import { plain, told } from './heart.js'

const question = { resolvedBy: 'any', settings: {} } as const

type Cohort = readonly (readonly AllianceCommand[])[]
type Law = IProperty<[Cohort]>

const property = (roster: Roster, holds: (cohort: readonly NamedAlliance[]) => void): Law =>
  fc.property(fc.array(courses(roster), { maxLength: 3 }), (all) => {
    holds(
      all.flatMap((relative, place): readonly NamedAlliance[] => {
        const state = told(plain, relative).at(-1)?.after
        return state === undefined || state._tag === 'NotBegun' ? [] : [{ id: `alliance-${place}`, state }]
      }),
    )
  })

/** A count is of its denominator, a share within its interval, and a new rupture is open. */
export const sharesAreShares = (roster: Roster): Law =>
  property(roster, (cohort) => {
    const rows = recordsIn(cohortTables.prevalence(cohort, { ...question, bySession: 2 }))
    for (const row of rows) {
      expect(Number(row.n)).toBeLessThanOrEqual(Number(row.of))
      if (row.share === null) expect(row.because).not.toBeNull()
      else expect(row.share).toBeGreaterThanOrEqual(0)
      if (row.low === null) continue
      expect(Number(row.low)).toBeLessThanOrEqual(Number(row.share) + 1e-9)
      expect(Number(row.high)).toBeGreaterThanOrEqual(Number(row.share) - 1e-9)
    }
    const keyOf = ({ rater, sorted_by, value, denominator }: (typeof rows)[number]) =>
      [rater, sorted_by, value, denominator].join()
    for (const row of rows.filter(({ estimand }) => estimand === 'sessions-open')) {
      const counts = ['sessions-new', 'sessions-seen', 'sessions-open'].map((estimand) =>
        Number(rows.find((one) => one.estimand === estimand && keyOf(one) === keyOf(row))?.n),
      )
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
    }
  })

/** A cumulative incidence rises, and with the endings that came first it is at most 1. */
export const bySessionRises = (roster: Roster): Law =>
  property(roster, (cohort) => {
    const shares = [1, 2, 3, 4].map((bySession) =>
      recordsIn(cohortTables.prevalence(cohort, { ...question, bySession })).filter(
        ({ estimand }) => estimand === 'persons-by-session',
      ),
    )
    shares.forEach((rows, place) => {
      rows.forEach((row, at) => {
        if (row.share === null) return
        expect(Number(row.share) + Number(row.ended_first)).toBeLessThanOrEqual(1 + 1e-9)
        const before = shares[place - 1]?.[at]?.share ?? null
        if (before !== null) expect(Number(row.share)).toBeGreaterThanOrEqual(Number(before) - 1e-9)
      })
    })
  })

/** Every session of a person is compared, or said not to be; at lag 1 the last of each person has none after it. */
export const countsAddUp = (roster: Roster): Law =>
  property(roster, (cohort) => {
    const people = voicesOf(cohort, question)
    for (const row of recordsIn(cohortTables.convergence(cohort, question))) {
      const cells = [row.both_saw, row.first_only, row.second_only, row.neither_saw].map(Number)
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(row.sessions)
      const lengths = people.map(({ person }) => Math.max(0, person.sessions.length - Number(row.lag)))
      expect(Number(row.sessions) + Number(row.not_comparable)).toBe(lengths.reduce((sum, one) => sum + one, 0))
    }
  })

/** Tables depend on no order of alliances. */
export const orderIsNothing = (roster: Roster): Law =>
  property(roster, (cohort) => {
    const turned = [...cohort].reverse()
    const asked = { ...question, bySession: 2 }
    const close = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell)))
    expect(close(cohortTables.prevalence(turned, asked).rows)).toEqual(
      close(cohortTables.prevalence(cohort, asked).rows),
    )
    expect(cohortTables.convergence(turned, asked).rows).toEqual(cohortTables.convergence(cohort, asked).rows)
  })

/** In the same session it does not matter who is first. */
export const kappaIsSymmetrical = (roster: Roster): Law =>
  property(roster, (cohort) => {
    const people = voicesOf(cohort, question)
    const [first, second] = sightsOfSides(people, 'held')
    if (first === undefined || second === undefined) return
    const [one, other] = [convergenceOf(people, first, second, 0), convergenceOf(people, second, first, 0)]
    expect(one.kappa.value === null ? null : one.kappa.value.toFixed(9)).toBe(
      other.kappa.value === null ? null : other.kappa.value.toFixed(9),
    )
    expect([one.both, one.firstOnly, one.positive]).toEqual([other.both, other.secondOnly, other.positive])
  })
