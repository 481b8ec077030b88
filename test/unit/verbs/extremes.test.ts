/** Files larger than people make them: read in bounded memory, or refused at once and in words. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileWorld } from '../../../src/cli/file-world.js'
import { run } from '../../../src/cli/program.js'
import { right } from '../../../src/kernel/index.js'
import { given, over, typed } from '../cli/given.js'

const detect =
  'detect t.csv --id id --session session --score total --better higher --rule drop --param floor=8 --no-stable-share'
const folder = mkdtempSync(join(tmpdir(), 'extremes-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file that is larger than a text can be', () => {
  const file = join(folder, 'large.csv')
  writeFileSync(file, '')
  truncateSync(file, 2 ** 29 + 1)
  const files = fileWorld('1.2.3', 'examples/data')

  it('is refused before it is read', () => {
    const what = expect.stringContaining('larger than 512 MB')
    expect(files.read(file)).toEqual({ _tag: 'Left', left: [{ file, what }] })
    expect(run(typed(detect.replace('t.csv', file)), files)).toMatchObject({ exit: 1, stdout: '' })
  })

  it('is verified, though it is one line', () => {
    const piece = new Uint8Array(2 ** 20).fill(0x78)
    const pieces = [...Array.from({ length: 520 }, () => piece), new TextEncoder().encode('\n{}\n')]
    const world = { ...given({}), pieces: () => right(pieces) }
    const outcome = run(typed('verify log.jsonl'), world)
    expect(outcome.exit).toBe(1)
    expect(outcome.stderr).toContain('log.jsonl, line 1: expected at most 16777216 characters')
  })
})

describe('a row of very many values', () => {
  const row = ','.repeat(2 ** 20)

  it.each([
    ['the header', `id,session,total${row}\na,1,5\n`, 1],
    ['a row', `id,session,total\na,1,5\n${row}\n`, 3],
  ])('is refused as soon as they are too many: %s', (_, table, line) => {
    const { exit, stdout, stderr } = over(table, detect)
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`t.csv, line ${line}: more than 1048576 values in a row; is the delimiter as meant?\n`)
  })

  it('is a table of as many columns below that', () => {
    const more = ',x'.repeat(2 ** 17)
    expect(over(`id,session,total${more}\na,1,5${more}\na,2,5${more}\n`, detect).exit).toBe(0)
  })
})

describe('very many rows', () => {
  const rows = 'a,1,5\n'.repeat(5_000_000)

  it('are refused as soon as they are too many', () => {
    const { exit, stdout, stderr } = over(`id,session,total\n${rows}${rows.slice(0, 60)}`, detect)
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain('t.csv, line 5000002: more than 5000000 rows below the column names; divide the file')
  })
})

describe('an id of a million letters', () => {
  const long = 'x'.repeat(1_000_000)
  const courses = [long, ...Array.from({ length: 1000 }, (_, index) => `p${index}`)]
  const table = `id,session,total\n${courses
    .flatMap((id) => [46, 46, 46, 20, 46].map((score, index) => `${id},${index + 1},${score}\n`))
    .join('')}`

  it('is cut in a table for people, where every row would be as wide', () => {
    const { exit, stdout } = over(table, detect)
    expect(exit).toBe(0)
    expect(stdout.length).toBeLessThan(1_000_000)
    expect(stdout).toContain(`\n${'x'.repeat(200)}…`)
  })

  it('is whole in CSV and JSON', () => {
    for (const format of ['csv', 'json']) expect(over(table, `${detect} --format ${format}`).stdout).toContain(long)
  })
})
