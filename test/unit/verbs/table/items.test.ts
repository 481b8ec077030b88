import { describe, expect, it } from 'vitest'
import { document, over } from '../../cli/given.js'
import { faults } from './faults-of.js'

const rating = 'score t.csv --instrument rating-4x10 --id id'
const long = `${rating} --session s --items`
const wide = `${rating} --items 'T{session}_q{n}'`
const dropOfMeans = '--better higher --rule drop --param floor=2'

describe('the columns of items', () => {
  it.each([
    ['padded', 'q01,q02,q03,q04', "'q{n}'"],
    ['padded to three', 'q001,q002,q003,q004', "'q{n}'"],
    ['of LimeSurvey', 'WAI[SQ1],WAI[SQ2],WAI[SQ3],WAI[SQ4]', "'WAI[SQ{n}]'"],
    ['of LimeSurvey, padded', 'WAI[SQ001],WAI[SQ002],WAI[SQ003],WAI[SQ004]', "'WAI[SQ{n}]'"],
    ['of LimeSurvey, listed', 'WAI[SQ001],WAI[SQ002],WAI[A],WAI[B]', "'WAI[SQ001],WAI[SQ002],WAI[A],WAI[B]'"],
    ['with the number twice', 'q01_01,q02_02,q03_03,q04_04', "'q{n}_{n}'"],
  ])('are found %s', (_name, columns, items) => {
    expect(document(over(`id,s,${columns}\na,1,1,2,3,4\n`, `${long} ${items} --json`))).toEqual({
      rows: [{ id: 'a', session: 1, total: 10, mean: 2.5, missing: 0 }],
      problems: [],
    })
  })

  it('may not name an item twice', () => {
    expect(faults('id,s,q1,q2,q01,q3,q4\na,1,1,2,3,4,4\n', `${long} 'q{n}'`)).toEqual([
      't.csv, line 1: q1 and q01 both name item 1',
    ])
  })

  it('are named as the others are where one is absent', () => {
    expect(faults('id,s,q01,q02,q04\na,1,1,2,3\n', `${long} 'q{n}'`)[0]).toContain('column absent: q03.')
  })

  it('are noted where they have no item, padded too', () => {
    const { stderr } = over('id,s,q01,q02,q03,q04,q05\na,1,1,2,3,4,5\n', `${long} 'q{n}'`)
    expect(stderr).toBe('note: column q05 matches the pattern and was not read\n')
  })

  it('are found in detect as in score', () => {
    const table = 'id,s,q01,q02,q03,q04\na,1,4,4,4,4\na,2,1,1,1,1\n'
    const line = "detect t.csv --id id --session s --instrument rating-4x10 --score mean --items 'q{n}'"
    expect(document(over(table, `${line} ${dropOfMeans} --json`)).findings).toMatchObject([{ magnitude: 3 }])
  })
})

describe('the columns of a wide table', () => {
  const scores = `detect t.csv --id id ${dropOfMeans} --json`

  it.each([
    ['of LimeSurvey', 'WAI[SQ001],WAI[SQ002]', 'WAI[SQ{session}]'],
    ['padded', 'x01,x02', 'x{session}'],
  ])('are found %s', (_name, columns, pattern) => {
    expect(document(over(`id,${columns}\na,6,3\n`, `${scores} --wide '${pattern}'`)).findings).toMatchObject([
      { from: 1, to: 2 },
    ])
  })

  it('are named as the others are where --sessions wants more', () => {
    const line = `detect t.csv --id id ${dropOfMeans} --wide 'x{session}' --sessions 01..03`
    expect(faults('id,x01,x02\na,6,3\n', line)[0]).toContain('column absent: x03.')
  })

  it('do not hold items', () => {
    const { exit, stderr } = over('id,T1_q1\na,6\n', `${scores} --wide 'T{session}_q{n}'`)
    expect(exit).toBe(2)
    expect(stderr).toContain("--wide names columns of scores; those of items are named by --items 'T{session}_q{n}'")
  })
})

