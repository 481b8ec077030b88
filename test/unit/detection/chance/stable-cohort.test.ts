import {
  cameBackByChance,
  cohortLikeness,
  detect,
  falseAlarmsLike,
  foundByChance,
  noiseLike,
  parseRule,
  stableSeries,
} from 'rupture-repair/detection'
import { type ScoreSeries, withGaps } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'
import { hitRateLike } from '../../../../src/detection/inside.js'
import { seriesOf } from '../series-of.js'

const ruled = (id: string, parameters: Readonly<Record<string, string>>) => {
  const parsed = parseRule(id, parameters)
  if (parsed._tag === 'Left') throw new Error('the rule is sound')
  return parsed.right
}
const rule = ruled('drop', { floor: '2' })
const likenessOf = (...series: readonly ScoreSeries[]) => {
  const likeness = cohortLikeness(series)
  if (likeness === undefined) throw new Error('the series vary')
  return likeness
}
const range = { min: 1, max: 7 }

describe('what a cohort’s series have in common', () => {
  it('is read from their scores, gaps left out', () => {
    const likeness = likenessOf(seriesOf([2, null, 4, 6]), seriesOf([1, 2]), seriesOf([5]), seriesOf([3, 4, 5]))
    expect(likeness).toMatchObject({ better: 'higher', step: 1, mean: 32 / 9, still: [] })
    // Squares about each person's mean: 8, .5 and 2, over 2 + 1 + 2 degrees of freedom.
    expect(likeness.sd).toBeCloseTo(Math.sqrt(10.5 / 5), 12)
    expect(likeness.courses.map(({ times }) => times)).toEqual([[1, 3, 4], [1, 2], [1], [1, 2, 3]])
  })

  it('has no step where any score is not whole, the range where it is known, and is nothing without variation', () => {
    const likeness = likenessOf(seriesOf([1, 2.5], 'lower', { min: 1, max: 5 }))
    expect(likeness).toMatchObject({ better: 'lower', range: { min: 1, max: 5 }, mean: 1.75, sd: 1.5 / Math.SQRT2 })
    expect(likeness).not.toHaveProperty('step')
    for (const cohort of [[], [seriesOf([])], [seriesOf([4])], [seriesOf([4, 4]), seriesOf([2])]])
      expect(cohortLikeness(cohort)).toBeUndefined()
  })

  it('tells who never leaves an end of the scale from who varies', () => {
    const likeness = likenessOf(seriesOf([7, 7, 7], 'higher', range), seriesOf([5, 6, 4, 7], 'higher', range))
    expect([likeness.courses.length, likeness.still.length, likeness.mean]).toEqual([1, 1, 5.5])
    expect(likeness.sd).toBeCloseTo(Math.sqrt(5 / 3), 12)
  })
})

