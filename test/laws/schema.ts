/** What holds of reading and writing log lines, whatever stands in them. */
import { isDeepStrictEqual } from 'node:util'
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import type { AllianceCommand, AllianceEvent } from 'rupture-repair'
import { formatLine, type LogLine, type Problem, parseCommand, parseEvent, parseLine } from 'rupture-repair/schema'
import { expect } from 'vitest'
import { writtenLine } from '../../src/schema/entry/log-line.js'
import { acceptorOf } from '../../src/schema/problems/acceptor.js'
import { isEachKeyOnce, keysAndDepth } from '../../src/schema/problems/json-text.js'
import { logLine } from '../../src/testing/arbitraries/event.js'

type Path = readonly (string | number)[]
type Json = unknown

/** `parse ∘ format = id`. */
export const parsingUndoesFormatting = (line: Arbitrary<LogLine>): IProperty<[LogLine]> =>
  fc.property(line, (line) => {
    expect(parseLine(formatLine(line))).toEqual({ _tag: 'Right', right: line })
  })

/** The keys of a written line stand in one order. */
export const envelopeHasOneOrder = (line: Arbitrary<LogLine>): IProperty<[LogLine]> =>
  fc.property(line, (line) => {
    const order = ['v', 'alliance', 'seq', 'session', 'at', 'by', 'note', 'visibleTo', 'event', 'meta', 'prev']
    const keys = Object.keys(JSON.parse(formatLine(line)))
    expect(keys).toEqual(order.filter((key) => keys.includes(key)))
    expect(formatLine(line)).not.toMatch(/[\n\r]/)
  })

export const eventsAreLetIn = (event: Arbitrary<AllianceEvent>): IProperty<[AllianceEvent]> =>
  fc.property(event, (event) => {
    expect(parseEvent(event)).toEqual({ _tag: 'Right', right: event })
  })

export const commandsAreLetIn = (command: Arbitrary<AllianceCommand>): IProperty<[AllianceCommand]> =>
  fc.property(command, (command) => {
    expect(parseCommand(command)).toEqual({ _tag: 'Right', right: command })
  })

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null

/** Every path into a JSON value, the empty one excepted. */
const pathsOf = (value: Json, path: Path = []): Path[] => {
  if (!isObject(value)) return []
  const keys: Path = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => [[...path, key], ...pathsOf(value[key], [...path, key])])
}

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)

/** A written line and one path into it, but not into `meta`, where anything may be. */
const placed: Arbitrary<readonly [Json, Path]> = logLine.chain((line) => {
  const written: Json = JSON.parse(formatLine(line))
  return fc.tuple(
    fc.constant(written),
    fc.constantFrom(...pathsOf(written).filter(([key, inner]) => key !== 'meta' || inner === undefined)),
  )
})

const problemsOf = (value: Json): readonly Problem[] => {
  const parsed = parseLine(JSON.stringify(value))
  return parsed._tag === 'Left' ? parsed.left : []
}

const secret = 'what-nobody-may-read'

/** A value of the wrong kind is one problem, at its path, and does not show itself. */
export const damageIsFoundWhereItIs = (): IProperty<[readonly [Json, Path]]> =>
  fc.property(placed, ([written, path]) => {
    const isList = Array.isArray(at(written, path))
    const parent = at(written, path.slice(0, -1))
    if (isObject(parent)) parent[String(path.at(-1))] = isList ? { secret } : [[secret]]
    const problems = problemsOf(written)
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(JSON.stringify(problems)).not.toContain(secret)
  })

/** A key left out is a problem at its path, or may be left out. */
export const missingKeysAreNamed = (): IProperty<[readonly [Json, Path]]> =>
  fc.property(placed, ([line, path]) => {
    const written = structuredClone(line)
    const parent = at(written, path.slice(0, -1))
    // Without its scale a rating is judged on this library's own.
    fc.pre(isObject(parent) && !Array.isArray(parent) && path.at(-1) !== 'scale')
    if (isObject(parent)) delete parent[String(path.at(-1))]
    const problems = problemsOf(written)
    // Where one of several keys is enough, the object that has none of them is named.
    const isOneOfSeveral = problems.some(({ expected }) => / with .* or /.test(expected))
    if (problems.length > 0)
      expect(problems).toMatchObject([isOneOfSeveral ? { path: path.slice(0, -1) } : { _tag: 'Missing', path }])
  })

