/** The lines of `--for`, each run by its program: what comes in is what was written, with as many blanks. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { type ReadingProgram, readingFiles, readingLines } from '../../src/cli/outcomes/reading-lines.js'
import { tableCsv } from '../../src/cli/output/table-files.js'
import type { Cell, DataTable } from '../../src/outcomes/index.js'
import { type Lacking, notInstalled, skipLacking } from '../lacking.js'
import { noPandas } from '../with-pandas.js'
import { noR } from './with-r.js'

const columns = [
  { name: 'id', type: 'text', meaning: 'an id that readers would guess at' },
  { name: 'to', type: 'whole', meaning: 'a word that SPSS keeps for itself' },
  { name: 'share', type: 'number', meaning: 'a number' },
  { name: 'asked', type: 'yes-no', meaning: 'yes, no or blank' },
  { name: 'next', type: 'text', meaning: 'a word that R keeps for itself' },
  { name: 'never', type: 'number', meaning: 'a column of blanks' },
] as const

const ids = ['007', '1-2', 'a', 'f', '1e5', 'TRUE', 'Inf', 'NA', 'null', '08:30', '2024-01-02', 'Zoë, "it"']
const rows: readonly (readonly Cell[])[] = ids.map((id, row) => [
  id,
  row % 3 === 1 ? null : row * 7,
  row % 4 === 2 ? null : row === 0 ? 12 : row / 7,
  row % 5 === 3 ? null : row % 2 === 0,
  row % 2 === 0 ? null : `${row}`.padStart(3, '0'),
  null,
])
const tables: readonly (readonly [string, DataTable])[] = [
  ['guessed', { columns, rows }],
  ['no-rows', { columns, rows: [] }],
]

const base = mkdtempSync(join(tmpdir(), 'reading-lines-'))
afterAll(() => rmSync(base, { recursive: true }))

/** A folder as `--out DIR --for PROGRAM` leaves it. */
const folderFor = (program: ReadingProgram): string => {
  const folder = join(base, program)
  mkdirSync(folder)
  for (const [name, table] of tables) writeFileSync(join(folder, `${name}.csv`), tableCsv(table))
  writeFileSync(join(folder, readingFiles[program]), readingLines(program, tables))
  return folder
}

const ran = (folder: string, program: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, [...args], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stderr}${stdout}`)
  return stdout
}

type Read = readonly (readonly Cell[])[]

const inR = (folder: string, lines: string): Read =>
  JSON.parse(
    ran(folder, 'Rscript', [
      '-e',
      `${lines}; stopifnot(nrow(no_rows) == 0, identical(sapply(no_rows, class), sapply(guessed, class)))
      text <- function(column) if (is.factor(column)) as.character(column) else column
      guessed[] <- lapply(guessed, text)
      cat(jsonlite::toJSON(guessed, dataframe = "values", na = "null", digits = I(17)))`,
    ]),
  )

interface Duck {
  readonly DuckDBInstance: {
    readonly create: () => Promise<{
      readonly connect: () => Promise<{
        readonly run: (sql: string) => Promise<unknown>
        readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly (readonly unknown[])[] }>
      }>
    }>
  }
}

const load = createRequire(import.meta.url)
const noDuck = (): Lacking => {
  try {
    load.resolve('@duckdb/node-api')
    return undefined
  } catch {
    return '@duckdb/node-api is not installed'
  }
}

const cellOf = (cell: unknown): Cell =>
  typeof cell === 'bigint' ? Number(cell) : typeof cell === 'string' || typeof cell === 'boolean' ? cell : Number(cell)

const programs: Readonly<Record<ReadingProgram, readonly [Lacking, (folder: string) => Read | Promise<Read>]>> = {
  r: [noR('jsonlite'), (folder) => inR(folder, 'source("read.R")')],
  pandas: [
    noPandas(),
    (folder) =>
      JSON.parse(
        ran(folder, 'python3', [
          '-c',
          `exec(open("read.py").read())
assert len(no_rows) == 0 and list(no_rows.dtypes) == list(guessed.dtypes)
print(guessed.to_json(orient="values", double_precision=15))`,
        ]),
      ),
  ],
  duckdb: [
    noDuck(),
    async (folder) => {
      const { DuckDBInstance }: Duck = load('@duckdb/node-api')
      const connection = await (await DuckDBInstance.create()).connect()
      const sql = readFileSync(join(folder, 'read.sql'), 'utf8')
      await connection.run(sql.replaceAll("read_csv('", `read_csv('${folder}/`))
      expect((await connection.runAndReadAll('FROM no_rows')).getRows()).toEqual([])
      const found = (await connection.runAndReadAll('FROM guessed')).getRows()
      return found.map((row) => row.map((cell) => (cell === null ? null : cellOf(cell))))
    },
  ],
  spss: [
    notInstalled('pspp'),
    (folder) => {
      const lines = readFileSync(join(folder, 'read.sps'), 'utf8')
      const saved = `${lines}\nGET FILE='guessed.sav'.\nSAVE TRANSLATE /OUTFILE='saved.csv' /TYPE=CSV /FIELDNAMES.\n`
      writeFileSync(join(folder, 'saved.sps'), saved)
      ran(folder, 'pspp', ['saved.sps'])
      const found: readonly Readonly<Record<string, string>>[] = parse(readFileSync(join(folder, 'saved.csv')), {
        columns: true,
        trim: true,
      })
      const missing = (cell: string | undefined) => cell === undefined || cell === '' || cell === '.'
      return found.map((row) =>
        columns.map(({ name, type }) => {
          const cell = row[name === 'to' ? 'guessed_to' : name]
          if (missing(cell)) return null
          return type === 'text' ? (cell ?? null) : type === 'yes-no' ? cell === '1' : Number(cell)
        }),
      )
    },
  ],
  jamovi: [
    noR('jsonlite'),
    (folder) =>
      inR(
        folder,
        `source("read-for-jamovi.R"); rm(guessed, no_rows)
        guessed <- readRDS("guessed.rds"); no_rows <- readRDS("no-rows.rds")
        stopifnot(is.factor(guessed$id), is.factor(guessed$asked), is.numeric(guessed$share))
        guessed$asked <- guessed$asked == "TRUE"; no_rows$asked <- no_rows$asked == "TRUE"`,
      ),
  ],
}

describe.each(Object.entries(programs) as [ReadingProgram, (typeof programs)[ReadingProgram]][])(
  '--for %s',
  (program, [lacking, read]) => {
    test('reads every column with its type', async (context) => {
      skipLacking(context, lacking)
      const found = await read(folderFor(program))
      expect(found.map(([id]) => id)).toEqual(ids)
      for (const [place, { name, type }] of columns.entries()) {
        const [came, written] = [found, rows].map((some) => some.map((row) => row[place] ?? null))
        if (type === 'number')
          for (const [row, cell] of (written ?? []).entries())
            if (cell === null) expect(came?.[row], name).toBeNull()
            else expect(came?.[row], name).toBeCloseTo(Number(cell), program === 'spss' ? 4 : 12)
        else expect(came, name).toEqual(written)
      }
    }, 120_000)
  },
)
