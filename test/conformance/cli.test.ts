import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileWorld } from '../../src/cli/file-world.js'
import { run } from '../../src/cli/program.js'
import type { Outcome } from '../../src/verbs/say/outcome.js'
import { describeWithData, sharedData } from './shared-data.js'

type Row = Readonly<Record<string, string>>
type Json = Readonly<Record<string, unknown>>

const read = (path: string): Row[] => parse(readFileSync(sharedData(path)), { columns: true, bom: true })
const cli = (...args: readonly string[]): Outcome => {
  const world = fileWorld('1', 'examples/data')
  return world.write(run(args, world))
}

const document = (outcome: Outcome): { readonly [key: string]: readonly Json[] } => {
  expect(outcome.exit).toBe(0)
  const parsed: { readonly [key: string]: readonly Json[] } = JSON.parse(outcome.stdout)
  return parsed
}

const words = 'Never=1,Rarely=2,Occasionally=3,Sometimes=4,Often=5,Very Often=6,Always=7'
const forms = 'ai_psychotherapy_eval/survey_wai_logs.csv'
const keys = ['--id', 'pairing_id', '--session', 'session_id']
const wai36 = ['--instrument', 'wai-36', '--items', 'question{n}', '--answers', words]

/** In how many rows our score is the file's own. */
const agreeing = (rows: readonly Json[], theirs: readonly Row[], ours: string, column: string): number =>
  theirs.filter((row, index) => Number(row[column]) === rows[index]?.[ours]).length

// Language models play the clients of these files; they are not human answers.
describeWithData('score on real files', () => {
  it('agrees with 277 forms on task and goal, and on bond where their key reverses the published item', () => {
    const { rows = [], problems } = document(cli('score', sharedData(forms), ...keys, ...wai36, '--json'))
    const theirs = read(forms)
    expect([rows.length, problems]).toEqual([277, []])
    expect(agreeing(rows, theirs, 'task', 'total_wai_task')).toBe(277)
    expect(agreeing(rows, theirs, 'goal', 'total_wai_goal')).toBe(277)
    expect(agreeing(rows, theirs, 'bond', 'total_wai_bond')).toBe(105)
  })

  it('agrees with 80 rows on every scale, the attention checks left out', () => {
    const path = 'wai_sr_simulated/wai_sr.csv'
    const options = ['--instrument', 'wai-sr', '--id', 'id', '--session', 'week', '--items', 'i{n}', '--json']
    const { rows = [] } = document(cli('score', sharedData(path), ...options))
    const theirs = read(path)
    expect(rows.map(({ id }) => id)).toEqual(theirs.map(({ id }) => id))
    for (const scale of ['task', 'goal', 'bond', 'total']) expect(agreeing(rows, theirs, scale, scale)).toBe(80)
  })
})

describeWithData('detect on sgdata', () => {
  const path = sharedData('suddengains/sgdata.csv')
  const rule = ['--better', 'lower', '--rule', 'sudden-change', '--param', 'cutoff=7', '--json']
  const wide = ['--id', 'id', '--wide', 'bdi_s{session}', '--sessions', '1..12']

  it('judges 387 intervals per movement and finds the 24 gains, 4 of them reversed', () => {
    const { intervals = [], findings = [] } = document(cli('detect', path, ...wide, ...rule))
    for (const kind of ['drop', 'rise']) expect(intervals.filter((row) => row.kind === kind)).toHaveLength(387)
    const gains = findings.filter(({ kind }) => kind === 'drop')
    expect(gains).toHaveLength(24)
    expect(gains.filter(({ status }) => status === 'recovered')).toHaveLength(4)
  })

  it('says the same of the same scores in a long table with a semicolon, a decimal comma and CRLF', () => {
    const long = read('suddengains/sgdata.csv').flatMap((row) =>
      Array.from({ length: 12 }, (_, index) => {
        const score = row[`bdi_s${index + 1}`] ?? ''
        return `${row.id};${index + 1};${score === 'NA' ? '' : `${score},0`}`
      }),
    )
    const text = `\uFEFFwho;nr;bdi\r\n${long.reverse().join('\r\n')}\r\n`
    const world = {
      ...fileWorld('1', 'examples/data'),
      read: () => ({ _tag: 'Right', right: new TextEncoder().encode(text) }) as const,
    }
    const options = ['--id', 'who', '--session', 'nr', '--score', 'bdi', '--delimiter', ';', '--decimal', ',']
    const sorted = ({ intervals = [] }: { readonly [key: string]: readonly Json[] }): readonly string[] =>
      intervals.map((row) => JSON.stringify(row)).sort()
    expect(sorted(document(run(['detect', '-', ...options, ...rule], world)))).toEqual(
      sorted(document(cli('detect', path, ...wide, ...rule))),
    )
  })
})

