/** Tests between arms; every expected number is printed by scripts/arms.R. */
import { logRankTest, type RiskTime, sharesTest, welchTest } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { chiSquareAbove } from '../../src/statistics/arms/chi-square.js'
import { twoSharesZ } from '../../src/statistics/inside.js'

const near = (found: number, wanted: number): void =>
  expect(Math.abs(found - wanted) / Math.abs(wanted)).toBeLessThan(1e-10)

it.each([
  [1, 0.001, 0.974772879369468],
  [1, 1, 0.317310507862914],
  [1, 3.84, 0.0500435212487051],
  [1, 20, 7.74421643104409e-6],
  [7, 5, 0.659963229694283],
  [7, 40, 1.25879038737131e-6],
  [10, 2, 0.99634015317266],
  [10, 60, 3.62430095206149e-9],
])('the upper tail of χ² on %i degrees of freedom at %f is that of R’s pchisq', (df, observed, expected) => {
  near(chiSquareAbove(observed, df), expected)
})

it('shares of three arms are R’s prop.test', () => {
  const { statistic, df, p } = sharesTest([
    { count: 18, of: 40 },
    { count: 9, of: 37 },
    { count: 22, of: 45 },
  ])
  near(statistic, 5.67737790908045)
  near(p, 0.0585023149027402)
  expect(df).toBe(2)
})

it('of two arms it is the square of the test of two shares', () => {
  const [one, other] = [
    { count: 18, of: 40 },
    { count: 9, of: 37 },
  ]
  near(sharesTest([one, other]).statistic, twoSharesZ(one, other) ** 2)
})

describe('means with other variances are R’s oneway.test', () => {
  const [a, b, c] = [
    [0.25, 0.5, 0.375, 0, 0.625],
    [0.75, 0.5, 1, 0.625],
    [0.125, 0.875, 0.5, 0.25, 0.375, 0.75],
  ]
  it.each([
    ['two', [a, b], 5.9234259784458319, 6.8712455776683417, 0.0458053297200573],
    ['three', [a, b, c], 2.80234193983947, 7.76718112754432, 0.121269086608203],
  ])('of %s arms', (_, arms, f, within, probability) => {
    const { statistic, df, dfWithin, p } = welchTest(arms)
    near(statistic, f)
    near(dfWithin ?? 0, within)
    near(p, probability)
    expect(df).toBe(arms.length - 1)
  })
})

describe('the log-rank test is R’s survdiff on whole-number times', () => {
  const times = (exits: readonly number[], endings: readonly (string | null)[]): readonly RiskTime[] =>
    exits.map((exit, place) => ({ entry: 0, exit, ending: endings[place] ?? null }))
  const [r, l, f] = ['resolved', 'left', 'faded']
  const arms = [
    times([1, 1, 2, 2, 3, 5, 5, 8], [r, l, r, r, null, r, f, null]),
    times([1, 2, 3, 3, 4, 4, 6, 8], [l, r, r, null, r, l, r, null]),
    times([1, 1, 1, 2, 2, 3, 6], [r, r, r, f, r, r, l]),
  ]
  /** Those who ended otherwise stay at risk as long as they could have been observed: up to 8. */
  const competing = arms.map((arm) =>
    arm.map((time) => (time.ending === null || time.ending === r ? time : { entry: 0, exit: 8, ending: null })),
  )
  it.each([
    ['two arms, others censored', arms.slice(0, 2), 0.068712328492191, 0.793220936810309],
    ['three arms, others censored', arms, 1.975397581583555, 0.372432751334146],
    ['two arms, others competing', competing.slice(0, 2), 0.0513620013041992, 0.8207100138215555],
    ['three arms, others competing', competing, 1.852049688209402, 0.396125244356259],
  ])('%s', (_, times, chisq, probability) => {
    const { statistic, p, df } = logRankTest(times, 'resolved')
    near(statistic, chisq)
    near(p, probability)
    expect(df).toBe(times.length - 1)
  })

  it('with late entry is the score test of coxph with exact ties', () => {
    const late = arms
      .slice(0, 2)
      .map((arm) =>
        arm.map((time, place) => ({ ...time, entry: Math.min(time.exit - 1, [0, 1, 0, 2][place % 4] ?? 0) })),
      )
    near(logRankTest(late, 'resolved').statistic, 0.0187472446157488)
  })
})
