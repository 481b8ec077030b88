import { describe, expect, it } from 'vitest'
import { answersFrom, questionnaireOf, questionnaireResponseOf } from '../../../src/fhir/index.js'
import { getOrThrow } from '../../../src/index.js'
import { instruments, psq, rating4x10, waiSr } from '../../../src/instruments/index.js'
import { item, ordinal, response, two } from './answers-given.js'

const names = { base: 'https://clinic.example/fhir' }
const details = { ...names, subject: { reference: 'Patient/A' } }

describe('answers that this library wrote', () => {
  it.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s come back', (_, instrument) => {
    const { min, max } = instrument.answers
    const answers = Array.from({ length: instrument.items }, (_, index) =>
      index === 1 ? null : ([min, max][index % 2] ?? min),
    )
    const form = { id: 'A', session: 1, answers, row: 1 }
    const read = getOrThrow(answersFrom(questionnaireResponseOf(form, instrument, details), instrument))
    expect(read.answers).toEqual(answers)
    expect(read.unread).toEqual([])
    expect(read.paths[1]).toBeUndefined()
  })
})

describe('answers that others wrote', () => {
  const coding = { system: 's', code: 'c' }
  const weighted = { ...coding, extension: [{ url: ordinal, valueDecimal: 3 }] }
  const itemWeight = {
    ...coding,
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 3 }],
  }
  it.each<readonly [string, object, number | null]>([
    ['an integer', { valueInteger: 3 }, 3],
    ['a decimal', { valueDecimal: 2.5 }, 2.5],
    ['a quantity without a unit', { valueQuantity: { value: 3 } }, 3],
    ['a quantity of scores', { valueQuantity: { value: 3, code: '{score}' } }, 3],
    ['ordinalValue on the coding', { valueCoding: weighted }, 3],
    ['itemWeight on the coding', { valueCoding: itemWeight }, 3],
    ['ordinalValue beside the coding', { valueCoding: coding, extension: weighted.extension }, 3],
    [
      'an absent value',
      {
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' }],
      },
      null,
    ],
  ])('%s', (_, value, expected) => {
    expect(getOrThrow(answersFrom(response([item('1', value)]), two)).answers).toEqual([expected, null])
  })

  it.each([
    ['on the option', { answerOption: [{ valueCoding: coding, extension: weighted.extension }] }],
    ['on its coding', { answerOption: [{ valueCoding: weighted }] }],
  ])('the weight %s of the questionnaire, in a group', (_, options) => {
    const questionnaire = {
      resourceType: 'Questionnaire',
      item: [{ linkId: 'g', item: [{ linkId: '1', ...options }] }],
    }
    const inGroup = response([{ linkId: 'g', item: [item('1', { valueCoding: coding })] }])
    const read = getOrThrow(answersFrom(inGroup, two, { questionnaire }))
    expect(read.answers).toEqual([3, null])
    expect(read.paths[0]).toBe('QuestionnaireResponse.item[0].item[0]')
  })

  it('words, under linkIds of their own, below an answer; what was not asked for is named', () => {
    const below = {
      linkId: 'q1',
      answer: [{ valueString: 'Never', item: [item('q2', { valueCoding: { display: 'Always' } })] }],
    }
    const mapping = { linkIds: ['q1', 'q2'], words: { Never: 1, Always: 7 } }
    const read = getOrThrow(answersFrom(response([below, item('remark', { valueString: 'x' })]), two, mapping))
    expect(read).toMatchObject({ answers: [1, 7], unread: ['remark'] })
  })

  it('no key of an object is a word', () => {
    const read = answersFrom(response([item('1', { valueString: 'constructor' })]), two, { words: { Never: 1 } })
    expect(read).toMatchObject({ left: [{ _tag: 'UnknownWord' }] })
  })
})

