import { describe, expect, it } from 'vitest'
import { dateTime } from '../../../src/fhir/date-time.js'
import { responseKey, responsesIn } from '../../../src/fhir/index.js'

const questionnaire = { resourceType: 'Questionnaire', id: 'q', url: 'https://clinic.example/q' }
const answering = (canonical?: string) => ({ resourceType: 'QuestionnaireResponse', questionnaire: canonical })
const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
})

describe('responses in resources', () => {
  it('each with its path, in bundles within bundles too', () => {
    const found = responsesIn([answering(), bundle({ resourceType: 'Patient' }, bundle(answering()))])
    expect(found.map(({ path }) => path)).toEqual([
      'QuestionnaireResponse',
      'Bundle.entry[1].resource.entry[0].resource',
    ])
    expect(found[0]).not.toHaveProperty('questionnaire')
  })

  it.each([
    ['beside it', [answering(questionnaire.url), questionnaire]],
    ['with a version', [answering(`${questionnaire.url}|2`), questionnaire]],
    ['in the same bundle', [bundle(questionnaire, answering(questionnaire.url))]],
    ['contained', [{ ...answering('#q'), contained: [questionnaire] }]],
  ])('with the questionnaire %s', (_, resources) =>
    expect(responsesIn(resources)[0]?.questionnaire).toEqual(questionnaire),
  )

  it('not with another questionnaire', () =>
    expect(responsesIn([answering('https://clinic.example/other'), questionnaire])[0]).not.toHaveProperty(
      'questionnaire',
    ))

  it('with the questionnaire of the version that it names, and of no other', () => {
    const versions = ['1', '2'].map((version) => ({ ...questionnaire, version }))
    const [found] = responsesIn([answering(`${questionnaire.url}|2`), ...versions])
    expect(found).toMatchObject({ questionnaire: { version: '2' }, problems: [] })
    expect(responsesIn([answering(`${questionnaire.url}|3`), ...versions])[0]).not.toHaveProperty('questionnaire')
  })

  it('not where several questionnaires have the address that it names', () => {
    const versions = ['1', '2'].map((version) => ({ ...questionnaire, version }))
    const [found] = responsesIn([answering(questionnaire.url), ...versions])
    expect(found).not.toHaveProperty('questionnaire')
    expect(found?.problems.map(({ _tag, path }) => [_tag, path])).toEqual([
      ['SeveralQuestionnaires', 'QuestionnaireResponse.questionnaire'],
    ])
    expect(responsesIn([answering(questionnaire.url), questionnaire, { ...questionnaire }])[0]?.problems).toEqual([])
  })

  it('not with another contained resource of that name', () =>
    expect(
      responsesIn([{ ...answering('#q'), contained: [{ resourceType: 'ValueSet', id: 'q' }] }])[0],
    ).not.toHaveProperty('questionnaire'))

  it('with what in its bundles changes the meaning and is not known', () => {
    const entry = [{ resource: answering(), modifierExtension: [{}] }, { resource: answering() }]
    const of = responsesIn([{ resourceType: 'Bundle', implicitRules: 'https://clinic.example/rules', entry }])
    expect(of.map(({ problems }) => problems.map(({ path }) => path))).toEqual([
      ['Bundle.implicitRules', 'Bundle.entry[0].modifierExtension'],
      ['Bundle.implicitRules'],
    ])
  })

  it.each([[null], ['text'], [[]], [{}], [{ resourceType: 'Bundle', entry: {} }], [bundle({})]])(
    'none in %j',
    (value) => expect(responsesIn([value])).toEqual([]),
  )
})

describe('whose response it is', () => {
  it('by reference, else by identifier', () => {
    const subject = { reference: 'Patient/A', identifier: { value: 'x' } }
    const source = { identifier: { value: 'T' } }
    expect(responseKey({ subject, source, authored: '2026-03-01' })).toEqual({
      subject: 'Patient/A',
      source: 'T',
      authored: '2026-03-01',
    })
  })
  it.each([
    ['ours', 'https://clinic.example/fhir/session', '12', { session: 12 }],
    ['a hospital’s', 'https://clinic.example/visits', '12', {}],
    ['ours, after whose it is', 'https://clinic.example/fhir/session', 'a/b/12', { session: 12 }],
    ['ours, and no number', 'https://clinic.example/fhir/session', 'x', {}],
  ])('the number of an encounter that is %s', (_, system, value, expected) =>
    expect(responseKey({ encounter: { identifier: { system, value } } })).toEqual(expected),
  )
  it.each([[null], ['text'], [{}], [{ subject: 'A', encounter: 'B', authored: 7 }]])('unknown in %j', (value) =>
    expect(responseKey(value)).toEqual({}),
  )
})

describe('a date and time', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03', '2026-03'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
    ['2026-03-01T10:00:00.5+01:00', '2026-03-01T10:00:00.5+01:00'],
    ['2026-03-01T10:00', '2026-03-01'],
    ['2026-03-01T10:00:00', '2026-03-01'],
    ['2026-W09-7', undefined],
    [undefined, undefined],
  ])('%s is written %s', (at, written) => expect(dateTime(at)).toBe(written))
})
