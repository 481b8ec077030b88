/** What is said of simulated ruptures, against the parameters that were put in. */
import {
  type ErrorsOfReport,
  reportsOf,
  type Scenario,
  sampleScenario,
  sessionReportsOf,
  simulateColumns,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { ReportedRupture, SessionReport } from '../../../../src/simulation/columns/reports-of.js'
import { dyad, group, resolved } from '../scenarios.js'

const seed = 20261130
const to = 1_000

const errorsOfReport: ErrorsOfReport = {
  client: { never: 0.25, atOnce: 0.6, later: 0.4, drop: 0.7 },
  therapist: { blindSpot: { withdrawal: 0.3, confrontation: 0.1 } },
  coder: { sensitivity: 0.8, specificity: 0.95, mistyped: 0.1, addedWithdrawal: 0.7 },
}

interface Said {
  readonly ruptures: readonly ReportedRupture[]
  readonly sessions: readonly SessionReport[]
}

/** Everything said in a scenario, with errors of report put in; alliances of one member. */
const saidIn = (scenario: Scenario, errors: ErrorsOfReport = errorsOfReport): Said => {
  const made = resolved({ ...scenario, errorsOfReport: errors })
  const columns = simulateColumns(made, { seed, replication: 1, from: 0, to })
  const alliances = Array.from({ length: to }, (_, alliance) => alliance)
  return {
    ruptures: alliances.flatMap((alliance) => reportsOf(made, columns, alliance)),
    sessions: alliances.flatMap((alliance) => sessionReportsOf(columns, alliance)),
  }
}

/** Checks that a share is what was put in, within four standard errors, on more than 50. */
const expectShare = <One>(all: readonly One[], is: (one: One) => boolean, share: number): void => {
  expect(all.length).toBeGreaterThan(50)
  const found = all.filter(is).length / all.length
  expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / all.length))
}

/** Everyone stays, so that what is said later is said within the course. */
const staying: Scenario = { ...sampleScenario, sessions: 30, dropout: { ...sampleScenario.dropout, share: 0 } }

describe.each([
  ['hazards', staying],
  ['two people who move each other', { ...dyad, sessions: 30, dropout: staying.dropout }],
])('what is said under %s', (_, scenario) => {
  const { ruptures, sessions } = saidIn(scenario)
  const early = ruptures.filter(({ onset }) => onset <= 10)
  const delay = ({ onset, clientSaidAt }: ReportedRupture): number => (clientSaidAt ?? Number.NaN) - onset

  it('by the client: never, at once or later, as stated', () => {
    // Of a rupture that is not kept back, .4 · .6²⁰ are not reported within twenty sessions.
    expectShare(early, ({ clientSaidAt }) => clientSaidAt === null, 0.25 + 0.75 * 0.4 * 0.6 ** 20)
    expectShare(ruptures, (one) => delay(one) === 0, 0.75 * 0.6)
    const later = early.filter((one) => !(delay(one) === 0) && one.clientSaidAt !== null)
    expectShare(later, (one) => delay(one) === 1, 0.4)
    expectShare(
      later.filter((one) => delay(one) > 1),
      (one) => delay(one) === 2,
      0.4,
    )
  })

  it('by the client: a part of the drop, and none of what was never said', () => {
    expect(ruptures.map(({ clientSaidDrop }) => clientSaidDrop)).toEqual(
      ruptures.map(({ drop, clientSaidAt }) => (clientSaidAt === null ? null : 0.7 * drop)),
    )
  })

  it('by the therapist: what they recognised, then, but for the blind spot of its kind', () => {
    const said = ruptures.filter(({ therapistSaidAt }) => therapistSaidAt !== null)
    expect(said.map((one) => one.therapistSaidAt)).toEqual(said.map((one) => one.recognisedAt))
    for (const [kind, share] of Object.entries(errorsOfReport.therapist.blindSpot))
      expectShare(
        ruptures.filter((one) => one.kind === kind && one.recognisedAt !== null),
        ({ therapistSaidAt }) => therapistSaidAt === null,
        share,
      )
  })

  it('by the coder: with the sensitivity and the specificity stated, and mistyped as often as stated', () => {
    const open = sessions.filter(({ onset }) => onset !== null)
    const calm = sessions.filter(({ onset }) => onset === null)
    expectShare(open, ({ coded }) => coded !== null, 0.8)
    expectShare(calm, ({ coded }) => coded === null, 0.95)
    expectShare(
      calm.filter(({ coded }) => coded !== null),
      ({ coded }) => coded === 'withdrawal',
      0.7,
    )
    for (const kind of ['withdrawal', 'confrontation'])
      expectShare(
        ruptures.filter((one) => one.kind === kind && one.coderKind !== null),
        ({ coderKind }) => coderKind !== kind,
        0.1,
      )
  })

  it('by each of them independently', () => {
    const seen = early.filter(({ recognisedAt }) => recognisedAt !== null)
    const silent = seen.filter(({ clientSaidAt }) => clientSaidAt === null)
    expectShare(
      silent.filter(({ kind }) => kind === 'withdrawal'),
      ({ therapistSaidAt }) => therapistSaidAt === null,
      0.3,
    )
  })
})

