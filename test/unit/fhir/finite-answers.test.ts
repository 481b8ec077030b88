import { describe, expect, it } from 'vitest'
import { answersFrom } from '../../../src/fhir/index.js'

const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const response = (value: object) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: [{ linkId: '1', answer: [value] }],
})
const endless: unknown = JSON.parse('1e999')

describe('a number that is not finite is refused by its path', () => {
  it.each(['valueDecimal', 'valueInteger'])('as a weight in a %s', (key) => {
    const valueCoding = { code: 'a', extension: [{ url: ordinal, [key]: endless }] }
    expect(answersFrom(response({ valueCoding }), { items: 1 })).toMatchObject({
      left: [{ _tag: 'NoWeight', path: 'QuestionnaireResponse.item[0].answer[0].valueCoding' }],
    })
  })
  it.each([Number.NaN, Number.POSITIVE_INFINITY, '5' as unknown as number])('as a word that means %s', (number) => {
    const words = { a: number, b: 2 }
    expect(answersFrom(response({ valueString: 'b' }), { items: 1 }, { words })).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'NotANumber', path: 'words.a', expected: 'a finite number' }],
    })
  })
})