describe('courses like those of a cohort', () => {
  const gapped = withGaps({
    id: 'ann',
    better: 'higher',
    points: [3, 5, 6, 10].map((session) => ({ session, score: session % 3 })),
  })
  const simulation = { seed: 3, series: 300, autocorrelation: 0.4 }

  it('have the sessions, the gaps and the level of those observed; the noise runs on through a gap', () => {
    // Scores 0, 2, 0, 1: of courses with a single other score nothing else is drawn.
    const likeness = { ...likenessOf(gapped), sd: 1 }
    const { step: _, ...smooth } = likeness
    const { worsening } = foundByChance(rule, smooth, simulation)
    // The same series, as the whole course without gaps makes them; its noise has another key where sessions are skipped.
    let flagged = 0
    for (let number = 0; number < 4_000; number += 1) {
      const { points } = stableSeries({ seed: 4, sessions: 8, autocorrelation: 0.4, sd: 1, mean: 0.75 }, number)
      const kept = points.filter(({ session }) => [1, 3, 4, 8].includes(session))
      if (detect({ id: 'x', better: 'higher', points: kept }, rule).findings.length > 0) flagged += 1
    }
    expect(Math.abs(worsening.rate - flagged / 4_000)).toBeLessThan(4 * Math.sqrt(0.25 / 300 + 0.25 / 4_000))
    const sudden = ruled('sudden-change', { cutoff: '1', percent: '0' })
    // Of sessions 3, 5, 6, 10 only 5 and 6 follow one another, and no side has two scores beside them within three sessions.
    expect(foundByChance(sudden, smooth, simulation).worsening.flagged).toBe(0)
  })

  it('copy each observed series as often', () => {
    const calm = seriesOf([4, 4.1, 4, 4.1], 'higher')
    const single = seriesOf([4], 'higher')
    const likeness = { ...likenessOf(calm, single, single, single), sd: 3 }
    const found = falseAlarmsLike(ruled('drop', { floor: '0.01' }), likeness, { ...simulation, series: 400 })
    // A single score cannot fall: at most the hundred courses of four scores do.
    expect(found.flagged).toBeGreaterThan(90)
    expect(found.flagged).toBeLessThanOrEqual(100)
  })

  it('copy who never leaves an end of the scale without noise', () => {
    const varied = seriesOf([5, 6, 4, 7, 3, 5], 'higher', range)
    const still = seriesOf([7, 7, 7, 7, 7, 7], 'higher', range)
    const alone = falseAlarmsLike(rule, likenessOf(varied), { ...simulation, series: 100 })
    const beside = falseAlarmsLike(rule, likenessOf(varied, still), { ...simulation, series: 200 })
    expect(beside.flagged).toBe(alone.flagged)
    expect(beside.series).toBe(200)
  })

  it('count for the worse, for the better, and of the worse what came back', () => {
    const likeness = likenessOf(seriesOf([5, 6, 4, 7, 3, 5, 6, 4], 'lower'))
    const change = ruled('reliable-change', { sd: '1.5', reliability: '0.8' })
    const found = foundByChance(change, likeness, simulation)
    expect(found.worsening).toEqual(falseAlarmsLike(change, likeness, simulation))
    expect(found.improvement).toEqual(falseAlarmsLike(change, likeness, { ...simulation, movements: 'improvement' }))
    expect(found.cameBack).toEqual(cameBackByChance(change, likeness, simulation))
    expect(found.cameBack.series).toBeGreaterThanOrEqual(found.worsening.flagged)
  })

  it('have a known drop from their middle on, unless they are too short to have one', () => {
    const likeness = { ...likenessOf(gapped, seriesOf([5])), sd: 0.1 }
    const drop = { size: 4, lasting: 1 }
    const found = hitRateLike(rule, likeness, drop, simulation)
    expect([found.flagged, found.series]).toEqual([300, 300])
  })

  it('change gradually as fitted, and not where too few scores tell how', () => {
    const falling = [12, 11.2, 9.8, 9.1, 8, 6.9, 6.2, 5, 3.9, 3.1]
    const steady = ruled('status', { cutoff: '4', boundary: 'strict' })
    const likeness = { ...likenessOf(seriesOf(falling), seriesOf(falling.map((score) => score + 0.2))), sd: 0.1 }
    const rate = (which: 'stable' | 'gradual'): number =>
      falseAlarmsLike(steady, likeness, { ...simulation, null: which }).rate
    expect([rate('stable'), rate('gradual')]).toEqual([0, 1])
    const few = likenessOf(seriesOf([5, 6, 4]))
    expect(falseAlarmsLike(steady, few, { ...simulation, null: 'gradual' }).rate).toBeNaN()
  })

  it('of a known drop are found by what is found in the drop alone', () => {
    const likeness = { ...likenessOf(seriesOf([5, 5, 1, 5, 9, 5])), sd: 1e-9 }
    const fall = ruled('drop', { floor: '2' })
    const lost = hitRateLike(fall, likeness, { size: 4, lasting: null }, simulation)
    const back = hitRateLike(fall, likeness, { size: 4, lasting: 2 }, simulation)
    const low = ruled('status', { cutoff: '3', boundary: 'strict' })
    expect([lost.rate, back.rate, hitRateLike(low, likeness, { size: 4, lasting: 1 }, simulation).rate]).toEqual([
      1, 1, 1,
    ])
    // The other end is the better one: a drop is a rise of scores.
    const turned = { ...likeness, better: 'lower' as const }
    expect(hitRateLike(fall, turned, { size: 4, lasting: null }, simulation).rate).toBe(1)
    expect(hitRateLike(low, turned, { size: 4, lasting: null }, simulation).rate).toBe(0)
    // A rule that finds every score has found it before, not in the drop alone.
    const always = ruled('status', { cutoff: '7', boundary: 'strict' })
    expect(hitRateLike(always, likeness, { size: 4, lasting: null }, simulation).rate).toBe(0)
  })

  it('cannot be simulated without variation or without a drop', () => {
    const likeness = likenessOf(gapped)
    expect(falseAlarmsLike(rule, { ...likeness, sd: 0 }, simulation).rate).toBeNaN()
    expect(hitRateLike(rule, likeness, { size: 0, lasting: null }, simulation).rate).toBeNaN()
  })
})

