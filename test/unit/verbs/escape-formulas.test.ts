import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { escapeFormulas } from '../../../src/verbs/say/escape-formulas.js'
import { csv } from '../../../src/verbs/say/print.js'
import { given, typed } from '../cli/given.js'

const table = 'id,s,x\n=1+2,1,6\n=1+2,2,3\n-4,1,6\n-4,2,3\n'
const detected = (options: string) =>
  run(
    typed(`detect t.csv --id id --session s --score x --better higher --rule drop --param floor=2 ${options}`),
    given({ 't.csv': table }),
  )

/** The same sign by sign. */
const escapedOf = (text: string): string => {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return text
  const signs = Array.from(text)
  const isEscaped = (sign: string, at: number): boolean => {
    if ("=+-@＝＋－＠'".includes(sign)) return at === 0 || ';\t\r\n'.includes(signs[at - 1] ?? 'x')
    return at === 0 && '\t\r'.includes(sign)
  }
  return signs.map((sign, at) => (isEscaped(sign, at) ? `'${sign}` : sign)).join('')
}

describe('what a spreadsheet would compute', () => {
  it.each([
    ['=A1', "'=A1"],
    ['+a', "'+a"],
    ['@a', "'@a"],
    ['-a', "'-a"],
    ['=1,"2"', `"'=1,""2"""`],
    ['\r=1', `"'\r'=1"`],
    ['\ta', "'\ta"],
    ['-4', '-4'],
    ['+1.5e-3', '+1.5e-3'],
    ['a=1', 'a=1'],
    ['a\n=1', '"a\n\'=1"'],
    ['x;=1+1', "x;'=1+1"],
    ['x\t@a', "x\t'@a"],
    ['＝1+1', "'＝1+1"],
    ["'=q", "''=q"],
    ["x;'=1", "x;''=1"],
    ["it's", "it's"],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(escapeFormulas(csv(['one'], [[text]]))).toBe(`one\n${written}\n`)
  })

  it('is escaped on request, and only in CSV', () => {
    expect(detected('--format csv --escape-formulas').stdout).toMatch(/^'=1\+2,/m)
    expect(detected('--format csv --escape-formulas').stdout).toMatch(/^-4,/m)
    expect(detected('--format csv').stdout).toMatch(/^=1\+2,/m)
    expect(detected('--escape-formulas')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('--escape-formulas goes with --format csv'),
    })
  })

  it('is all that changes, whatever stands beside it', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('=', '"', ',', '\n', '\r', "'", '-1', '\t', ';=', ";'=", '＝1'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 4 }), (rows) => {
        const escaped = rows.map((row) => row.map(escapedOf))
        expect(escapeFormulas(csv(['a', 'b'], rows))).toBe(csv(['a', 'b'], escaped))
      }),
      { seed: 20261130, numRuns: 500 },
    )
  })
})
