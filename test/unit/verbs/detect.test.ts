import { describe, expect, it } from 'vitest'
import { document, over } from '../cli/given.js'

const long = 'detect t.csv --id id --session s --score x --better higher'
const drop = '--rule drop --param floor=2'

describe('detect', () => {
  it('prints exactly the keys of the contract', () => {
    const read = document(over('id,s,x\na,1,6\na,2,3\na,3,6\n', `${long} ${drop} --json`))
    expect(Object.keys(read)).toEqual([
      'rule',
      'parameters',
      'findings',
      'intervals',
      'share',
      'reasons',
      'noise',
      'falseAlarms',
    ])
    expect(read.rule).toBe('drop')
    expect(read.parameters).toMatchObject({ floor: 2, reference: 'previous', recoverFraction: 1, recoverWithin: null })
    expect(read.findings).toEqual([
      {
        id: 'a',
        from: 1,
        to: 2,
        kind: 'drop',
        counts: true,
        verdict: 'met',
        criteria: { fall: 'met' },
        magnitude: 3,
        recoveredAt: 3,
        status: 'recovered',
      },
    ])
    expect(read.intervals).toEqual([])
  })

  it('leaves out the simulated series where that is asked for, says so, and gives all else alike', () => {
    const text = 'id,s,x\na,1,6\na,2,3\na,3,6\nb,1,5\nb,2,5\nb,3,4\n'
    const { noise: _, falseAlarms: __, ...others } = document(over(text, `${long} ${drop} --json`))
    expect(document(over(text, `${long} ${drop} --json --no-stable-share`))).toEqual(others)
    const { stdout } = over(text, `${long} ${drop} --no-stable-share`)
    expect(stdout).toContain('was left out (--no-stable-share).')
    expect(stdout).not.toMatch(/Noise:|Simulated:/)
  })

  it.each(['--noise-sd 2', '--noise-autocorrelation 0.2', '--base-rate 0.2 --true-drop 3'])(
    'cannot leave out the simulated series of which %s says something',
    (stated) => {
      const { exit, stderr } = over('id,s,x\na,1,6\n', `${long} ${drop} --no-stable-share ${stated}`)
      expect([exit, stderr]).toEqual([2, expect.stringContaining('--no-stable-share leaves out the series')])
    },
  )

  it.each(['--json', '--format csv'])('gives the size of a fall in the decimals of its scores (%s)', (form) => {
    const { stdout } = over('id,s,x\na,1,3.4\na,2,2.6\na,3,3.4\n', `${long} --rule drop --param floor=0.8 ${form}`)
    expect(stdout).toMatch(form === '--json' ? /"magnitude": 0\.8,/ : /^a,1,2,drop,met,0\.8,3,/m)
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
    const table = 'id,s,x\na,1,1\na,2,1\na,3,1\n'
    const read = document(over(table, `${long} --range 1..7 ${drop} --json`))
    expect(read.findings).toEqual([])
    expect(read.problems).toMatchObject([
      { _tag: 'ScaleCannotShow', id: 'a', session: 2 },
      { _tag: 'ScaleCannotShow', id: 'a', session: 3 },
    ])
    expect(document(over(table, `${long} ${drop} --json`)).problems).toBeUndefined()
  })

  it('judges scored neighbours across gaps where --gaps says so, and says how many sessions lie between', () => {
    const table = `id,s,x\n${[32, 31, 33, 5, 6, 7].map((x, i) => `a,${2 * i + 2},${x}`).join('\n')}\n`
    const line =
      'detect t.csv --id id --session s --score x --better lower --rule sudden-change --param cutoff=7 --json'
    expect(document(over(table, line)).findings).toEqual([])
    const judged = document(over(table, `${line} --gaps judge`))
    expect(judged.findings).toMatchObject([{ from: 6, to: 8, kind: 'drop', magnitude: 28, gap: 1 }])
    expect(judged.intervals).toHaveLength(6)
    expect(judged.intervals).toMatchObject(Array(6).fill({ gap: 1 }))
    expect(over(table, line.replace('sudden-change --param cutoff=7', 'drop --param floor=7 --gaps judge')).exit).toBe(
      0,
    )
  })

  it('scores answers first when it is given an instrument', () => {
    const table = 'id,s,a,b,c,d\nx,1,9,9,9,9\nx,2,5,5,5,5\n'
    const line =
      'detect t.csv --id id --session s --instrument rating-4x10 --items a,b,c,d --score total --better higher'
    expect(document(over(table, `${line} ${drop} --json`)).findings).toMatchObject([{ magnitude: 16 }])
  })

  it('notes columns that match the pattern of the items and are not read', () => {
    const names = Array.from({ length: 15 }, (_, index) => `q${index + 1}`)
    const table = `id,s,${names.join(',')},q20\nx,1,${'3,'.repeat(15)}3\n`
    const line = "--id id --session s --instrument wai-sr --items 'q{n}'"
    const note = 'columns q13 to q15, q20 match the pattern and were not read'
    expect(document(over(table, `score t.csv ${line} --json`)).problems).toEqual([
      { _tag: 'ColumnsNotRead', message: note },
    ])
    const scored = over(table, `detect t.csv ${line} --score total --better higher ${drop}`)
    expect(scored.stderr).toContain(`note: ${note}\n`)
    const one = over(
      table.replaceAll(',q20', ',x').replaceAll('q15', 'y').replaceAll('q14', 'z'),
      `score t.csv ${line}`,
    )
    expect(one.stderr).toBe('note: column q13 matches the pattern and was not read\n')
  })

  it('says in one line what holds for many sessions of one client', () => {
    const table = 'id,s,x\na,1,1\na,2,1\na,3,1\na,4,1\na,5,2\na,6,1\nb,1,1\nb,2,1\n'
    const { stderr } = over(table, `${long} --range 1..7 ${drop}`)
    const what = 'at an end of the scale: whether the score moved is unknown, the scale cannot show it'
    expect(stderr).toBe(`note: id a, sessions 2 to 4 and 6: ${what}\nnote: id b, session 2: ${what}\n`)
  })

  it('words a point of a chart as lying beyond the usual range, not as a fall from a session to itself', () => {
    const table = `id,s,x\n${[6, 5, 6, 5, 6, 1, 6].map((x, i) => `a,${i + 1},${x}`).join('\n')}\n`
    const { stdout } = over(table, `${long} --rule control-chart --param baseline=5`)
    expect(stdout).toContain('Looked at 1 series: 1 score below and 0 above the usual range.')
    expect(stdout).toMatch(/^id +session +score lies +which is +from the person’s mean +back at session +so far$/m)
    expect(stdout).toMatch(/^a +6 +below the usual range +worse +4\.6 +7 +score came back$/m)
    expect(stdout).not.toMatch(/fell|falls/)
  })

  it('notes a client without a usable score', () => {
    const read = document(over('id,s,x\na,1,\nb,1,6\nb,2,6\n', `${long} ${drop} --json`))
    expect(read.problems).toMatchObject([{ _tag: 'NoUsableScore', id: 'a' }])
  })

  it('says that a score came back later than asked, and only then', () => {
    const within = `${long} ${drop} --param recoverWithin=1`
    const late = 'id,s,x\na,1,6\na,2,3\na,3,4\na,4,6\nb,1,6\nb,2,3\nb,3,6\n'
    const { findings } = document<{ readonly findings: readonly object[] }>(over(late, `${within} --json`))
    expect(findings).toMatchObject([{ id: 'a', status: 'recovered', recoveredAt: 4, late: true }, { id: 'b' }])
    expect(Object.keys(findings[1] ?? { late: 'no second finding' })).not.toContain('late')
    expect(over(late, within).stdout).toContain('score came back, later than asked')
    expect(over(late, `${within} --format csv`).stdout).toBe(
      'id,from,to,kind,verdict,magnitude,recovered_at,status,late,counts\na,1,2,drop,met,3,4,recovered,true,true\nb,1,2,drop,met,3,3,recovered,,true\n',
    )
  })

  it('writes CSV with a line per finding', () => {
    expect(over('id,s,x\na,1,6\na,2,3\n', `${long} ${drop} --format csv`).stdout).toBe(
      'id,from,to,kind,verdict,magnitude,recovered_at,status,late,counts\na,1,2,drop,met,3,,censored,,true\n',
    )
  })
})
