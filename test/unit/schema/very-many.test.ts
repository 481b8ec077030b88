/** A list of so many wrong members that the engine has no room for what is wrong with each: it is refused, and nothing is thrown. */
import { readLog } from 'rupture-repair/journal'
import {
  parseCodeSet,
  parseCodingSheet,
  parseCommand,
  parseDecision,
  parseEvent,
  parseExperiment,
  parseFormsMap,
  parseInstrument,
  parseLine,
  parseMachineCodes,
  parseProposal,
  parseScenario,
  parseSeriesLine,
  parseTracedCourse,
  parseTracedFinding,
} from 'rupture-repair/schema'
import { storedAlliance } from 'rupture-repair/store'
import { describe, expect, test } from 'vitest'
import { problemsOf } from '../../../src/schema/problems/problems-of.js'
import { ended, written } from './entry/samples.js'

interface Answer {
  readonly _tag: 'Left' | 'Right'
  readonly left?: unknown
}

const stamp = { session: 1, by: { _tag: 'participant', id: 'ann' } }
const held = (present: unknown) => ({ _tag: 'SessionHeld', held: { present } })
const text = JSON.stringify

const parsers: Readonly<Record<string, (list: readonly unknown[]) => Answer>> = {
  parseLine: (list) => parseLine(written(held(list))),
  parseCommand: (list) => parseCommand({ _tag: 'HoldSession', stamp, held: { present: list } }),
  parseEvent: (list) => parseEvent({ ...held(list), stamp }),
  parseCodeSet: (list) => parseCodeSet({ codes: list }),
  parseCodingSheet: (list) => parseCodingSheet(text({ v: 1, segments: list })),
  parseDecision: (list) => parseDecision(text({ expressedBy: list })),
  parseExperiment: (list) => parseExperiment({ v: 1, scenarios: {}, size: { clients: list } }),
  'parseExperiment, by name': (list) => parseExperiment({ v: 1, design: { _tag: 'random', ranges: { ...list } } }),
  parseFormsMap: (list) => parseFormsMap({ v: 1, participants: list }),
  parseInstrument: (list) => parseInstrument({ reversed: list, subscales: { bond: list } }),
  parseMachineCodes: (list) => parseMachineCodes({ v: 1, sessions: list }),
  parseProposal: (list) => parseProposal(text({ of: list, evidence: { moments: list } })),
  parseScenario: (list) => parseScenario({ v: 1, dynamics: list, ...list }),
  parseSeriesLine: (list) => parseSeriesLine(text({ points: list })),
  parseTracedCourse: (list) => parseTracedCourse(text({ parameters: { ...list } })),
  parseTracedFinding: (list) => parseTracedFinding(text({ evidence: { ...list }, criteria: { ...list } })),
}

describe.each(Object.entries(parsers))('%s', (_, parse) => {
  test('refuses 125,000 wrong members', { timeout: 20_000 }, () => {
    const answer = parse(Array.from({ length: 125_000 }, () => -0.5))
    expect(answer._tag).toBe('Left')
    expect(Array.isArray(answer.left) && answer.left.length).toBeLessThanOrEqual(1001)
  })
})

test('says in one problem where a million are', { timeout: 60_000 }, () => {
  const answer = parseLine(written(held(Array.from({ length: 1_000_000 }, () => 5))))
  expect(answer).toEqual({
    _tag: 'Left',
    left: [
      {
        _tag: 'WrongLength',
        path: ['event', 'held', 'present'],
        expected: 'fewer values, or fewer faulty ones: there are too many to say what is wrong with each',
      },
    ],
  })
})

test('takes as many as there are where they are right', { timeout: 60_000 }, () => {
  const present = Array.from({ length: 1_000_000 }, (_, index) => `p${index}`)
  expect(parseLine(written(held(present)))._tag).toBe('Right')
})

test('such a line leaves the other alliances of its log readable, and is named in a store', { timeout: 60_000 }, () => {
  const bad = written(held(Array.from({ length: 200_000 }, () => 5)), { alliance: 'z', seq: 1 })
  const { alliances, problems } = readLog(`${written(ended, { alliance: 'a', seq: 1 })}\n${bad}\n`)
  expect(alliances.map(({ alliance }) => alliance)).toEqual(['a'])
  expect(problems).toMatchObject([{ _tag: 'WrongLength', line: 2, alliance: 'z', seq: 1 }])
  expect(storedAlliance('z', { version: 1, lines: [bad] })).toMatchObject({ left: { _tag: 'BrokenLog', line: 1 } })
})

test('very many members that are no member of a union are each looked at once', { timeout: 20_000 }, () => {
  const issues = Array.from({ length: 60_000 }, (_, index) => ({
    ...{ code: 'invalid_union' as const, errors: [], input: undefined, note: '', discriminator: '_tag' },
    ...{ path: ['ties', index], message: 'a tie' },
  }))
  const start = performance.now()
  expect(problemsOf({}, issues)).toHaveLength(60_000)
  expect(performance.now() - start).toBeLessThan(3000)
})
