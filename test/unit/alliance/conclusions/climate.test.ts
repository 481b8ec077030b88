/** What became of the climate, as far as the same people rated it before and after; the numbers are worked by hand. */
import { type AllianceCommand, climateSince } from 'rupture-repair/alliance'
import type { Tie } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { allianceAfter, at, between, person, rupture, says, trio, whole } from '../../../model/given.js'

const session = (number: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(number),
  held: { present: ['leader', 'ann', 'ben'] },
})
const rated = (
  by: string,
  number: number,
  scores: Readonly<Record<string, number | null>>,
  of: Tie = [person(by), whole],
  instrument = 'a climate scale',
): AllianceCommand => ({ _tag: 'GiveRating', stamp: at(number, says(by)), rating: { of, instrument, scores } })

/** Rated in session 2, which is that of the report, and again in session 3. */
const change = (
  before: readonly AllianceCommand[],
  after: readonly AllianceCommand[],
  measure: { readonly dimension?: string; readonly better?: 'higher' | 'lower'; readonly reliableChange?: number } = {},
) => {
  const strain = rupture('e', [between('ann', 'ben')], { session: 2 })
  const alliance = allianceAfter(trio, session(1), session(2), ...before, strain, session(3), ...after)
  return climateSince(alliance, alliance.record.episodes[0], {
    instrument: 'a climate scale',
    dimension: 'conflict',
    better: 'lower',
    reliableChange: 1,
    ...measure,
  })
}
const conflict = (by: string, number: number, score: number | null) => rated(by, number, { conflict: score })

describe('the climate', () => {
  it('is worse where conflict rose by a reliable change', () => {
    expect(change([conflict('ann', 2, 1)], [conflict('ann', 3, 2)])).toEqual({
      dimension: 'conflict',
      change: 'worse',
      raters: 1,
    })
  })
  it('is better where it fell by one, and better is lower', () => {
    expect(change([conflict('ann', 2, 3)], [conflict('ann', 3, 2)]).change).toBe('better')
  })
  it('is better where engagement rose, and better is higher', () => {
    const engaged = (number: number, score: number) => [rated('ann', number, { engaged: score })]
    const higher = { dimension: 'engaged', better: 'higher' } as const
    expect(change(engaged(2, 3), engaged(3, 5), higher).change).toBe('better')
    expect(change(engaged(2, 5), engaged(3, 3), higher).change).toBe('worse')
  })
  it('is unknown where a score is no number, or the change that counts is none', () => {
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY, undefined as unknown as number]) {
      expect(change([conflict('ann', 2, 1)], [conflict('ann', 3, none)])).toMatchObject({
        change: 'unknown',
        raters: 0,
      })
      expect(change([conflict('ann', 2, none)], [conflict('ann', 3, 1)])).toMatchObject({
        change: 'unknown',
        raters: 0,
      })
    }
    for (const reliableChange of [Number.NaN, 0, -1])
      expect(change([conflict('ann', 2, 1)], [conflict('ann', 3, 9)], { reliableChange }).change).toBe('unknown')
    const most = Number.MAX_VALUE
    const apart = change(
      [conflict('ann', 2, -most), conflict('ben', 2, most)],
      [conflict('ann', 3, most), conflict('ben', 3, -most)],
    )
    expect(apart).toMatchObject({ change: 'unknown', raters: 2 })
  })
  it('is unchanged within a reliable change', () => {
    expect(change([conflict('ann', 2, 1)], [conflict('ann', 3, 1.9)]).change).toBe('unchanged')
  })
  it('goes by the mean of those who rated both times', () => {
    // ann +3, ben −1: a mean of +1; the leader rated only once.
    const before = [conflict('ann', 2, 1), conflict('ben', 2, 4), conflict('leader', 2, 0)]
    const after = [conflict('ann', 3, 4), conflict('ben', 3, 3)]
    expect(change(before, after)).toEqual({ dimension: 'conflict', change: 'worse', raters: 2 })
    expect(change(before, after, { reliableChange: 1.5 }).change).toBe('unchanged')
  })
  it('goes by the last rating before and the latest since', () => {
    const before = [conflict('ann', 2, 9), conflict('ann', 2, 1)]
    expect(change(before, [conflict('ann', 3, 0), conflict('ann', 3, 3)]).change).toBe('worse')
  })
  it('is unknown where nobody rated both times, or gave no answer', () => {
    const unknown = { dimension: 'conflict', change: 'unknown', raters: 0 }
    expect(change([], [])).toEqual(unknown)
    expect(change([conflict('ann', 2, 1)], [])).toEqual(unknown)
    expect(change([conflict('ann', 2, 1)], [conflict('ben', 3, 4)])).toEqual(unknown)
    expect(change([conflict('ann', 2, null)], [conflict('ann', 3, 4)])).toEqual(unknown)
  })
  it('is what was rated of the whole on that instrument and dimension, nothing else', () => {
    const ofTwo = (number: number, score: number) => rated('ann', number, { conflict: score }, between('ann', 'ben'))
    expect(change([ofTwo(2, 1)], [ofTwo(3, 5)]).change).toBe('unknown')
    const other = (number: number, score: number) =>
      rated('ann', number, { conflict: score }, [person('ann'), whole], 'own')
    expect(change([other(2, 1)], [other(3, 5)]).change).toBe('unknown')
    expect(change([rated('ann', 2, { engaged: 1 })], [rated('ann', 3, { engaged: 5 })]).change).toBe('unknown')
    expect(change([conflict('ann', 2, 1)], [conflict('ann', 3, 5)], { dimension: 'toString' }).change).toBe('unknown')
  })
  it('is unknown by a least change that is none', () => {
    for (const reliableChange of [0, -1, Number.NaN]) {
      expect(change([conflict('ann', 2, 1)], [conflict('ann', 3, 5)], { reliableChange })).toEqual({
        dimension: 'conflict',
        change: 'unknown',
        raters: 1,
      })
    }
  })
  it('is unchanged by no change at all, and counts decimals as they are written', () => {
    const rating = (number: number, conflict: number) => [rated('ann', number, { conflict })]
    expect(change(rating(2, 3), rating(3, 3), { reliableChange: 0.1 }).change).toBe('unchanged')
    expect(change(rating(2, 2.3), rating(3, 1.3)).change).toBe('better')
  })
})