describe('refused, by path and never with an answer', () => {
  it.each<readonly [string, unknown, string, string]>([
    ['null', null, 'NotAResponse', 'QuestionnaireResponse'],
    ['another resource', { resourceType: 'Observation' }, 'NotAResponse', 'QuestionnaireResponse'],
    [
      'one in progress',
      response([item('1', { valueInteger: 1 })], { status: 'in-progress' }),
      'NotFinished',
      '.status',
    ],
    [
      'one entered in error',
      response([item('1', { valueInteger: 1 })], { status: 'entered-in-error' }),
      'NotFinished',
      '.status',
    ],
    ['no item of the instrument', response([item('x', { valueInteger: 1 })]), 'NoItemFound', '.item'],
    ['an item without a name', response([{ answer: [] }, item('1', { valueInteger: 1 })]), 'NotAnItem', '.item[0]'],
    [
      'answers that are no list',
      response([{ linkId: '1', answer: { valueInteger: 1 } }]),
      'NotAnItem',
      '.item[0].answer',
    ],
    [
      'an item twice',
      response([item('1', { valueInteger: 1 }), item('1', { valueInteger: 1 })]),
      'ItemTwice',
      '.item[1]',
    ],
    [
      'several answers',
      response([{ linkId: '1', answer: [{ valueInteger: 1 }, { valueInteger: 2 }] }]),
      'SeveralAnswers',
      '.item[0].answer',
    ],
    [
      'an answer that is no object',
      response([{ linkId: '1', answer: ['S3CRET'] }]),
      'NotAnAnswer',
      '.item[0].answer[0]',
    ],
    ['an answer without a value', response([item('1', {})]), 'NotAnAnswer', '.item[0].answer[0]'],
    [
      'two values',
      response([item('1', { valueInteger: 1, valueString: 'S3CRET' })]),
      'NotAnAnswer',
      '.item[0].answer[0]',
    ],
    ['a code without a weight', response([item('1', { valueCoding: { code: 'S3CRET' } })]), 'NoWeight', '.valueCoding'],
    ['a coding that is none', response([item('1', { valueCoding: 'S3CRET' })]), 'NotAnAnswer', '.valueCoding'],
    ['a number as text', response([item('1', { valueInteger: '3' })]), 'NotANumber', '.valueInteger'],
    ['a text', response([item('1', { valueString: 'S3CRET' })]), 'NotReadable', '.valueString'],
    ['yes or no', response([item('1', { valueBoolean: true })]), 'NotReadable', '.valueBoolean'],
    ['a date', response([item('1', { valueDate: '2026-01-01' })]), 'NotReadable', '.valueDate'],
    ['more than', response([item('1', { valueQuantity: { value: 3, comparator: '>' } })]), 'NotANumber', '.comparator'],
    [
      'kilograms',
      response([item('1', { valueQuantity: { value: 3, code: 'kg' } })]),
      'OtherUnit',
      '.valueQuantity.code',
    ],
    ['a quantity without a value', response([item('1', { valueQuantity: {} })]), 'NotANumber', '.valueQuantity.value'],
    ['a quantity that is none', response([item('1', { valueQuantity: 3 })]), 'NotAnAnswer', '.valueQuantity'],
  ])('%s', (_, value, tag, path) => {
    const read = answersFrom(value, two)
    expect(read).toMatchObject({ _tag: 'Left', left: [{ _tag: tag }] })
    expect(read._tag === 'Left' && read.left[0].path.endsWith(path)).toBe(true)
    expect(JSON.stringify(read)).not.toContain('S3CRET')
  })

  it('all problems at once', () => {
    const read = answersFrom(response([item('1', { valueString: 'a' }), item('2', { valueDate: 'b' })]), two)
    expect(read._tag === 'Left' && read.left.map(({ path }) => path)).toEqual([
      'QuestionnaireResponse.item[0].answer[0].valueString',
      'QuestionnaireResponse.item[1].answer[0].valueDate',
    ])
  })
})

describe('a questionnaire', () => {
  it('has no wording, and a weight on each option and on its coding', () => {
    const questionnaire = questionnaireOf(waiSr, names)
    expect(questionnaire.item.map(({ linkId, text }) => [linkId, text])[11]).toEqual(['12', 'Item 12'])
    for (const option of questionnaire.item.flatMap(({ answerOption = [] }) => answerOption)) {
      const code = Number(option.valueCoding.code)
      expect(option.extension).toEqual([{ url: ordinal, valueDecimal: code }])
      expect(option.valueCoding.extension).toEqual([{ url: ordinal, valueDecimal: code }])
    }
    expect(questionnaire.name).toBe('WaiSr')
  })
  it('has a decimal between two ends where answers are measured', () => {
    expect(questionnaireOf(rating4x10, names).item[0]).toMatchObject({ type: 'decimal', required: false })
  })
  it('asks an item only after its answer, by that answer', () => {
    const asked = questionnaireOf(psq, names).item.filter(({ enableWhen }) => enableWhen !== undefined)
    expect(asked.map(({ linkId }) => Number(linkId))).toEqual(psq.askedOnlyIf?.items)
    expect(asked[0]?.enableWhen?.[0]).toMatchObject({ question: String(psq.askedOnlyIf?.item), operator: '=' })
  })
})
