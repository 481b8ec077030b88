import type { CodingSheet } from 'rupture-repair/coding'
import { formatSheet, formatSheets, readSheets } from 'rupture-repair/journal'
import { describe, expect, test } from 'vitest'
import type { SheetLineProblem } from '../../../src/journal/read-sheets.js'

const sheet = (id: string, coder = id): CodingSheet => ({
  sheet: id,
  session: 3,
  coder: { _tag: 'person', id: coder },
  codeSet: '3RS-2022',
  use: 'main',
  made: 'independent',
  blindTo: [],
  segments: [{ at: 1, codes: { WD_P: 1, WD_T: 2, CF_P: 5, CF_T: null }, strategies: [] }],
  sessionRatings: {},
})
const two = [sheet('s1'), sheet('s2')]
const lines = two.map(formatSheet)
const read = (text: string) => readSheets(text, { codeSets: [] })
const problems = (text: string): readonly SheetLineProblem[] => {
  const sheets = read(text)
  return sheets._tag === 'Left' ? sheets.left : []
}

describe('sheets', () => {
  test.each([
    ['LF', formatSheets(two)],
    ['CRLF without the last', lines.join('\r\n')],
    ['a byte order mark and blank lines', `\uFEFF\n${lines.join('\n \n')}\n\n`],
  ])('are read: %s', (_, text) => expect(read(text)).toEqual({ _tag: 'Right', right: two }))
  test('a text without lines has none', () => expect(read('\n')).toEqual({ _tag: 'Right', right: [] }))
  test('are written in the documented order, whatever the order in memory', () => {
    const { segments, ...others } = sheet('s1')
    const turned = { segments, note: 'n', alliance: 'a', ...others }
    expect(Object.keys(JSON.parse(formatSheet(turned)))).toEqual(
      'v sheet session alliance coder codeSet use made blindTo segments sessionRatings note'.split(' '),
    )
  })
})

describe('problems have their line, all at once', () => {
  test('of the form and of the sheets', () => {
    const text = [
      '',
      lines[0],
      '{"v":2}',
      lines[0]?.replace('"WD_P":1', '"WD_P":1,"WD_P":2'),
      formatSheet(sheet('s3', 's1')),
      lines[1]?.replace('"WD_P":1', '"WD_P":7').replace('s2', 's1'),
      lines[1]?.slice(0, -5),
    ].join('\n')
    expect(problems(text)).toEqual([
      { _tag: 'UnknownVersion', line: 3, path: ['v'], expected: 'version 1' },
      { _tag: 'DuplicateKey', line: 4, path: ['segments', 0, 'codes', 'WD_P'], expected: 'this key once' },
      { _tag: 'CoderTwice', line: 5, sheet: 2, first: 1 },
      { _tag: 'SheetTwice', line: 6, sheet: 3, first: 1 },
      { _tag: 'UnknownValue', line: 6, sheet: 3, segment: 1, code: 'WD_P' },
      { _tag: 'CutOff', line: 7, path: [], expected: 'one JSON object; the text stops before its end' },
    ])
  })
  test('more than a thousand are counted', () => {
    const found = problems('{"v":2}\n'.repeat(1500))
    expect(found).toHaveLength(1001)
    expect(found.at(-1)).toMatchObject({ _tag: 'FurtherProblems', further: 500 })
  })
})
