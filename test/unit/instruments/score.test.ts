import { haqII, rating4x10, score, waiSr } from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'
import type { AnsweredForm } from '../../../src/instruments/score.js'
import { prorate } from './missing-rules.js'

const answers: readonly (number | null)[] = [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4]
const form = (answers: readonly (number | null)[], row = 1): AnsweredForm => ({ id: 'A', session: 1, answers, row })
const withAnswer = (item: number, answer: number | null) => answers.with(item - 1, answer)

describe('score', () => {
  it('gives sums, item mean and blanks as flat keys in a fixed order', () => {
    const scored = score(waiSr, [form(answers)])
    expect(scored).toEqual({
      _tag: 'Right',
      right: {
        rows: [{ id: 'A', session: 1, task: 14, goal: 15, bond: 18, total: 47, mean: 47 / 12, missing: 0 }],
        problems: [],
      },
    })
    expect(JSON.stringify(scored)).toContain('{"id":"A","session":1,"task":14,"goal":15,"bond":18,"total":47,"mean":')
  })

  it('has no subscale keys where the instrument has none', () => {
    expect(score(haqII, [form(Array(19).fill(6))])).toMatchObject({
      right: { rows: [{ id: 'A', session: 1, total: 14 * 6 + 5, mean: 89 / 19, missing: 0 }] },
    })
    const scored = score(haqII, [form(Array(19).fill(6))])
    expect(scored._tag === 'Right' && Object.keys(scored.right.rows[0] ?? {})).toEqual([
      'id',
      'session',
      'total',
      'mean',
      'missing',
    ])
  })

  it('carries the rater where there is one', () => {
    const scored = score(rating4x10, [{ ...form([1, 2, 3, 4]), rater: 'therapist' }])
    expect(scored).toMatchObject({ right: { rows: [{ rater: 'therapist', total: 10, mean: 2.5 }] } })
  })

  it('scores no forms as no rows', () => {
    expect(score(waiSr, [])).toEqual({ _tag: 'Right', right: { rows: [], problems: [] } })
  })
})

describe('a blank', () => {
  it('is a note and withholds its own subscale, the total and the mean, and nothing else', () => {
    expect(score(waiSr, [form(withAnswer(4, null), 7)])).toEqual({
      _tag: 'Right',
      right: {
        rows: [{ id: 'A', session: 1, task: 14, goal: null, bond: 18, total: null, mean: null, missing: 1 }],
        problems: [
          { _tag: 'BlankAnswer', row: 7, item: 4 },
          { _tag: 'ScoreWithheld', row: 7, scale: 'goal', blanks: [4] },
          { _tag: 'ScoreWithheld', row: 7, scale: 'total', blanks: [4] },
        ],
      },
    })
  })

  it('is filled with the mean of the answered items only when the caller says so', () => {
    // goal without item 4: 3 + 4 + 4 = 11 of three, so 44/3 of four; all without it: 43 of eleven.
    const scored = score(waiSr, [form(withAnswer(4, null))], prorate(1))
    expect(scored).toMatchObject({ right: { rows: [{ task: 14, bond: 18, missing: 1 }] } })
    const row = scored._tag === 'Right' ? scored.right.rows[0] : undefined
    expect(row?.goal).toBeCloseTo(44 / 3, 12)
    expect(row?.total).toBeCloseTo((43 * 12) / 11, 12)
    expect(row?.mean).toBeCloseTo(43 / 11, 12)
    expect(scored).toMatchObject({
      right: {
        problems: [{ _tag: 'BlankAnswer' }, { _tag: 'ScoreProrated', scale: 'goal' }, { _tag: 'ScoreProrated' }],
      },
    })
  })

  it('withholds where there are more than the caller allows, scale by scale', () => {
    const twoBlanks = withAnswer(4, null).with(0, null)
    expect(score(waiSr, [form(twoBlanks)], prorate(1))).toMatchObject({
      right: { rows: [{ goal: 44 / 3, bond: 18, total: null, mean: null, missing: 2 }] },
    })
  })

  it('never prorates from nothing', () => {
    expect(score(rating4x10, [form([null, null, null, null])], prorate(4))).toMatchObject({
      right: { rows: [{ total: null, mean: null, missing: 4 }] },
    })
  })
})

describe('faults', () => {
  it('come all at once, each with its row and item and never the answer', () => {
    const scored = score(waiSr, [
      form(withAnswer(2, 88).with(4, 2.5), 3),
      form(answers, 4),
      form(withAnswer(12, 0).with(0, Number.NEGATIVE_INFINITY).with(1, Number.POSITIVE_INFINITY), 5),
      form(answers.slice(1), 6),
    ])
    expect(scored).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'AnswerOutOfRange', row: 3, item: 2, min: 1, max: 5 },
        { _tag: 'AnswerNotWhole', row: 3, item: 5 },
        { _tag: 'AnswerOutOfRange', row: 5, item: 1, min: 1, max: 5 },
        { _tag: 'AnswerOutOfRange', row: 5, item: 2, min: 1, max: 5 },
        { _tag: 'AnswerOutOfRange', row: 5, item: 12, min: 1, max: 5 },
        { _tag: 'WrongNumberOfItems', row: 6, expected: 12, found: 11 },
      ],
    })
    expect(JSON.stringify(scored)).not.toMatch(/88|2\.5/)
  })

  it('include a form that still holds its attention checks', () => {
    expect(score(waiSr, [form([...answers, 4, 2])])).toMatchObject({
      left: [{ _tag: 'WrongNumberOfItems', expected: 12, found: 14 }],
    })
  })

  it('spare fractions where marks are measured', () => {
    expect(score(rating4x10, [form([8.5, 9, 8, 8.5])])).toMatchObject({ right: { rows: [{ total: 34, mean: 8.5 }] } })
  })
})
