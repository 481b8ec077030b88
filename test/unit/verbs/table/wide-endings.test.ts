import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, over, typed } from '../../cli/given.js'

const rule = '--better higher --rule drop --param floor=2'
const line = `trace t.csv --id id --wide 'x{session}' ${rule}`
const table = 'id,x1,x2,x3,gone,died\na,6,3,6,2,\nb,6,3,3,0,3\nc,6,3,,NA,\nd,6,6,3,,0\n'
const ends = [
  { id: 'a', ending: 'left', scored: 2 },
  { id: 'b', ending: 'death', scored: 3 },
  { id: 'c', ending: null },
  { id: 'd', ending: null },
]

describe('an ending in a table with one row per client', () => {
  it('stands as the session after which it came; blank or 0 is none', () => {
    const read = document(over(table, `${line} --ending left=gone --ending death=died --json`))
    expect(read.alliances).toMatchObject(ends)
    expect(read.problems).toEqual([expect.objectContaining({ _tag: 'ScoreAfterEnding', id: 'a', session: 3 })])
  })

  it('is read so beside items of several sessions, and from a file with one row per client', () => {
    const items = 'id,q1_1,q2_1,q3_1,q4_1,q1_2,q2_2,q3_2,q4_2,gone\na,9,9,9,9,1,1,1,1,02\n'
    const scored = `trace t.csv --id id --items 'q{n}_{session}' --instrument rating-4x10 --score total ${rule}`
    expect(document(over(items, `${scored} --ending left=gone --json`)).alliances).toMatchObject([{ ending: 'left' }])
    const files = {
      't.csv': 'id,x1,x2,x3\na,6,3,6\nb,6,3,3\nc,6,3,\nd,6,6,3\n',
      'e.csv': 'id,gone,died\na,2,\nb,0,3\n',
    }
    const apart = document(
      run(typed(`${line} --ending left=gone --ending death=died --endings e.csv --json`), given(files)),
    )
    expect(apart.alliances).toMatchObject(ends)
  })

  it('is no mark, no date and no word', () => {
    const cells = ['true', '2026-01-05', 'left', '1.5', '-1']
    const { exit, stderr } = over(
      `id,x1,gone\n${cells.map((cell, i) => `${i},6,${cell}`).join('\n')}\n`,
      `${line} --ending left=gone`,
    )
    expect(exit).toBe(1)
    const fault = 'expected the number of the session after which that ending came, or blank or 0 where it did not'
    for (const row of cells.keys()) expect(stderr).toContain(`t.csv, line ${row + 2}, column 3 (gone): ${fault}\n`)
  })

  it('is noted where it lies far beyond the sessions, as a code for a missing value does', () => {
    const read = document(over(`${table}e,6,3,3,99,\nf,6,3,3,12,\n`, `${line} --ending left=gone --json`))
    const far = {
      ...{ _tag: 'FarOutside', id: 'e', session: 99 },
      message:
        'the ending is far beyond the sessions on record; it is read as it is. Is it a code for a missing value? Leave the cell blank where there was no ending',
    }
    expect(read.problems).toContainEqual(far)
    expect(read.problems).not.toContainEqual(expect.objectContaining({ _tag: 'FarOutside', id: 'f' }))
  })

  it('is noted where each looks like a mark', () => {
    const noted = (gone: readonly string[]): boolean =>
      over(
        `id,x1,x2,gone\n${gone.map((cell, i) => `${i},6,3,${cell}`).join('\n')}\n`,
        `${line} --ending left=gone`,
      ).stderr.includes(
        'note: column gone: every ending is after session 1; with one row per client the column holds that session, not 1 for yes\n',
      )
    expect([noted(['1', '', '1']), noted(['1', '', '2']), noted(['', '1', '0'])]).toEqual([true, false, false])
  })
})
