/** What holds of every instrument's scores, whatever its key. */
import fc, { type IProperty } from 'fast-check'
import { type AnsweredForm, type Instrument, score } from 'rupture-repair/instruments'
import { expect } from 'vitest'

const form = (answers: readonly (number | null)[], row = 1): AnsweredForm => ({ id: 'A', session: row, answers, row })

const scored = (instrument: Instrument, forms: readonly AnsweredForm[]) => {
  const result = score(instrument, forms)
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  return result.right
}

const scales = (instrument: Instrument): string[] => [...Object.keys(instrument.subscales), 'total']
const scoresOf = (instrument: Instrument, answers: readonly (number | null)[]): (number | null)[] => {
  const [row] = scored(instrument, [form(answers)]).rows
  return scales(instrument).map((scale) => row?.[scale] ?? null)
}
const sizes = (instrument: Instrument): number[] => [
  ...Object.values(instrument.subscales).map((items) => items.length),
  instrument.items,
]

const answersTo = ({ items, answers: { min, max, whole } }: Instrument): fc.Arbitrary<number[]> =>
  // Quarters are exact in binary, so sums of measured marks can be compared exactly.
  fc.array(whole ? fc.integer({ min, max }) : fc.integer({ min: 4 * min, max: 4 * max }).map((n) => n / 4), {
    minLength: items,
    maxLength: items,
  })

/** Reversal is a reflection, so the midpoint of the answers is the midpoint of every score. */
export const midpointIsFixed = (instrument: Instrument): void => {
  const { min, max } = instrument.answers
  const midpoint = (min + max) / 2
  // A midpoint between two whole answers is no answer; the law is about the key, so fractions are let through.
  const measured = { ...instrument, answers: { ...instrument.answers, whole: false } }
  const scores = scoresOf(measured, Array<number>(instrument.items).fill(midpoint))
  expect(scores).toEqual(sizes(instrument).map((size) => size * midpoint))
}

/** Reflecting every answer reflects every score about its own midpoint. */
export const reflectionReflects = (instrument: Instrument): IProperty<[number[]]> =>
  fc.property(answersTo(instrument), (answers) => {
    const { min, max } = instrument.answers
    const reflected = scoresOf(
      instrument,
      answers.map((answer) => min + max - answer),
    )
    const scores = scoresOf(instrument, answers)
    expect(reflected).toEqual(sizes(instrument).map((size, index) => size * (min + max) - Number(scores[index])))
  })

/** The subscales, where there are any, add up to the total, and the mean is the total shared out over the items. */
export const partsMakeTheWhole = (instrument: Instrument): IProperty<[number[]]> =>
  fc.property(answersTo(instrument), (answers) => {
    const [row] = scored(instrument, [form(answers)]).rows
    const parts = Object.keys(instrument.subscales).map((name) => Number(row?.[name]))
    if (parts.length > 0) expect(parts.reduce((a, b) => a + b)).toBe(row?.total)
    expect(Number(row?.mean) * instrument.items).toBeCloseTo(Number(row?.total), 9)
  })

/** A blank withholds exactly the scores its item belongs to and leaves the others as they were. */
export const blankWithholdsItsOwn = (instrument: Instrument): IProperty<[number[], number]> =>
  fc.property(answersTo(instrument), fc.integer({ min: 1, max: instrument.items }), (answers, item) => {
    const full = scoresOf(instrument, answers)
    const blanked = scoresOf(instrument, [...answers.slice(0, item - 1), null, ...answers.slice(item)])
    const touched = [...Object.values(instrument.subscales).map((items) => items.includes(item)), true]
    expect(blanked).toEqual(full.map((sum, index) => (touched[index] ? null : sum)))
  })

/** Forms are scored one by one: scoring two lists together is scoring each and joining. */
export const formsAreIndependent = (instrument: Instrument): IProperty<[number[][], number]> =>
  fc.property(fc.array(answersTo(instrument), { maxLength: 6 }), fc.nat(6), (lists, at) => {
    const forms = lists.map((answers, index) => form(answers, index + 1))
    const apart = [forms.slice(0, at), forms.slice(at)].flatMap((part) => scored(instrument, part).rows)
    expect(scored(instrument, forms).rows).toEqual(apart)
  })
