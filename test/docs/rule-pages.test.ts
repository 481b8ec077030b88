import { existsSync, readFileSync } from 'node:fs'
import { ruleIds } from 'rupture-repair/detection'
import { describe, expect, test } from 'vitest'
import { faultsOf, headings, stableWords } from './rule-pages.js'
import { sectionOf } from './tables.js'

const pathOf = (id: string): string => `docs/rules/${id}.md`
const pageOf = (id: string): string => (existsSync(pathOf(id)) ? readFileSync(pathOf(id), 'utf8') : '')

test.each(ruleIds)('%s has a page with all that a rule is to say of itself', (id) =>
  expect(faultsOf(id, pageOf(id))).toEqual([]),
)

test('detection.md links to each of them', () => {
  const overview = readFileSync('docs/detection.md', 'utf8')
  expect(ruleIds.filter((id) => !overview.includes(`| [\`${id}\`](rules/${id}.md) |`))).toEqual([])
})

describe('the checks can fail', () => {
  const page = pageOf('drop')
  const broken = (from: string | RegExp, to: string): readonly string[] => {
    const changed = page.replace(from, to)
    expect(changed).not.toBe(page)
    return faultsOf('drop', changed)
  }

  test('no page', () => expect(faultsOf('drop', '')).toEqual(expect.arrayContaining(['no formula', 'no source'])))
  test.each(headings)('nothing under %s', (heading) =>
    expect(broken(sectionOf(page, heading), '\n\n')).toContain(`nothing under ${heading}`),
  )
  test('a heading of another name', () =>
    expect(broken('\n## When it misleads', '\n## Limits')).toEqual(['nothing under When it misleads']))
  test('a parameter without a row', () =>
    expect(broken(/^\| `maxDescent` .*\n/m, '')).toEqual(['no row for the parameter maxDescent']))
  test('a row without a parameter', () =>
    expect(broken('| `ceilingMargin` |', '| `gentle` | 1 | none |\n| `ceilingMargin` |')).toEqual([
      '`gentle` is no parameter',
    ]))
  test('another default', () =>
    expect(broken('| `maxDescent` | 1 |', '| `maxDescent` | 2 |')).toEqual(['the default of maxDescent is not 2']))
  test('another share', () =>
    expect(broken('| `floor=2.77` | .211 |', '| `floor=2.77` | .212 |')).toEqual([
      '`floor=2.77`: .211 | .408 | .166 | .531',
    ]))
  test('other settings than those of the row', () =>
    expect(broken('| `floor=2.77` |', '| `floor=2.78` |')).toHaveLength(1))
  test('settings that the rule refuses', () =>
    expect(broken('| `floor=2.77` |', '| `flor=2.77` |')[0]).toContain('UnknownParameter'))
  test('shares of nobody knows what', () =>
    expect(broken(stableWords, 'Simulated.')).toEqual(['does not say what was simulated']))
  test('a source without a DOI', () =>
    expect(broken('doi 10.1080/10503307.2012.693772', 'a paper')).toEqual(
      ['* Eubanks-Carter, Gorman & Muran (2012)'].map((start) => expect.stringContaining(start)),
    ))
})
