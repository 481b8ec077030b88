import {
  gcqS,
  gcs,
  haqII,
  type Instrument,
  instrumentById,
  itemMeans,
  percentOfMaximum,
  psq,
  rating4x10,
  reliableChangeInputs,
  score,
  wai36,
  waiSr,
} from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'

const rowOf = <Subscale extends string>(instrument: Instrument<Subscale>, answers: readonly (number | null)[]) => {
  const scored = score(instrument, [{ id: 'A', session: 1, answers, row: 1 }])
  const [row] = scored._tag === 'Right' ? scored.right.rows : []
  if (row === undefined) throw new Error('not scored')
  return row
}

describe('item means and percents of maximum', () => {
  it('stand for the total and each subscale', () => {
    const row = rowOf(waiSr, [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4])
    expect(itemMeans(waiSr, row)).toEqual({ task: 3.5, goal: 3.75, bond: 4.5, total: 47 / 12 })
    const percents = percentOfMaximum(waiSr, row)
    // (14 − 4) / 16, (15 − 4) / 16, (18 − 4) / 16 and (47 − 12) / 48
    expect(percents).toMatchObject({ task: 62.5, goal: 68.75, bond: 87.5 })
    expect(percents.total).toBeCloseTo((100 * 35) / 48, 12)
  })

  it('are withheld where the sum is', () => {
    const row = rowOf(waiSr, [3, 4, 5, null, 4, 3, 4, 4, 5, 3, 4, 4])
    expect(itemMeans(waiSr, row)).toEqual({ task: 3.5, goal: null, bond: 4.5, total: null })
    expect(percentOfMaximum(waiSr, row)).toEqual({ task: 62.5, goal: null, bond: 87.5, total: null })
  })

  it('reach 0 and 100 at the ends, whatever the range and whichever items are reversed', () => {
    for (const instrument of [wai36, haqII]) {
      const end = (plain: number, turned: number) =>
        Array.from({ length: instrument.items }, (_, index) =>
          instrument.reversed.includes(index + 1) ? turned : plain,
        )
      const { min, max } = instrument.answers
      expect(percentOfMaximum<string>(instrument, rowOf<string>(instrument, end(min, max))).total).toBe(0)
      expect(percentOfMaximum<string>(instrument, rowOf<string>(instrument, end(max, min))).total).toBe(100)
    }
  })

  it('use the range of the item where it has its own', () => {
    expect(percentOfMaximum(psq, rowOf(psq, [1, 3, 1, 5]))).toEqual({
      occurrence: 100,
      intensity: 50,
      addressed: 0,
      resolved: 100,
      total: null,
    })
  })
})

describe('a form with a published number of blanks', () => {
  const twelve = [0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4]
  const blanked = (...items: number[]) => twelve.map((answer, index) => (items.includes(index + 1) ? null : answer))

  it('scores each scale by what was answered, up to four blanks', () => {
    const row = rowOf(gcqS, blanked(1, 2, 3, 12))
    // engaged 3 + 0 + 3 of three, avoiding 4 + 1 of two, conflict 5 + 6 + 2 of three
    expect(itemMeans(gcqS, row)).toEqual({ engaged: 2, avoiding: 2.5, conflict: 13 / 3, total: null })
    expect(row).toMatchObject({ engaged: 10, avoiding: 7.5, missing: 4 })
  })

  it('withholds a scale of which nothing was answered', () => {
    expect(rowOf(gcqS, blanked(3, 5, 9))).toMatchObject({ engaged: 7, avoiding: null, conflict: 17 })
  })

  it('is invalid with five, the complete scales too', () => {
    const answers = blanked(1, 2, 4, 8, 11)
    expect(rowOf(gcqS, answers)).toMatchObject({ engaged: null, avoiding: null, conflict: null, missing: 5 })
    expect(score(gcqS, [{ id: 'A', session: 1, answers, row: 3 }])).toMatchObject({
      right: {
        problems: expect.arrayContaining([
          { _tag: 'ScoreWithheld', row: 3, scale: 'conflict', blanks: [1, 2, 4, 8, 11] },
        ]),
      },
    })
  })
})