describe('items of several sessions in one row', () => {
  const header = 'id,T1_q1,T1_q2,T1_q3,T1_q4,T2_q1,T2_q2,T2_q3,T2_q4'
  const table = `${header}\na,4,4,4,4,1,1,1,1\nb,4,4,4,4,,NA,,\nc,5,5,5,,5,5,5,5\n`

  it('are a form for each session; one that is blank throughout is none', () => {
    const { rows, problems } = document(over(table, `${wide} --json`))
    expect(rows).toEqual([
      { id: 'a', session: 1, total: 16, mean: 4, missing: 0 },
      { id: 'a', session: 2, total: 4, mean: 1, missing: 0 },
      { id: 'b', session: 1, total: 16, mean: 4, missing: 0 },
      { id: 'c', session: 1, total: null, mean: null, missing: 1 },
      { id: 'c', session: 2, total: 20, mean: 5, missing: 0 },
    ])
    expect(problems).toMatchObject([
      { _tag: 'BlankAnswer', id: 'c', session: 1, line: 4, column: 'T1_q4' },
      { _tag: 'ScoreWithheld', id: 'c', session: 1 },
    ])
  })

  it('are read by every verb that reads scores, with a gap where there is no form', () => {
    const given = `t.csv --id id --items 'T{session}_q{n}' --instrument rating-4x10 --score mean --better higher`
    const drop = '--rule drop --param floor=2 --json'
    expect(document(over(table, `detect ${given} ${drop}`)).findings).toMatchObject([{ id: 'a', from: 1, to: 2 }])
    expect(document(over(table, `trace ${given} ${drop}`)).alliances).toMatchObject([
      { id: 'a', sessions: 2, scored: 2 },
      { id: 'b', sessions: 2, scored: 1 },
      { id: 'c', sessions: 2, scored: 1 },
    ])
    const rules = '--rule drop:floor=2 --rule reliable-change:sd=1,reliability=0.8'
    expect(over(table, `compare ${given} ${rules}`).exit).toBe(0)
    expect(over(table, `multiverse ${given} --rule 'drop:floor=2|3'`).exit).toBe(0)
  })

  it('may be padded in both places, and stand in any order', () => {
    const padded = 'id,q02.s01,q01.s01,q01.s02,q03.s01,q04.s01,q02.s02,q03.s02,q04.s02\na,2,1,5,3,4,6,7,8\n'
    const { rows } = document(over(padded, `${rating} --items 'q{n}.s{session}' --json`))
    expect(rows).toMatchObject([
      { session: 1, total: 10 },
      { session: 2, total: 26 },
    ])
  })

  it('are of the sessions asked for, all of which must be there', () => {
    expect(document(over(table, `${wide} --sessions 2..2 --json`)).rows).toMatchObject([
      { id: 'a', session: 2 },
      { id: 'c', session: 2 },
    ])
    expect(faults(table, `${wide} --sessions 1..3`)[0]).toContain('columns absent: T3_q1 … T3_q4.')
  })

  it('are all there in each session', () => {
    expect(faults('id,T1_q1,T1_q2,T1_q3,T1_q4,T2_q1,T2_q2,T2_q4\na,1,1,1,1,1,1,1\n', wide)[0]).toContain(
      'column absent: T2_q3.',
    )
    expect(faults('id,T1_q1,T1_q2,T1_q3,T1_q4,T01_q04\na,1,1,1,1,1\n', wide)).toEqual([
      't.csv, line 1: T1_q4 and T01_q04 both name item 4 of session 1',
    ])
    expect(faults('id,T1-q1\na,1\n', wide)[0]).toContain('no column matches T{session}_q{n}.')
  })

  it('say where an answer is out of range, each at its own column', () => {
    expect(faults(`${header}\na,4,4,4,4,1,1,11,x\n`, wide)).toEqual([
      't.csv, line 2, column 8 (T2_q3): out of range; expected 0 to 10',
      "t.csv, line 2, column 9 (T2_q4): not a number; expected digits with the decimal mark '.'",
    ])
  })

  it('note the columns beyond the last item, and who filled in no form', () => {
    const { stderr } = over(`${header},T2_q5\na,4,4,4,4,1,1,1,1,1\nb,,,,,,,,,\n`, wide)
    expect(stderr).toBe(
      'note: column T2_q5 matches the pattern and was not read\nnote: id b: no form; every item of every session is blank\n',
    )
  })

  it.each([
    [`${wide} --session s`, '--items names the sessions itself; leave --session out'],
    [`${rating} --items 'q{session}{n}'`, '--items needs more than digits between {session} and {n}'],
    [`${rating} --items 'q{n}0{session}'`, '--items needs more than digits between {n} and {session}'],
    [`${rating} --items 'q{session}'`, '--items needs {n} where the item number is'],
    [rating, "missing option --items 'q{n}' or --items a,b,c"],
  ])('are refused: %s', (line, expected) => {
    const { exit, stderr } = over(table, line)
    expect(exit).toBe(2)
    expect(stderr).toContain(expected)
  })
})
