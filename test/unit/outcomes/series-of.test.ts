import type { AllianceCommand } from 'rupture-repair/alliance'
import { seriesOf } from 'rupture-repair/outcomes'
import type { Audience, Happened } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { allianceAfter, at, begin, between, during, held, pair, says } from '../../model/given.js'

const rates = (
  session: number,
  total: number,
  more: { readonly happened?: Happened; readonly visibleTo?: readonly [Audience] } = {},
): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(session, says('c')),
  rating: { of: between('t', 'c'), instrument: 'wai-sr', scores: { total }, ...more },
})
const asked = { rater: says('c'), tie: between('c', 't'), instrument: 'wai-sr', dimension: 'total' } as const
const log = allianceAfter(
  ...[pair, held(1), rates(1, 50), held(2), held(3), rates(3, 40), rates(3, 42)],
  ...[held(4), rates(4, 44, { happened: during(2) }), rates(4, 45, { visibleTo: ['therapist'] }), held(5)],
)
const scores = (more: Partial<Parameters<typeof seriesOf>[1]> = {}) => {
  const series = seriesOf(log, { ...asked, ...more })
  return series._tag === 'Right' ? series.right.points.map(({ score }) => score) : series.left
}

describe('the series of a record', () => {
  it('has the ratings of one person, with its gaps, range and better end', () => {
    expect(scores()).toEqual([50, 44, 42, null, null])
    expect(seriesOf(log, asked)).toMatchObject({
      right: { id: 'c', rater: 'c', better: 'higher', range: { min: 12, max: 60 } },
    })
  })
  it('shows a rating to those who may see it', () => {
    expect(scores({ audience: 'therapist' })).toEqual([50, 44, 42, 45, null])
  })
  it('counts the last of a session, or the first by name', () => {
    expect(scores({ counts: 'first' })).toEqual([50, 44, 40, null, null])
  })
  it('needs the better end of a scale that has none of its own', () => {
    const problem = [{ _tag: 'BetterEndUnknown', instrument: 'own', dimension: 'warmth' }]
    expect(scores({ instrument: 'own', dimension: 'warmth' })).toEqual(problem)
    expect(scores({ instrument: 'own', dimension: 'warmth', better: 'lower' })).toEqual([null, null, null, null, null])
    expect(scores({ instrument: 'gcq-s', dimension: 'conflict' })).toMatchObject([{ _tag: 'BetterEndUnknown' }])
  })
})

it('takes no rating of another person, tie, instrument or dimension, or of a time that is not known', () => {
  const about = (rating: object, by = 'c'): AllianceCommand =>
    ({ ...rates(1, 50), stamp: at(1, says(by)), rating: { ...asked50, ...rating } }) as AllianceCommand
  const asked50 = { of: between('c', 't'), instrument: 'wai-sr', scores: { total: 50 } } as const
  const of = (...ratings: readonly AllianceCommand[]) => {
    const series = seriesOf(allianceAfter(pair, held(1), ...ratings), asked)
    return series._tag === 'Right' ? series.right.points : series.left
  }
  const gap = [{ session: 1, score: null }]
  expect(of(about({}))).toEqual([{ session: 1, score: 50 }])
  expect(of(about({}, 't'))).toEqual(gap)
  expect(of(about({ instrument: 'own' }))).toEqual(gap)
  expect(of(about({ scores: { bond: 20 } }))).toEqual(gap)
  expect(of(about({ scores: { total: null } }))).toEqual(gap)
  expect(of(about({ scores: { total: null } }), about({}))).toEqual([{ session: 1, score: 50 }])
  expect(of(about({}), about({ scores: { total: null } }))).toEqual([{ session: 1, score: 50 }])
  expect(of(about({ happened: { _tag: 'unknown' } }))).toEqual(gap)
  expect(of(about({ happened: { _tag: 'unknown' } }), about({ visibleTo: ['therapist'] }))).toEqual(gap)
  expect(seriesOf(log, { ...asked, instrument: 'own', better: 'lower' })).toMatchObject({ right: { better: 'lower' } })
  expect(seriesOf(log, { ...asked, instrument: 'own', better: 'lower' })).not.toHaveProperty('right.range')
})
it('takes no rating of another tie', () => {
  const group = begin('group', { lee: 'leader', c: 'member', t: 'member' })
  const there: AllianceCommand = { _tag: 'HoldSession', stamp: at(1), held: { present: ['lee', 'c', 't'] } }
  const other: AllianceCommand = {
    _tag: 'GiveRating',
    stamp: at(1, says('c')),
    rating: { of: between('c', 'lee'), instrument: 'wai-sr', scores: { total: 50 } },
  }
  expect(seriesOf(allianceAfter(group, there, other), asked)).toMatchObject({
    right: { points: [{ session: 1, score: null }] },
  })
})
