import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, over, typed } from '../given.js'

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
  ])('are not asked for with %s', (_, table) => expect(over(table, detect).stderr).not.toContain('--skip-rows'))
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
