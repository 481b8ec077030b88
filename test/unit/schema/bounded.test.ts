/** However much is wrong with a text, what is said of it stays short; so does the work that saying it takes. */
import { readWholeLog } from 'rupture-repair/journal'
import {
  type Path,
  parseCodeSet,
  parseEvent,
  parseExperiment,
  parseInstrument,
  parseLine,
  parseScenario,
  parseSeriesLine,
  parseText,
  parseTracedCourse,
  parseTracedFinding,
} from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { mostProblems } from '../../../src/schema/problems/first-problems.js'
import { greatestDepth } from '../../../src/schema/problems/json-text.js'
import { ended, written } from './entry/samples.js'

interface Said {
  readonly _tag: string
  readonly path?: Path
  readonly further?: number
}
type Answer = { readonly _tag: 'Left'; readonly left: readonly Said[] } | { readonly _tag: 'Right' }
const said = (answer: Answer): readonly Said[] => (answer._tag === 'Left' ? answer.left : [])

/** So many objects in one another, the innermost with a key so many times. */
const nested = (depth: number, times: number): string =>
  `${'{"a":'.repeat(depth - 1)}{${Array.from({ length: times }, () => '"b":0').join(',')}}${'}'.repeat(depth - 1)}`

const parsers: Readonly<Record<string, (text: string) => Answer>> = {
  parseLine,
  readWholeLog,
  parseScenario: (text) => parseText(text, parseScenario),
  parseExperiment: (text) => parseText(text, parseExperiment),
  parseInstrument: (text) => parseText(text, parseInstrument),
  parseSeriesLine,
  parseTracedCourse,
  parseTracedFinding,
}

describe.each(Object.entries(parsers))('%s', (_, parse) => {
  test('refuses what is deeper than anything lawful, and says where', () => {
    const [problem, ...others] = said(parse(nested(3000, 3000)))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ _tag: 'TooDeep', path: Array.from({ length: greatestDepth }, () => 'a') })
  })
  test('tells the first keys that are given twice, and how many more there are', () => {
    const problems = said(parse(nested(greatestDepth, 3 * mostProblems)))
    expect(problems).toHaveLength(mostProblems + 1)
    expect(problems.reduce((sum, { path = [] }) => sum + path.length, 0)).toBeLessThan(
      mostProblems * (greatestDepth + 1),
    )
    expect(problems.at(-1)?._tag).toBe('FurtherProblems')
    expect(problems.at(-1)?.further).toBeGreaterThanOrEqual(2 * mostProblems - 1)
  })
})

test('as deep as may be is not too deep', () => {
  expect(said(parseLine(nested(greatestDepth, 1))).map(({ _tag }) => _tag)).not.toContain('TooDeep')
  expect(said(parseLine(nested(greatestDepth + 1, 1))).map(({ _tag }) => _tag)).toEqual(['TooDeep'])
  expect(said(parseLine(`${'['.repeat(greatestDepth + 1)}${']'.repeat(greatestDepth + 1)}`))).toEqual([
    { _tag: 'TooDeep', path: Array.from({ length: greatestDepth }, () => 0), expected: expect.any(String) },
  ])
})

test('brackets in a text are no depth', () => {
  expect(parseLine(written(ended, { note: '[{'.repeat(1000) }))._tag).toBe('Right')
})

describe('a value', () => {
  const many = 3 * mostProblems
  test('with very many unknown keys', () => {
    const keys = Object.fromEntries(Array.from({ length: many }, (_, index) => [`k${index}`, 0]))
    const problems = said(parseEvent({ ...ended, stamp: { session: 1, by: { _tag: 'observer', id: 'o' } }, ...keys }))
    expect(problems).toHaveLength(mostProblems + 1)
    expect(problems.at(-1)).toMatchObject({ _tag: 'FurtherProblems', further: many - mostProblems, path: [] })
  })
  test('with very many wrong members of a list', () => {
    const present = Array.from({ length: many }, () => 1)
    const problems = said(parseLine(written({ _tag: 'SessionHeld', held: { present } })))
    expect(problems.at(-1)).toMatchObject({ _tag: 'FurtherProblems', further: many - mostProblems })
  })
  test('with very much wrong beside its form', () => {
    const items = Array.from({ length: many }, () => 1)
    const own = { id: 'own', name: 'own', perspectives: ['client'], version: '1', items: 9, total: true }
    const key = { answers: { min: 1, max: 5, whole: true }, metric: 'sum', citation: 'none', licence: 'none' }
    const problems = said(parseInstrument({ ...own, ...key, reversed: items, subscales: {} }))
    expect(problems).toHaveLength(mostProblems + 1)
    expect(problems.at(-1)).toMatchObject({ _tag: 'FurtherProblems', further: many - 1 - mostProblems })
    const codes = Array.from({ length: 2 * many }, (_, index) => ({ code: `c${index % many}` }))
    const set = said(parseCodeSet({ name: 'own', version: '1', codes, values: [0, 1], presentFrom: 1 }))
    expect(set.at(-1)).toMatchObject({ _tag: 'FurtherProblems', further: many - mostProblems })
  })
  test('that is deeper than a stack is high is refused where anything may stand', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep]
    expect(parseExperiment({ v: 1, scenarios: { deep } })._tag).toBe('Left')
  })
})

describe('a log', () => {
  test('of very many bad lines tells the first, and how many more problems stand from there on', () => {
    const problems = said(readWholeLog(`${written(ended, { seq: 1 })}\n${'no JSON\n'.repeat(3 * mostProblems)}`))
    expect(problems).toHaveLength(mostProblems + 1)
    expect(problems.at(-1)).toEqual({
      _tag: 'FurtherProblems',
      line: mostProblems + 1,
      path: [],
      expected: expect.any(String),
      further: 2 * mostProblems,
    })
  })
  test('of as many as are told one by one says no more', () => {
    expect(said(readWholeLog('no JSON\n'.repeat(mostProblems)))).toHaveLength(mostProblems)
  })
})
