import { getOrThrow } from 'rupture-repair'
import { chainLog, firstPrev, formatLog, hashLine, readWholeLog } from 'rupture-repair/journal'
import { formatLine, parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../sha256.js'
import { chained, head, lines, log, textOf, verified } from './chained.js'
import { phaseResumed } from './samples.js'

describe('a chained log', () => {
  test('is lawful and chained, and its head is the hash of its last line', () => {
    const last = lines.at(-1) ?? ''
    expect(verified(chained)).toEqual({
      lawful: true,
      chained: true,
      lines: lines.length,
      head: hashLine(last, sha256),
      first: null,
      problems: [],
    })
  })
  test('begins with 64 zeros, and each line has the hash of the one before', () => {
    const read = lines.map((line) => getOrThrow(parseLine(line)))
    expect(read.map(({ prev }) => prev)).toEqual([
      firstPrev,
      ...lines.slice(0, -1).map((line) => hashLine(line, sha256)),
    ])
  })
  test('reads back as it was, its chain included, and can be chained anew', () => {
    const read = getOrThrow(readWholeLog(chained))
    expect(formatLog(read)).toBe(chained)
    expect(chainLog(read, sha256)).toEqual(read)
  })
  test('goes on with the head as prev', () => {
    const next = { v: 1, alliance: 'z', seq: 1, event: phaseResumed, prev: head ?? '' } as const
    expect(verified(`${chained}${formatLine(next)}\n`)).toMatchObject({ chained: true, lawful: false })
  })
  test('is the same in other blanks and another order of keys', () => {
    const [first = '', ...others] = lines
    const turned = Object.fromEntries(Object.entries(JSON.parse(first) as object).toReversed())
    const text = `\uFEFF${JSON.stringify(turned).replaceAll('":', '" : ')}\r\n\n${others.join('\r\n')}`
    expect(verified(text, head ?? '')).toEqual(verified(chained))
  })
  test('is the same where meta has numbers that JSON writes in another way, as they came and written back', () => {
    const numbers = '{"a":1.0,"b":-0,"c":0.1000000000000000055,"d":1e2,"e":[2.50]}'
    let prev = firstPrev
    const foreign = textOf(
      lines.map((line) => {
        const written = line.replace(/"prev":"[^"]*"/, `"prev":"${prev}","meta":${numbers}`)
        prev = hashLine(written, sha256)
        return written
      }),
    )
    expect(foreign).toContain(numbers)
    const writtenBack = formatLog(getOrThrow(readWholeLog(foreign)))
    expect(writtenBack).toContain('"meta":{"a":1,"b":0,"c":0.1,"d":100,"e":[2.5]}')
    expect(verified(foreign)).toEqual({
      lawful: true,
      chained: true,
      lines: lines.length,
      head: prev,
      first: null,
      problems: [],
    })
    expect(verified(writtenBack, prev)).toEqual(verified(foreign))
  })
  test('that has grown since still has the head that was noted', () => {
    const noted = verified(textOf(lines.slice(0, 10))).head ?? ''
    expect(verified(chained, noted)).toEqual(verified(chained))
  })
})

describe('a log that is not chained', () => {
  test('may be lawful', () =>
    expect(verified(formatLog(log))).toMatchObject({
      lawful: true,
      chained: false,
      first: null,
      problems: [{ _tag: 'NotChained', line: 1 }],
    }))
  test('is chained in part where lines lack their hash', () => {
    const part = textOf(
      lines.with(2, formatLine({ ...getOrThrow(parseLine(lines[2] ?? '')), prev: undefined as never })),
    )
    expect(verified(part)).toMatchObject({ chained: false, first: { line: 3, what: 'altered' } })
  })
  test('and without lines it is', () => {
    expect(verified('\n')).toEqual({
      lawful: true,
      chained: true,
      lines: 0,
      head: firstPrev,
      first: null,
      problems: [],
    })
    expect(verified('', head ?? '')).toMatchObject({ chained: false, first: { line: 1, what: 'missing' } })
  })
})

test('what cannot follow, and what was chained so, is unlawful', () => {
  const [first] = log.alliances
  if (first === undefined) throw new Error('no alliance')
  const { lines } = first
  const unlawful = {
    alliance: first.alliance,
    lines: [lines[0], ...lines.slice(1), { ...lines[0], line: 99 }],
  } as const
  const text = formatLog(chainLog({ alliances: [unlawful] }, sha256))
  expect(verified(text)).toMatchObject({
    lawful: false,
    chained: true,
    first: { line: lines.length + 1, what: 'unlawful' },
    problems: [{ _tag: 'BrokenLine', line: lines.length + 1 }],
  })
})

test('a line that is too deep to be read is altered', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  expect(verified(textOf([...lines, deep])).first).toMatchObject({ line: lines.length + 1 })
})

test('a key that is given twice breaks the chain, since the hash would not show that it was added', () => {
  for (const at of [0, 1, lines.length - 1]) {
    const text = textOf(lines.map((line, index) => (index === at ? line.replace('"v":1,', '"v":1,"v":1,') : line)))
    const { lawful, chained: holds, first } = verified(text)
    expect([lawful, holds, first]).toEqual([false, false, { line: at + 1, what: 'altered' }])
  }
})

test('the hash of a line that is no JSON repeats nothing of the line', () => {
  const hash = () => hashLine('{"v":1,"scores":{"total":41},"note":hates}', sha256)
  expect(hash).toThrow(new TypeError('hashLine: expected one line of JSON'))
})
