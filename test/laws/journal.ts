/** What holds of reading and writing logs, whatever stands in them. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { chainLog, formatLog, type Log, readLog, readWholeLog, verifyLog } from 'rupture-repair/journal'
import { formatLine, parseLine } from 'rupture-repair/schema'
import { expect } from 'vitest'
import { besideEvent, event, logLine } from '../../src/testing/arbitraries/event.js'
import { name } from '../../src/testing/arbitraries/leaves.js'
import { sha256 } from '../sha256.js'

const someEvents = fc.array(fc.tuple(fc.nat({ max: 3 }), event, besideEvent), { maxLength: 12 })

/** Up to four alliances whose events take turns, on lines 1, 2, 3 … */
const log: Arbitrary<Log> = fc
  .tuple(fc.uniqueArray(name, { minLength: 4, maxLength: 4 }), someEvents)
  .map(([names, turns]) => {
    const logs = new Map<string, [Log['alliances'][number]['lines'][0], ...Log['alliances'][number]['lines'][0][]]>()
    for (const [index, [who, event, beside]] of turns.entries()) {
      const alliance = names[who] ?? ''
      const entry = { line: index + 1, event, ...beside }
      const lines = logs.get(alliance)
      if (lines === undefined) logs.set(alliance, [entry])
      else lines.push(entry)
    }
    return { alliances: [...logs].map(([alliance, lines]) => ({ alliance, lines })) }
  })

/** `read ∘ format = id`, with either line break and with or without the last one. */
export const readingUndoesFormatting = (): IProperty<[Log, string, boolean]> =>
  fc.property(log, fc.constantFrom('\n', '\r\n'), fc.boolean(), (log, lineBreak, isEnded) => {
    const text = formatLog(log).replaceAll('\n', lineBreak)
    expect(readWholeLog(isEnded ? text : text.trimEnd())).toEqual({ _tag: 'Right', right: log })
  })

/** A file is read if every line is, and a faulty line is named by its number; nothing throws. */
export const faultyLinesAreNumbered = (): IProperty<[string[]]> =>
  fc.property(
    fc.array(
      fc.oneof(
        logLine.map(formatLine),
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.constantFrom('', ' ', '\uFEFF', '{"v":1', '\r'),
      ),
      { maxLength: 8 },
    ),
    (given) => {
      const lines = given.map((line) => line.replaceAll('\n', ''))
      const read = readWholeLog(lines.join('\n'))
      const bare = lines
        .join('\n')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
      const faulty = bare.flatMap((line, index) =>
        line.trim() === '' || parseLine(line)._tag === 'Right' ? [] : [index + 1],
      )
      const problems = read._tag === 'Left' ? read.left : []
      const unreadable = problems.filter(({ _tag }) => _tag !== 'SeqGap' && _tag !== 'SeqRepeated')
      expect([...new Set(unreadable.map(({ line }) => line))]).toEqual(faulty)
      expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).toSorted((a, b) => a - b))
    },
  )

/** Of a log from which one line is missing, at most that gap is reported, in the alliance it is missing from. */
export const lostLinesAreGaps = (): IProperty<[Log, number]> =>
  fc.property(log, fc.nat(), (log, place) => {
    const lines = formatLog(log).trimEnd().split('\n')
    fc.pre(lines[0] !== '')
    const lost = place % lines.length
    const losing = log.alliances.find(({ lines }) => lines.some(({ line }) => line === lost + 1))
    const after = losing?.lines.find(({ line }) => line > lost + 1)
    const read = readWholeLog(lines.toSpliced(lost, 1).join('\n'))
    const problems = read._tag === 'Left' ? read.left : []
    // One line less stands before the line that shows the gap.
    if (after === undefined) expect(problems).toEqual([])
    else expect(problems).toMatchObject([{ _tag: 'SeqGap', alliance: losing?.alliance, line: after.line - 1 }])
  })

/** Torn anywhere in its last line, a log keeps all before it, and the loss is named. */
export const tornLastLinesLoseNothingElse = (): IProperty<[Log]> =>
  fc.property(log, (log) => {
    const text = formatLog(log)
    const before = text.lastIndexOf('\n', text.length - 2) + 1
    fc.pre(text !== '')
    const kept = readLog(text.slice(0, before))
    expect(kept.problems).toEqual([])
    const bytes = new TextEncoder().encode(text.slice(before, -1))
    for (let torn = 1; torn < bytes.length; torn += 1 + Math.floor(bytes.length / 40)) {
      const read = readLog(text.slice(0, before) + new TextDecoder().decode(bytes.slice(0, torn)))
      expect(read).toMatchObject({ ...kept, problems: [{ _tag: 'TornLine' }] })
    }
    expect(readLog(text.slice(0, -1))).toEqual({ ...log, leftOut: [], problems: [] })
  })

/** Whatever a log holds, its chain holds; reading keeps it, and of any one line left out something is found. */
export const chainsHold = (): IProperty<[Log, number]> =>
  fc.property(log, fc.nat(), (log, place) => {
    const text = formatLog(chainLog(log, sha256))
    const { chained, head } = verifyLog(text, { sha256 })
    expect(chained).toBe(true)
    expect(readWholeLog(text)).toEqual({ _tag: 'Right', right: chainLog(log, sha256) })
    fc.pre(text !== '')
    const lines = text.trimEnd().split('\n')
    const less = lines.toSpliced(place % lines.length, 1).join('\n')
    expect(verifyLog(less, { sha256, head: head ?? '' })).toMatchObject({ chained: false, first: {} })
  })
