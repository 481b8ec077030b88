/** Numbers of the code that pages say in words or in tables written by hand, the pages of rules apart. */
import { readFileSync } from 'node:fs'
import { calibrationTargets, studyRules } from 'rupture-repair/simulation'
import { ratings, resolvedFrom } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { bare, rowsOf, sectionOf } from './tables.js'

const read = (page: string): string => readFileSync(`docs/${page}.md`, 'utf8')

test('from which judgement on an episode is resolved', () => {
  const greatest = ratings.at(-1)
  const enough = ratings.filter((rating) => rating >= resolvedFrom.value)
  expect(read('outcomes')).toContain(`judge it resolved, at least ${resolvedFrom.value} of ${greatest} |`)
  expect(read('episode')).toContain(`on their own judgement of ${enough.join(' or ')} of ${greatest};`)
})

describe('the targets of calibration', () => {
  /** Readings of one study share their row. */
  const rowOf = (id: string): string => (id.startsWith('larsson-2018') ? 'larsson-2018-…' : id)
  const wanted = new Map([
    ...Object.entries(calibrationTargets).map(([name, { value }]) => [name, value] as const),
    ...studyRules.map(({ id, share }) => [rowOf(id), share.value] as const),
  ])
  const faults = (page: string): readonly string[] => {
    const [, ...rows] = rowsOf(sectionOf(page, 'Targets and their sources'))
    const printed = new Map(rows.map(([target, value]) => [bare(target), Number(value)]))
    return [...new Set([...wanted.keys(), ...printed.keys()])].filter((name) => wanted.get(name) !== printed.get(name))
  }
  const page = read('calibration')

  test('are as the code has them', () => expect(faults(page)).toEqual([]))
  test('readings of one study have one share', () => {
    const shares = studyRules.filter(({ id }) => rowOf(id) === 'larsson-2018-…').map(({ share }) => share.value)
    expect(new Set(shares).size).toBe(1)
  })
  test.each([
    ['another value', '| `mean` | 3.95 |', '| `mean` | 3.59 |', 'mean'],
    ['another share', '| .254 |', '| .245 |', 'larsson-2018-…'],
    ['another name', '| `left` |', '| `gone` |', 'left'],
  ])('%s is noticed', (_what, said, otherwise, name) => {
    expect(faults(page.replace(said, otherwise))).toContain(name)
  })
})
