import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { document, given, typed } from '../cli/given.js'
import { line, type TracedDocument, trace } from './trace-given.js'

describe('trace', () => {
  it('calls censored only what had no ending on record', () => {
    const { alliances } = document<TracedDocument>(trace('--endings e.csv --json'))
    const statuses = alliances.map(({ id, findings: [found] }) => [id, found?.status])
    expect(Object.fromEntries(statuses)).toMatchObject({
      back: 'recovered',
      gone: 'not-recovered',
      dead: 'not-recovered',
      done: 'not-recovered',
      open: 'censored',
    })
  })

  it('tells completed treatment and death apart', () => {
    const { stdout } = trace('--endings e.csv')
    expect(stdout).toMatch(/^it had not come back when treatment was completed +1$/m)
    expect(stdout).toMatch(/^it had not come back when the client died +1$/m)
    expect(stdout).toMatch(/^dead .* it had not come back when the client died$/m)
    expect(stdout).toMatch(/^done .* it had not come back when treatment was completed$/m)
  })

  it('takes columns of marks, death before left, from the same table or another', () => {
    const marked = 'id,s,x,quit,died\na,1,6,0,\na,2,3,1.0,TRUE\nb,1,6,false,0\nb,2,3,true,NA\n'
    const read = document(trace('--ending left=quit --ending death=died --json', { 't.csv': marked }))
    expect(read.alliances).toMatchObject([{ ending: 'death' }, { ending: 'left' }])
    expect(read.problems).toMatchObject([{ _tag: 'SeveralEndings', id: 'a', session: 2 }])
    const other = 'who,nr,quit\na,2,1\n'
    const apart = document(
      trace('--endings e.csv --endings-id who --endings-session nr --ending left=quit --json', {
        't.csv': marked,
        'e.csv': other,
      }),
    )
    expect(apart.alliances).toMatchObject([
      { id: 'a', ending: 'left' },
      { id: 'b', ending: null },
    ])
  })

  describe('scores after the ending', () => {
    const until = (ending: number, xs: readonly number[]) => ({
      't.csv': `id,s,x\n${xs.map((x, i) => `a,${i + 1},${x}`).join('\n')}\n`,
      'e.csv': `id,s,ending\na,${ending},left\n`,
    })
    const note = (session: number) => expect.objectContaining({ _tag: 'ScoreAfterEnding', id: 'a', session })

    it.each([
      ['a fall', [6, 6, 6, 2, 6], []],
      [
        'a recovery',
        [6, 2, 2, 6, 6],
        [{ from: 1, to: 2, recoveredAt: null, became: 'score-not-recovered-at-leaving' }],
      ],
    ])('are no place for %s: each is a note and counts for nothing', (_name, xs, findings) => {
      const read = document(trace('--endings e.csv --json', until(3, xs)))
      expect(read.alliances).toMatchObject([{ sessions: 5, scored: 3, ending: 'left', findings }])
      expect(read.alliances).toHaveProperty('[0].findings.length', findings.length)
      expect(read.problems).toEqual([note(4), note(5)])
      expect(trace('--endings e.csv', until(3, xs)).stderr).toBe(
        'note: id a, sessions 4 to 5: a score after the session at which treatment ended; it counts for nothing\n',
      )
    })

    it('leave the score of the last session and a chart drawn without them', () => {
      expect(document(trace('--endings e.csv --json', until(3, [6, 6, 2, 6]))).alliances).toMatchObject([
        { findings: [{ from: 2, to: 3, recoveredAt: null }] },
      ])
      const chart = line.replace('--rule drop --param floor=2', '--rule control-chart --endings e.csv --json')
      const seen = (xs: readonly number[]): unknown => {
        const { alliances } = document<TracedDocument>(run(typed(chart), given(until(12, xs))))
        return alliances[0]?.findings
      }
      const before = [...Array.from({ length: 11 }, (_, i) => 60 - (i % 2)), 40]
      expect(seen(before)).toHaveLength(1)
      expect(seen([...before, 10, 90, 10, 90])).toEqual(seen(before))
    })

    it('are all there is: not assessable', () => {
      const read = document(trace('--endings e.csv --json', until(0, [6, 2])))
      expect(read.counts).toMatchObject({ alliances: 1, notAssessable: 1 })
      expect(read.alliances).toMatchObject([{ scored: 0, findings: [] }])
    })
  })

  it('filters the endings too, and says where it cannot', () => {
    const two = 'id,s,x,arm\na,1,6,A\na,2,6,A\nb,1,6,B\nb,2,6,B\n'
    const arms = 'id,s,ending,arm\na,2,left,A\nb,2,left,B\n'
    const options = '--where arm=A --endings e.csv --json'
    expect(document(trace(options, { 't.csv': two, 'e.csv': arms })).counts).toMatchObject({ alliances: 1 })
    const read = document(trace(options, { 't.csv': two }))
    expect(read.problems).toContainEqual(expect.objectContaining({ _tag: 'EndingsNotFiltered' }))
  })

  it('asks whether the same ids are meant when no ending belongs to any score', () => {
    const read = document(trace('--endings e.csv --json', { 'e.csv': 'id,s,ending\n0back,3,left\n' }))
    expect(read.problems).toContainEqual(expect.objectContaining({ _tag: 'EndingsOfOthers' }))
  })
})
