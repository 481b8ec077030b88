/** The share of resolved with its bounds, the columns counted, and what another cut changes; worked by hand. */
import {
  type Alliance,
  changedByCut,
  outcomeCounts,
  outcomesByCriterion,
  outcomesOf,
  resolvedShare,
  scalesWithoutCut,
  tally,
} from 'rupture-repair/alliance'
import type { Outcome } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  between,
  endTogether,
  judge,
  pair,
  resolve,
  rupture,
  says,
} from '../../../model/given.js'
import { strain } from './client-hurt.js'

const rated = (rating: 1 | 2 | 3 | 4 | 5): Alliance =>
  allianceAfter(pair, strain, judge('e', says('c'), rating), endTogether())
const onScale = (scale: string, rating: number) =>
  ({ _tag: 'JudgeResolution', stamp: at(0, says('c')), episode: 'e', judgement: { rating, scale } }) as const

describe('the share of resolved', () => {
  const of = (...words: readonly Outcome[]) => resolvedShare(words.map((outcome) => ({ outcome })))
  it('stands among those whose outcome is known, and with all not judged as no and as yes', () => {
    const words = [
      'resolved',
      'resolved',
      'unsuccessful-repair',
      'termination',
      'not-judged',
      'not-judged',
      'open',
    ] as const
    const { interval, ...counted } = of(...words)
    expect(counted).toEqual({
      n: 6,
      open: 1,
      known: 4,
      resolved: 2,
      notJudged: 2,
      share: 0.5,
      asNo: 2 / 6,
      asYes: 4 / 6,
    })
    // (1/2 + z²/8 ∓ z√(1/16 + z²/64)) / (1 + z²/4), with z² = 3.8415.
    expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual(['0.1500', '0.8500'])
  })
  it.each<readonly [string, readonly Outcome[], object]>([
    ['none', [], { n: 0, share: null, interval: null, asNo: null, asYes: null }],
    ['open ones alone', ['open'], { n: 0, open: 1, share: null, interval: null, asNo: null, asYes: null }],
    ['none known', ['not-judged'], { n: 1, known: 0, share: null, interval: null, asNo: 0, asYes: 1 }],
    [
      'let go, faded, referred and unresolved',
      ['let-go', 'faded', 'led-to-referral', 'unresolved'],
      { known: 4, share: 0 },
    ],
  ])('of %s', (_, words, share) => {
    expect(of(...words)).toMatchObject(share)
  })
})

describe('the columns of closed episodes', () => {
  it('are counted, and what is open is left out', () => {
    const alliances = [
      rated(3),
      rated(5),
      allianceAfter(pair, strain, attempt('e', 't'), judge('e', says('c'), 3), endTogether()),
      allianceAfter(pair, strain, endTogether(), judge('e', says('c'), 5)),
      allianceAfter(pair, strain, attempt('e', 't')),
    ]
    const counts = (resolvedFrom: 3 | 4) =>
      outcomeCounts(alliances.flatMap((alliance) => outcomesOf(alliance, 'client', { resolvedFrom })))
    expect(counts(3)).toMatchObject({ attempted: 1, resolvedWithoutAttempt: 2, restored: 0 })
    expect(counts(4)).toEqual({
      attempted: 1,
      attributed: { yes: 0, no: 0, contested: 0, 'not-asked': 4 },
      attributedByOthers: 0,
      reasons: {
        'no-one-of-that-side': 0,
        'not-asked': 0,
        'asked-no-answer': 0,
        declined: 0,
        'too-late': 1,
        'no-cut': 0,
      },
      resolvedWithoutAttempt: 1,
      restored: 2,
      recurred: 0,
    })
  })
  it('count the criterion’s own word on an ending, and apart that of others alone', () => {
    const account = {
      _tag: 'AccountForEnding',
      stamp: at(0, says('t')),
      account: { of: { _tag: 'phase', phase: 1 }, reason: 'dissatisfied', attributedTo: ['e'] },
    } as const
    const told = allianceAfter(pair, strain, endTogether(), account)
    const counts = (criterion: 'client' | 'therapist') => outcomeCounts(outcomesOf(told, criterion))
    const none = { yes: 0, no: 0, contested: 0, 'not-asked': 0 }
    expect(counts('client')).toMatchObject({ attributed: { ...none, 'not-asked': 1 }, attributedByOthers: 1 })
    expect(counts('therapist')).toMatchObject({ attributed: { ...none, yes: 1 }, attributedByOthers: 0 })
  })
  it('say how many that were resolved came back', () => {
    const again = rupture('again', [between('c', 't')], { recurrenceOf: 'e' })
    const concluded = outcomesOf(allianceAfter(pair, strain, resolve('e', says('c')), again), 'client')
    expect(concluded.map(({ recurred }) => recurred)).toEqual([0, null])
    expect(outcomeCounts(concluded).recurred).toBe(1)
  })
})

