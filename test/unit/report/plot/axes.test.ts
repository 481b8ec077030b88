import { type Plot, reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import type { AllianceReported } from '../../../../src/report/shown/report.js'
import { loadDraw } from '../../../../src/verbs/draw.js'
import { reportOf } from '../given.js'
import { pair, scored, withRatings } from '../records.js'

const draw = await loadDraw()

/** What each drawing of a report says on its axes, by the data sets it is drawn from. */
const drawings = (alliances: readonly AllianceReported[]): readonly (readonly [Plot['rows'], string])[] => {
  const seen: (readonly [Plot['rows'], string])[] = []
  reportHtml(reportOf({ alliances, audience: 'supervision' }), (plot) => {
    const svg = draw(plot)
    seen.push([plot.rows, svg])
    return svg
  })
  return seen
}

const drawn = (alliances: readonly AllianceReported[], rows: string): string =>
  drawings(alliances).find(([held]) => held[rows] !== undefined)?.[1] ?? ''

const lower = (one: AllianceReported): AllianceReported => ({
  ...one,
  series: one.series.map((series) => ({ ...series, better: 'lower' })),
})

describe('every axis says what it shows', () => {
  test('a score, and which end of it is the better one', () => {
    expect(drawn([scored('s')], 'scores')).toMatch(/>session<.*>score,<.*>higher is better</s)
    expect(drawn([lower(scored('s'))], 'scores')).toMatch(/>lower is better</)
  })

  test('a rating of a record, of which no better end is known', () => {
    const svg = drawn([withRatings('r')], 'scores')
    expect(svg).toMatch(/>score</)
    expect(svg).not.toMatch(/is better/)
  })

  test('episodes of all alliances, each by its alliance and number', () => {
    const page = reportHtml(reportOf({ alliances: [pair('p'), pair('q')] }), draw)
    expect(page).toMatch(/>alliance, episode<.*>session </s)
    expect(
      page.match(
        /class="lane" role="img" aria-label="from 1 to 1: reported in 1; attempt began in 1; resolution judged in 1, 1; closed in 1"/g,
      ),
    ).toHaveLength(2)
  })
})
