import { describe, expect, it } from 'vitest'
import { document, over } from '../../cli/given.js'

const detect = 'detect t.csv --id id --session s --score x --better higher --rule drop --param floor=2 --json'
const found = (table: string, more: string, line = detect) => document(over(table, `${line} ${more}`)).findings

describe('codes for a missing value', () => {
  it.each([
    ['999', '--missing 999'],
    ['999.0', '--missing 999'],
    ['-99', '--missing 999,-99'],
    ['-99.00', "--missing ' -99.0 , x'"],
    ['.', '--missing .'],
    ['#null!', '--missing .,#NULL!'],
    ['1000', '--missing 1e3'],
    ['1e3', '--missing 1e3'],
    ['1E+3', '--missing 1000.0'],
  ])('%s is a gap with %s', (code, more) => {
    expect(found(`id,s,x\na,1,6\na,2,${code}\na,3,6\na,4,3\n`, more)).toMatchObject([{ from: 3, to: 4, magnitude: 3 }])
  })

  it('are numbers with a decimal comma too', () => {
    const codes = "--delimiter ';' --decimal , --missing 999"
    expect(found('id;s;x\na;1;6\na;2;999,0\na;3;3,5\n', codes)).toMatchObject([{ from: 1, to: 3, magnitude: 2.5 }])
  })

  it('are gaps before a score is held against the range, and in a row per client', () => {
    expect(found('id,s,x\na,1,6\na,2,9\na,3,6\na,4,3\n', '--missing 9 --range 1..7')).toMatchObject([{ from: 3 }])
    const wide = "detect t.csv --id id --wide 'x{session}' --better higher --rule drop --param floor=2 --json"
    expect(found('id,x1,x2,x3,x4\na,6,999,6,3\n', '--missing 999', wide)).toMatchObject([{ from: 3 }])
  })

  it('are gaps among answers, in numbers and in words', () => {
    const score = 'score t.csv --instrument rating-4x10 --id id --session s --items a,b,c,d --json'
    expect(document(over('id,s,a,b,c,d\np,1,1,2,#NULL!,3\n', `${score} --missing #NULL!`)).rows).toMatchObject([
      { total: null, missing: 1 },
    ])
    const words = "--answers 'low=1,high=9' --missing 99"
    expect(document(over('id,s,a,b,c,d\np,1,low,high,99.0,low\n', `${score} ${words}`)).rows).toMatchObject([
      { missing: 1 },
    ])
  })

  it('are gaps among the items of several sessions, and a form of nothing but codes is none', () => {
    const line = "score t.csv --instrument rating-4x10 --id id --items 't{session}_{n}' --missing 99,-99 --json"
    const names = [1, 2].flatMap((session) => [1, 2, 3, 4].map((n) => `t${session}_${n}`)).join(',')
    const read = document(over(`id,${names}\nK,1,2,99,4,99,99.0,-99,99\nk,1,2,3,4,4,3,2,1\n`, line))
    expect(read.rows).toMatchObject([
      { id: 'K', session: 1, missing: 1 },
      { id: 'k', session: 1, total: 10 },
      { id: 'k', session: 2, total: 10 },
    ])
    expect(read.problems).toContainEqual(expect.objectContaining({ _tag: 'LookAlike' }))
  })

  it('are told with the methods', () => {
    const { methods } = document(over('id,s,x\na,1,6\na,2,999\n', `${detect} --missing 999.0,. --methods`))
    expect(methods).toContain("Codes read as gaps: '999', '.'.")
  })

  it('are neither ids nor sessions nor endings', () => {
    const trace = detect.replace('detect', 'trace')
    const table = 'id,s,x,gone\n999,999,6,\n999,998,6,1\n'
    expect(over(table, `${trace} --missing 999 --ending left=gone`).exit).toBe(0)
    expect(over(table.replace(',1\n', ',999\n'), `${trace} --missing 999 --ending left=gone`).stderr).toContain(
      'expected 1, true, 0, false or blank',
    )
  })

  const score = 'score t.csv --instrument rating-4x10 --id id --session s --items a,b,c,d'
  it.each([
    ['--missing 10', '--missing 10 is an answer of rating-4x10, 0 to 10; as a gap it would be lost'],
    ['--missing 99,1e0', '--missing 1 is an answer of rating-4x10, 0 to 10; as a gap it would be lost'],
    ["--answers 'Low=1,High=9' --missing low", '--missing low is a word of --answers; as a gap it would be lost'],
  ])('are no answers: %s', (more, problem) => {
    const detected = `detect${score.slice(5)} --score total --better higher --rule drop --param floor=2`
    for (const line of [score, detected])
      expect(over('id,s,a,b,c,d\np,1,1,2,3,4\n', `${line} ${more}`)).toMatchObject({
        exit: 2,
        stderr: expect.stringContaining(problem),
      })
  })

  it('may be numbers where answers are words', () => {
    expect(over('id,s,a,b,c,d\np,1,low,low,9,low\n', `${score} --answers 'low=1,high=9' --missing 9`).exit).toBe(0)
  })

  it('are noted where they lie on the scale', () => {
    const note = (cells: string) => `note: ${cells} on the scale and were read as missing\n`
    const table = 'id,s,x\na,1,6\na,2,9\na,3,9.0\na,4,3\na,5,99\na,6,NA\n'
    const line = detect.replace(' --json', '')
    expect(over(table, `${line} --missing 9,99 --range 0..10`).stderr).toContain(note('2 cells with the code 9 lie'))
    expect(over(table, `${line} --missing 9,3,99 --range 0..10`).stderr).toContain(
      note('3 cells with the codes 9, 3 lie'),
    )
    expect(over(table, `${line} --missing 3,99 --range 0..10`).stderr).toContain('1 cell with the code 3 lies on the')
    for (const quiet of ['--missing 9,99', '--missing 9,99 --range 0..7'])
      expect(over(table, `${line} ${quiet}`).stderr).not.toContain('on the scale')
    const wide = "detect t.csv --id id --wide 'x{session}' --better higher --rule drop --param floor=2 --missing 6"
    expect(over('id,x1,x2\na,6,3\n', `${wide} --range 0..10`).stderr).toContain('1 cell with the code 6 lies on the')
  })

  it('are no blanks', () => {
    expect(over('id,s,x\na,1,6\n', `${detect} --missing 999,,.`)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('--missing needs a code before and after each comma'),
    })
  })
})
