import { formatLog, type Log, type LogProblem, readLog, readWholeLog } from 'rupture-repair/journal'
import { formatLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { sessionHeld } from './samples.js'

const line = (alliance: string, seq: number): string => formatLine({ v: 1, alliance, seq, event: sessionHeld })

const read = (text: string): Log => {
  const log = readWholeLog(text)
  if (log._tag === 'Left') throw new Error(JSON.stringify(log.left))
  return log.right
}
const problems = (text: string): readonly LogProblem[] => {
  const log = readWholeLog(text)
  return log._tag === 'Left' ? log.left : []
}
/** Each alliance with the numbers of its lines. */
const numbers = ({ alliances }: Log): readonly (readonly [string, readonly number[]])[] =>
  alliances.map(({ alliance, lines }) => [alliance, lines.map(({ line }) => line)])

describe('lines', () => {
  test('of many alliances are grouped in the order in which they come', () =>
    expect(numbers(read([line('b', 1), line('a', 1), line('b', 2)].join('\n')))).toEqual([
      ['b', [1, 3]],
      ['a', [2]],
    ]))
  test.each([
    ['LF', '\n', ''],
    ['LF, ended', '\n', '\n'],
    ['CRLF', '\r\n', '\r\n'],
    ['CRLF and a byte order mark', '\r\n', '', '\uFEFF'],
    ['blank lines', '\n', '\n \t\n\n'],
  ])('%s', (_, between, after, before = '') =>
    expect(numbers(read(before + [line('a', 1), line('a', 2)].join(between) + after))).toEqual([['a', [1, 2]]]),
  )
  test('are counted with the blank ones', () =>
    expect(numbers(read(`\n\n${line('a', 1)}\n\r\n${line('a', 2)}`))).toEqual([['a', [3, 5]]]))
  test.each(['', '\n', '\uFEFF'])('%j has none', (text) => expect(read(text)).toEqual({ alliances: [] }))
  test('a line separator within a text ends no line', () =>
    expect(numbers(read(`${line('a\u2028b', 1)}\n${line('a\u2028b', 2)}`))).toEqual([['a\u2028b', [1, 2]]]))
  test.each(['__proto__', 'constructor', 'toString', '1'])('%s is an alliance like any other', (alliance) => {
    const log = read([line('z', 1), line(alliance, 1), line(alliance, 2)].join('\n'))
    expect(numbers(log)).toEqual([
      ['z', [1]],
      [alliance, [2, 3]],
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('problems', () => {
  test('have their line, all at once', () => {
    const text = [line('a', 1), '{"v":2}', 'no json', line('a', 2).replace('"seq":2', '"seq":"secret"'), line('a', 2)]
    expect(problems(text.join('\r\n'))).toEqual([
      { _tag: 'UnknownVersion', line: 2, path: ['v'], expected: 'version 1' },
      { _tag: 'NotJson', line: 3, path: [], expected: 'one JSON object' },
      { _tag: 'WrongKind', line: 4, path: ['seq'], expected: 'a whole number from 1', alliance: 'a' },
    ])
  })
  test('may be more than a call has room for arguments', () => {
    const unknown = Array.from({ length: 150_000 }, (_, key) => `"k${key}":0`).join()
    const found = problems(`${line('a', 1)}\n${line('a', 2).replace('{', `{${unknown},`)}`)
    expect(found.at(-2)).toMatchObject({ _tag: 'UnknownKey', line: 2, path: ['k999'] })
    expect(found.at(-1)).toMatchObject({ _tag: 'FurtherProblems', line: 2, further: 149_000 })
  })
  test('a last line that was cut off is one', () =>
    expect(problems(`${line('a', 1)}\n${line('a', 2).slice(0, -9)}`)).toMatchObject([{ _tag: 'TornLine', line: 2 }]))
  test('a line that was cut off and has a line break is torn no more, but bad', () => {
    const torn = line('a', 2).slice(0, -9)
    for (const text of [`${torn}\n`, `${torn}\n${line('b', 1)}`])
      expect(problems(`${line('a', 1)}\n${text}`)).toMatchObject([{ _tag: 'CutOff', line: 2, alliance: 'a', seq: 2 }])
  })
  test('tell whose line it is where the text does', () => {
    const whose = (content: string) =>
      problems(`${line('a', 1)}\n${content}`).map(({ alliance, ...rest }) => [
        alliance,
        'seq' in rest ? rest.seq : undefined,
      ])
    expect(whose('{"v":2,"alliance":"a","seq":2}')).toEqual([['a', 2]])
    expect(whose('{"v":2,"alliance":" a","seq":2}')).toEqual([[undefined, 2]])
    expect(whose('{"v":2,"alliance":"b","seq":"1"}')).toEqual([['b', undefined]])
    expect(whose('{"v":2,"alliance":{"id":"a"},"seq":0}')).toEqual([[undefined, undefined]])
    expect(whose('{"v":2,"alliance":"b","alliance":"a"}')[0]).toEqual([undefined, undefined])
    expect(whose('{"v":1,"note":"\\",{[\\\\","alliance":"a\\u0020b","seq":1,"by":{"_tag":"participant","id":')).toEqual(
      [['a b', 1]],
    )
    expect(whose('{"v":1,"alliance":"a","seq":2')).toEqual([['a', undefined]])
    expect(whose('[1,')).toEqual([[undefined, undefined]])
  })
})

describe('what is whole beside it', () => {
  const bad = (alliance: string, seq: number): string => line(alliance, seq).replace('"v":1', '"v":2')
  /** The alliances that are whole, those left out with how many lines could be read, and the problems. */
  const beside = (...lines: readonly string[]) => {
    const { alliances, leftOut, problems } = readLog(lines.join('\n'))
    return {
      whole: alliances.map((one) => `${one.alliance}: ${one.lines.length}`),
      leftOut: leftOut.map((one) => `${one.alliance}: ${one.readable}`),
      problems: problems.map(({ _tag, line }) => `${_tag} ${line}`),
    }
  }

  test('is all of a log without a problem', () =>
    expect(beside(line('a', 1), line('b', 1), line('a', 2))).toEqual({
      whole: ['a: 2', 'b: 1'],
      leftOut: [],
      problems: [],
    }))
  test('an alliance with a bad line is left out whole', () =>
    expect(beside(line('a', 1), line('b', 1), bad('a', 2), line('a', 3), line('b', 2))).toEqual({
      whole: ['b: 2'],
      leftOut: ['a: 2'],
      problems: ['UnknownVersion 3'],
    }))
  test('and so is one whose only line is bad', () =>
    expect(beside(line('a', 1), bad('b', 1))).toMatchObject({ whole: ['a: 1'], leftOut: ['b: 0'] }))
  test('a lost line or one that comes again leaves its alliance out', () => {
    expect(beside(line('a', 1), line('a', 3), line('b', 1))).toEqual({
      whole: ['b: 1'],
      leftOut: ['a: 2'],
      problems: ['SeqGap 2'],
    })
    expect(beside(line('a', 1), line('a', 1), line('b', 1))).toEqual({
      whole: ['b: 1'],
      leftOut: ['a: 2'],
      problems: ['SeqRepeated 2'],
    })
  })
  test('a line of no known alliance may be of one that goes on after it with a gap', () =>
    expect(beside(line('a', 1), line('b', 1), 'no json', line('b', 3), line('a', 2))).toEqual({
      whole: ['a: 2'],
      leftOut: ['b: 2'],
      problems: ['NotJson 3'],
    }))
  test('a bad line of a known alliance excuses no gap of another', () =>
    expect(beside(line('a', 1), line('b', 1), bad('a', 2), line('b', 3))).toEqual({
      whole: [],
      leftOut: ['a: 1', 'b: 2'],
      problems: ['UnknownVersion 3', 'SeqGap 4'],
    }))
  test('a bad line without its number may be the one that is missing, and no other', () => {
    const without = line('a', 2).replace('"seq":2', '"seq":0')
    expect(beside(line('a', 1), without, line('a', 3)).problems).toEqual(['OutOfRange 2'])
    expect(beside(line('a', 1), without, line('a', 3), line('a', 5)).problems).toEqual(['OutOfRange 2', 'SeqGap 4'])
  })
  test('before a torn last line the alliance keeps its entries', () =>
    expect(beside(line('a', 1), line('b', 1), line('a', 2).slice(0, 60))).toEqual({
      whole: ['a: 1', 'b: 1'],
      leftOut: [],
      problems: ['TornLine 3'],
    }))
  test('but not where the torn line shows that others are lost', () =>
    expect(beside(line('a', 1), line('a', 3).slice(0, 60))).toEqual({
      whole: [],
      leftOut: ['a: 1'],
      problems: ['TornLine 2', 'SeqGap 2'],
    }))
})

describe('sequence numbers', () => {
  const sequence = (...seqs: readonly number[]): readonly LogProblem[] =>
    problems(seqs.map((seq) => line('a', seq)).join('\n'))
  const common = { alliance: 'a', path: ['seq'] }

  test('run 1, 2, 3', () => expect(sequence(1, 2, 3)).toEqual([]))
  test('begin with 1', () =>
    expect(sequence(2, 3)).toEqual([{ _tag: 'SeqGap', ...common, line: 1, expected: '1', next: 1, found: 2 }]))
  test('a gap is one problem, at the line after it', () =>
    expect(sequence(1, 2, 5, 6)).toEqual([{ _tag: 'SeqGap', ...common, line: 3, expected: '3', next: 3, found: 5 }]))
  test('a repeat is one problem, at the second line', () =>
    expect(sequence(1, 2, 2, 3)).toEqual([
      { _tag: 'SeqRepeated', ...common, line: 3, expected: '3', next: 3, found: 2 },
    ]))
  test('lines in the wrong order are a gap and a repeat', () =>
    expect(sequence(1, 3, 2, 4).map(({ _tag, line }) => [_tag, line])).toEqual([
      ['SeqGap', 2],
      ['SeqRepeated', 3],
    ]))
  test('every alliance has its own', () => {
    const text = [line('a', 1), line('b', 1), line('b', 3), line('a', 2)].join('\n')
    expect(problems(text)).toMatchObject([{ _tag: 'SeqGap', alliance: 'b', line: 3 }])
  })
  test('a gap over a line that cannot be read may be that line', () => {
    const text = [line('a', 1), '{}}', line('a', 3), line('a', 5)].join('\n')
    expect(problems(text).map(({ _tag, line }) => [_tag, line])).toEqual([
      ['NotJson', 2],
      ['SeqGap', 4],
    ])
  })
})

test('a log is written in the order of its lines', () => {
  const text = `${line('b', 1)}\n${line('a', 1)}\n${line('b', 2)}\n`
  expect(formatLog(read(text))).toBe(text)
  expect(formatLog({ alliances: [] })).toBe('')
})
