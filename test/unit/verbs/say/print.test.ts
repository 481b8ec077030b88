import { describe, expect, it } from 'vitest'
import { explainNotes, type Note } from '../../../../src/verbs/say/note.js'
import { alignedTable, csv, messageLines } from '../../../../src/verbs/say/print.js'

const anyWidth = Number.POSITIVE_INFINITY

describe('a text of somebody’s choosing', () => {
  it.each([
    ['a control character', '\u001B[31m', '⟨U+001B⟩[31m'],
    ['a line end', '\n', '⟨U+000A⟩'],
    ['a line separator', '\u2028', '⟨U+2028⟩'],
    ['a paragraph separator', '\u2029', '⟨U+2029⟩'],
    ['a mark that turns the reading direction', '\u202E', '⟨U+202E⟩'],
    ['a byte order mark', '\uFEFF', '⟨U+FEFF⟩'],
  ])('is shown with %s', (_what, mark, shown) => {
    expect(messageLines([`a${mark}b`])).toBe(`a${shown}b\n`)
    expect(alignedTable(anyWidth, [`a${mark}b`], [{ title: `t${mark}`, of: (id) => id }])).toBe(
      `t${shown}\na${shown}b\n`,
    )
  })

  it('keeps letters of any script', () => {
    expect(messageLines(['Åsa 李 e\u0301'])).toBe('Åsa 李 e\u0301\n')
  })
})

describe('a table', () => {
  it('may be longer than a call has room for arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => index)
    const printed = alignedTable(anyWidth, rows, [{ title: 'n', of: (row) => row }])
    expect(printed.slice(0, 14)).toBe('     n\n     0\n')
    expect(printed).toHaveLength(7 * 200_001)
  })
})

describe('comma-separated values', () => {
  it('quote what would be read as more than one value or line, and nothing else', () => {
    const written = csv(
      ['a', 'b, c'],
      [
        ['say "x"', null],
        ['one\ntwo', 'three\rfour'],
        [' kept ', -0.5],
      ],
    )
    expect(written).toBe('a,"b, c"\n"say ""x""",\n"one\ntwo","three\rfour"\n kept ,-0.5\n')
  })
})

describe('notes', () => {
  const note = (_tag: Note['_tag'], line: number): Note => ({ _tag, line, id: 'a\u001Bb', message: 'so' })
  const eight = Array.from({ length: 8 }, (_, index) => note('BlankAnswer', index))

  it('are shown eight of a kind, and how many more there are', () => {
    expect(explainNotes(eight)).toHaveLength(8)
    const shown = explainNotes([...eight, note('NoUsableScore', 99), note('BlankAnswer', 8), note('BlankAnswer', 9)])
    expect(shown.slice(7)).toEqual([
      'note: line 7, id a⟨U+001B⟩b: so',
      'note: … and 2 more like the last; --json lists all of them under problems',
      'note: line 99, id a⟨U+001B⟩b: so',
    ])
  })
})
