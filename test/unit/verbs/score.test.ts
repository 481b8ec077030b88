import { describe, expect, it } from 'vitest'
import { document, over } from '../cli/given.js'

const header = 'who,when,a,b,c,d\n'
const line = 'score t.csv --instrument rating-4x10 --id who --session when --items a,b,c,d'

describe('score', () => {
  it('prints exactly the keys of the contract, in order', () => {
    const outcome = over(`${header}007,1,1,2,3,4\n`, `${line} --json`)
    expect(outcome).toMatchObject({ exit: 0, stderr: '', files: [] })
    expect(outcome.stdout.replaceAll(/\s/g, '')).toBe(
      '{"rows":[{"id":"007","session":1,"total":10,"mean":2.5,"missing":0}],"problems":[]}',
    )
  })

  it('puts the rater into the key and the row', () => {
    const table = 'who,when,by,a,b,c,d\nx,1,client,1,1,1,1\nx,1,therapist,2,2,2,2\n'
    expect(over(table, line).exit).toBe(1)
    expect(document(over(table, `${line} --rater by --json`)).rows).toEqual([
      { id: 'x', session: 1, rater: 'client', total: 4, mean: 1, missing: 0 },
      { id: 'x', session: 1, rater: 'therapist', total: 8, mean: 2, missing: 0 },
    ])
  })

  it('withholds a total where an answer is blank, as notes and not as faults', () => {
    const outcome = over(`${header}x,1,1,,3,4\nx,2,1,NA,n/a,4\n`, `${line} --json`)
    expect(outcome.exit).toBe(0)
    const { rows, problems } = document(outcome)
    expect(rows).toMatchObject([
      { total: null, mean: null, missing: 1 },
      { total: null, mean: null, missing: 2 },
    ])
    expect(problems).toMatchObject([
      { _tag: 'BlankAnswer', id: 'x', session: 1, line: 2, column: 'b' },
      { _tag: 'ScoreWithheld', line: 2 },
      { _tag: 'BlankAnswer', line: 3, column: 'b' },
      { _tag: 'BlankAnswer', line: 3, column: 'c' },
      { _tag: 'ScoreWithheld', line: 3 },
    ])
    expect(outcome.stderr).toContain('note: line 2, column b, id x, session 1: blank answer\n')
  })

  it('reads words only as --answers has them', () => {
    const words = "--answers 'Never=1,Very Often=6'"
    expect(document(over(`${header}x,1,Never,Very Often,Never,\n`, `${line} ${words} --json`)).rows).toMatchObject([
      { missing: 1 },
    ])
    const outcome = over(`${header}x,1,Never,7,never,Never\n`, `${line} ${words}`)
    expect(outcome.stderr).toBe(
      't.csv, line 2, column 4 (b): unknown answer; expected one of Never, Very Often, or blank\n' +
        't.csv, line 2, column 5 (c): unknown answer; expected one of Never, Very Often, or blank\n' +
        '2 faults; nothing was written.\nHint: words are compared letter by letter, capitals included.\n',
    )
  })

  it('takes every spelling of no value for a blank among words, unless it is one of the words', () => {
    const words = `${line} --answers 'Never=1,Always=6`
    const gaps = document(over(`${header}x,1,NA,n/a,nan,\n`, `${words}' --json`))
    expect(gaps.rows).toMatchObject([{ missing: 4 }])
    const read = document(over(`${header}x,1,NA,NA,Never,Always\n`, `${words},NA=2' --json`))
    expect(read.rows).toMatchObject([{ total: 11, missing: 0 }])
  })

  it('takes a pattern, a decimal comma and filters', () => {
    const table = 'who;when;q1;q2;q3;q4;arm\nx;1;1,5;2;3;4;A\nx;1;9;9;9;9;B\n'
    const pattern = "score t.csv --instrument rating-4x10 --id who --session when --items 'q{n}'"
    const outcome = over(table, `${pattern} --delimiter ';' --decimal , --where arm=A --format csv`)
    expect(outcome.stdout).toBe('id,session,total,mean,missing\nx,1,10.5,2.625,0\n')
  })

  it('shows people aligned columns and whole words', () => {
    expect(over(`${header}long-id,1,1,2,3,4\nx,12,1,2,3,4.25\n`, line).stdout).toBe(
      'id       session  sum of all items  mean per item  blank items\n' +
        'long-id        1                10            2.5            0\n' +
        'x             12             10.25           2.56            0\n',
    )
  })
})

describe('items that are reversed in the file already', () => {
  /** Answers of 40 clients who differ in how they answer all five items; the third is reversed by the key. */
  const rows = Array.from({ length: 40 }, (_, row) => {
    const [one, other] = [1 + (row % 7), 1 + ((row * 3) % 7)]
    return [one, one, Math.round((2 * one + other) / 3), one, other]
  })
  const arm = "t.csv --id id --session s --instrument arm-5 --items 'q{n}'"
  const table = (third: (answer: number) => number): string =>
    `id,s,q1,q2,q3,q4,q5\n${rows.map(([a, b, c = 0, d, e], row) => `c${row},1,${[a, b, third(c), d, e]}`).join('\n')}\n`
  const note =
    'note: after its reversal q3 runs against the rest of its scale; is it reversed in the file already? If so, give the answers as they were, or a key without that reversal by --instrument-file\n'

  it('are named in a note wherever forms are scored', () => {
    const already = table((answer) => answer)
    expect(over(already, `score ${arm}`).stderr).toBe(note)
    expect(document(over(already, `score ${arm} --json`)).problems).toMatchObject([{ _tag: 'ReversedItemsAgainst' }])
    const detect = `detect ${arm} --score total --better higher --rule drop --param floor=8`
    expect(over(already, detect).stderr).toContain(note)
    expect(
      over(
        table((answer) => 8 - answer),
        `score ${arm}`,
      ).stderr,
    ).toBe('')
  })

  it('are named by their numbers where each session has its own columns', () => {
    const wide = table((answer) => answer).replace('id,s,q1,q2,q3,q4,q5', 'id,s,t1q1,t1q2,t1q3,t1q4,t1q5')
    const line = "score t.csv --id id --instrument arm-5 --items 't{session}q{n}'"
    expect(over(wide, line).stderr).toBe(note.replace('q3', 'item 3'))
  })
})
