import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { given, over, typed } from '../../cli/given.js'

const detect = 'detect t.csv --id id --session s --score x --better higher --rule drop --param floor=1'

/** What the user reads, without the closing line. */
const read = (table: string, line = detect): readonly string[] => {
  const outcome = over(table, line)
  expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
  return outcome.stderr.split('\n').slice(0, -2)
}

describe('a key as long as a file', () => {
  const long = 'k'.repeat(20_000)
  const twice = `{"${long}":{${Array.from({ length: 500 }, () => '"b":0').join(',')}}}`
  const deep = `${'{"a":'.repeat(60)}{"b":0,"b":1}${'}'.repeat(60)}`
  const read = (line: string, text: string): string => {
    const files = {
      'log.jsonl': text,
      's.json': text,
      'i.json': text,
      'id.csv': 'id,s,a\n',
      'tr/alliances.jsonl': text,
    }
    const empty = { 'tr/series.jsonl': '', 'tr/findings.jsonl': '' }
    return run(typed(line), given({ ...files, ...empty }, ['tr/'])).stderr
  }
  it.each([
    'replay log.jsonl',
    'simulate s.json --alliances 1 --seed 1 --out o',
    'experiment s.json --out o',
    'score id.csv --instrument-file i.json --id id --session s --items a',
    'report tr --provenance invented',
  ])('is not repeated in full for every place below it: %s', (line) => {
    const said = read(line, twice)
    expect(said).toContain('kkk….b: expected this key once')
    expect(said.length).toBeLessThan(100_000)
    expect(read(line, deep)).toContain('a.a.a.a.a.a.….a.a.a.a.a.b: expected this key once')
  })
})

describe('many faults of one kind', () => {
  const rowsOf = (row: (number: number) => string, many = 1000): string =>
    Array.from({ length: many }, (_, index) => row(index + 1)).join('')

  it('are one, with the first few places and the count', () => {
    expect(over(`id,s,x\n${rowsOf((session) => `a,${session},ten\n`)}`, detect).stderr).toBe(
      "t.csv, column 3 (x), lines 2, 3, 4 and 997 more: not a number; expected digits with the decimal mark '.'\n1000 faults; nothing was written.\n",
    )
  })

  it('name a column each where they stand in several', () => {
    const wide = "detect t.csv --id id --wide 'x{session}' --better higher --rule drop --param floor=1 --range 0..9"
    expect(read(`id,x1,x2\n${rowsOf((number) => `${number},50,60\n`, 20)}`, wide)[0]).toBe(
      't.csv, line 2, column 2 (x1); line 2, column 3 (x2); line 3, column 2 (x1) and 37 more: out of range; expected 0 to 9',
    )
  })

  it('stand beside every other kind, in the order of the file', () => {
    const table = `id,s,x\n,1,6\n${rowsOf((session) => `a,${session},ten\n`)}a,1,5\nb,1.5,inf\nc\n`
    expect(read(table)).toEqual([
      't.csv, line 2, column 1 (id): blank, where each row needs an id',
      "t.csv, column 3 (x), lines 3, 4, 5 and 997 more: not a number; expected digits with the decimal mark '.'",
      't.csv, line 1003, column 2 (s): the same id and s as on line 3',
      't.csv, line 1004, column 2 (s): not a session number; expected a whole number from 0 to 10000',
      't.csv, line 1004, column 3 (x): not a finite number',
      't.csv, line 1005: 1 values where the header names 3 columns; it is the last line: is the file cut off?',
    ])
  })

  it('are the same though each names another line or number', () => {
    const twice = `id,s,x\n${rowsOf((session) => `a,${session},5\n`, 20)}${rowsOf((session) => `a,${session},5\n`, 20)}`
    expect(read(twice, `${detect} --where s=1`)).toEqual([
      't.csv, line 22, column 2 (s): the same id and s as on line 2',
    ])
    expect(over(twice, detect).stderr).toMatch(
      /^t\.csv, column 2 \(s\), lines 22, 23, 24 and 17 more: the same id and s as on an earlier line\n20 faults; nothing was written\.\nHint: do several/,
    )
  })

  it('are one in a log and in a file of endings too', () => {
    const log = rowsOf((line) => `{"v":2,"line":${line}}\n`, 50)
    expect(run(typed('replay log.jsonl'), given({ 'log.jsonl': log })).stderr).toBe(
      'log.jsonl, lines 1, 2, 3 and 47 more: v: expected version 1\n50 faults; nothing was written.\n',
    )
    const files = { 't.csv': 'id,s,x\na,1,6\n', 'e.csv': `id,s,ending\n${rowsOf((s) => `a,${s},gone\n`, 9)}` }
    expect(run(typed(`${detect.replace('detect', 'trace')} --endings e.csv`), given(files)).stderr).toContain(
      'e.csv, column 3 (ending), lines 2, 3, 4 and 6 more: expected death, left, completed or blank',
    )
  })

  it('are hinted at for each file', () => {
    const files = { 't.csv': 'id,s,x\na,1,6\na,1,6\na,1,6\n', 'e.csv': 'id,s,ending\nid,s,e\na,1,left\n' }
    expect(run(typed(`${detect.replace('detect', 'trace')} --endings e.csv`), given(files)).stderr).toMatch(
      /\nHint: do several people.*\nHint: is the first row a further heading row\? --endings-skip-rows 1 /,
    )
  })
})