/** A key too many is a problem at its path. */
export const unknownKeysAreNamed = (): IProperty<[readonly [Json, Path]]> =>
  fc.property(placed, ([line, path]) => {
    const written = structuredClone(line)
    const parent = at(written, path.slice(0, -1))
    fc.pre(isObject(parent) && !Array.isArray(parent))
    if (isObject(parent)) parent['surely-unknown'] = [secret]
    const problems = problemsOf(written)
    expect(problems.map((problem) => problem.path)).toEqual([[...path.slice(0, -1), 'surely-unknown']])
    expect(JSON.stringify(problems)).not.toContain(secret)
  })

/** Lines in which something stands where it may not, or stood before, or stands as well elsewhere; some are lines still. */
const bent: Arbitrary<Json> = fc
  .tuple(
    placed,
    fc.oneof(
      fc.jsonValue(),
      placed.map(([written, path]) => at(written, path)),
      fc.constant(undefined),
    ),
    fc.boolean(),
  )
  .map(([[line, path], put, isBeside]) => {
    const written = structuredClone(line)
    const parent = at(written, path.slice(0, -1))
    const key = `${path.at(-1)}${isBeside ? 's' : ''}`
    if (isObject(parent)) parent[key] = put
    // What holds `undefined` is not there in JSON.
    return JSON.parse(JSON.stringify(written))
  })

/** What is quickly said yes to is what the schema accepts and gives back as it came. */
export const quickYesIsThatOfTheSchema = (): IProperty<[Json]> =>
  fc.property(bent, (written) => {
    const { success, data } = writtenLine.safeParse(written)
    expect(acceptorOf(writtenLine)(written)).toBe(success && isDeepStrictEqual(data, written))
  })

/** Text of JSON in which keys stand twice, under other escapes too, or not. */
const { json: textWithKeys } = fc.letrec<{ json: string }>((tie) => {
  const key = fc.constantFrom('"a"', '"\\u0061"', '"b:"', '"\\\\"', '"\\""', '"{"', '"]"')
  const inner = fc.array(fc.tuple(key, tie('json')), { maxLength: 4 })
  const leaf = fc.oneof(key, fc.constantFrom('1', 'null', '{}', ' [ ] '))
  return {
    json: fc.oneof(
      { depthSize: 'small' },
      leaf,
      inner.map((all) => `{${all.map(([key, value]) => `${key} :${value}`).join(',')}}`),
      fc.array(tie('json'), { maxLength: 4 }).map((all) => `[${all.join(' , ')}]`),
    ),
  }
})

/** Keys that are counted as many as there are, are each there once. */
export const countedKeysAreFound = (): IProperty<[string, number]> =>
  fc.property(textWithKeys, fc.constantFrom(0, 60, 63, 64, 65), (json, deep) => {
    const text = '['.repeat(deep) + json + ']'.repeat(deep)
    const { tooDeep, twice } = keysAndDepth(text)
    expect(isEachKeyOnce(text, JSON.parse(text))).toBe(tooDeep === undefined && twice.length === 0)
  })

/** A line that stops anywhere before its end is cut off, and nothing else is said of it. */
export const beginningsAreCutOff = (): IProperty<[LogLine, number]> =>
  fc.property(logLine, fc.nat(), (line, length) => {
    const text = formatLine(line)
    const parsed = parseLine(text.slice(0, 1 + (length % (text.length - 1))))
    expect(parsed).toMatchObject({ _tag: 'Left', left: [{ _tag: 'CutOff', path: [] }] })
  })

/** No text and no JSON makes a parser throw, and every refusal says what was expected in words of our own. */
export const nothingThrows = (): IProperty<[string]> =>
  fc.property(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.tuple(logLine, fc.nat(), fc.string({ maxLength: 3 })).map(([line, place, put]) => {
        const text = formatLine(line)
        const at = place % text.length
        return text.slice(0, at) + put + text.slice(at + 1)
      }),
    ),
    (text) => {
      const parsed = parseLine(text)
      if (parsed._tag === 'Left')
        for (const { expected } of parsed.left) expect(expected).not.toMatch(/\binvalid\b|received|something else/i)
    },
  )
