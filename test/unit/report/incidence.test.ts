import { reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import { loadDraw } from '../../../src/verbs/draw.js'
import { given } from '../outcomes/risks/given.js'
import { reportOf, textOf } from './given.js'

const draw = await loadDraw()

const cohort = [
  given('a', 6, [{ reported: 1, recognised: 1, attempt: 1, resolved: [1, 4] }, { reported: 2 }]),
  given(
    'b',
    6,
    [
      { reported: 3, closed: [5, 'let-go'] },
      { happened: null, reported: 4 },
    ],
    'left',
  ),
]
const pageOf = (named: typeof cohort): string =>
  reportHtml(
    reportOf({
      alliances: named.map(({ id, state }) => ({
        id,
        provenance: 'invented',
        series: [],
        findings: [],
        record: state,
      })),
    }),
    draw,
  )

describe('the cumulative incidence of a report', () => {
  const text = textOf(pageOf(cohort))

  test('is by criterion, with the number at risk and bounds', () => {
    expect(text).toContain('How soon it was resolved')
    // One of three episodes, in the session of its onset; by alliance the error is √2/9, as of 9 episodes that are independent.
    // No therapist judged any, so that there is no such curve.
    expect(text).toMatch(/1\s*3\s*0\.33 \(0\.12 to 0\.65\); at most 0\.33/)
    expect(text).toContain('nor are 1 without a known onset')
  })

  test('has how long each step took, and says what was not reached', () => {
    expect(text).toMatch(/report to recognition by another\s*4 of 4\s*1\s*1/)
    expect(text).toContain('not reached')
  })

  test('is not there for one alliance, nor without an episode', () => {
    expect(textOf(pageOf(cohort.slice(0, 1)))).not.toContain('How soon')
    expect(textOf(pageOf([given('a', 3, []), given('b', 3, [])]))).not.toContain('How soon')
  })
})
