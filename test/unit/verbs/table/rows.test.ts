import { describe, expect, it } from 'vitest'
import { document, over } from '../../cli/given.js'
import { faults } from './faults-of.js'

const rule = '--better higher --rule drop --param floor=2'
const long = `detect t.csv --id id --session s --score x ${rule}`
const wide = (pattern: string): string => `detect t.csv --id id --wide '${pattern}' ${rule}`

describe('the key of a row', () => {
  it('is the id alone in a wide table', () => {
    expect(faults('id,x1,x2\na,6,3\nb,6,3\na,6,6\n', wide('x{session}'))).toEqual([
      't.csv, line 4, column 1 (id): the same id as on line 2',
    ])
  })

  it('keeps apart what only looks alike when it is strung together', () => {
    const table = 'id,by,s,x\n"a,b",c,1,6\na,"b,c",1,9\n"a,b",c,2,3\na,"b,c",2,4\n'
    expect(document(over(table, `${long} --rater by --json`)).findings).toMatchObject([
      { id: 'a,b', rater: 'c', magnitude: 3 },
      { id: 'a', rater: 'b,c', magnitude: 5 },
    ])
  })
})

describe('a session far beyond all others', () => {
  const table = (far: number): string => `id,s,x\na,1,6\na,2,6\na,${far},3\nb,${far},3\n`

  it.each([999, 9999])('is a code for a missing value: %i', (far) => {
    expect(faults(table(far), long)).toEqual([
      't.csv, line 4, column 2 (s): far beyond the other sessions, of which the last is 2; is it a code for a missing value?',
      't.csv, line 5, column 2 (s): far beyond the other sessions, of which the last is 2; is it a code for a missing value?',
    ])
  })

  it('is no fault where the sessions asked for leave it out, nor after a long pause', () => {
    expect(over(table(9999), `${long} --sessions 1..12`).exit).toBe(0)
    expect(over(table(502), long).exit).toBe(0)
    expect(over('id,s,x\na,8000,6\na,8001,3\n', long).exit).toBe(0)
  })
})

describe('10,000 sessions', () => {
  const numbered = (first: number, last: number): string =>
    `id,s,x\n${Array.from({ length: last - first + 1 }, (_, index) => `a,${first + index},${index % 7}`).join('\n')}\n`

  it.each([0, 1])('are a series, numbered from %i', (first) => {
    expect(document(over(numbered(first, first + 9999), `${long} --json`)).findings).toHaveLength(1428)
  })

  it('are the most one series may cover', () => {
    expect(faults(numbered(0, 10_000), long)).toEqual([
      't.csv: 10001 sessions of id a, gaps included, where 10000 are the most',
    ])
    expect(faults('id,s,x\na,10001,5\n', long)).toEqual([
      't.csv, line 2, column 2 (s): not a session number; expected a whole number from 0 to 10000',
    ])
  })
})

describe('the columns of a wide table', () => {
  it('are named by the pattern letter for letter', () => {
    const table = 'id,x.1,xa1,x.2,(x)1,x$1\na,6,9,3,9,9\n'
    expect(document(over(table, `${wide('x.{session}')} --json`)).findings).toMatchObject([{ magnitude: 3 }])
    expect(over(table, wide('(x){session}')).exit).toBe(0)
    expect(faults(table, wide('x|{session}'))[0]).toContain('no column matches x|{session}')
  })

  it('may not name a session twice', () => {
    expect(faults('id,s1,s2,s01\na,6,3,6\n', wide('s{session}'))).toEqual([
      't.csv, line 1: s1 and s01 both name session 1',
    ])
    expect(faults('id,s1,s1\na,6,3\n', wide('s{session}'))).toEqual([
      't.csv, line 1: the column name s1 is there twice',
    ])
  })
})

describe('a column in two roles', () => {
  const trace = long.replace('detect', 'trace')
  it.each([
    ['--session and --score', long.replace('--score x', '--score s'), 's'],
    ['--id and --rater', `${long} --rater id`, 'id'],
    ['--id and --session', long.replace('--session s', '--session id'), 'id'],
    ['--rater and --score', `${long} --rater x`, 'x'],
    ['--id and --occasion', long.replace('--session s', '--occasion id'), 'id'],
  ])('is refused: %s', (options, line, column) => {
    expect(over('id,s,x\na,1,6\na,2,3\n', line)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(`${options} both name column ${column}; each reads a column of its own`),
    })
  })

  it('is refused where it marks two kinds of ending', () => {
    const { exit, stderr } = over('id,s,x,e\na,1,6,\na,2,3,1\n', `${trace} --ending left=e --ending death=e`)
    expect([exit, stderr]).toEqual([2, expect.stringContaining('--ending left and --ending death both name column e')])
  })
})

describe('a mistyped mark', () => {
  const items = (pattern: string) => `score t.csv --instrument rating-4x10 --id id --session s --items '${pattern}'`
  it.each([
    [
      items('T{Session}_i{n}'),
      '--items has {Session}, which is not a mark; marks are {session} and {n}, in small letters',
    ],
    [items('T{session_i{n}'), '--items has {session_i, which is not a mark'],
    [items('q{N}'), '--items has {N}, which is not a mark'],
    [wide('x{sessions}'), '--wide has {sessions}, which is not a mark'],
    [wide('x{ session }'), '--wide has { session }, which is not a mark'],
    [`${long} --session-pattern 'v{Session}'`, '--session-pattern has {Session}, which is not a mark'],
  ])('is named: %s', (line, problem) => {
    expect(over('id,s,x\na,1,6\n', line)).toMatchObject({ exit: 2, stderr: expect.stringContaining(problem) })
  })
})
