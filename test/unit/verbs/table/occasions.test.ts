import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, over, typed } from '../../cli/given.js'

const rule = '--better higher --rule drop --param floor=2'
const line = `detect t.csv --id id --occasion on --score x ${rule}`
const rows = (...records: readonly string[]): string => `id,on,x\n${records.join('\n')}\n`
const faults = (table: string, more = ''): readonly string[] => {
  const outcome = over(table, `${line} ${more}`)
  expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
  return outcome.stderr.split('\n').filter((fault) => fault.startsWith('t.csv'))
}
const findings = (table: string, more = '') => document(over(table, `${line} ${more} --json`)).findings

describe('occasions', () => {
  const note = {
    _tag: 'NumberedByOccasion',
    message:
      'sessions are the occasions of column on, numbered 1, 2, 3 … within each id; gaps in time between them are not seen',
  }

  it.each([
    ['dates', '2026-01-05', '2026-02-01', '2026-11-30'],
    ['dates without hyphens', '20260105', '20260201', '20261130'],
    ['dates with times', '2026-01-05T09:30', '2026-01-05T14:00', '2026-01-06T08:00:12.5'],
    ['dates with times, as R writes them', '2026-01-05 09:30:00', '2026-01-05 14:00:00', '2026-01-06 08:00:00'],
    ['times in several zones', '2026-01-05T09:30Z', '2026-01-05T09:30-01:00', '2026-01-05T11:45+0100'],
    ['days', '-7', '0', '21'],
    ['days as R writes them', '2.0', '10.0', '100'],
  ])('%s are numbered in order within each id', (_name, first, second, third) => {
    const table = rows(`a,${third},6`, `a,${first},6`, `b,${third},5`, `a,${second},3`, `b,${first},8`)
    const read = document<{ findings: unknown; problems: unknown }>(over(table, `${line} --json`))
    expect(read.findings).toMatchObject([
      { id: 'a', from: 1, to: 2, recoveredAt: 3 },
      { id: 'b', from: 1, to: 2, recoveredAt: null },
    ])
    expect(read.problems).toContainEqual(note)
  })

  it('are numbered after --where, and --sessions takes some of the numbers', () => {
    const table = 'id,on,x,arm\na,3,9,B\na,5,6,A\na,9,3,A\na,11,1,A\n'
    expect(findings(table, '--where arm=A --sessions 1..2')).toMatchObject([{ from: 1, to: 2, magnitude: 3 }])
  })

  it('are numbered for each rater', () => {
    const table = 'id,by,on,x\na,client,1,6\na,therapist,2,9\na,client,3,3\na,therapist,4,1\n'
    const read = document(over(table, `${line} --rater by --json`))
    expect(read.findings).toMatchObject([
      { rater: 'client', from: 1, to: 2 },
      { rater: 'therapist', from: 1, to: 2 },
    ])
    expect(over(table, `${line} --rater by`).stderr).toContain('within each id and rater; gaps in time')
  })

  it('are read by every verb that reads tables', () => {
    const table = rows('a,2026-01-05,6', 'a,2026-02-01,3', 'a,2026-11-30,6')
    const given = 't.csv --id id --occasion on --score x --better higher'
    for (const one of [
      `compare ${given} --rule drop:floor=2 --rule drop:floor=3`,
      `multiverse ${given} --rule 'drop:floor=2|3'`,
      `trace ${given} --rule drop --param floor=2`,
    ]) {
      const outcome = over(table, one)
      expect(outcome.exit).toBe(0)
      expect(outcome.stderr).toContain(`note: ${note.message}\n`)
    }
    const answers = 'id,on,q1,q2,q3,q4\na,2026-02-01,1,1,1,1\na,2026-01-05,2,2,2,2\n'
    const scored = over(answers, "score t.csv --id id --occasion on --instrument rating-4x10 --items 'q{n}'")
    expect(scored.stderr).toBe(`note: ${note.message}\n`)
    expect(scored.stdout).toMatch(/a +2 +4 .*\na +1 +8 /)
  })

  it('are named in the methods', () => {
    expect(over(rows('a,1,6', 'a,2,3'), `${line} --methods --repeats last`).stdout).toContain(
      'Sessions: the occasions of column on, numbered in order within each id; of equal ones the last is taken.',
    )
  })

  it('are each given', () => {
    expect(faults(rows('a,,6', 'a,NA,3'))).toEqual([
      't.csv, line 2, column 2 (on): blank, where each row needs an occasion',
      't.csv, line 3, column 2 (on): NA, where each row needs an occasion',
    ])
  })

  it.each([
    '03/04/2026',
    '3.4.26',
    '04-03-2026',
    '2026/04/03',
    '2026-02-30',
    '2026-13-01',
    '20260230',
    '2026-01-05T25:00',
    'May',
    '1.5',
  ])('are not read by guess: %s', (date) => {
    expect(faults(rows(`a,${date},6`))).toEqual([
      't.csv, line 2, column 2 (on): not an occasion; expected a date as 2026-03-14, with or without a time as 2026-03-14T09:30, or a day as a whole number. Hint: other forms of a date are not read, since 03/04 is April in one country and March in another',
    ])
  })

  it('are all written alike', () => {
    const alike = 'where line 2 has a date; occasions are written alike in the whole column'
    expect(faults(rows('a,2026-01-05,6', 'a,12,3', 'b,2026-01-05T09:30,6', 'b,2026-01-05T09:30Z,6'))).toEqual([
      `t.csv, line 3, column 2 (on): a day, ${alike}`,
      `t.csv, line 4, column 2 (on): a date with a time, ${alike}`,
      `t.csv, line 5, column 2 (on): a date with a time and its zone, ${alike}`,
    ])
  })

  it.each([
    ['days', ['0', '7', '14', '9999'], '5'],
    ['days below 0', ['-999', '0', '7', '14'], '2'],
    ['dates', ['2026-01-05', '1900-01-01', '2026-01-12', '2026-03-01'], '3'],
  ])('are noted where they lie far outside the rest: %s', (_, cells, at) => {
    const { stderr } = over(rows(...cells.map((on) => `a,${on},6`)), line)
    expect(stderr).toContain(
      `note: 1 occasion lies far outside the rest (line ${at}); it is numbered among them. Is it a code for a missing value?`,
    )
  })

  it('of a follow-up a year later are none of those', () => {
    const { stderr } = over(rows('a,0,6', 'a,7,6', 'a,14,6', 'a,380,6', 'b,0,3', 'b,-14,4'), line)
    expect(stderr).not.toContain('far outside')
  })

  describe('that are equal', () => {
    const table = rows('a,1,6', 'a,2,4', 'a,2,3', 'a,2,', 'a,3,6')

    it('are a fault, unless --repeats says what counts', () => {
      const many = Array.from({ length: 1000 }, (_, index) => `a,7,${index % 5}`)
      expect(faults(rows(...many))).toEqual([
        't.csv, column 2 (on), lines 3, 4, 5 and 996 more: the same id and on as on an earlier line',
      ])
      const fault = 'the same id and on as on line 3'
      expect(faults(table)).toEqual([
        `t.csv, line 4, column 2 (on): ${fault}`,
        `t.csv, line 5, column 2 (on): ${fault}`,
      ])
      expect(over(table, line).stderr).toContain('--repeats first, last or mean says which of them counts')
    })

    it.each([
      ['first', [{ from: 1, to: 2, magnitude: 2 }]],
      ['mean', [{ from: 1, to: 2, magnitude: 2.5 }]],
      ['last', []],
    ])('count once: the %s', (repeats, expected) => {
      expect(findings(table, `--repeats ${repeats}`)).toMatchObject(expected)
    })

    it('leave the count of what was not read in the methods', () => {
      expect(over(table, `${line} --repeats first --methods`).stdout).toContain('2 rows of a repeated occasion')
    })

    it('are forms of which one counts; a mean of answers there is none', () => {
      const forms = 'id,on,q1,q2,q3,q4\na,1,1,1,1,1\na,1,2,2,2,2\n'
      const scored = "score t.csv --id id --occasion on --instrument rating-4x10 --items 'q{n}'"
      expect(document(over(forms, `${scored} --repeats last --json`)).rows).toMatchObject([{ session: 1, total: 8 }])
      const { exit, stderr } = over(forms, `${scored} --repeats mean`)
      expect([exit, stderr]).toEqual([
        2,
        expect.stringContaining('--repeats mean is of scores, and score gives those of each form'),
      ])
      const means = `${scored.replace('score t.csv', 'detect t.csv --score total --repeats mean')} ${rule} --json`
      expect(document(over(`${forms}a,2,1,1,1,1\n`, means)).findings).toMatchObject([{ magnitude: 2 }])
    })
  })

  describe('with endings', () => {
    const trace = line.replace('detect', 'trace')
    const marked = 'id,on,x,gone\na,9,1,\na,2,6,\na,5,3,1\na,5,3,\n'

    it('are marked in the same file, whichever of equal rows counts', () => {
      for (const repeats of ['first', 'last', 'mean'])
        expect(
          document(over(marked, `${trace} --ending left=gone --repeats ${repeats} --json`)).alliances,
        ).toMatchObject([{ ending: 'left', scored: 2, findings: [{ from: 1, to: 2 }] }])
    })

    it('are not read for each rater, since they are of the id', () => {
      const table = 'id,by,on,x,gone\na,c,1,6,\na,t,1,6,\na,c,2,6,\na,c,3,3,\na,t,3,5,1\n'
      const { exit, stderr } = over(table, `${trace} --rater by --ending left=gone`)
      expect([exit, stderr]).toEqual([
        2,
        expect.stringContaining(
          '--occasion with --rater numbers the sessions of each rater apart, and an ending is of the id: for endings give --session, or one rater by --where',
        ),
      ])
      expect(over(table, `${trace} --where by=c --ending left=gone`).exit).toBe(0)
    })

    it('are not matched with a file of their own', () => {
      const files = { 't.csv': marked, 'e.csv': 'id,s,ending\na,2,left\n' }
      const { exit, stderr } = run(typed(`${trace} --endings e.csv --endings-session s`), given(files))
      expect(exit).toBe(2)
      expect(stderr).toContain(
        '--endings FILE has sessions, which --occasion numbers anew; mark endings in FILE itself with --ending',
      )
    })
  })

  it.each([
    [
      '--session s --occasion on --score x',
      '--session and --occasion both say which session a row is; give one of them',
    ],
    ['--score x', 'missing option --session COLUMN or --occasion COLUMN'],
    ["--wide 'x{session}' --occasion on", '--wide names the sessions itself; leave --occasion out'],
    ['--session s --repeats first --score x', '--repeats is of equal occasions, and goes with --occasion'],
    ['--occasion on --repeats some --score x', 'unknown --repeats some; allowed: fault, first, last, mean'],
    ["--occasion on --session-pattern 'a{session}' --score x", '--session-pattern reads the column of --session'],
  ])('are refused with %s', (options, expected) => {
    const { exit, stderr } = over(rows('a,1,6'), `detect t.csv --id id ${rule} ${options}`)
    expect([exit, stderr]).toEqual([2, expect.stringContaining(expected)])
  })
})