describe('another cut', () => {
  const alliances = [rated(2), rated(3), rated(4), rated(5)]
  it('says how many words it would change', () => {
    expect(changedByCut(alliances, 'client')).toEqual([
      { cut: 4, changed: 1, resolved: 2 },
      { cut: 5, changed: 2, resolved: 1 },
    ])
    expect(changedByCut(alliances, 'client', { resolvedFrom: 4 })).toEqual([
      { cut: 3, changed: 1, resolved: 3 },
      { cut: 5, changed: 1, resolved: 1 },
    ])
  })
  it.each(['restored', 'stronger', 'weaker'] as const)(
    'reads %s without a rating, and invents none',
    (allianceAfterIt) => {
      const told = allianceAfter(
        pair,
        strain,
        {
          _tag: 'JudgeResolution',
          stamp: at(0, says('c')),
          episode: 'e',
          judgement: { allianceAfter: allianceAfterIt },
        },
        endTogether(),
      )
      const resolved = ([3, 4, 5] as const).filter(
        (resolvedFrom) => outcomesOf(told, 'client', { resolvedFrom })[0]?.outcome === 'resolved',
      )
      expect(resolved).toEqual({ restored: [3], stronger: [3, 4], weaker: [] }[allianceAfterIt])
    },
  )
})

describe('another scale', () => {
  const told = allianceAfter(pair, strain, onScale('PSQ', 6), endTogether())
  it('is named until its cut is given, and is not judged', () => {
    expect(scalesWithoutCut([told, rated(3)])).toEqual(['PSQ'])
    expect(scalesWithoutCut([told], { scales: { PSQ: Number.NaN } })).toEqual(['PSQ'])
    expect(scalesWithoutCut([told], { scales: { PSQ: 5 } })).toEqual([])
    expect(outcomesOf(told, 'client')[0]).toMatchObject({ outcome: 'not-judged', reason: 'no-cut' })
    expect(outcomesOf(told, 'client', { scales: { PSQ: Number.NaN } })[0]).toMatchObject({ reason: 'no-cut' })
  })
  it('has a cut of its own, whatever the other is', () => {
    const at5 = (scales: Readonly<Record<string, number>>) =>
      outcomesOf(told, 'client', { resolvedFrom: 5, scales })[0]?.outcome
    expect([at5({ PSQ: 6 }), at5({ PSQ: 7 }), at5({ toString: 1 })]).toEqual(['resolved', 'unresolved', 'not-judged'])
  })
})

it('every criterion side by side counts as one at a time', () => {
  const alliances = [rated(2), rated(4), allianceAfter(pair, strain, attempt('e', 't'))]
  for (const [criterion, counted] of Object.entries(outcomesByCriterion(alliances, { resolvedFrom: 4 })))
    expect(counted).toEqual(tally(alliances, criterion as 'client', { resolvedFrom: 4 }))
})
