/** A table on *Read a series*: which columns, which client, the ends of the scale, and what is said of what cannot be read. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Columns,
  clientsIn,
  columnsNamed,
  type Delimiter,
  delimiterIn,
  endsOfData,
  isTable,
  knownScales,
  tableIn,
} from '../../docs/.vitepress/live/pasted-table.js'

const readAs = (text: string, columns: Partial<Columns> = {}, delimiter: Delimiter = delimiterIn(text)) => {
  const table = tableIn(text, delimiter)
  return '_tag' in table ? table : clientsIn(table, { ...columnsNamed(table), ...columns })
}
const faultsOf = (...given: Parameters<typeof readAs>): readonly string[] => {
  const read = readAs(...given)
  return read._tag === 'Faults' ? read.faults : []
}

describe('what is a table', () => {
  test.each(['5 4 3', '5\n4\nNA', '5,4;3\n2', 'NA\n4', '5 secret 4', 'score', ''])('%j is none', (text) =>
    expect(isTable(text)).toBe(false),
  )
  test.each([
    ['score\n5\n4', 'comma'],
    ['id,session,score\r\na,1,5', 'comma'],
    ['id\tscore\na\t5,2', 'tab'],
    ['id;note, more;score\na;x;5', 'semicolon'],
  ])('%j is one, its columns parted by %s', (text, delimiter) => {
    expect(isTable(text)).toBe(true)
    expect(delimiterIn(text)).toBe(delimiter)
  })
})

describe('a table', () => {
  test.each(['\t', ',', ';'])('parted by %j is read client by client, gaps in their place', (mark) => {
    const rows = [
      ['client', 'session', 'score'],
      ['ann', 1, 5.5],
      ['ann', 3, 4],
      ['ben', 1, ''],
      ['ben', 2, 3],
    ]
    expect(readAs(rows.map((row) => row.join(mark)).join('\n'))).toMatchObject({
      clients: [
        { id: 'ann', scores: [5.5, null, 4] },
        { id: 'ben', scores: [null, 3] },
      ],
    })
  })

  test('without a column of clients or sessions is one client, row by row', () => {
    expect(readAs('mood;score\n1;5,5\n2;4', { decimal: ',' })).toMatchObject({ clients: [{ scores: [5.5, 4] }] })
    expect(readAs('id,score\na,1\nb,2\na,3')).toMatchObject({
      clients: [
        { id: 'a', scores: [1, 3] },
        { id: 'b', scores: [2] },
      ],
    })
  })

  test('of the library’s own data is read as it is', () => {
    const text = readFileSync('examples/data/invented-scores.csv', 'utf8')
    const read = readAs(text, { score: 'mean' })
    expect(read).toMatchObject({ _tag: 'Clients', notes: [] })
    expect(read._tag === 'Clients' ? read.clients[0]?.scores[2] : undefined).toBe(4)
  })

  test('that is faulty is refused with line and column, all at once, and no score is said', () => {
    const faults = faultsOf('id,session,score\na,1,5\na,1,4\na,two,3\nb,1,secret\nb,2,9,9')
    expect(faults.map((fault) => fault.replace(/: .*/, ''))).toEqual([
      'the table, line 6',
      'the table, line 3, column 2 (session)',
      'the table, line 4, column 2 (session)',
      'the table, line 5, column 3 (score)',
    ])
    expect(faults.join()).not.toContain('secret')
    expect(faultsOf('id,session,score\na,1,"5').join()).toMatch(/line 2.*quotation mark/)
    expect(faultsOf('id,session,score\na,1,5', { score: 'mood' })).toHaveLength(1)
  })

  test('whose decimals are commas is not guessed at', () => {
    const text = 'session;score\n1;5,5\n2;4,5'
    expect(faultsOf(text)[0]).toMatch(/^the table, line 2, column 2 \(score\): /)
    expect(readAs(text, { decimal: ',' })).toMatchObject({ clients: [{ scores: [5.5, 4.5] }] })
  })

  test('with many faults names five places and says how many more there are', () => {
    const faults = faultsOf(`session,score\n${Array.from({ length: 30 }, (_, row) => `${row + 1},x`).join('\n')}`)
    expect(faults).toHaveLength(6)
    expect(faults[5]).toBe('and 25 more of such places')
  })

  test('of sessions that the page does not draw is refused, not cut', () => {
    for (const session of [0, 201])
      expect(faultsOf(`session,score\n${session},5\n2,4`)).toEqual([
        '1 of 1 clients have a session below 1 or above 200, column 1 (session); this page draws sessions 1 to 200. On a file, rupture-repair detect reads any.',
      ])
  })
})

describe('the ends of the scale', () => {
  test('of known instruments', () => {
    const ends = knownScales.find(({ name }) => /Short Form Revised, total/.test(name))
    expect(ends).toMatchObject({ min: 12, max: 60 })
    expect(new Set(knownScales.map(({ name }) => name)).size).toBe(knownScales.length)
  })
  test('of the data', () => {
    expect(endsOfData([4, null, 2.5, 3])).toEqual({ min: 2.5, max: 4 })
    for (const none of [[], [null], [3, 3]]) expect(endsOfData(none)).toBeUndefined()
  })
})