describeWithData('trace on 180 pairings of language models', () => {
  const endings = ['--endings', sharedData('ai_psychotherapy_eval/master_session_data_focused.csv')]
  const marks = ['--ending', 'left=dropout_count', '--ending', 'death=suicide_count']
  const drop = ['--score', 'total', '--better', 'higher', '--rule', 'drop', '--param', 'floor=20']
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trace-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('counts up to 180, from the answers and from scores in a file of their own', () => {
    const direct = cli('trace', sharedData(forms), ...keys, ...wai36, ...drop, ...endings, ...marks, '--json')
    const path = join(folder, 'scores.csv')
    writeFileSync(path, cli('score', sharedData(forms), ...keys, ...wai36, '--format', 'csv').stdout)
    const own = ['--endings-id', 'pairing_id', '--endings-session', 'session_id']
    const range = ['--range', '36..252']
    const second = cli(
      'trace',
      path,
      '--id',
      'id',
      '--session',
      'session',
      ...range,
      ...drop,
      ...endings,
      ...own,
      ...marks,
      '--json',
    )
    expect(second.stdout).toBe(direct.stdout)

    const {
      alliances,
      counts,
      tally,
    }: Readonly<Record<'counts' | 'tally', unknown>> & {
      readonly alliances: readonly { readonly id: string; readonly scored: number }[]
    } = JSON.parse(direct.stdout)
    expect(counts).toEqual({ alliances: 180, notAssessable: 110, noFinding: 43, withFinding: 27 })
    const scored = read(forms).reduce(
      (many, { pairing_id: id = '' }) => many.set(id, (many.get(id) ?? 0) + 1),
      new Map<string, number>(),
    )
    expect(alliances).toHaveLength(180)
    for (const alliance of alliances) expect(alliance.scored).toBe(scored.get(alliance.id) ?? 0)
    expect([...scored.values()].filter((sessions) => sessions >= 2)).toHaveLength(180 - 110)
    expect(tally).toMatchObject({ censored: 0 })
  })

  it('keeps the endings apart: death before leaving', () => {
    const { alliances = [] } = document(
      cli('trace', sharedData(forms), ...keys, ...wai36, ...drop, ...endings, ...marks, '--json'),
    )
    const theirs = read('ai_psychotherapy_eval/master_session_data_focused.csv')
    const marked = (column: string) =>
      new Set(theirs.filter((row) => Number(row[column]) === 1).map((row) => row.pairing_id))
    const [left, dead] = [marked('dropout_count'), marked('suicide_count')]
    for (const { id, ending } of alliances)
      expect(ending).toBe(dead.has(String(id)) ? 'death' : left.has(String(id)) ? 'left' : null)
  })
})

/** One cell replaced, row and column counted from 0 with the header as row 0. */
const withCell = (text: string, row: number, column: number, value: string): string => {
  const lines = text.split('\n')
  const cells = (lines[row] ?? '').split(',')
  cells[column] = value
  lines[row] = cells.join(',')
  return lines.join('\n')
}

const damages: readonly (readonly [string, (text: string) => string, readonly RegExp[]])[] = [
  [
    'a missing column',
    (text) => text.replace('question17', 'frage17'),
    [/line 1: column absent: question17\. Columns seen: 42; similar names: question1 … question16, question18 … /],
  ],
  [
    'a letter in a number',
    (text) => withCell(text, 40, 1, '2o'),
    [/line 41, column 2 \(session_id\): not a session number; expected a whole number/],
  ],
  [
    'a duplicate session',
    (text) => `${text.trimEnd()}\n${text.split('\n')[9]}\n`,
    [/line 279, column 2 \(session_id\): the same pairing_id and session_id as on line 10$/m],
  ],
  [
    'a cut-off last line',
    (text) => text.slice(0, text.trimEnd().length - 60),
    [/line 278: \d+ values where the header names 42 columns; it is the last line: is the file cut off\?/],
  ],
  [
    'a wrong delimiter',
    (text) => text.replaceAll(',', ';'),
    [
      /line 1: columns absent: pairing_id, session_id, question1 … question36\. Hint: with the delimiter ',' .* is --delimiter ';' meant\?/,
    ],
  ],
  [
    'an unknown answer',
    (text) => withCell(text, 100, 20, 'Mostly'),
    [
      /line 101, column 21 \(question19\): unknown answer; expected one of Never, Rarely, Occasionally, Sometimes, Often, Very Often, Always, or blank/,
    ],
  ],
]

describeWithData('the forms damaged six ways', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'damaged-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  describe.each(damages)('%s', (_name, damage, expected) => {
    const drop = ['--score', 'total', '--better', 'higher', '--rule', 'drop', '--param', 'floor=20']

    it.each(['score', 'trace'])('%s says one thing, where and what was expected, and leaves no file', (verb) => {
      const text = damage(readFileSync(sharedData(forms), 'utf8'))
      const path = join(folder, 'forms.csv')
      const out = join(folder, 'out')
      writeFileSync(path, text)
      const more = verb === 'trace' ? [...drop, '--out', out] : ['--json']
      const outcome = cli(verb, path, ...keys, ...wai36, ...more)

      expect([outcome.exit, outcome.stdout]).toEqual([1, ''])
      for (const pattern of expected) expect(outcome.stderr).toMatch(pattern)
      expect(outcome.stderr).toMatch(/\n1 fault; nothing was written\.\n$/)
      expect(existsSync(out)).toBe(false)
      expect(readdirSync(folder)).toEqual(['forms.csv'])
      const [, ...rows] = text.split('\n').map((line) => line.split(/[,;]/))
      for (const cell of new Set(rows.flat().filter((value) => value.length > 3 && !words.includes(value))))
        expect(outcome.stderr).not.toContain(cell)
    })
  })
})
