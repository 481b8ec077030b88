import { describe, expect, it } from 'vitest'
import { answersFrom } from '../../../src/fhir/index.js'
import { getOrThrow } from '../../../src/index.js'
import { item, ordinal, response, two } from './answers-given.js'

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
