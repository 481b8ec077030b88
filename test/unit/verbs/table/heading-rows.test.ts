import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, over, typed } from '../../cli/given.js'

const detect = 'detect t.csv --id id --session s --score x --better higher --rule drop --param floor=2'
const headings = 'id,s,x\nClient,"Which\nsession?",Total\n{"ImportId":1},{"ImportId":2},{"ImportId":3}\n'.replace(
  /\{"(\w+)":(\d)\}/g,
  '"{""$1"":$2}"',
)
const rows = 'a,1,6\na,2,3\n'

describe('further heading rows', () => {
  it('are left out, record by record', () => {
    const outcome = over(`${headings}${rows}`, `${detect} --skip-rows 2 --json --methods`)
    expect(document(outcome).findings).toMatchObject([{ from: 1, to: 2, magnitude: 3 }])
    expect(document(outcome).methods).toContain('Left out: 2 further heading rows')
  })

  it('are left out for every verb that reads a table', () => {
    const answers = 'id,s,a,b,c,d\nClient,Session,A,B,C,D\nx,1,1,2,3,4\n'
    const score = 'score t.csv --instrument rating-4x10 --id id --session s --items a,b,c,d --skip-rows 1 --json'
    expect(document(over(answers, score)).rows).toMatchObject([{ total: 10 }])
    const rules = '--rule drop:floor=2 --rule drop:floor=3'
    const compare = detect.replace('detect', 'compare').replace(/--rule.*/, rules)
    expect(over(`${headings}${rows}`, `${compare} --skip-rows 2`).exit).toBe(0)
    const multiverse = detect.replace('detect', 'multiverse').replace(/--rule.*/, '--rule drop:floor=2|3')
    expect(over(`${headings}${rows}`, `${multiverse} --skip-rows 2`).exit).toBe(0)
    const wide = detect.replace('--session s --score x', '--wide x{session}')
    expect(over('id,x1,x2\nClient,First,Second\na,6,3\n', `${wide} --skip-rows 1`).exit).toBe(0)
  })

  it('of the endings are counted apart', () => {
    const files = { 't.csv': `${headings}${rows}`, 'e.csv': 'id,s,ending\nClient,Session,Ending\na,2,left\n' }
    const trace = `${detect.replace('detect', 'trace')} --endings e.csv --skip-rows 2`
    const outcome = run(typed(`${trace} --endings-skip-rows 1 --json`), given(files))
    expect(document(outcome).alliances).toMatchObject([{ id: 'a', ending: 'left' }])
    expect(run(typed(trace), given(files))).toMatchObject({ exit: 1, stderr: expect.stringContaining('e.csv, line 2') })
    expect(run(typed(`${detect.replace('detect', 'trace')} --endings-skip-rows 1`), given(files)).exit).toBe(2)
  })

  it('are no rows of data', () => {
    expect(over(`${headings}${rows}`, `${detect} --skip-rows 3`)).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(
        /^t\.csv, line 5, column 2 \(s\): a session number in a row that is skipped as a further heading row\n1 fault/,
      ),
    })
    expect(over(headings, `${detect} --skip-rows 2`).stderr).toContain(
      't.csv, line 1: no row is left after 2 skipped ones',
    )
    expect(over(headings, `${detect} --skip-rows two`).exit).toBe(2)
    expect(over(`id,s,x\n${rows}`, `${detect} --skip-rows 0`)).toEqual(over(`id,s,x\n${rows}`, detect))
    expect(over(`id,s,x\n${rows}`, `${detect} --skip-rows -1`).exit).toBe(2)
  })

  const hint = (many: string) => `Hint: ${many}; all other rows are fine.`
  it('are what one hint asks for, where all faults stand in the first records', () => {
    const { exit, stderr } = over(`${headings}${rows}`, detect)
    expect(exit).toBe(1)
    expect(stderr.split('\n').slice(-3)).toEqual([
      '4 faults; nothing was written.',
      hint('are the first 2 rows further heading rows? --skip-rows 2 leaves them out'),
      '',
    ])
  })

  it('are asked for in a row per client, among answers and in the endings', () => {
    const wide = detect.replace('--session s --score x', '--wide x{session}')
    expect(over('id,x1,x2\nClient,First,Second\na,6,3\n', wide).stderr).toContain('--skip-rows 1 leaves it out')
    const score = 'score t.csv --instrument rating-4x10 --id id --session s --items a,b,c,d'
    expect(over('id,s,a,b,c,d\nClient,Session,A,B,C,D\nx,1,1,2,3,4\n', score).stderr).toContain(
      hint('is the first row a further heading row? --skip-rows 1 leaves it out'),
    )
    const items = "score t.csv --instrument rating-4x10 --id id --items 't{session}_{n}'"
    expect(over('id,t1_1,t1_2,t1_3,t1_4\nClient,A,B,C,D\nx,1,2,3,4\n', items).stderr).toContain(
      hint('is the first row a further heading row? --skip-rows 1 leaves it out'),
    )
    const files = { 't.csv': `id,s,x\n${rows}`, 'e.csv': 'id,s,ending\nClient,Session,Ending\na,2,left\n' }
    expect(run(typed(`${detect.replace('detect', 'trace')} --endings e.csv`), given(files)).stderr).toContain(
      '--endings-skip-rows 1 leaves it out',
    )
  })

  it.each([
    ['names', "--session s --session-pattern 's{session}_arm'", ['s1_arm', 's2_arm'], 'a session number'],
    ['occasions', '--occasion s', ['2026-01-05', '2026-01-12'], 'an occasion'],
  ])('are told apart from rows of sessions by %s', (_, sessions, [first, second], part) => {
    const line = detect.replace('--session s', sessions)
    const table = `${headings}a,${first},6\na,${second},3\n`
    expect(over(table, line).stderr).toContain(
      hint('are the first 2 rows further heading rows? --skip-rows 2 leaves them out'),
    )
    expect(over(table, `${line} --skip-rows 2`).exit).toBe(0)
    expect(over(table, `${line} --skip-rows 3`).stderr).toContain(
      `line 5, column 2 (s): ${part} in a row that is skipped as a further heading row\n`,
    )
  })

  it.each([
    ['a first row whose session is a number', 'id,s,x,y\na,1,six\na,2,3\n'],
    ['a faulty row among the others', `${headings}${rows}a,3,six\n`],
    ['no other row', headings],
    ['a single slip', 'id,s,x\na,1,six\na,2,3\n'],
    ['a gap as the session of a score', 'id,s,x\na,NA,30\na,1,6\na,2,3\n'],
    ['a gap as the session of no score', 'id,s,x\na,NA,NA\na,1,6\na,2,3\n'],
    ['a blank beside a slip', 'id,s,x\na,one,\na,1,6\na,2,3\n'],
    ['a date as the session', 'id,s,x\na,2026-01-05,six\na,1,6\na,2,3\n'],
    ['a date in words', 'id,s,x\na,5 Jan 2026,six\na,1,6\na,2,3\n'],
    ['a session out of range', 'id,s,x\na,20000,six\na,1,6\na,2,3\n'],
    ['a code as the score', 'id,s,x\na,one,#NULL!\na,1,6\na,2,3\n'],
  ])('are not asked for with %s', (_, table) => expect(over(table, detect).stderr).not.toContain('--skip-rows'))
})

