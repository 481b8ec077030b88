import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, over, typed } from '../../cli/given.js'

const rule = '--better higher --rule drop --param floor=2'
const event = "--session event --session-pattern 'session_{session}_arm_1'"
const table = 'id,event,x\na,session_1_arm_1,6\na,session_02_arm_1,3\na,session_10_arm_1,6\n'
const screened = `${table}a,screening_arm_1,\nb,screening_arm_1,\nb,baseline_arm_1,4\nb,,4\n`

describe('a session number in a name', () => {
  it('is read where the pattern has its mark', () => {
    expect(document(over(table, `detect t.csv --id id ${event} --score x ${rule} --json`)).findings).toMatchObject([
      { from: 1, to: 2, recoveredAt: 10 },
    ])
    expect(over(table, `detect t.csv --id id ${event} --score x ${rule} --sessions 1..1`).stdout).toContain('0 falls')
    const answers = `score t.csv --id id ${event} --instrument rating-4x10 --items x,y,z,w --json`
    const labelled = 'id,event,x,y,z,w\na,Session 3 (Arm 1: CBT),1,2,3,4\n'
    expect(
      document(over(labelled, answers.replace('session_{session}_arm_1', 'Session {session} (Arm 1: CBT)'))).rows,
    ).toMatchObject([{ session: 3, total: 10 }])
  })

  it('says which rows have none, and how rows are left out', () => {
    const { exit, stderr } = over(screened, `detect t.csv --id id ${event} --score x ${rule}`)
    expect(exit).toBe(1)
    const fault =
      "does not fit --session-pattern; expected session_{session}_arm_1 with a number in it. Hint: rows of no session are left out with --where 'event!=VALUE'"
    for (const line of [5, 6, 7]) expect(stderr).toContain(`t.csv, line ${line}, column 2 (event): ${fault}\n`)
    expect(stderr).toContain('t.csv, line 8, column 2 (event): blank, where each row needs a session\n')
    expect(stderr).not.toContain('screening')
  })

  it('is not asked of rows that --where leaves out', () => {
    const others = "--where 'event!=screening_arm_1' --where event!=baseline_arm_1 --where event!="
    const line = `detect t.csv --id id ${event} --score x ${rule} ${others}`
    expect(document(over(screened, `${line} --json`)).findings).toMatchObject([{ id: 'a', to: 2 }])
    expect(over(screened, `${line} --methods`).stdout).toContain(
      '4 rows of 7 by --where event!=screening_arm_1 --where event!=baseline_arm_1 --where event!=',
    )
    expect(over(table, `${line} --where 'id!=a'`).stderr).toContain(
      'no row is left after --where event!=screening_arm_1 --where event!=baseline_arm_1 --where event!= --where id!=a',
    )
  })

  it('is read in the endings too, where their session column is the same', () => {
    const trace = `trace t.csv --id id ${event} --score x ${rule} --json`
    const marked = 'id,event,x,left\na,session_1_arm_1,6,\na,session_2_arm_1,3,1\n'
    expect(document(over(marked, `${trace} --ending left=left`)).alliances).toMatchObject([{ ending: 'left' }])
    const files = {
      't.csv': table,
      'e.csv': 'id,event,ending\na,session_2_arm_1,left\n',
      'n.csv': 'id,nr,ending\na,2,left\n',
    }
    const ended = [{ scored: 2, ending: 'left' }]
    expect(document(run(typed(`${trace} --endings e.csv`), given(files))).alliances).toMatchObject(ended)
    const numbered = `${trace} --endings n.csv --endings-session nr`
    expect(document(run(typed(numbered), given(files))).alliances).toMatchObject(ended)
  })

  it('is named in the methods', () => {
    expect(over(table, `detect t.csv --id id ${event} --score x ${rule} --methods`).stdout).toContain(
      'Sessions: the number in column event, read by session_{session}_arm_1.',
    )
  })

  it.each([
    [`--session-pattern 'a{session}'`, 'missing option --session COLUMN'],
    [`--session event --session-pattern a`, '--session-pattern needs {session} once'],
    [`--session event --session-pattern '{session}{session}'`, '--session-pattern needs {session} once'],
    [`--session event --session-pattern '{session}_{n}'`, '--session-pattern has no place for {n}'],
  ])('is refused with %s', (options, expected) => {
    const { exit, stderr } = over(table, `detect t.csv --id id --score x ${rule} ${options}`)
    expect([exit, stderr]).toEqual([2, expect.stringContaining(expected)])
  })

  it('is refused where columns name the sessions', () => {
    const line = `detect t.csv --id id --wide 'x{session}' --session-pattern 'a{session}' ${rule}`
    expect(over(table, line).stderr).toContain('--session-pattern reads the column of --session')
  })
})
