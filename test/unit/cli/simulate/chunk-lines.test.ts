import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { linesOfChunk } from '../../../../src/cli/simulate/lines.js'
import { codebookText, columnsOf, headerLine, type Table } from '../../../../src/cli/simulate/tables.js'
import { readWholeLog, replayLog } from '../../../../src/journal/index.js'
import { isRight } from '../../../../src/kernel/index.js'
import { parseScenario } from '../../../../src/schema/index.js'
import {
  courseEndings,
  type ResolvedScenario,
  reportsOf,
  resolvedSample,
  resolveScenario,
  sampleScenario,
  sessionReportsOf,
  simulateColumns,
  truthOf,
} from '../../../../src/simulation/index.js'

const levels = { 'member-leader': 1, 'member-member': 1, 'member-group': 1 }
const group = parseScenario({ ...sampleScenario, setting: { _tag: 'group', members: 3, levels, spread: 0.5 } })
const resolvedGroup = isRight(group) ? resolveScenario(group.right) : group
if (!isRight(resolvedGroup)) throw new Error('the group is no scenario')

type Row = Readonly<Record<string, string>>
const chunk = { replication: 2, from: 30, to: 90 }
const textOf = (scenario: ResolvedScenario, table: Table, at = chunk): string =>
  linesOfChunk(scenario, 5)(at)(table).text
const rowsOf = (scenario: ResolvedScenario, table: Exclude<Table, 'log'>): readonly Row[] => {
  const rows: Row[] = parse(`${headerLine(table, sampleScenario)}${textOf(scenario, table)}`, { columns: true })
  return rows
}

describe.each([
  ['individual', resolvedSample, 1],
  ['group', resolvedGroup.right, 3],
])('the tables of a chunk of %s alliances', (_, scenario, members) => {
  const alliances = rowsOf(scenario, 'alliances')
  const sessions = rowsOf(scenario, 'sessions')
  const ruptures = rowsOf(scenario, 'ruptures')

  it('have a row for every course, labelled as simulated', () => {
    expect(alliances).toHaveLength(60 * members)
    expect(alliances[0]).toMatchObject({
      alliance: 'simulated-000002-000000030',
      member: '1',
      number: '30',
      replication: '2',
    })
    expect(alliances.every(({ provenance }) => provenance === 'simulated')).toBe(true)
  })

  it('agree with one another on sessions and ruptures', () => {
    for (const { alliance, member, sessions: held, ruptures: many } of alliances) {
      const its = (rows: readonly Row[]) => rows.filter((row) => row.alliance === alliance && row.member === member)
      expect(its(sessions).map(({ session }) => Number(session))).toEqual(
        Array.from({ length: Number(held) }, (_, index) => index + 1),
      )
      expect(its(ruptures)).toHaveLength(Number(many))
    }
    expect(ruptures.length).toBeGreaterThan(20)
  })

  it('hold under each name of the codebook what it says', () => {
    const columns = simulateColumns(scenario, { seed: 5, ...chunk })
    const places = Array.from(columns.held, (held, course) =>
      Array.from({ length: held }, (_, index) => ({ course, place: course * columns.sessions + index })),
    ).flat()
    const therapist_id = (number: number): string =>
      `simulated-000002-therapist-${String(Math.floor(number / 8)).padStart(9, '0')}`
    const shown = (value: number | null | undefined): string =>
      value === undefined || value === null || Number.isNaN(value) ? '' : String(value)
    const first = places.map(({ course, place }) => ({
      member: String((course % members) + 1),
      session: String((place % columns.sessions) + 1),
      client_score: shown(columns.clientScores[place]),
      therapist_score: shown(columns.therapistScores[place]),
      before_score: shown(columns.beforeScores[place]),
      latent: shown(columns.latent[place]),
      therapist_id: therapist_id(chunk.from + Math.floor(course / members)),
    }))
    expect(sessions.map(({ alliance: _, ...row }) => row)).toEqual(first)

    const truths = Array.from({ length: 60 }, (_, number) => truthOf(columns, chunk.from + number)).flat()
    expect(alliances.map(({ therapist_id: id }) => id)).toEqual(
      alliances.map(({ number }) => therapist_id(Number(number))),
    )
    expect(ruptures.map(({ therapist_id: id }) => id)).toEqual(
      ruptures.map(({ alliance }) => therapist_id(Number(alliance?.slice(-9)))),
    )
    expect(ruptures.map(({ alliance: _a, with_whom: _w, therapist_id: _t, ...row }) => row)).toEqual(
      truths.map(({ member, kind, onset, drop, recognisedAt, attempts, closedAt, outcome }) => ({
        member: String(member + 1),
        onset: shown(onset),
        kind,
        drop: shown(drop),
        recognised_at: shown(recognisedAt),
        attempts: shown(attempts),
        closed_at: shown(closedAt),
        outcome,
      })),
    )
    expect(alliances.map(({ ending, attributed, sessions: held }) => ({ ending, attributed, held }))).toEqual(
      Array.from(columns.held, (held, course) => ({
        ending: courseEndings[columns.endings[course] ?? 0],
        attributed: shown(columns.attributed[course]),
        held: shown(held),
      })),
    )
  })

  it('show scores on the scale or blank, and the alliance in every session', () => {
    const scores = sessions.map(({ client_score }) => client_score)
    expect(scores).toContain('')
    for (const score of scores) if (score !== '') expect(Number(score)).toBeGreaterThanOrEqual(scenario.scale.min)
    expect(sessions.every(({ latent }) => Number.isFinite(Number.parseFloat(latent ?? '')))).toBe(true)
  })

  it('have a log that replays, alliance by alliance', () => {
    const log = readWholeLog(textOf(scenario, 'log'))
    if (!isRight(log)) throw new Error('the log cannot be read')
    const replayed = replayLog(log.right)
    expect(replayed).toHaveLength(60)
    expect(replayed.every(isRight)).toBe(true)
  })

  it('are the same whether a chunk is made at once or in two', () => {
    for (const table of ['alliances', 'ruptures', 'sessions', 'log'] as const)
      expect(textOf(scenario, table, { ...chunk, to: 47 }) + textOf(scenario, table, { ...chunk, from: 47 })).toBe(
        textOf(scenario, table),
      )
  })

  it('count their rows', () => {
    const linesIn = linesOfChunk(scenario, 5)(chunk)
    for (const table of ['alliances', 'ruptures', 'sessions', 'log'] as const)
      expect(linesIn(table).rows).toBe(linesIn(table).text.split('\n').length - 1)
    expect(Object.keys(ruptures[0] ?? {})).toEqual(columnsOf('ruptures', sampleScenario).map(({ name }) => name))
  })
})