describe('a file that does not fit the command line', () => {
  it('lists every fault once, in the order of the file', () => {
    const table = 'id,s,x\na,1,ten\na,1,12\n,2,inf\na,2024-03-01,\na,2.5,1e999\na,3\n'
    expect(read(table)).toEqual([
      "t.csv, line 2, column 3 (x): not a number; expected digits with the decimal mark '.'",
      't.csv, line 3, column 2 (s): the same id and s as on line 2',
      't.csv, line 4, column 1 (id): blank, where each row needs an id',
      't.csv, line 4, column 3 (x): not a finite number',
      't.csv, line 5, column 2 (s): a date is not a session number. Hint: --occasion in place of --session numbers the dates of each id in order, written as 2026-03-14',
      't.csv, line 6, column 2 (s): not a session number; expected a whole number from 0 to 10000',
      't.csv, line 6, column 3 (x): not a finite number',
      't.csv, line 7: 2 values where the header names 3 columns; it is the last line: is the file cut off?',
    ])
  })

  it.each(['2024-03-01', '1.3.2024', '03/01/24', '20240301', '2024-03-01 10:30'])('knows the date %s', (date) => {
    expect(read(`id,s,x\na,${date},1\n`)[0]).toContain('a date is not a session number')
  })

  it('never guesses the delimiter, and says which it may be', () => {
    expect(read('id;s;x\na;1;1,5\nb;2;2\n')).toEqual([
      "t.csv, line 1: columns absent: id, s, x. Hint: with the delimiter ',' the first line is one single column; it holds ';': is --delimiter ';' meant?",
    ])
    expect(read('id\ts\tx\na\t1\t1\n')[0]).toContain('is --delimiter tab meant?')
  })

  it('says when a number has the other decimal mark', () => {
    expect(read('id;s;x\na;1;1,5\n', `${detect} --delimiter ';'`)[0]).toContain("Hint: is --decimal ',' meant?")
  })

  it('refuses scores outside the range', () => {
    expect(read('id,s,x\na,1,8\n', `${detect} --range 1..7`)).toEqual([
      't.csv, line 2, column 3 (x): out of range; expected 1 to 7',
    ])
  })

  it('refuses a column name that stands twice and a filter that leaves nothing', () => {
    expect(read('id,s,x,x\na,1,2,3\n')).toEqual(['t.csv, line 1: the column name x is there twice'])
    expect(read('id,s,x\na,1,2\n', `${detect} --where id=b`)).toEqual([
      't.csv, line 1: no row is left after --where id=b',
    ])
  })

  it('asks whose rows they are where many keys come again', () => {
    const { stderr } = over('id,who,s,x\na,1,1,5\na,2,1,4\na,1,2,5\na,2,2,5\n', detect)
    expect(stderr).toContain('Name their column with --rater.')
    expect(over('id,who,s,x\na,1,1,5\na,2,1,4\na,1,2,5\na,2,2,5\n', `${detect} --rater who`).exit).toBe(0)
  })

  it('shortens runs of column names', () => {
    const score = "score t.csv --id id --session s --instrument wai-sr --items 'q{n}'"
    expect(read('id,s,q_1,q_2,q_3,q_5\na,1,1,1,1,1\n', score)).toEqual([
      't.csv, line 1: columns absent: q1 … q12. Columns seen: 6; similar names: q_1 … q_3, q_5. Hint: names are compared letter by letter, capitals included.',
    ])
  })

  it('says of a pattern that no column matches it', () => {
    const wide = "detect t.csv --id id --wide 'bdi_{session}' --better lower --rule drop --param floor=1"
    expect(read('id,bdi_s1,bdi_s2\na,1,1\n', wide)).toEqual([
      't.csv, line 1: no column matches bdi_{session}. Columns seen: 3; similar names: bdi_s1, bdi_s2. Hint: names are compared letter by letter, capitals included.',
    ])
    expect(read('id,bdi_1\na,1\n', `${wide} --sessions 1..4`)[0]).toContain('columns absent: bdi_2 … bdi_4.')
  })

  it.each([
    ['answers in words', 'Often', '', "Hint: are the answers words? Say what they mean with --answers 'Never=1,…'."],
    [
      'unknown words',
      'often',
      '--answers Often=1,Never=2',
      'Hint: words are compared letter by letter, capitals included.',
    ],
  ])('ends many faults of one kind with a hint: %s', (_name, answer, more, hint) => {
    const line = `score t.csv --id id --session s --instrument rating-4x10 --items a,b,c,d ${more}`
    const many = over(`id,s,a,b,c,d\nx,1,${Array(4).fill(answer).join(',')}\n`, line)
    expect(many.stderr.split('\n').slice(-3)).toEqual(['4 faults; nothing was written.', hint, ''])
    const mixed = over(`id,s,a,b,c,d\nx,1,${answer},${answer},inf,\n`, line)
    if (more === '') expect(mixed.stderr).not.toContain('Hint')
    expect(over(`id,s,x\na,1,b\na,2,c\n`, detect).stderr).not.toContain('--answers')
  })

  it('names a file that is not there', () => {
    const outcome = run(typed(detect), given({}))
    expect(outcome).toMatchObject({
      exit: 1,
      stderr: 't.csv: cannot be read (absent)\n1 fault; nothing was written.\n',
    })
  })

  it('finds the faults of both files at once', () => {
    const line = detect.replace('detect', 'trace')
    const outcome = run(
      typed(`${line} --endings e.csv --ending left=gone`),
      given({ 't.csv': 'id,s,x\na,1,b\n', 'e.csv': 'id,s,gone\na,1,2\n' }),
    )
    expect(outcome.stderr.split('\n').slice(0, 2)).toEqual([
      "t.csv, line 2, column 3 (x): not a number; expected digits with the decimal mark '.'",
      'e.csv, line 2, column 3 (gone): expected 1, true, 0, false or blank',
    ])
  })
})
