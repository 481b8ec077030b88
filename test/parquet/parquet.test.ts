/** The Parquet files of this package, read back by other programs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parquet } from '../../src/cli/output/parquet.js'
import type { Cell, DataTable } from '../../src/outcomes/index.js'
import { skipLacking } from '../lacking.js'
import { lackingOf, programs } from './programs.js'

const folder = mkdtempSync(join(tmpdir(), 'parquet-'))
afterAll(() => rmSync(folder, { recursive: true }))

const table = (rows: readonly (readonly Cell[])[]): DataTable => ({
  columns: (['text', 'whole', 'whole', 'number', 'yes-no'] as const).map((type, place) => ({
    name: `${type.replace('-', '_')}_${place}`,
    type,
    meaning: 'a column of this test',
  })),
  rows,
})

/** Rows with blanks in every column, and more than 16 yes and no, beyond which a writer may change the encoding. */
const rowsOf = (number: number): readonly (readonly Cell[])[] =>
  Array.from({ length: number }, (_, row) => [
    row % 4 === 1 ? null : `Ünïcode 修 ${row % 3}`,
    row % 5 === 1 ? null : row - 7,
    row % 6 === 1 ? null : row * 3_000_000_000,
    row % 7 === 1 ? null : row,
    row % 8 === 1 ? null : row % 3 === 0,
  ])

const cases: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  'fifty rows with blanks': rowsOf(50),
  'yes and no without blanks': rowsOf(50).map((row, place) => [...row.slice(0, 4), place % 3 === 0]),
  'two thousand rows, in more than one group': rowsOf(2000),
  'nothing but blanks': Array.from({ length: 20 }, () => [null, null, 2 ** 40, null, null]),
}

describe.each(programs.map((program) => [program.name, program] as const))('%s', (_, program) => {
  beforeEach((context) => skipLacking(context, lackingOf(program)))

  test.each(Object.entries(cases))('reads %s as they were', async (name, rows) => {
    const path = join(folder, `${name}.parquet`)
    const bytes = parquet(table(rows))
    writeFileSync(path, bytes)
    const { types, columns } = await program.read(path, readFileSync(path))
    expect(types).toEqual(program.types)
    expect(columns).toEqual(program.types.map((_, place) => rows.map((row) => row[place])))
  })

  test('reads a table without rows, with its columns', async () => {
    const path = join(folder, 'empty.parquet')
    writeFileSync(path, parquet(table([])))
    const [text, int32, , double, boolean] = program.types
    const { types, columns } = await program.read(path, readFileSync(path))
    expect(types).toEqual([text, int32, int32, double, boolean])
    expect(columns.flat()).toEqual([])
  })
})
