import { readFileSync } from 'node:fs'
import { ruleIds } from 'rupture-repair/detection'
import { describe, expect, test } from 'vitest'
import { faultsOf, headings, unexplained } from './rule-pages.js'
import { sectionOf } from './tables.js'

const pageOf = (id: string): string => readFileSync(`docs/rules/${id}.md`, 'utf8')

test.each(ruleIds)('%s has a page with all that a rule is to say of itself', (id) =>
  expect(faultsOf(id, pageOf(id))).toEqual([]),
)

test('detection.md explains what every rule has', () =>
  expect(unexplained(readFileSync('docs/detection.md', 'utf8'))).toEqual([]))

describe('the checks can fail', () => {
  const page = pageOf('drop')
  const broken = (from: string | RegExp, to: string): readonly string[] => {
    const changed = page.replace(from, to)
    expect(changed).not.toBe(page)
    return faultsOf('drop', changed)
  }

  test('no page', () => expect(faultsOf('drop', '')).toEqual(expect.arrayContaining(['no formula'])))
  test.each(headings)('nothing under %s', (heading) =>
    expect(broken(sectionOf(page, heading), '\n\n')).toContain(`nothing under ${heading}`),
  )
  test('another share', () =>
    expect(broken('| `floor=2.77` | .211 |', '| `floor=2.77` | .212 |')).toEqual([
      '`floor=2.77`: .211 | .408 | .166 | .531',
    ]))
  test('other settings than those of the row', () =>
    expect(broken('| `floor=2.77` |', '| `floor=2.78` |')).toHaveLength(1))
  test('settings that the rule refuses', () =>
    expect(broken('| `floor=2.77` |', '| `flor=2.77` |')[0]).toContain('UnknownParameter'))
})
