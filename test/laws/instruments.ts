/** What holds of every instrument's scores, whatever its key. */
import fc, { type IProperty } from 'fast-check'
import { type Instrument, scaleNames, scaleRange, score } from 'rupture-repair/instruments'
import { expect } from 'vitest'
import type { MissingRule } from '../../src/instruments/missing-rule.js'
import type { AnsweredForm } from '../../src/instruments/score.js'

const form = (answers: readonly (number | null)[], row = 1): AnsweredForm => ({ id: 'A', session: row, answers, row })

const scored = (instrument: Instrument, forms: readonly AnsweredForm[], rule: MissingRule = instrument.missingRule) => {
  const result = score(instrument, forms, rule)
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  return result.right
}

/** The scores that are sums. */
const scales = (instrument: Instrument): readonly string[] => scaleNames(instrument).filter((name) => name !== 'mean')
const scoresOf = (
  instrument: Instrument,
  answers: readonly (number | null)[],
  rule?: MissingRule,
): (number | null)[] => {
  const [row] = scored(instrument, [form(answers)], rule).rows
  return scales(instrument).map((scale) => row?.[scale] ?? null)
}
const itemsOf = (instrument: Instrument, scale: string): readonly number[] =>
  instrument.subscales[scale] ?? Array.from({ length: instrument.items }, (_, index) => index + 1)
const rangeOf = ({ answers, itemAnswers = [] }: Instrument, item: number): Instrument['answers'] =>
  itemAnswers.find((one) => one.item === item) ?? answers
const withhold: MissingRule = { _tag: 'Withhold' }
const ends = (instrument: Instrument): number[] =>
  scales(instrument).map((scale) => {
    const range = scaleRange(instrument, scale)
    return range === undefined ? Number.NaN : range.min + range.max
  })

const answersTo = (instrument: Instrument): fc.Arbitrary<number[]> =>
  fc.tuple(
    ...Array.from({ length: instrument.items }, (_, index) => {
      const { min, max, whole } = rangeOf(instrument, index + 1)
      // Quarters are exact in binary, so sums of measured marks can be compared exactly.
      return whole ? fc.integer({ min, max }) : fc.integer({ min: 4 * min, max: 4 * max }).map((n) => n / 4)
    }),
  )

/** Reversal is a reflection, so a form of midpoints scores the midpoint of every score. */
export const midpointIsFixed = (instrument: Instrument): void => {
  // A midpoint between two whole answers is no answer; the law is about the key, so fractions are let through.
  const measured: Instrument = {
    ...instrument,
    answers: { ...instrument.answers, whole: false },
    itemAnswers: (instrument.itemAnswers ?? []).map((one) => ({ ...one, whole: false })),
  }
  const midpoints = Array.from({ length: instrument.items }, (_, index) => {
    const { min, max } = rangeOf(instrument, index + 1)
    return (min + max) / 2
  })
  expect(scoresOf(measured, midpoints)).toEqual(ends(instrument).map((sum) => sum / 2))
}

/** Reflecting every answer reflects every score about its own midpoint. */
export const reflectionReflects = (instrument: Instrument): IProperty<[number[]]> =>
  fc.property(answersTo(instrument), (answers) => {
    const reflected = scoresOf(
      instrument,
      answers.map((answer, index) => {
        const { min, max } = rangeOf(instrument, index + 1)
        return min + max - answer
      }),
    )
    const scores = scoresOf(instrument, answers)
    expect(reflected).toEqual(ends(instrument).map((sum, index) => sum - Number(scores[index])))
  })

/** The subscales, where there are any, add up to the total, where there is one; the mean is the total over the items. */
export const partsMakeTheWhole = (instrument: Instrument): IProperty<[number[]]> =>
  fc.property(answersTo(instrument), (answers) => {
    const [row] = scored(instrument, [form(answers)]).rows
    const parts = Object.keys(instrument.subscales).map((name) => Number(row?.[name]))
    if (!instrument.total) {
      expect([row?.total, row?.mean]).toEqual([null, null])
      return
    }
    if (parts.length > 0) expect(parts.reduce((a, b) => a + b)).toBe(row?.total)
    expect(Number(row?.mean) * instrument.items).toBeCloseTo(Number(row?.total), 9)
  })

/** Under the rule that withholds, a blank withholds exactly the scores of its item and leaves the others as they were. */
export const blankWithholdsItsOwn = (instrument: Instrument): IProperty<[number[], number]> =>
  fc.property(answersTo(instrument), fc.integer({ min: 1, max: instrument.items }), (answers, item) => {
    const full = scoresOf(instrument, answers, withhold)
    const blanked = scoresOf(instrument, [...answers.slice(0, item - 1), null, ...answers.slice(item)], withhold)
    const touched = scales(instrument).map((scale) => itemsOf(instrument, scale).includes(item))
    expect(blanked).toEqual(full.map((sum, index) => (touched[index] ? null : sum)))
  })

/** Forms are scored one by one: scoring two lists together is scoring each and joining. */
export const formsAreIndependent = (instrument: Instrument): IProperty<[number[][], number]> =>
  fc.property(fc.array(answersTo(instrument), { maxLength: 6 }), fc.nat(6), (lists, at) => {
    const forms = lists.map((answers, index) => form(answers, index + 1))
    const apart = [forms.slice(0, at), forms.slice(at)].flatMap((part) => scored(instrument, part).rows)
    expect(scored(instrument, forms).rows).toEqual(apart)
  })
