/**
 * Published keys, written out as the sources print them: an item with a minus sign is reversed.
 *
 * WAI-36 Horvath & Greenberg (1989); WAI-S Tracey & Kokotovic (1989); WAI-SR Hatcher & Gillaspy (2006); HAq-I Alexander &
 * Luborsky (1986); HAq-II Luborsky et al. (1996); ARM-5 Cahill et al. (2012); GCQ-S MacKenzie (1983); GCS Wongpakaran et
 * al. (2013). The answers below them were worked by hand.
 */
import {
  arm5,
  gcqS,
  gcs,
  haqI,
  haqII,
  type Instrument,
  rating4x10,
  score,
  wai36,
  waiS,
  waiSr,
  waiSr7,
} from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'

const keys: readonly (readonly [Instrument, Readonly<Record<string, string>>])[] = [
  [
    wai36,
    {
      task: '2 4 -7 -11 13 -15 16 18 24 -31 -33 35',
      bond: '-1 5 8 17 19 -20 21 23 26 28 -29 36',
      goal: '-3 6 -9 -10 -12 14 22 25 -27 30 32 -34',
    },
  ],
  [waiS, { task: '1 2 8 12', bond: '3 5 7 9', goal: '-4 6 -10 11' }],
  [waiSr, { task: '1 2 10 12', goal: '4 6 8 11', bond: '3 5 7 9' }],
  [waiSr7, { task: '1 2 10 12', goal: '4 6 8 11', bond: '3 5 7 9' }],
  [haqI, { total: '1 2 3 4 5 6 7 8 9 10 11' }],
  [gcqS, { engaged: '1 2 4 8 11', avoiding: '3 5 9', conflict: '6 7 10 12' }],
  [gcs, { total: '1 2 3 4 5 6 7' }],
  [haqII, { total: '1 2 3 -4 5 6 7 -8 9 10 -11 12 13 14 15 -16 17 18 -19' }],
  [arm5, { total: '1 2 -3 4 5' }],
  [rating4x10, { total: '1 2 3 4' }],
]

const scoreOne = (instrument: Instrument, answers: readonly number[]) => {
  const scored = score(instrument, [{ id: 'A', session: 1, answers, row: 1 }])
  if (scored._tag === 'Left') throw new Error(JSON.stringify(scored.left))
  const [row] = scored.right.rows
  if (row === undefined) throw new Error('no row')
  return row
}

describe.each(keys)('$id', (instrument, key) => {
  // From a form of lowest answers, raising one item by one moves exactly its own scale, up or, when reversed, down.
  it('moves with each item as its published key says', () => {
    const lowest = Array<number>(instrument.items).fill(instrument.answers.min)
    const before = scoreOne(instrument, lowest)
    const signs = Object.entries(key).flatMap(([scale, list]) =>
      list.split(' ').map((entry) => ({ scale, item: Math.abs(Number(entry)), sign: Math.sign(Number(entry)) })),
    )
    expect(signs).toHaveLength(instrument.items)
    for (const { scale, item, sign } of signs) {
      const after = scoreOne(instrument, lowest.with(item - 1, instrument.answers.min + 1))
      const moved = [...Object.keys(instrument.subscales), 'total'].map((name) => [
        name,
        Number(after[name]) - Number(before[name]),
      ])
      const own = ([name]: (string | number)[]) => name === scale || (name === 'total' && instrument.total)
      expect(moved, `item ${item}`).toEqual(moved.map((entry) => [entry[0], own(entry) ? sign : 0]))
    }
  })
})

describe('worked by hand', () => {
  it('WAI-36, every answer 7: 7 of 12 task, 9 of 12 bond and 6 of 12 goal items count 7, the others 1', () => {
    const row = scoreOne(wai36, Array(36).fill(7))
    expect(row).toMatchObject({ task: 54, bond: 66, goal: 48, total: 168, mean: 168 / 36 })
  })

  it('WAI-S, answers 1 2 3 4 5 6 7 1 2 3 4 5', () => {
    // task 1+2+1+5, bond 3+5+7+2, goal (8−4)+6+(8−3)+4
    const row = scoreOne(waiS, [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5])
    expect(row).toMatchObject({ task: 9, bond: 17, goal: 19, total: 45, mean: 3.75 })
  })

  it('WAI-SR, answers 1 2 3 4 5 1 2 3 4 5 1 2', () => {
    // task 1+2+5+2, goal 4+1+3+1, bond 3+5+2+4
    const row = scoreOne(waiSr, [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2])
    expect(row).toMatchObject({ task: 10, goal: 9, bond: 14, total: 33, mean: 2.75 })
  })

  it('HAq-II, answers 1–6 in turn', () => {
    // plain sum 64 = 3 · 21 + 1; reversed items 4 8 11 16 19 hold 4 2 5 4 1 = 16 and count 5 · 7 − 16 = 19
    const row = scoreOne(haqII, [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1])
    expect(row).toMatchObject({ total: 67, mean: 67 / 19 })
  })

  it('GCQ-S, answers 0 1 2 3 4 5 6 0 1 2 3 4: three scales and no total', () => {
    // engaged 0+1+3+0+3, avoiding 2+4+1, conflict 5+6+2+4
    const row = scoreOne(gcqS, [0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4])
    expect(row).toMatchObject({ engaged: 7, avoiding: 7, conflict: 17, total: null, mean: null })
  })

  it('ARM-5, answers 7 6 2 5 7: item 3 counts 6', () => {
    expect(scoreOne(arm5, [7, 6, 2, 5, 7])).toMatchObject({ total: 31, mean: 6.2 })
  })
})

describe('the short form taken from the long one', () => {
  // Tracey & Kokotovic drew their twelve items from these of the 36, in this order.
  const drawn = [2, 4, 8, 12, 21, 22, 23, 24, 26, 27, 32, 35]

  it('keeps each item’s subscale and direction', () => {
    const position = (item: number) => drawn.indexOf(item) + 1
    const kept = (list: readonly number[]) => list.filter((item) => drawn.includes(item)).map(position)
    expect(kept(wai36.reversed)).toEqual(waiS.reversed)
    expect(kept(wai36.subscales.task)).toEqual(waiS.subscales.task)
    expect(kept(wai36.subscales.goal)).toEqual(waiS.subscales.goal)
    expect(kept(wai36.subscales.bond)).toEqual(waiS.subscales.bond)
  })
})

describe('the published least and greatest totals', () => {
  const totals: readonly (readonly [Instrument, number, number])[] = [
    [wai36, 36, 252],
    [waiS, 12, 84],
    [waiSr, 12, 60],
    [waiSr7, 12, 84],
    [haqI, 11, 44],
    [gcs, 7, 35],
    [haqII, 19, 114],
    [arm5, 5, 35],
    [rating4x10, 0, 40],
  ]

  it.each(totals)('$id', (instrument, least, greatest) => {
    const { items, reversed, answers } = instrument
    const extreme = (plain: number, turned: number) =>
      Array.from({ length: items }, (_, index) => (reversed.includes(index + 1) ? turned : plain))
    expect(scoreOne(instrument, extreme(answers.min, answers.max)).total).toBe(least)
    expect(scoreOne(instrument, extreme(answers.max, answers.min)).total).toBe(greatest)
  })
})
