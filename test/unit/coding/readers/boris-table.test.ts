import { describe, expect, it } from 'vitest'
import { readBorisTable } from '../../../../src/coding/readers/boris-table.js'
import type { CellRow } from '../../../../src/coding/readers/cells.js'
import type { ReadProblem } from '../../../../src/coding/readers/read-problem.js'
import type { Recording } from '../../../../src/coding/readers/recording.js'

const cells = (text: string): readonly CellRow[] =>
  text
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.split('\t') }))
    .filter(({ cells: own }) => own.some((cell) => cell !== ''))

describe('readBorisTable', () => {
  const newer =
    'Observation id\tObservation type\tSource\tTime offset (s)\tMedia duration (s)\tSubject\tBehavior\tModifier #1\tModifier #2\tBehavior type\tTime\n'
  const own = 'one\tMedia file(s)\tplayer #1:a;b|player #2:c\t100\t60.500;30.000|999.000'

  it('reads the newer tabular events, several observations in one table', () => {
    const text = `${newer}${own}\tNo focal subject\tp\tm1\tNone\tPOINT\t102.500\ntwo\tLive observation\tNA\t0\tNA\tclient\ts\t\t\tSTART\t1.000\ntwo\tLive observation\tNA\t0\tNA\tclient\ts\t\t\tSTOP\t2.000`
    const of = (observation: string) => ({ observation, hasOthers: true })
    expect(readBorisTable(cells(text), { decimal: '.' })).toEqual({
      _tag: 'Right',
      right: [
        {
          ...{ id: 'one', starts: 100, length: 90.5, subjects: ['', 'client'] },
          events: [{ code: 'p', subject: '', values: ['m1'], from: 102.5, place: { line: 2, ...of('one') } }],
        },
        {
          ...{ id: 'two', starts: 0, subjects: ['', 'client'] },
          events: [{ code: 's', subject: 'client', values: [], from: 1, to: 2, place: { line: 3, ...of('two') } }],
        },
      ],
    })
  })

  it('says what it expected of another file, and each column that is not there', () => {
    const expected = 'an export of BORIS, with the columns Subject and Behavior'
    for (const other of ['a\tb', 'Subject\tb', 'a\tBehavior'])
      expect(readBorisTable(cells(`${other}\n1\t2`), { decimal: '.' })).toEqual({
        ...{ _tag: 'Left', left: [{ _tag: 'NotThisFile', expected }] },
      })
    const columns = (head: string) => {
      const found = readBorisTable(cells(`${head}\n1\t2`), { decimal: '.' })
      return found._tag === 'Left' ? found.left : []
    }
    expect(columns('Start (s)\tSubject\tBehavior')).toEqual([
      { _tag: 'NoColumn', line: 1, names: ['Stop (s)', 'Behavior type'] },
    ])
    expect(columns('Start (s)\tStop (s)\tSubject\tBehavior')).toEqual([
      { _tag: 'NoColumn', line: 1, names: ['Behavior type'] },
    ])
    expect(columns('Subject\tBehavior\tStatus')).toEqual([{ _tag: 'NoColumn', line: 1, names: ['Time'] }])
  })

  it('reads modifiers of any number, in columns called so', () => {
    const head =
      'Subject\tBehavior\tModifiers\tModifier #12\tModifier 1\tModifier\tOwn Modifier\tModifier note\tStatus\tTime\n'
    expect(readBorisTable(cells(`${head}x\tp\ta\tb\tc | d\te\tf\tg\tPOINT\t1.0`), { decimal: '.' })).toMatchObject({
      right: [{ id: '', events: [{ values: ['a', 'b', 'c', 'd', 'e'] }] }],
    })
  })

  it('takes of several observations those that are wanted, and names no other', () => {
    const rows = ['one', 'two'].map((id) => `${id}\tLive observation\tNA\t0\tNA\tx\tp\t\t\tPOINT\t1.0`)
    const text = newer + rows.join('\n')
    const found = readBorisTable(cells(text), { decimal: '.', observations: ['two'] })
    expect(found).toMatchObject({ _tag: 'Right', right: [{ id: 'two', events: [{ place: { line: 3 } }] }] })
    expect(found).toHaveProperty('right.length', 1)
    expect(found).not.toHaveProperty('right.0.events.0.place.observation')
    // A fault of an observation that is not wanted is not named.
    const faulty = cells(text.replace(/1\.0/, 'soon'))
    expect(readBorisTable(faulty, { decimal: '.', observations: ['two'] })).toMatchObject({ _tag: 'Right' })
    expect(readBorisTable(faulty, { decimal: '.' })).toMatchObject({ left: [{ _tag: 'NotATime', line: 2 }] })
    const one = readBorisTable(cells(newer + rows[0]), { decimal: '.' })
    expect(one).not.toHaveProperty('right.0.events.0.place.observation')
  })

  it('keeps the aggregated events of observations apart, and calls a state open that has no stop', () => {
    const head = 'Start (s)\tStop (s)\tObservation id\tSubject\tBehavior\tBehavior type\n'
    const rows = ['1.0\t2.0\tone\tx\ts\tSTATE', '3.0\t3.0\ttwo\tx\ts\tSTATE', '4.0\t4.0\ttwo\tx\tp\tPOINT']
    expect(readBorisTable(cells(head + rows.join('\n')), { decimal: '.' })).toMatchObject({
      right: [
        { id: 'one', events: [{ from: 1, to: 2 }] },
        { id: 'two', events: [{ from: 3, to: 3 }, { from: 4 }] },
      ],
    })
    const own = readBorisTable(cells(head + rows.join('\n')), { decimal: '.' })
    expect(own).toHaveProperty('right.0.events.length', 1)
    expect(own).not.toHaveProperty('right.1.events.1.to')
    const open = ['1.0\t\tone\tx\ts\tSTATE', '1.0\tNA\tone\tx\ts\tSTATE']
    expect(readBorisTable(cells(head + open.join('\n')), { decimal: '.' })).toEqual({
      ...{ _tag: 'Left', left: [2, 3].map((line) => ({ _tag: 'Unpaired', line, which: 'start' })) },
    })
  })

  it('has judged what could be read of a faulty export', () => {
    const judge = (all: readonly Recording[]): readonly ReadProblem[] =>
      all.flatMap(({ events }) => events.map(({ code }) => ({ _tag: 'UnknownCode', code })))
    const codesOf = (...rows: readonly string[]) => {
      const found = readBorisTable(cells(newer + rows.join('\n')), { decimal: '.', judge })
      return found._tag === 'Left' ? found.left.map((one) => ('code' in one ? one.code : one._tag)) : []
    }
    const row = (offset: string, length: string, mark: string) =>
      `one\tMedia\tplayer #1\t${offset}\t${length}\tx\t${mark}`
    expect(codesOf(row('0', '60', 'p\t\t\tPOINT\tsoon'), row('0', '60', 'q\t\t\tPOINT\t2.0'))).toEqual([
      'NotATime',
      'q',
    ])
    expect(codesOf(row('0', '60', 'p\t\t\tLATER\t1.0'), row('0', '60', 'q\t\t\tPOINT\t2.0'))).toEqual([
      'UnknownStatus',
      'q',
    ])
    // Where the offset or the length is none, where its events are in a session is not known.
    expect(codesOf(row('soon', '60', 'q\t\t\tPOINT\t2.0'))).toEqual(['NotSeconds'])
    expect(codesOf(row('0', 'long', 'q\t\t\tPOINT\t2.0'))).toEqual(['NotSeconds'])
  })

  it('has the offset of a row before the one above the table, and a source that only begins as live', () => {
    const above = 'Observation id\tone\nTime offset (s)\t7\n'
    const head = 'Time\tTime offset (s)\tMedia duration (s)\tSource\tSubject\tBehavior\tStatus\n'
    const of = (row: string) => readBorisTable(cells(above + head + row), { decimal: '.' })
    expect(of('1.0\t5\t60\tdelivery.mp4\tx\tp\tPOINT')).toMatchObject({ right: [{ id: 'one', starts: 5, length: 60 }] })
    expect(of('1.0\t\t60\tLive\tx\tp\tPOINT')).toMatchObject({ right: [{ starts: 7 }] })
    for (const length of ['0', '60;NA', '', '60;0.0;'])
      expect(of(`1.0\t\t${length}\ta.mp4\tx\tp\tPOINT`)).not.toHaveProperty('right.0.length')
    expect(of('1.0\t\t-5\ta.mp4\tx\tp\tPOINT')).not.toHaveProperty('right.0.length')
  })

  it('reads the newer aggregated events, and times by the clock', () => {
    const head = 'Observation id\tCoding duration\tSubject\tBehavior\tBehavior type\tStart (s)\tStop (s)\n'
    const rows = 'one\t3\tx\ts\tSTATE\t0:01\t0:04\none\t3\tx\tp\tPOINT\t0:00.5\tNA'
    expect(readBorisTable(cells(head + rows), { decimal: '.' })).toMatchObject({
      right: [
        {
          events: [
            { code: 'p', from: 0.5 },
            { code: 's', from: 1, to: 4 },
          ],
        },
      ],
    })
  })

  it('does not call a mark unpaired whose other one could not be read', () => {
    const rows = [
      'one\tLive\tNA\t0\tNA\tx\ts\t\t\tSTART\tlater',
      'one\tLive\tNA\t0\tNA\tx\ts\t\t\tSTOP\t2.0',
      'one\tLive\tNA\t0\tNA\ty\ts\t\t\tSTART\t3.0',
      'one\tLive\tNA\t0\tNA\ty\ts\t\t\tEND\t4.0',
    ]
    const found = readBorisTable(cells(newer + rows.join('\n')), { decimal: '.' })
    expect(found).toMatchObject({
      left: [
        { _tag: 'NotATime', line: 2 },
        { _tag: 'UnknownStatus', line: 5 },
      ],
    })
    expect(found).toHaveProperty('left.length', 2)
  })

  it('names every row that is wrong, and what is no export of BORIS', () => {
    const rows = [
      'one\tx\ts\tSTATE\t4\t1',
      'one\tx\ts\tSTATE\t1\tNA',
      'one\tx\ts\tLATER\t1\t2',
      'one\tx\ts\tPOINT\t00:00:01\t1',
    ]
    const head = 'Observation id\tSubject\tBehavior\tBehavior type\tStart (s)\tStop (s)\n'
    expect(
      readBorisTable(cells(head + rows.join('\n')), { decimal: '.', observations: ['none', 'one'] }),
    ).toMatchObject({
      left: [
        { _tag: 'NoSuchObservation', observation: 'none' },
        { _tag: 'UnknownStatus', line: 4, column: 4 },
        { _tag: 'Unpaired', line: 3 },
        { _tag: 'AnotherTimeForm', line: 5, column: 5, form: 'seconds' },
        { _tag: 'EndNotLater', line: 2, column: 6 },
      ],
    })
    expect(readBorisTable(cells('a\tb\n1\t2'), { decimal: '.' })).toMatchObject({ left: [{ _tag: 'NotThisFile' }] })
    expect(readBorisTable(cells('Subject\tBehavior\n1\t2'), { decimal: '.' })).toMatchObject({
      left: [{ _tag: 'NoColumn', names: ['Time', 'Behavior type'] }],
    })
  })

  const older = (offset: string, length: string, source = 'a.mp4') =>
    [
      `Observation id\tone\nTime offset (s)\t${offset}`,
      'Time\tMedia file path\tTotal length\tSubject\tBehavior\tStatus',
      `102,5\t${source}\t${length}\tx\tp\tPOINT`,
    ].join('\n')
  const newerOf = (offset: string, length: string) =>
    `${newer}one\tMedia file(s)\tplayer #1:a\t${offset}\t${length}\tx\tp\t\t\tPOINT\t102,5`

  it('reads the offset and the length of the media with the decimal mark of the times', () => {
    for (const text of [older('100,5', '180,0'), newerOf('100,5', '180,0')])
      expect(readBorisTable(cells(text), { decimal: ',' })).toMatchObject({
        right: [{ starts: 100.5, length: 180, events: [{ from: 102.5 }] }],
      })
    expect(readBorisTable(cells(newerOf('-1,5', '60,25;30')), { decimal: ',' })).toMatchObject({
      right: [{ starts: -1.5, length: 90.25 }],
    })
    for (const text of [older('', 'NA'), newerOf('NA', '')]) {
      const read = readBorisTable(cells(text), { decimal: ',' })
      expect(read).toMatchObject({ right: [{ starts: 0 }] })
      expect(read).not.toHaveProperty('right.0.length')
    }
  })

  it('names an offset and a length that are no seconds, with their place', () => {
    const problems = (text: string) => readBorisTable(cells(text), { decimal: ',' })
    expect(problems(older('abc', '1.5'))).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'NotSeconds', line: 2, column: 2, what: 'time offset' },
        { _tag: 'NotSeconds', line: 4, column: 3, what: 'length of the media' },
      ],
    })
    expect(problems(newerOf('1.5', '60,5;x'))).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'NotSeconds', line: 2, column: 4, what: 'time offset' },
        { _tag: 'NotSeconds', line: 2, column: 5, what: 'length of the media' },
      ],
    })
  })

  it('knows no length of a live observation, whatever its cell says', () => {
    const read = readBorisTable(cells(older('0', '180,0', 'LIVE')), { decimal: ',' })
    expect(read).toMatchObject({ right: [{ id: 'one', starts: 0 }] })
    expect(read).not.toHaveProperty('right.0.length')
  })
})
