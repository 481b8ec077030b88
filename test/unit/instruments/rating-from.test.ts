import {
  defineInstrument,
  gcqS,
  instruments,
  ratingFrom,
  scaleNames,
  scaleRange,
  score,
  waiSr,
} from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'
import { scoreRanges, shippedRanges } from '../../../src/instruments/score-ranges.js'

const answers = [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4]
const form = { id: 'A', session: 1, rater: 'ann', answers, row: 1 }
const scores = { task: 14, goal: 15, bond: 18, total: 47, mean: 47 / 12 }
const row = { id: 'A', session: 1, ...scores, missing: 0 }

describe('the ranges that a recorder knows', () => {
  it('are those of the keys, instrument by instrument and score by score', () => {
    const ofKeys = instruments.map((instrument) => {
      const ends = scaleNames(instrument).map((name) => {
        const { min, max } = scaleRange(instrument, name) ?? { min: Number.NaN, max: Number.NaN }
        return [name, [min, max]]
      })
      return [instrument.id, Object.fromEntries(ends)]
    })
    expect(scoreRanges).toEqual(Object.fromEntries(ofKeys))
  })

  it('are none for another name, those of every object included', () => {
    expect(shippedRanges('a scale')).toBeUndefined()
    expect(shippedRanges('toString')).toBeUndefined()
    expect(shippedRanges('wai-sr')?.('toString')).toBeUndefined()
  })
})

const other: object = { warmth: 3 }

describe('the rating of a form', () => {
  it('has the scores of answers, and of a form scored before', () => {
    const rating = { _tag: 'Right', right: { instrument: 'wai-sr', scores } }
    expect(ratingFrom(form, waiSr)).toEqual(rating)
    const scored = score(waiSr, [form])
    expect(scored._tag === 'Right' && scored.right.rows.map((one) => ratingFrom(one, waiSr))).toEqual([rating])
    expect(ratingFrom(row, waiSr)).toEqual(rating)
  })

  it('holds a null where a score was withheld, and no total where the items make none', () => {
    const blank = ratingFrom({ ...form, answers: [null, ...answers.slice(1)] }, waiSr)
    expect(blank).toMatchObject({ right: { scores: { task: null, goal: 15, bond: 18, total: null, mean: null } } })
    const climate = ratingFrom({ ...form, answers: Array.from({ length: 12 }, () => 3) }, gcqS)
    expect(climate).toEqual({
      _tag: 'Right',
      right: { instrument: 'gcq-s', scores: { engaged: 15, avoiding: 9, conflict: 12 } },
    })
  })

  it('is refused with every answer that the form cannot have', () => {
    const wrong = ratingFrom({ ...form, answers: [6, 0, ...answers.slice(2)] }, waiSr)
    expect(wrong).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'AnswerOutOfRange', row: 1, item: 1, min: 1, max: 5 },
        { _tag: 'AnswerOutOfRange', row: 1, item: 2, min: 1, max: 5 },
      ],
    })
  })

  it('is refused with every score that the instrument cannot give, and never names the score', () => {
    const wrong = ratingFrom({ ...row, goal: Number.NaN, mean: 99, ...other }, waiSr)
    expect(wrong).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'RatingOutsideInstrument', instrument: 'wai-sr', dimension: 'goal', lowest: 4, highest: 20 },
        { _tag: 'RatingOutsideInstrument', instrument: 'wai-sr', dimension: 'mean', lowest: 1, highest: 5 },
        { _tag: 'NotAScoreOfInstrument', instrument: 'wai-sr', dimension: 'warmth' },
      ],
    })
    expect(ratingFrom({ ...row, task: JSON.parse('"14"') }, waiSr)).toMatchObject({ _tag: 'Left' })
    expect(ratingFrom({ ...row, engaged: 3, avoiding: 3, conflict: 3, total: 12 }, gcqS)).toMatchObject({
      _tag: 'Left',
    })
  })

  it('is that of an instrument of one’s own, too', () => {
    const own = defineInstrument({
      ...{ id: 'own-2', name: 'Own', perspectives: ['client'], version: '1', items: 2, metric: 'Sum', licence: 'None' },
      ...{
        answers: { min: 0, max: 0.7, whole: false },
        reversed: [],
        subscales: { pace: [1] },
        total: true,
        citation: 'Own',
      },
    })
    if (own._tag === 'Left') throw new Error('the definition is sound')
    expect(ratingFrom({ ...form, answers: [0.7, 0.7] }, own.right)).toMatchObject({
      right: { instrument: 'own-2', scores: { pace: 0.7, total: 1.4, mean: 0.7 } },
    })
    expect(ratingFrom({ id: 'A', session: 1, pace: 0.8, total: 1.4, mean: 0.7, missing: 0 }, own.right)).toMatchObject({
      left: [{ dimension: 'pace', lowest: 0, highest: 0.7 }],
    })
  })
})