describe('a first row of a table with a row per client', () => {
  const wide = detect.replace('--session s --score x', '--wide x{session}')

  it.each([
    ['slips beside a number', 'A,3o,2o,31'],
    ['slips alone', 'A,3o,2o,3l'],
    ['numbers out of range', 'A,300,200,310'],
    ['dates', 'A,2026-01-05,2026-01-12,2026-01-19'],
    ['a number as its id', '7,First,Second,Third'],
  ])('is taken for data with %s', (_, row) => {
    const { exit, stderr } = over(`id,x1,x2,x3\n${row}\nB,6,3,2\n`, `${wide} --range 0..50`)
    expect([exit, stderr]).toEqual([1, expect.not.stringContaining('--skip-rows')])
  })

  it('is not skipped where it holds a score or an answer', () => {
    const what = 'a number in a row that is skipped as a further heading row'
    expect(over('id,x1,x2\nA,NA,31\nB,6,3\n', `${wide} --skip-rows 1`)).toMatchObject({
      exit: 1,
      stderr: `t.csv, line 2, column 3 (x2): ${what}\n1 fault; nothing was written.\n`,
    })
    expect(over('id,s,x\na,NA,30\na,1,6\na,2,3\n', `${detect} --skip-rows 1`).stderr).toContain(
      `t.csv, line 2, column 3 (x): ${what}`,
    )
    const items = "score t.csv --instrument rating-4x10 --id id --items 't{session}_{n}' --skip-rows 1"
    expect(over('id,t1_1,t1_2,t1_3,t1_4\nx,1,2,3,4\ny,1,2,3,4\n', items).stderr).toContain(
      `t.csv, line 2, column 2 (t1_1): ${what}`,
    )
  })

  it('is counted in a note where it is skipped', () => {
    const note = '1 row below the column names was skipped as a further heading row'
    expect(over('id,x1,x2\nClient,First,Second\nA,6,3\n', `${wide} --skip-rows 1`).stderr).toContain(`note: ${note}\n`)
    expect(over(`${headings}${rows}`, `${detect} --skip-rows 2`).stderr).toContain(
      'note: 2 rows below the column names were skipped as further heading rows\n',
    )
    const files = { 't.csv': `id,s,x\n${rows}`, 'e.csv': 'id,s,ending\nClient,Session,Ending\na,2,left\n' }
    const trace = `${detect.replace('detect', 'trace')} --endings e.csv --endings-skip-rows 1`
    expect(run(typed(trace), given(files)).stderr).toContain(`note: e.csv: ${note}\n`)
  })
})