describe('the ends of the parameters', () => {
  const { client, therapist, coder } = errorsOfReport

  it('a client who never reports later, or at once where not at first', () => {
    const never = saidIn(staying, { client: { never: 0, atOnce: 0, later: 0, drop: 1 }, therapist, coder })
    expect(never.ruptures.every(({ clientSaidAt }) => clientSaidAt === null)).toBe(true)
    const next = saidIn(staying, { client: { never: 0, atOnce: 0, later: 1, drop: 1 }, therapist, coder })
    expect(next.ruptures.map(({ clientSaidAt }) => clientSaidAt)).toEqual(
      next.ruptures.map(({ onset }) => (onset === 30 ? null : onset + 1)),
    )
    const smallest = saidIn(staying, { client: { never: 0, atOnce: 0, later: 1e-300, drop: 1 }, therapist, coder })
    expect(smallest.ruptures.every(({ clientSaidAt }) => clientSaidAt === null)).toBe(true)
  })

  it('a therapist who is blind to a kind', () => {
    const blind = saidIn(staying, { client, therapist: { blindSpot: { withdrawal: 1, confrontation: 0 } }, coder })
    expect(blind.ruptures.map(({ therapistSaidAt }) => therapistSaidAt)).toEqual(
      blind.ruptures.map(({ kind, recognisedAt }) => (kind === 'withdrawal' ? null : recognisedAt)),
    )
  })

  it('a coder who codes everything, and takes every kind for the other', () => {
    const all = { sensitivity: 1, specificity: 0, mistyped: 1, addedWithdrawal: 0 }
    const { ruptures, sessions } = saidIn(staying, { client, therapist, coder: all })
    expect(sessions.every(({ coded }) => coded !== null)).toBe(true)
    expect(ruptures.map(({ coderKind }) => coderKind)).toEqual(
      ruptures.map(({ kind }) => (kind === 'withdrawal' ? 'confrontation' : 'withdrawal')),
    )
  })

  it('a scenario without errors, of which nothing is said', () => {
    const columns = simulateColumns(resolved(group), { seed, replication: 1, from: 0, to: 3 })
    expect(columns.reports).toBeUndefined()
    expect(reportsOf(resolved(group), columns, 0)).toEqual([])
    expect(sessionReportsOf(columns, 0, 2)).toEqual([])
  })

  it('a client who left, and has reported nothing after the last session', () => {
    const made = resolved({ ...group, errorsOfReport })
    const columns = simulateColumns(made, { seed, replication: 1, from: 0, to: 300 })
    const late = Array.from({ length: 300 }, (_, alliance) =>
      reportsOf(made, columns, alliance).filter(
        ({ member, clientSaidAt }) => (clientSaidAt ?? 0) > (columns.held[alliance * columns.members + member] ?? 0),
      ),
    ).flat()
    expect(late).toEqual([])
  })
})
