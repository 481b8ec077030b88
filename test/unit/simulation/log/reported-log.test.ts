/** The log of a scenario with errors of report: what was said, when it was said, and by whom. */
import { readFileSync } from 'node:fs'
import { type AllianceEvent, outcomesOf, replay } from 'rupture-repair'
import { parseScenario, parseText } from 'rupture-repair/schema'
import {
  type ErrorsOfReport,
  logOf,
  type ResolvedScenario,
  reportsOf,
  type Scenario,
  sessionReportsOf,
  simulateColumns,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { ReportedRupture } from '../../../../src/simulation/columns/reports-of.js'
import { group, resolved } from '../scenarios.js'

const read = parseText(readFileSync('examples/errors-of-report.json', 'utf8'), parseScenario)
if (read._tag === 'Left') throw new Error('the example is no scenario')
const example: Scenario = read.right

const errorsOf = ({ errorsOfReport }: Scenario): ErrorsOfReport => {
  if (errorsOfReport === undefined) throw new Error('the example has no errors of report')
  return errorsOfReport
}

interface Simulated {
  readonly log: readonly AllianceEvent[]
  readonly said: readonly ReportedRupture[]
}

const range = (to: number) => ({ seed: 1, replication: 0, from: 0, to })
const simulated = (scenario: ResolvedScenario, to = 200): readonly Simulated[] => {
  const columns = simulateColumns(scenario, range(to))
  return Array.from({ length: to }, (_, alliance) => ({
    log: logOf(scenario, columns, alliance),
    said: reportsOf(scenario, columns, alliance),
  }))
}

/** The entries of one alliance as short lines, those of the alliance itself and its scores left out. */
const shown = (log: readonly AllianceEvent[]): readonly string[] =>
  log.flatMap((event) =>
    'episode' in event && event._tag !== 'StrategyUsed' && event._tag !== 'StageReached'
      ? [`${event.stamp.session} ${event.stamp.by.id} ${event._tag} ${event.episode}`]
      : [],
  )

describe('the log of the example', () => {
  const all = simulated(resolved(example))

  it('holds a rupture that the coder sees first, then the therapist, and the client later', () => {
    const [found] = all.flatMap(({ log, said }) =>
      said
        .filter(
          ({ onset, clientSaidAt, therapistSaidAt, coderCodedAt }) =>
            coderCodedAt === onset && therapistSaidAt === onset + 1 && (clientSaidAt ?? 0) > onset + 1,
        )
        .map((one) => ({ one, log })),
    )
    if (found === undefined) throw new Error('there is no such rupture')
    const { one, log } = found
    const { onset, coderKind, clientSaidAt } = one
    const own = log.filter((event) => 'episode' in event && event.episode === `rupture-${onset}`)
    expect(own[0]).toMatchObject({
      _tag: 'RuptureReported',
      stamp: { session: onset, by: { _tag: 'observer', id: 'coder' } },
      rupture: { moment: { kind: coderKind, happened: { session: onset } } },
    })
    expect(own.filter(({ _tag }) => _tag === 'RuptureReported')).toHaveLength(1)
    expect(own.filter(({ _tag }) => _tag === 'RuptureRecognised')).toMatchObject([
      { stamp: { session: onset + 1, by: { id: 'therapist' } }, recognition: { happened: { session: onset + 1 } } },
      { stamp: { session: clientSaidAt, by: { id: 'client' } }, recognition: { happened: { session: onset } } },
    ])
  })

  it('holds what a client reports later with the session in which it began', () => {
    const { client, coder } = errorsOf(example)
    const alone = {
      client,
      therapist: { blindSpot: { withdrawal: 1, confrontation: 1 } },
      coder: { ...coder, sensitivity: 0, specificity: 1 },
    }
    const late = simulated(resolved({ ...example, errorsOfReport: alone })).flatMap(({ log, said }) => {
      const reports = log.filter(({ _tag }) => _tag === 'RuptureReported')
      const reported = said.filter(({ clientSaidAt }) => clientSaidAt !== null)
      expect(reports).toHaveLength(reported.length)
      return reported.map((one) => ({
        one,
        report: reports.find((event) => 'episode' in event && event.episode === `rupture-${one.onset}`),
      }))
    })
    expect(late.some(({ one }) => one.clientSaidAt !== one.onset)).toBe(true)
    expect(late.map(({ report }) => report)).toMatchObject(
      late.map(({ one }) => ({
        stamp: { session: one.clientSaidAt, by: { id: 'client' } },
        rupture: { moment: { kind: one.kind, happened: { session: one.onset } } },
      })),
    )
  })

  it('holds a rupture that the therapist puts on record with the session in which they recognised it', () => {
    const { client, therapist, coder } = errorsOf(example)
    const alone = { client: { ...client, never: 1 }, therapist, coder: { ...coder, sensitivity: 0 } }
    const found = simulated(resolved({ ...example, errorsOfReport: alone })).flatMap(({ log, said }) =>
      log.flatMap((event) =>
        event._tag === 'RuptureReported' && event.stamp.by.id === 'therapist'
          ? [{ event, one: said.find(({ onset }) => event.episode === `rupture-${onset}`) }]
          : [],
      ),
    )
    expect(found.some(({ one }) => one?.therapistSaidAt !== one?.onset)).toBe(true)
    expect(found.map(({ event }) => event)).toMatchObject(
      found.map(({ one }) => ({
        stamp: { session: one?.therapistSaidAt },
        rupture: { moment: { kind: one?.kind, happened: { session: one?.therapistSaidAt } } },
      })),
    )
  })

  it('holds attempts only where the therapist reports the rupture', () => {
    for (const { log, said } of all)
      expect(log.filter(({ _tag }) => _tag === 'AttemptBegun')).toHaveLength(
        said.filter((one) => one.therapistSaidAt !== null).reduce((sum, { attempts }) => sum + attempts, 0),
      )
    expect(all.some(({ said }) => said.some((one) => one.therapistSaidAt === null && one.attempts > 0))).toBe(true)
  })

  it('holds a code where there was no rupture as an episode of the coder alone, never closed', () => {
    const added = all.flatMap(({ log }) => shown(log)).filter((line) => line.includes(' coded-'))
    expect(added.length).toBeGreaterThan(50)
    expect(added.filter((line) => !/^(\d+) coder (RuptureReported|MarkersCoded) coded-\1$/.test(line))).toEqual([])
  })

  it('holds a form of client, therapist and coder on every session', () => {
    for (const { log } of all.slice(0, 50)) {
      const forms = log.filter(
        (event) => event._tag === 'RatingGiven' && event.rating.instrument === 'simulated-report',
      )
      const sessions = log.filter(({ _tag }) => _tag === 'SessionHeld').length
      expect(forms.map(({ stamp }) => stamp.by.id)).toEqual(
        Array.from({ length: sessions }, () => ['client', 'therapist', 'coder']).flat(),
      )
    }
  })
})

describe.each([
  ['the example', resolved(example), 200],
  ['a group', resolved({ ...group, errorsOfReport: errorsOf(example) }), 50],
])('outcomes by the client in the log of %s', (_, scenario, to) => {
  it('are of the ruptures that the client reported, and no leaving is because of one they did not', () => {
    const columns = simulateColumns(scenario, range(to))
    let terminations = 0
    let left = 0
    for (const [alliance, { log, said }] of simulated(scenario, to).entries()) {
      const replayed = replay(log)
      if (replayed._tag === 'Left' || replayed.right._tag === 'NotBegun') throw new Error('a log that does not replay')
      const outcomes = outcomesOf(replayed.right, 'client').map(({ outcome }) => outcome)
      const reported = said.filter(({ clientSaidAt }) => clientSaidAt !== null)
      expect(outcomes.filter((outcome) => outcome === 'resolved')).toHaveLength(
        reported.filter(({ outcome }) => outcome === 'resolved').length,
      )
      const attributed = said.filter(({ member, outcome, onset }, index) => {
        const isLast = !said.slice(index + 1).some((one) => one.member === member)
        return (
          isLast && outcome === 'open' && onset > 0 && columns.attributed[alliance * columns.members + member] === 1
        )
      })
      left += attributed.length
      const because = attributed.filter(({ clientSaidAt }) => clientSaidAt !== null).length
      expect(outcomes.filter((outcome) => outcome === 'termination')).toHaveLength(because)
      terminations += because
      for (let member = 0; member < columns.members; member += 1)
        expect(sessionReportsOf(columns, alliance, member)).toHaveLength(
          columns.held[alliance * columns.members + member] ?? -1,
        )
    }
    expect(terminations).toBeGreaterThan(0)
    expect(terminations).toBeLessThan(left)
  })
})