describe('no id', () => {
  const faults = (table: string, line = detect): string => over(table, line).stderr

  it.each(['NA', 'n/a', 'NaN'])('is what %s says, as blank does', (id) => {
    expect(faults(`id,s,x\n${id},1,6\n,2,3\n`)).toBe(
      `t.csv, line 2, column 1 (id): ${id}, where each row needs an id\nt.csv, line 3, column 1 (id): blank, where each row needs an id\n2 faults; nothing was written.\n`,
    )
  })

  it('is told with a hint where many are written so', () => {
    expect(faults('id,s,x\nNA,1,6\nNA,2,3\nb,1,2\n').split('\n').at(-2)).toBe(
      'Hint: so programs write a missing value; what is meant as a name needs another spelling.',
    )
  })

  it('of a rater, a session, a client in a wide table or in the endings neither', () => {
    expect(faults('id,s,x,r\na,1,6,NA\na,2,3,b\n', `${detect} --rater r`)).toContain('NA, where each row needs a rater')
    expect(faults('id,s,x\na,NA,6\na,2,3\n')).toContain('NA, where each row needs a session')
    expect(faults('id,x1,x2\nna,6,3\n', detect.replace('--session s --score x', '--wide x{session}'))).toContain(
      'na, where each row needs an id',
    )
    const files = { 't.csv': `id,s,x\n${rows}`, 'e.csv': 'id,s,ending\nNA,2,left\n' }
    expect(run(typed(`${detect.replace('detect', 'trace')} --endings e.csv`), given(files)).stderr).toContain(
      'e.csv, line 2, column 1 (id): NA, where each row needs an id',
    )
  })
})

describe('an id that may stand for none', () => {
  it.each(['#NULL!', '#N/A', '#n/a', '<NA>', '\u200B', '\u2060\u3164'])(
    'is a fault where it can be nothing else: %j',
    (cell) => {
      const shown = /\w/.test(cell) ? cell : 'blank'
      const { exit, stderr } = over(`id,s,x,r\n${cell},1,6,${cell}\nb,1,6,c\n`, `${detect} --rater r`)
      expect([exit, stderr]).toEqual([
        1,
        expect.stringContaining(
          `t.csv, line 2, column 1 (id): ${shown}, where each row needs an id\nt.csv, line 2, column 4 (r): ${shown}, where each row needs a rater\n2 faults; nothing was written.\n`,
        ),
      ])
    },
  )

  it.each(['NULL', 'None', 'n.a.', '.', '-', 'missing', '?'])('is noted where it may be a name: %s', (cell) => {
    const { exit, stderr } = over(`id,s,x\n${cell},1,6\n${cell},2,3\nb,1,6\n`, detect)
    expect(exit).toBe(0)
    expect(stderr).toContain(
      `note: 2 rows have ${cell} in column id, which programs write for a missing value; they are read as of one id\n`,
    )
  })

  it('is noted for raters and clients of a wide table too', () => {
    expect(over('id,s,x,r\na,1,6,None\na,2,3,b\n', `${detect} --rater r`).stderr).toContain(
      'note: 1 row has None in column r, which programs write for a missing value; it is read as a rater\n',
    )
    const wide = detect.replace('--session s --score x', '--wide x{session}')
    expect(over('id,x1,x2\nNULL,6,3\n', wide).stderr).toContain('note: 1 row has NULL in column id, ')
    expect(over('id,s,x\nnone-1,1,6\n#12,2,3\n', detect).stderr).not.toContain('missing value')
  })
})
