import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingFiles, readingLines, readingPrograms } from '../../../../src/cli/outcomes/reading-lines.js'
import { run } from '../../../../src/cli/program.js'
import type { DataTable } from '../../../../src/outcomes/index.js'
import { given, typed } from '../given.js'

const log = readFileSync('examples/data/three-alliances.jsonl', 'utf8')
const outcomes = (line: string) => run(typed(`outcomes a --resolved-by client ${line}`), given({ a: log }))

const table: DataTable = {
  columns: [
    { name: 'id', type: 'text', meaning: 'an id' },
    { name: 'to', type: 'whole', meaning: 'a session' },
    { name: 'share', type: 'number', meaning: 'a share' },
    { name: 'asked', type: 'yes-no', meaning: 'whether asked' },
  ],
  rows: [
    ['007', 3, 0.5, true],
    ['Zoë', null, null, null],
  ],
}
const lines = (program: (typeof readingPrograms)[number]) => readingLines(program, [['seen', table]])

describe('the lines that read a table', () => {
  it('name the type of every column', () => {
    expect(lines('r')).toContain(
      '"id" = "character",\n  "to" = "numeric",\n  "share" = "numeric",\n  "asked" = "logical"',
    )
    expect(lines('pandas')).toContain('"id": "string",\n  "to": "Int64",\n  "share": "float64",\n  "asked": "boolean"')
    expect(lines('duckdb')).toContain("'id': 'VARCHAR',\n  'to': 'BIGINT',\n  'share': 'DOUBLE',\n  'asked': 'BOOLEAN'")
    expect(lines('jamovi')).toContain(lines('r').split('\n\n')[1])
    expect(lines('jamovi')).toContain('saveRDS(seen, "seen.rds")')
  })

  it('are wide enough for the bytes of a text in SPSS, and name no variable with one of its words', () => {
    expect(lines('spss')).toContain('  id A4\n  seen_to F10.0\n  share F40.16\n  asked_text A5.\n')
    expect(lines('spss')).toContain("RECODE asked_text ('true'=1) ('false'=0) INTO asked.")
    expect(lines('spss')).toContain("MISSING VALUES id ('').")
  })

  it('name a table that has a hyphen by a name that a program takes', () => {
    const of = (program: (typeof readingPrograms)[number]) => readingLines(program, [['dyad-long', table]])
    expect(of('r')).toContain('dyad_long <- read.csv("dyad-long.csv"')
    expect(of('pandas')).toContain('dyad_long = pd.read_csv("dyad-long.csv"')
    expect(of('duckdb')).toContain("CREATE TABLE dyad_long AS FROM read_csv('dyad-long.csv'")
    expect(of('spss')).toContain('  dyad_long_to F10.0')
    expect(of('jamovi')).toContain('saveRDS(dyad_long, "dyad-long.rds")')
  })

  it('leave out what SPSS has no variables for', () => {
    const [id = table.columns[0]] = table.columns
    const plain = readingLines('spss', [['ids', { columns: id === undefined ? [] : [id], rows: [] }]])
    expect(plain).toContain('  id A1.\n')
    expect(plain).not.toMatch(/RECODE|FORMATS|VALUE LABELS|DELETE/)
  })
})

describe('outcomes --for', () => {
  it.each(readingPrograms)('writes a file for %s beside the tables', (program) => {
    const { exit, files } = outcomes(`--out o --for ${program}`)
    expect(exit).toBe(0)
    const file = files.find(({ path }) => path.endsWith(readingFiles[program]))
    for (const name of ['episodes', 'alliances']) expect(file?.text).toContain(`${name}.csv`)
  })

  it('writes the lines of one table where one is asked for', () => {
    const { files } = outcomes('--out o --for r --table episodes')
    const text = files.find(({ path }) => path.endsWith('read.R'))?.text
    expect(text).toContain('episodes.csv')
    expect(text).not.toContain('alliances.csv')
  })

  it('refuses another program, and --for without --out', () => {
    expect(outcomes('--out o --for excel')).toMatchObject({ exit: 2, files: [] })
    const { exit, stderr } = outcomes('--table episodes --for r')
    expect(exit).toBe(2)
    expect(stderr).toContain('--for r writes read.R beside the tables, and --out DIR is missing')
  })
})
