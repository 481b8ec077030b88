import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import {
  chainLog,
  firstPrev,
  formatLog,
  hashLine,
  type Log,
  readWholeLog,
  type VerifiedLog,
  verifyLog,
} from 'rupture-repair/journal'
import { formatLine, parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { phaseResumed } from './samples.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const sample = (file: string): Log =>
  getOrThrow(readWholeLog(readFileSync(new URL(`../../../examples/${file}`, import.meta.url), 'utf8')))
const log = sample('data/three-alliances.jsonl')
const chained = formatLog(chainLog(log, sha256))
const lines = chained.trimEnd().split('\n')
const textOf = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
const verified = (text: string, head?: string): VerifiedLog =>
  verifyLog(text, head === undefined ? { sha256 } : { sha256, head })
const { head } = verified(chained)
/** Numbers that look like chance and are the same in every run. */
const draws = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

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

describe('damage', () => {
  const short = formatLog(chainLog(sample('data/one-repair.jsonl'), sha256))
  const { head: shortHead, lines: many } = verified(short)
  const bytes = new TextEncoder().encode(short)
  test('a bit turned at each of 1,000 places is found', () => {
    const draw = draws(19)
    let found = 0
    for (let tried = 0; tried < 1000; tried += 1) {
      const place = draw(bytes.length)
      const turned = bytes.slice()
      turned[place] = (turned[place] ?? 0) ^ (1 << draw(8))
      const { lawful, chained, first } = verified(new TextDecoder().decode(turned), shortHead ?? '')
      if (first !== null && !(lawful && chained)) found += 1
    }
    console.info(`a bit turned: found ${found} of 1000`)
    expect(found).toBe(1000)
  })
  /** Every line in turn: what is found, and on which line. */
  const inTurn = (
    what: string,
    of: (index: number) => readonly string[],
    expected: (index: number) => number,
  ): void => {
    const places = [...lines.keys()].filter((index) => textOf(of(index)) !== chained)
    const found = places.map((index) => verified(textOf(of(index)), head ?? '').first)
    const right = found.filter((first, at) => first?.what === what && first.line === expected(places[at] ?? 0))
    console.info(`${what}: found ${found.filter(Boolean).length} of ${places.length}, named and placed ${right.length}`)
    expect(found.filter(Boolean)).toHaveLength(places.length)
    expect(right).toHaveLength(places.length)
  }
  test('a line doubled in its place', () =>
    inTurn(
      'doubled',
      (index) => lines.toSpliced(index, 0, lines[index] ?? ''),
      (index) => index + 2,
    ))
  test('a line doubled at the end', () => {
    const places = lines.slice(0, -1)
    const found = places.map((line) => verified(textOf([...lines, line]), head ?? '').first)
    expect(found).toEqual(places.map(() => ({ line: lines.length + 1, what: 'doubled' })))
  })
  test('two lines swapped', () =>
    inTurn(
      'moved',
      (index) =>
        index + 1 < lines.length ? lines.toSpliced(index, 2, ...lines.slice(index, index + 2).toReversed()) : lines,
      (index) => index + 1,
    ))
  test('a line moved to the end', () =>
    inTurn(
      'moved',
      (index) => [...lines.toSpliced(index, 1), lines[index] ?? ''],
      (index) => index + 1,
    ))
  test('a content changed within its form', () =>
    inTurn(
      'altered',
      (index) =>
        index + 1 < lines.length
          ? lines.toSpliced(
              index,
              1,
              (lines[index] ?? '')
                .replace('"event":', '"note":"x","event":')
                .replace(/"note":"[^x][^"]*",(.*"note")/, '$1'),
            )
          : lines,
      (index) => index + 1,
    ))
  test('a line taken out', () => {
    const found = lines.map((_, index) => verified(textOf(lines.toSpliced(index, 1)), head ?? '').first)
    const isLastOfItsAlliance = (index: number): boolean => {
      const whose = (line: string): unknown => getOrThrow(parseLine(line)).alliance
      return !lines.slice(index + 1).some((line) => whose(line) === whose(lines[index] ?? ''))
    }
    console.info(`taken out: found ${found.filter(Boolean).length} of ${lines.length}`)
    // Nothing shows whether the line before was altered, or the last of an alliance is gone.
    expect(found).toEqual(
      lines.map((_, index) =>
        isLastOfItsAlliance(index) && index + 1 < lines.length
          ? { line: index, what: 'altered' }
          : { line: index + 1, what: 'missing' },
      ),
    )
  })
  test('the tail cut', () =>
    inTurn(
      'missing',
      (index) => lines.slice(0, index),
      (index) => index + 1,
    ))
  test('a last line torn, at every byte', () => {
    const before = short.lastIndexOf('\n', short.length - 2) + 1
    for (let end = before + 1; end < short.length - 1; end += 1)
      expect(verified(short.slice(0, end), shortHead ?? '').first).toEqual({ line: many, what: 'torn' })
  })
  test('a forged line put in between', () => {
    const forged = formatLine({
      v: 1,
      alliance: 'z',
      seq: 1,
      event: phaseResumed,
      prev: getOrThrow(parseLine(lines[4] ?? '')).prev ?? '',
    })
    expect(verified(textOf(lines.toSpliced(4, 0, forged)), head ?? '').first).toEqual({ line: 5, what: 'altered' })
  })
})

describe('a last line altered, where the head was noted', () => {
  const last = lines.at(-1) ?? ''
  const withLast = (line: string): VerifiedLog => verified(textOf(lines.with(-1, line)), head ?? '')
  test.each([
    ['so that it cannot be read', last.replace('"event":{', '"event":{"x":1,')],
    ['so that it cannot follow', last.replace(/"seq":\d+/, '"seq":99')],
  ])('%s is altered, and not unlawful as it was written', (_, line) => {
    expect(withLast(line)).toMatchObject({
      lawful: false,
      chained: false,
      first: { line: lines.length, what: 'altered' },
    })
    expect(withLast(line).problems.at(-1)).toEqual({ _tag: 'HeadNotFound', line: lines.length + 1 })
  })
  test('within the rules is called missing, since nothing tells it from a cut end', () =>
    expect(withLast(last.replace('"event":', '"meta":{"x":1},"event":'))).toMatchObject({
      lawful: true,
      chained: false,
      first: { line: lines.length + 1, what: 'missing' },
    }))
  test('an earlier unlawful line is still unlawful: the line after it has its hash', () => {
    const [one] = log.alliances
    if (one === undefined) throw new Error('no alliance')
    const [first, ...others] = one.lines
    const numbered = [first, first, ...others].map((each, index) => ({ ...each, line: index + 1 }))
    const text = formatLog(chainLog({ alliances: [{ ...one, lines: numbered as [typeof first] }] }, sha256))
    expect(verified(text, head ?? '').first).toEqual({ line: 2, what: 'unlawful' })
  })
})

describe('what a chain alone cannot show', () => {
  const rewritten = formatLog(chainLog({ alliances: log.alliances.slice(1) }, sha256))
  test('a whole chain written anew, but for its head', () => {
    expect(verified(rewritten)).toMatchObject({ lawful: true, chained: true, first: null })
    expect(verified(rewritten, head ?? '')).toMatchObject({
      chained: false,
      first: { what: 'missing' },
      problems: [{ _tag: 'HeadNotFound' }],
    })
  })
  test('a cut tail, but for its head', () => {
    const cut = textOf(lines.slice(0, -3))
    expect(verified(cut)).toMatchObject({ lawful: true, chained: true, first: null })
    expect(verified(cut, head ?? '')).toMatchObject({
      chained: false,
      first: { line: lines.length - 2, what: 'missing' },
    })
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