describe.each([
  ['individual', sampleScenario, 1],
  ['group', isRight(group) ? group.right : sampleScenario, 3],
])('the tables of a chunk of %s alliances with errors of report', (_, without, members) => {
  const errorsOfReport = {
    client: { never: 0.3, atOnce: 0.5, later: 0.5, drop: 0.5 },
    therapist: { blindSpot: { withdrawal: 0.5, confrontation: 0.2 } },
    coder: { sensitivity: 0.7, specificity: 0.8, mistyped: 0.2, addedWithdrawal: 0.5 },
  }
  const given = { ...without, errorsOfReport }
  const made = resolveScenario(given)
  if (!isRight(made)) throw new Error('the errors of report are no scenario')
  const scenario = made.right
  const columns = simulateColumns(scenario, { seed: 5, ...chunk })
  const rows = (table: Exclude<Table, 'log'>): readonly Row[] =>
    parse(`${headerLine(table, given)}${textOf(scenario, table)}`, { columns: true })
  const blank = (value: unknown): string => (value === null ? '' : String(value))

  it('hold what was said of each rupture beside the truth', () => {
    const said = Array.from({ length: 60 }, (_, number) => reportsOf(scenario, columns, chunk.from + number)).flat()
    expect(said.length).toBeGreaterThan(20)
    expect(
      rows('ruptures').map((row) => [
        row.onset,
        row.client_said_at,
        row.client_said_drop,
        row.therapist_said_at,
        row.coder_coded_at,
        row.coder_kind,
      ]),
    ).toEqual(
      said.map((one) =>
        [one.onset, one.clientSaidAt, one.clientSaidDrop, one.therapistSaidAt, one.coderCodedAt, one.coderKind].map(
          blank,
        ),
      ),
    )
  })

  it('hold what was said of each session beside the truth, false alarms among it', () => {
    const said = Array.from({ length: 60 * members }, (_, course) =>
      sessionReportsOf(columns, chunk.from + Math.floor(course / members), course % members),
    ).flat()
    const code = (isSo: boolean): string => (isSo ? '1' : '0')
    const sessions = rows('sessions')
    expect(
      sessions.map((row) => [
        row.session,
        row.rupture_open,
        row.client_reports,
        row.therapist_reports,
        row.coder_codes,
        row.coder_kind,
      ]),
    ).toEqual(
      said.map((one) => [
        String(one.session),
        code(one.onset !== null),
        code(one.clientReports),
        code(one.therapistReports),
        code(one.coded !== null),
        blank(one.coded),
      ]),
    )
    expect(sessions.some((row) => row.rupture_open === '0' && row.coder_codes === '1')).toBe(true)
  })

  it('have the columns of the codebook, and the same bytes as without them in all others', () => {
    const plain = resolveScenario(without)
    if (!isRight(plain)) throw new Error('no scenario')
    const written = codebookText(['alliances', 'ruptures', 'sessions'], given)
    const lines: readonly Row[] = parse(written, { columns: true })
    for (const table of ['alliances', 'ruptures', 'sessions'] as const) {
      const names = headerLine(table, given).trimEnd().split(',')
      expect(lines.filter(({ file }) => file === `${table}.csv`).map(({ column }) => column)).toEqual(names)
      const kept = headerLine(table, without).split(',').length
      const cut = textOf(scenario, table)
        .split('\n')
        .map((line) => line.split(',').slice(0, kept).join(','))
      expect(cut.join('\n')).toBe(textOf(plain.right, table))
    }
  })

  it('have a log that is read, and the same lines whether a chunk is made at once or in two', () => {
    const log = readWholeLog(textOf(scenario, 'log'))
    if (!isRight(log)) throw new Error('the log cannot be read')
    expect(replayLog(log.right).every(isRight)).toBe(true)
    for (const table of ['alliances', 'ruptures', 'sessions', 'log'] as const)
      expect(textOf(scenario, table, { ...chunk, to: 47 }) + textOf(scenario, table, { ...chunk, from: 47 })).toBe(
        textOf(scenario, table),
      )
  })
})