describe('which noise', () => {
  const likeness = likenessOf(seriesOf([2, 5, 3, 6, 5, 8, 6, 9]), seriesOf([1, 4, 2, 3, 5, 4, 6, 5]))

  it('is the error that a rule is told', () => {
    const change = ruled('reliable-change', { sd: '4', reliability: '0.75' })
    expect(noiseLike(change, likeness)).toEqual({ from: 'rule-error', sd: 2, autocorrelation: 0 })
    const fall = ruled('drop', { unit: 'reliable-change', k: '1', sampleSd: '4', reliability: '0.75' })
    expect(noiseLike(fall, likeness)).toEqual({ from: 'rule-error', sd: 2, autocorrelation: 0 })
  })

  it('is otherwise what varies around lines, or within persons where too few scores are left', () => {
    const { from, sd, autocorrelation } = noiseLike(rule, likeness)
    expect([from, autocorrelation]).toEqual(['residual-line', null])
    // Trend and all, it is twice as much.
    expect(sd).toBeLessThan(0.7 * likeness.sd)
    const few = likenessOf(seriesOf([5, 6, 4]))
    expect(noiseLike(rule, few)).toEqual({
      ...{ from: 'raw', sd: 1, autocorrelation: null },
      restsOn: { series: 1, scores: 3, freedom: 1, atEnds: 0 },
    })
  })

  it('rests on the scores of those with enough of them, and says how many are at an end', () => {
    const range = { min: 1, max: 9 }
    const [ann, ben] = [
      seriesOf([2, 5, 3, 6, 5, 8, 6, 9], 'higher', range),
      seriesOf([1, 4, 2, 3, 5, 4, 6, 5], 'higher', range),
    ]
    const two = cohortLikeness([ann, ben, seriesOf([3, 1], 'higher', range)])
    if (two === undefined) throw new Error('no likeness')
    // Six degrees of freedom of each; two scores make no line.
    expect(noiseLike(rule, two).restsOn).toEqual({ series: 2, scores: 16, freedom: 12, atEnds: 2 })
    const few = cohortLikeness([seriesOf([9, 6, 4], 'higher', range), seriesOf([1, 9], 'higher', range), seriesOf([5])])
    if (few === undefined) throw new Error('no likeness')
    expect(noiseLike(rule, few).restsOn).toEqual({ series: 2, scores: 5, freedom: 1, atEnds: 3 })
  })

  it('is stated in part: what is not stated is estimated, or known to the rule', () => {
    const change = ruled('reliable-change', { sd: '4', reliability: '0.75' })
    expect(noiseLike(change, likeness, { autocorrelation: 0.3 })).toEqual({
      from: 'given',
      sd: 2,
      autocorrelation: 0.3,
    })
    expect(noiseLike(change, likeness, { sd: 3 })).toEqual({ from: 'given', sd: 3, autocorrelation: 0 })
    expect(noiseLike(rule, likeness, { sd: 3 })).toEqual({ from: 'given', sd: 3, autocorrelation: null })
    expect(noiseLike(rule, likeness, { autocorrelation: 0 })).toMatchObject({
      from: 'given',
      autocorrelation: 0,
      restsOn: { series: 2 },
    })
  })

  it('is first of all what the user states', () => {
    const stated = { sd: 3, autocorrelation: 0.2 }
    expect(noiseLike(rule, likeness, stated)).toEqual({ from: 'given', ...stated })
    const { sd } = noiseLike(rule, likeness, { autocorrelation: 0.2 })
    // More of the noise follows the line where neighbours are alike, so that more was there.
    expect(sd).toBeGreaterThan(noiseLike(rule, likeness).sd)
  })
})
