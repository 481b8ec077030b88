import { describe, expect, it } from 'vitest'
import { document, over } from './given.js'

const long = 'detect t.csv --id id --session s --score x --better higher'
const drop = '--rule drop --param floor=2'

describe('detect', () => {
  it('prints exactly the keys of the contract', () => {
    const read = document(over('id,s,x\na,1,6\na,2,3\na,3,6\n', `${long} ${drop} --json`))
    expect(Object.keys(read)).toEqual(['rule', 'parameters', 'findings', 'intervals'])
    expect(read.rule).toBe('drop')
    expect(read.parameters).toMatchObject({ floor: 2, reference: 'previous', recoverFraction: 1, recoverWithin: null })
    expect(read.findings).toEqual([
      {
        id: 'a',
        from: 1,
        to: 2,
        kind: 'drop',
        verdict: 'met',
        criteria: { fall: 'met' },
        magnitude: 3,
        recoveredAt: 3,
        status: 'recovered',
      },
    ])
    expect(read.intervals).toEqual([])
  })

  it('gives one interval per testable pair of sessions and per movement', () => {
    const table = `id,s,x\n${[6, 6, 6, 3, 3, 3].map((x, i) => `a,${i + 1},${x}`).join('\n')}\n`
    const { intervals, findings } = document(over(table, `${long} --rule sudden-change --param cutoff=2 --json`))
    expect(intervals).toEqual([
      { id: 'a', from: 2, to: 3, kind: 'drop', verdict: 'unmet' },
      { id: 'a', from: 2, to: 3, kind: 'rise', verdict: 'unmet' },
      { id: 'a', from: 3, to: 4, kind: 'drop', verdict: 'met' },
      { id: 'a', from: 3, to: 4, kind: 'rise', verdict: 'unmet' },
      { id: 'a', from: 4, to: 5, kind: 'drop', verdict: 'unmet' },
      { id: 'a', from: 4, to: 5, kind: 'rise', verdict: 'unmet' },
    ])
    expect(findings).toMatchObject([{ from: 3, to: 4, kind: 'drop', status: 'censored', recoveredAt: null }])
  })

  it('reads the same from a wide table as from a long one, rows in any order', () => {
    const wide = 'id,x_1,x_2,x_3,x_4,x_9\n007,6,NA,3,6,1\nb,1,1,1,,1\n'
    const rows = ['b,1,1', '007,4,6', '007,1,6', '007,3,3', 'b,2,1', 'b,3,1', 'b,4,', '007,2,']
    const options = `--better higher ${drop} --json`
    const fromWide = document(over(wide, `detect t.csv --id id --wide 'x_{session}' --sessions 1..4 ${options}`))
    const fromLong = document(
      over(`id,s,x\n${rows.join('\n')}\n`, `detect t.csv --id id --session s --score x ${options}`),
    )
    expect(fromWide.findings).toEqual(fromLong.findings)
    expect(fromWide.findings).toMatchObject([{ id: '007', from: 1, to: 3, recoveredAt: 4 }])
  })

  it('calls a rise a deterioration where lower is better', () => {
    const table = 'id,s,x\na,1,3\na,2,6\n'
    expect(document(over(table, `${long.replace('higher', 'lower')} ${drop} --json`)).findings).toMatchObject([
      { kind: 'rise', magnitude: 3 },
    ])
    expect(over(table, `${long.replace('higher', 'lower')} ${drop}`).stdout).toMatch(/rose +worse/)
    expect(document(over(table, `${long} ${drop} --json`)).findings).toEqual([])
  })

  it('keeps raters apart', () => {
    const table = 'id,s,by,x\na,1,client,6\na,1,therapist,6\na,2,client,3\na,2,therapist,6\n'
    expect(document(over(table, `${long} --rater by ${drop} --json`)).findings).toMatchObject([
      { id: 'a', rater: 'client' },
    ])
    expect(document(over(table, `${long} --where by=therapist ${drop} --json`)).findings).toEqual([])
  })

  it('says that the scale cannot show a movement at its end', () => {
    const table = 'id,s,x\na,1,7\na,2,7\na,3,7\n'
    const read = document(over(table, `${long} --range 1..7 ${drop} --json`))
    expect(read.findings).toEqual([])
    expect(read.problems).toMatchObject([
      { _tag: 'ScaleCannotShow', id: 'a', session: 2 },
      { _tag: 'ScaleCannotShow', id: 'a', session: 3 },
    ])
    expect(document(over(table, `${long} ${drop} --json`)).problems).toBeUndefined()
  })

  it('scores answers first when it is given an instrument', () => {
    const table = 'id,s,a,b,c,d\nx,1,9,9,9,9\nx,2,5,5,5,5\n'
    const line =
      'detect t.csv --id id --session s --instrument rating-4x10 --items a,b,c,d --score total --better higher'
    expect(document(over(table, `${line} ${drop} --json`)).findings).toMatchObject([{ magnitude: 16 }])
  })

  it('notes a client without a usable score', () => {
    const read = document(over('id,s,x\na,1,\nb,1,6\nb,2,6\n', `${long} ${drop} --json`))
    expect(read.problems).toMatchObject([{ _tag: 'NoUsableScore', id: 'a' }])
  })

  it('writes CSV with a line per finding', () => {
    expect(over('id,s,x\na,1,6\na,2,3\n', `${long} ${drop} --format csv`).stdout).toBe(
      'id,from,to,kind,verdict,magnitude,recoveredAt,status\na,1,2,drop,met,3,,censored\n',
    )
  })
})
