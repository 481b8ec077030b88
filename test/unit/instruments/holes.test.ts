import {
  defineInstrument,
  gcqS,
  haqII,
  type InstrumentDefinition,
  itemMeans,
  percentOfMaximum,
  psq,
  rating4x10,
  score,
  waiSr,
} from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'
import type { AnsweredForm, ScoredRow } from '../../../src/instruments/score.js'
import { prorate, prorateForm } from './missing-rules.js'

type Answers = readonly (number | null)[]
const full: Answers = [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4]
const form = (answers: Answers): AnsweredForm => ({ id: 'A', session: 1, answers, row: 7 })
/** A list filled in one answer at a time, as a form does it; what was not answered is a hole. */
const assigned = (answers: Answers): Answers => {
  const list: (number | null)[] = []
  for (const [index, answer] of answers.entries()) if (answer !== null) list[index] = answer
  list.length = answers.length
  return list
}
const blanks: Readonly<Record<string, (answers: Answers) => Answers>> = {
  'a hole': assigned,
  undefined: (answers) => answers.map((answer) => answer ?? (undefined as unknown as null)),
  NaN: (answers) => answers.map((answer) => answer ?? Number.NaN),
}

describe.each(Object.entries(blanks))('%s among the answers', (_, write) => {
  const gaps = full.with(3, null).with(11, null)

  it('is a blank with its notes, whatever the rule for blanks', () => {
    for (const rule of [undefined, prorate(1), prorate(4), prorateForm(1), prorateForm(4)]) {
      const told = score(waiSr, [form(gaps)], rule)
      expect(score(waiSr, [form(write(gaps))], rule)).toEqual(told)
      expect(told._tag === 'Right' && told.right.rows[0]?.missing).toBe(2)
      const noted = told._tag === 'Right' ? told.right.problems.filter(({ _tag }) => _tag === 'BlankAnswer') : []
      expect(noted).toEqual([4, 12].map((item) => ({ _tag: 'BlankAnswer', row: 7, item })))
    }
  })

  it('asks nothing where it stands for the answer that others hang on', () => {
    const { askedOnlyIf } = psq
    const answers: Answers = Array.from({ length: psq.items }, (_, index) =>
      index + 1 === askedOnlyIf?.item ? null : 1,
    )
    expect(score(psq, [form(write(answers))])).toEqual(score(psq, [form(answers)]))
  })
})

describe('what is no number', () => {
  it('is no answer: a text is out of the range, not added up', () => {
    const texts = ['8.5', '9', '8', '8.5'] as unknown as Answers
    expect(score(rating4x10, [form(texts)])).toMatchObject({
      left: [1, 2, 3, 4].map((item) => ({ _tag: 'AnswerOutOfRange', row: 7, item })),
    })
  })

  it('is no number of blanks that may be filled in', () => {
    const answers: Answers = Array.from({ length: 19 }, (_, index) => (index < 15 ? null : 6))
    for (const rule of [prorate(Number.NaN), prorateForm(Number.NaN)])
      expect(score(haqII, [form(answers)], rule)).toMatchObject({ right: { rows: [{ total: null, mean: null }] } })
  })

  it('is no sum to put into another metric', () => {
    const row = {
      id: 'A',
      session: 1,
      task: Number.NaN,
      goal: 12,
      bond: 12,
      total: Number.POSITIVE_INFINITY,
      mean: 3,
      missing: 0,
    }
    const scored = row as unknown as ScoredRow<'task' | 'goal' | 'bond'>
    expect(itemMeans(waiSr, scored)).toEqual({ task: null, goal: 3, bond: 3, total: null })
    expect(percentOfMaximum(waiSr, scored)).toEqual({ task: null, goal: 50, bond: 50, total: null })
  })

  it('is no score of a scale that the instrument does not make', () => {
    const row = { id: 'A', session: 1, engaged: 15, avoiding: 6, conflict: 9, total: 30, mean: 2.5, missing: 0 }
    expect(itemMeans(gcqS, row)).toMatchObject({ engaged: 3, total: null })
    expect(percentOfMaximum(gcqS, row)).toMatchObject({ engaged: 50, total: null })
  })
})

describe('a key with a hole', () => {
  const holed = (...items: readonly number[]): readonly number[] => {
    const list: number[] = []
    list[0] = items[0] ?? 0
    list[2] = items[1] ?? 0
    return list
  }
  const key: InstrumentDefinition<'trust'> = {
    id: 'invented-3',
    name: 'An invented form',
    perspectives: ['client'],
    version: 'Invented for this test',
    items: 3,
    answers: { min: 1, max: 5, whole: true },
    reversed: [],
    subscales: { trust: [1, 2] },
    total: true,
    metric: 'Sum',
    citation: 'Nobody (2026)',
    licence: 'None needed',
  }

  it('is refused, since a scale of fewer items than it says would be scored', () => {
    const defined = defineInstrument({ ...key, reversed: holed(1, 3), subscales: { trust: holed(1, 2) } })
    expect(defined._tag === 'Left' && defined.left.map(({ _tag, path }) => [_tag, path])).toEqual([
      ['NoSuchItem', ['reversed', 1]],
      ['NoSuchItem', ['subscales', 'trust', 1]],
    ])
  })
})
