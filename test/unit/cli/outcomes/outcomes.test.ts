import { readFileSync } from 'node:fs'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { cohortTableNames } from '../../../../src/outcomes/index.js'
import { document, given, typed } from '../given.js'

const shipped = (name: string): string => readFileSync(`examples/${name}`, 'utf8')
const files = { a: shipped('data/three-alliances.jsonl'), b: shipped('situations/14-hard-cases.jsonl'), empty: '' }

const outcomes = (line: string, more: Readonly<Record<string, string>> = {}, occupied: readonly string[] = []) =>
  run(typed(`outcomes ${line}`), given({ ...files, ...more }, occupied))

type Row = Readonly<Record<string, string | number | boolean | null>>

describe('rupture-repair outcomes', () => {
  it('prints one table, and says by which criterion, cut and rule', () => {
    const { exit, stdout } = outcomes('a --resolved-by client --table episodes')
    expect(exit).toBe(0)
    expect(stdout).toContain(
      'Table episodes, by the judgement of clients or members, resolved from 3 of 5, outcome rule 2:',
    )
    expect(stdout).toMatch(/^alliance +episode +kind/m)
    expect(stdout).toMatch(/^invented-two-words +the-interpretation +withdrawal.*unsuccessful-repair$/m)
    expect(outcomes('a --resolved-by client --table sessions').stdout).toMatch(/^Table sessions:\n/)
  })

  it('gives the same cells as CSV and as JSON, with the criterion, cut, rule and problems beside them', () => {
    const [header = '', ...lines] = outcomes('a --resolved-by client --table episodes --format csv')
      .stdout.trimEnd()
      .split('\n')
    const json = document<{ readonly episodes: readonly Row[] }>(
      outcomes('a --resolved-by client --table episodes --json'),
    )
    expect(json).toMatchObject({ resolvedBy: 'client', resolvedFrom: 3, outcomeRule: 2, problems: [] })
    expect(lines).toHaveLength(json.episodes.length)
    json.episodes.forEach((row, index) => {
      expect(lines[index]?.split(',')).toEqual(Object.values(row).map((cell) => String(cell ?? '')))
    })
    expect(
      header.split(',').map((name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())),
    ).toEqual(Object.keys(json.episodes[0] ?? {}))
  })

  it('takes several logs as one cohort, and an alliance from one of them alone', () => {
    const both = document<{ readonly alliances: readonly Row[] }>(
      outcomes('a b --resolved-by client --table alliances --json'),
    )
    expect(both.alliances.map(({ alliance }) => alliance)).toHaveLength(9)
    const twice = outcomes('a b a --resolved-by client --table alliances')
    expect(twice).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(twice.stderr).toContain(
      'a, line 1: alliance invented-mended: is in a too; expected each alliance in one log',
    )
    const copied = outcomes('a c --resolved-by client --out o', { c: `\n${files.a.split('\n')[0]}\n` })
    expect(copied).toMatchObject({ exit: 1, files: [] })
    expect(copied.stderr).toContain('c, line 2: alliance invented-mended: is in a too')
  })

  it('has no word in its tables that is kept from research, and says so', () => {
    const kept = files.a
      .split('\n')
      .map((line) =>
        line.includes('"ResolutionJudged"') ? line.replace(',"event":', ',"visibleTo":["therapist"],"event":') : line,
      )
      .join('\n')
    const asked = 'k --resolved-by any --table episodes --json'
    const told = document<{ readonly episodes: readonly Row[]; readonly problems: readonly unknown[] }>(
      outcomes(asked, { k: kept }),
    )
    expect(told.episodes.map(({ outcome }) => outcome)).not.toContain('resolved')
    expect(told.problems).toContainEqual(
      expect.objectContaining({ _tag: 'WordsWithheld', alliance: 'invented-mended' }),
    )
    const whole = document<{ readonly episodes: readonly Row[]; readonly problems: readonly unknown[] }>(
      outcomes(asked, { k: kept.replaceAll('"visibleTo":["therapist"]', '"visibleTo":["research"]') }),
    )
    expect(whole.episodes.map(({ outcome }) => outcome)).toContain('resolved')
    expect(whole.problems).toEqual([])
  })

  it('lists the tables where none is named', () => {
    const { exit, stderr } = outcomes('a --resolved-by client')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      `missing option --table TABLE: ${cohortTableNames.join(', ')}; or --out DIR, for all of them`,
    )
    expect(outcomes('a --resolved-by client --table diagnosis').stderr).toContain(
      'allowed: episodes, alliances, sessions',
    )
    expect(outcomes('a --table episodes').stderr).toContain('missing option --resolved-by WHO: client, therapist')
    expect(outcomes('a --resolved-by client --out o --format csv').stderr).toContain('--format csv prints one table')
  })

  it('writes every table with what every column means', async () => {
    const { exit, stdout, files: written } = outcomes('a b --resolved-by client --out o')
    expect(exit).toBe(0)
    const names = written.map(({ path }) => path)
    for (const name of ['episodes', 'alliances', 'sessions']) {
      expect(names).toContain(`o/${name}.csv`)
      expect(names).toContain(`o/${name}.parquet`)
    }
    const text = (name: string) => written.find(({ path }) => path === `o/${name}`)?.text
    const codebook = String(text('codebook.csv'))
    for (const path of names.filter((name) => name.endsWith('.csv') && !name.endsWith('codebook.csv'))) {
      const table = path.slice(2, -4)
      for (const column of String(text(`${table}.csv`))
        .split('\n')[0]
        ?.split(',') ?? [])
        expect(codebook).toMatch(new RegExp(`^${table},${column},(text|whole|number|yes-no),`, 'm'))
    }
    expect(stdout).toMatch(/^episodes +10 +38$/m)
    const bytes = text('episodes.parquet')
    if (!(bytes instanceof Uint8Array)) throw new Error('Parquet is bytes')
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect(rows).toHaveLength(10)
    expect(rows[0]).toMatchObject({ alliance: 'invented-mended', attempted: true, reported: 2, recurred: null })
  })

  it('writes the table that was named alone, and over nothing unasked', () => {
    const line = 'a --resolved-by client --table sessions --out o'
    expect(outcomes(line).files.map(({ path }) => path)).toEqual([
      'o/sessions.csv',
      'o/sessions.parquet',
      'o/codebook.csv',
    ])
    const refused = outcomes(line, {}, ['o/sessions.csv'])
    expect(refused).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(refused.stderr).toContain('o/sessions.csv: exists and is not empty; --force replaces it')
    expect(outcomes(`${line} --force`, {}, ['o/sessions.csv']).exit).toBe(0)
  })

  it('answers where an alliance has no episode', () => {
    const begun = { calm: `${files.a.split('\n')[0]}\n` }
    const calm = (line: string) => outcomes(`calm --resolved-by client ${line}`, begun)
    expect(calm('--table episodes').stdout).toContain('No row.')
    const [header, ...rows] = calm('--table episodes --format csv').stdout.trimEnd().split('\n')
    expect(header).toMatch(/^alliance,episode,/)
    expect(rows).toEqual([])
    expect(document(calm('--table sessions --json'))).toMatchObject({ sessions: [] })
    expect(calm('--table alliances --format csv').stdout.trimEnd().split('\n')).toHaveLength(2)
    expect(calm('--out o').exit).toBe(0)
  })

  it('refuses a lawless log as replay does', () => {
    const lines = files.a.split('\n')
    const lawless = [lines[0], lines[0]?.replace('"seq":1', '"seq":2')].join('\n')
    for (const x of [lawless, '', '{"v":2}']) {
      const [one, other] = ['outcomes x --resolved-by client --table episodes', 'replay x --resolved-by client'].map(
        (line) => run(typed(line), given({ x })),
      )
      expect(one).toMatchObject({ exit: 1, stdout: '', files: [] })
      expect(one?.stderr).toBe(other?.stderr)
    }
    expect(outcomes('x y --resolved-by client --table episodes', { x: lawless }).stderr).toContain('2 faults')
  })

  it('says what a reader must know: scales without a cut, sides that no one has, harms', () => {
    const { problems } = document<{ readonly problems: readonly { readonly _tag: string }[] }>(
      outcomes('a --resolved-by client --resolved-from psq=4 --table episodes --json'),
    )
    expect(problems.map(({ _tag }) => _tag)).toEqual(['NoSuchScale'])
  })
})
