import { describe, expect, it } from 'vitest'
import { answersFrom, questionnaireOf, questionnaireResponseOf } from '../../../src/fhir/index.js'
import { getOrThrow } from '../../../src/index.js'
import { instruments, psq, rating4x10, waiSr } from '../../../src/instruments/index.js'

const names = { base: 'https://clinic.example/fhir' }
const details = { ...names, subject: { reference: 'Patient/A' } }
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const item = (linkId: string, value: object) => ({ linkId, answer: [value] })
const response = (items: readonly object[], others: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: items,
  ...others,
})
const two = { items: 2 }

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

describe('refused, since it would be read as what it is not', () => {
  const problems = (given: unknown, questionnaire?: unknown) => {
    const read = answersFrom(given, two, { questionnaire })
    return read._tag === 'Left' ? read.left.map(({ _tag, path }) => [_tag, path]) : []
  }
  const weight = (valueDecimal: number) => ({ url: ordinal, valueDecimal })
  const at = 'QuestionnaireResponse.item[0].answer[0]'
  it.each(['mg', '%', 7])('a quantity in the unit %s without a code', (unit) =>
    expect(problems(response([item('1', { valueQuantity: { value: 3, unit } })]))).toEqual([
      ['OtherUnit', `${at}.valueQuantity.unit`],
    ]),
  )
  it('a quantity in scores is read', () =>
    expect(problems(response([item('1', { valueQuantity: { value: 3, unit: 'score' } })]))).toEqual([]))
  it('items that are no list', () =>
    expect(problems({ ...response([]), item: item('1', { valueInteger: 3 }) })).toContainEqual([
      'NotAnItem',
      'QuestionnaireResponse.item',
    ]))
  it('two weights of one coding', () => {
    const twice = { code: 'c', extension: [weight(3), weight(4)] }
    expect(problems(response([item('1', { valueCoding: twice })]))).toEqual([['NoWeight', `${at}.valueCoding`]])
  })
  it('a weight that is another than that of its option', () => {
    const own = { code: 'c', extension: [weight(3)] }
    const option = { answerOption: [{ valueCoding: { code: 'c', extension: [weight(4)] } }] }
    const questionnaire = { resourceType: 'Questionnaire', item: [{ linkId: '1', ...option }] }
    expect(problems(response([item('1', { valueCoding: own })]), questionnaire)).toEqual([
      ['NoWeight', `${at}.valueCoding`],
    ])
  })
  const asking = (question: object, more: object = {}) => ({
    resourceType: 'Questionnaire',
    item: [{ linkId: '1', ...question }],
    ...more,
  })
  const never = { system: 's', code: 'never' }
  const options = [never, { system: 's', code: 'always' }].map((valueCoding, index) => ({
    valueCoding: { ...valueCoding, extension: [weight(index + 1)] },
  }))
  const choice = asking({ type: 'choice', answerOption: options })
  it.each<readonly [string, object, string]>([
    ['a code that is no option', { valueCoding: { system: 's', code: 'x', extension: [weight(2)] } }, 'valueCoding'],
    ['a code of another system', { valueCoding: { code: 'never', extension: [weight(1)] } }, 'valueCoding'],
    ['a number, where the options are codes', { valueInteger: 2 }, 'valueInteger'],
    ['a decimal', { valueDecimal: 2 }, 'valueDecimal'],
    ['a quantity', { valueQuantity: { value: 2 } }, 'valueQuantity'],
  ])('%s, whatever weight it has of its own', (_, value, key) =>
    expect(problems(response([item('1', value)]), choice)).toEqual([['NotAnOption', `${at}.${key}`]]),
  )
  it('a word of the caller does not make an option of a code', () => {
    const given = response([item('1', { valueCoding: { system: 's', code: 'x' } })])
    const read = answersFrom(given, two, { questionnaire: choice, words: { x: 2 } })
    expect(read).toMatchObject({ left: [{ _tag: 'NotAnOption' }] })
  })
  it('whole numbers as options: another number, or one whose option weighs something else', () => {
    const numbers = asking({ answerOption: [{ valueInteger: 1 }, { valueInteger: 2, extension: [weight(7)] }] })
    expect(problems(response([item('1', { valueInteger: 1 })]), numbers)).toEqual([])
    expect(problems(response([item('1', { valueInteger: 3 })]), numbers)).toEqual([
      ['NotAnOption', `${at}.valueInteger`],
    ])
    expect(problems(response([item('1', { valueInteger: 2 })]), numbers)).toEqual([['NoWeight', `${at}.valueInteger`]])
  })
  it('options without a code are told apart by their words', () => {
    const worded = ['Never', 'Always'].map((display, index) => ({
      valueCoding: { display },
      extension: [weight(index + 1)],
    }))
    const read = answersFrom(response([item('1', { valueCoding: { display: 'Never' } })]), two, {
      questionnaire: asking({ answerOption: worded }),
    })
    expect(getOrThrow(read).answers).toEqual([1, null])
  })
  it('an option with two weights', () => {
    const both = [{ valueCoding: { ...never, extension: [weight(1)] }, extension: [weight(2)] }]
    expect(problems(response([item('1', { valueCoding: never })]), asking({ answerOption: both }))).toEqual([
      ['NoWeight', `${at}.valueCoding`],
    ])
  })
  it.each<readonly [string, object, string]>([
    ['of the response', { modifierExtension: [{}] }, '.modifierExtension'],
    ['as implicit rules', { implicitRules: 'https://clinic.example/rules' }, '.implicitRules'],
    ['of a group', { item: [{ linkId: 'g', modifierExtension: [{}], item: [] }] }, '.item[0].modifierExtension'],
    [
      'of an answer',
      { item: [{ linkId: '1', answer: [{ valueInteger: 1, modifierExtension: [{}] }] }] },
      '.item[0].answer[0].modifierExtension',
    ],
    [
      'below an answer',
      { item: [{ linkId: '1', answer: [{ valueInteger: 1, item: [{ linkId: 'x', modifierExtension: [{}] }] }] }] },
      '.item[0].answer[0].item[0].modifierExtension',
    ],
  ])('what changes the meaning, and is not known: %s', (_, more, path) => {
    const read = problems(response([item('1', { valueInteger: 1 })], more))
    expect(read).toContainEqual(['NotUnderstood', `QuestionnaireResponse${path}`])
  })
  it.each<readonly [string, object, string]>([
    ['it', asking({}, { modifierExtension: [{}] }), '.modifierExtension'],
    ['its rules', asking({}, { implicitRules: 'https://clinic.example/rules' }), '.implicitRules'],
    ['a question', asking({ modifierExtension: [{}] }), '.item[0].modifierExtension'],
    [
      'an option',
      asking({ answerOption: [{ valueInteger: 1, modifierExtension: [{}] }] }),
      '.item[0].answerOption[0].modifierExtension',
    ],
  ])('what changes the meaning of the questionnaire: %s', (_, questionnaire, path) =>
    expect(problems(response([item('1', { valueInteger: 1 })]), questionnaire)).toEqual([
      ['NotUnderstood', `Questionnaire${path}`],
    ]),
  )
  it('what changes the meaning of a contained resource changes no answer', () =>
    expect(problems(response([item('1', { valueInteger: 1 })], { contained: [{ modifierExtension: [{}] }] }))).toEqual(
      [],
    ))
  it('an answer that the questionnaire requires is missing from a completed response', () => {
    const required = asking({ required: true })
    const other = item('2', { valueInteger: 1 })
    expect(problems(response([other]), required)).toEqual([['AnswerMissing', 'QuestionnaireResponse.item']])
    expect(problems(response([{ linkId: '1' }, other], { status: 'amended' }), required)).toEqual([
      ['AnswerMissing', 'QuestionnaireResponse.item[0].answer'],
    ])
    expect(problems(response([other], { status: 'stopped' }), required)).toEqual([])
    expect(problems(response([other]), asking({ required: true, enableWhen: [{}] }))).toEqual([])
    const inGroup = { item: [{ linkId: 'g', enableWhen: [{}], item: required.item }] }
    expect(problems(response([other]), inGroup)).toEqual([])
  })
  it('linkIds that are not one for each item', () => {
    const given = response([item('a', { valueInteger: 1 })])
    for (const linkIds of [['a'], ['a', 'a'], ['a', 'b', 'c']])
      expect(answersFrom(given, two, { linkIds })).toEqual({
        _tag: 'Left',
        left: [{ _tag: 'NotTheItems', path: 'linkIds', expected: '2 linkIds, each once' }],
      })
  })
  it('items at a depth that no form has, without an end of the stack', () => {
    const start: object = item('1', { valueInteger: 3 })
    const deep = Array.from({ length: 20_000 }).reduce<object>((inner) => ({ linkId: 'g', item: [inner] }), start)
    expect(problems(response([deep]), { item: [deep] }).map(([tag]) => tag)).toContain('NotAnItem')
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