describe('questions asked only after a yes', () => {
  const scored = (answers: readonly (number | null)[]) => score(psq, [{ id: 'A', session: 1, answers, row: 2 }])

  it('are no blanks after a no', () => {
    expect(scored([0, null, null, null])).toEqual({
      _tag: 'Right',
      right: {
        rows: [
          {
            id: 'A',
            session: 1,
            occurrence: 0,
            intensity: null,
            addressed: null,
            resolved: null,
            total: null,
            mean: null,
            missing: 0,
          },
        ],
        problems: [],
      },
    })
  })

  it('are blanks after a yes, and where the first question is blank itself', () => {
    expect(scored([1, 4, null, 2])).toMatchObject({
      right: {
        rows: [{ occurrence: 1, intensity: 4, addressed: null, resolved: 2, missing: 1 }],
        problems: [
          { _tag: 'BlankAnswer', item: 3 },
          { _tag: 'ScoreWithheld', scale: 'addressed' },
        ],
      },
    })
    expect(scored([null, null, null, null])).toMatchObject({ right: { rows: [{ missing: 4 }] } })
  })

  it('are kept and noted where they were answered after a no', () => {
    expect(scored([0, 3, null, null])).toMatchObject({
      right: { rows: [{ intensity: 3, missing: 0 }], problems: [{ _tag: 'AnsweredUnasked', row: 2, item: 2 }] },
    })
  })

  it('have their own ranges', () => {
    expect(scored([2, 6, 0, 1])).toMatchObject({
      left: [
        { _tag: 'AnswerOutOfRange', item: 1, min: 0, max: 1 },
        { _tag: 'AnswerOutOfRange', item: 2, min: 1, max: 5 },
        { _tag: 'AnswerOutOfRange', item: 3, min: 1, max: 5 },
      ],
    })
  })
})

describe('answers with ranges of their own', () => {
  it('are turned within the range of their own item', () => {
    // Item 2 goes from 1 to 5, item 1 from 0 to 1: 4 turned is 2, and 1 turned is 0.
    const turned: Instrument = { ...psq, reversed: [1, 2] }
    expect(rowOf(turned, [1, 4, 3, 3])).toMatchObject({ occurrence: 0, intensity: 2, addressed: 3 })
  })

  it('may be asked only after a no', () => {
    const afterNo: Instrument = { ...psq, askedOnlyIf: { item: 1, answer: 0, items: [2, 3, 4] } }
    expect(rowOf(afterNo, [1, null, null, null])).toMatchObject({ occurrence: 1, missing: 0 })
    expect(rowOf(afterNo, [0, null, null, null])).toMatchObject({ occurrence: 0, missing: 3 })
  })
})

describe('reliability for reliable change', () => {
  it('is neither what is recalled nor what is known from others alone', () => {
    const [read] = gcs.reliability
    if (read === undefined) throw new Error('no figure')
    const three: Instrument = {
      ...gcs,
      reliability: [
        { ...read, value: 0.7, status: 'recalled' },
        { ...read, value: 0.8, citation: 'second-hand' },
        { ...read, value: 0.9 },
      ],
    }
    expect(reliableChangeInputs(three, 'total').map(({ value }) => value)).toEqual([0.9])
  })

  it('is given per scale with its source, and not at all where none was read', () => {
    expect(reliableChangeInputs(gcs, 'total').map(({ value, kind }) => [value, kind])).toEqual([
      [0.87, 'internal-consistency'],
    ])
    for (const scale of ['total', 'task', 'goal', 'bond'] as const)
      expect(reliableChangeInputs(waiSr, scale)).toEqual([])
    expect(reliableChangeInputs(wai36, 'total')).toEqual([])
    expect(instrumentById('wai-sr-7')?.reliability).toEqual([])
  })

  it('is not given where it is recalled, though it stands with the instrument', () => {
    expect(rating4x10.reliability.map(({ value, status }) => [value, status])).toEqual([
      [0.88, 'recalled'],
      [0.64, 'recalled'],
    ])
    expect(reliableChangeInputs(rating4x10, 'total')).toEqual([])
  })

  it('is not given of a scale that the source does not name', () => {
    expect(waiSr.reliability.map(({ value, reported, scale }) => [value, reported, scale])).toEqual([
      [0.8, 'above', 'not named'],
    ])
  })
})
