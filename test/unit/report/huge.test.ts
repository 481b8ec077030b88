/** Whatever finite numbers people put on record, a page shows numbers, and draws only what it can. */
import fc from 'fast-check'
import { reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import { shown } from '../../../src/report/page/table.js'
import type { AllianceReported } from '../../../src/report/shown/report.js'
import { loadDraw } from '../../../src/verbs/draw.js'
import { allianceAfter, at, begin, person, says } from '../../model/given.js'
import { reportOf, textOf } from './given.js'

const draw = await loadDraw()

const rated = (scores: readonly number[]): AllianceReported => ({
  id: 'rated',
  provenance: 'recorded',
  series: [],
  findings: [],
  record: allianceAfter(
    begin('individual', { ann: 'client', tom: 'therapist' }),
    ...scores.flatMap((score, index) => [
      { _tag: 'HoldSession', stamp: at(index + 1), held: { present: ['ann', 'tom'] } } as const,
      {
        _tag: 'GiveRating',
        stamp: at(index + 1, says('ann')),
        rating: { of: [person('ann'), person('tom')], instrument: 'form', scores: { warmth: score } },
      } as const,
    ]),
  ),
})

const traced = (
  scores: readonly number[],
  range?: { readonly min: number; readonly max: number },
): AllianceReported => ({
  id: 'traced',
  provenance: 'recorded',
  findings: [],
  series: [
    {
      id: 'traced',
      better: 'higher',
      ...(range === undefined ? {} : { range }),
      points: scores.map((score, index) => ({ session: index + 1, score })),
    },
  ],
})

const pageOf = (...alliances: readonly AllianceReported[]): string => reportHtml(reportOf({ alliances }), draw)

describe('a page', () => {
  test.each([
    ['as far apart as numbers are', [1.79e308, -1.79e308]],
    ['alone', [-1.79e308]],
    ['beside an ordinary one', [5, 1.79e308, 6]],
    ['so small that it is hardly one', [5e-324, 0]],
    ['of a table’s greatest', [1e15, -1e15]],
    ['one greatest', [1e15]],
  ])('shows a score %s', (_, scores) => {
    for (const page of [pageOf(rated(scores)), pageOf(traced(scores)), pageOf(rated(scores), rated([1, 5]))])
      expect(page).not.toMatch(/Infinity|NaN/)
  })

  test('draws no scale on which nothing could be told apart, and says so', () => {
    const text = textOf(pageOf(rated([5, 1.79e308])))
    expect(text).toContain('1.79e+308')
    expect(text).toContain('form, warmth is not drawn')
    expect(textOf(pageOf(rated([5, 6])))).not.toContain('is not drawn')
  })

  test('shows whatever finite numbers come in', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    const scores = fc.array(number, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(scores, scores, fc.option(fc.tuple(number, number)), (one, other, ends) => {
        const range = ends === null ? undefined : { min: Math.min(...ends), max: Math.max(...ends) }
        expect(pageOf(rated(one), traced(other, range))).not.toMatch(/Infinity|NaN/)
      }),
      { seed: 20261122, numRuns: 40 },
    )
  })
})

test.each([
  [1.79e308, '1.79e+308'],
  [-1.79e308, '-1.79e+308'],
  [1e15, '1000000000000000'],
  [2.005, '2.01'],
  [-0.001, '0'],
  [Number.NaN, '–'],
  [null, '–'],
])('%d is shown as %s', (value, text) => expect(shown(value)).toBe(text))
