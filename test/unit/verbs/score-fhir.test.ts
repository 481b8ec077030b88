/** `score --fhir`: responses of others become the scores that `score` gives the same answers in a table. */
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { questionnaireOf, questionnaireResponseOf } from '../../../src/fhir/index.js'
import { ordinalValue } from '../../../src/fhir/names.js'
import { rating4x10, waiSr } from '../../../src/instruments/index.js'
import type { AnsweredForm } from '../../../src/instruments/score.js'
import { document, given } from '../cli/given.js'

const names = { base: 'https://clinic.example/fhir' }
const answers = [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4]
const form = (id: string, session: number, given: AnsweredForm['answers'] = answers): AnsweredForm => ({
  id,
  session,
  answers: given,
  row: 1,
})
const response = (one: AnsweredForm, more: object = {}): string =>
  JSON.stringify({ ...questionnaireResponseOf(one, waiSr, { ...names, subject: { reference: one.id } }), ...more })
const asked = ['--instrument', 'wai-sr', '--fhir']
const fhir = (files: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  run(['score', ...Object.keys(files), ...asked, ...more], given(files))

describe('score --fhir', () => {
  it('says what score says of the same answers in a table', () => {
    const table = ['id,session', ...answers.map((_, index) => `q${index + 1}`)].join(',')
    const rows = [1, 2].map((session) => ['A', session, ...answers].join(','))
    const byTable = run(
      ['score', 't', '--instrument', 'wai-sr', '--id', 'id', '--session', 'session', '--items', 'q{n}'],
      given({ t: `${[table, ...rows].join('\n')}\n` }),
    )
    const outcome = fhir({ one: response(form('A', 1)), two: response(form('A', 2)) })
    expect(outcome).toMatchObject({ exit: 0, stdout: byTable.stdout, stderr: '' })
  })

  it('reads a bundle, with the weights of the questionnaire in it', () => {
    const stripped = JSON.parse(response(form('A', 1)), (key, value: unknown) =>
      key === 'extension' ? undefined : value,
    ) as object
    expect(fhir({ f: JSON.stringify(stripped) })).toMatchObject({ exit: 1 })
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: questionnaireOf(waiSr, names) }, { resource: stripped }],
    }
    expect(document(fhir({ f: JSON.stringify(bundle) }, '--json')).rows).toMatchObject([
      { id: 'A', session: 1, total: 47 },
    ])
  })

  it('numbers sessions by when they were authored, where responses have no number, and says so', () => {
    const at = (authored: string) => response(form('A', 1), { encounter: undefined, authored })
    const outcome = fhir({ later: at('2026-03-08'), sooner: at('2026-03-01T10:00:00+01:00') }, '--json')
    expect(document(outcome).rows).toMatchObject([{ session: 2 }, { session: 1 }])
    expect(outcome.stderr).toContain('numbered in the order in which each person’s responses were authored')
  })

  it('a response without a subject has its file for a name', () => {
    const outcome = fhir({ 'form.json': response(form('A', 1), { subject: undefined }) }, '--json')
    expect(document(outcome).rows).toMatchObject([{ id: 'form.json', total: 47 }])
    expect(outcome.stderr).toContain('the name of its file')
  })

  it('without a subject has the name of its file without the folder, unless two files have that name', () => {
    const unnamed = response(form('A', 1), { subject: undefined })
    expect(document(fhir({ 'forms/may/form.json': unnamed }, '--json')).rows).toMatchObject([{ id: 'form.json' }])
    const two = document(fhir({ 'a/form.json': unnamed, 'b/form.json': unnamed, 'c/other.json': unnamed }, '--json'))
    expect(two.rows).toMatchObject([{ id: 'a/form.json' }, { id: 'b/form.json' }, { id: 'other.json' }])
  })

  it('has a column of raters where another person answered', () => {
    const outcome = fhir({ f: response(form('A', 1), { source: { reference: 'Practitioner/T' } }) }, '--format', 'csv')
    expect(outcome.stdout.split('\n')[0]).toBe('id,session,rater,task,goal,bond,total,mean,missing')
  })

  it('says which option names linkIds, where none of a response is one of the items', () => {
    const other = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      subject: { reference: 'A' },
      item: answers.map((answer, index) => ({ linkId: `wai${index + 1}`, answer: [{ valueDecimal: answer }] })),
    }
    const files = { f: JSON.stringify(other) }
    expect(fhir(files)).toMatchObject({ exit: 1, stdout: '' })
    expect(fhir(files).stderr).toContain("--items names the linkIds of the items, as --items 'item{n}'")
    expect(document(fhir(files, '--items', 'wai{n}', '--json')).rows).toMatchObject([{ total: 47 }])
  })

  it('reads linkIds of others, and names the items that were not read', () => {
    const other = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      subject: { reference: 'A' },
      item: [
        ...['a', 'b', 'c', 'd'].map((linkId) => ({ linkId, answer: [{ valueDecimal: 7.5 }] })),
        { linkId: 'remark', answer: [{ valueString: 'S3CRET' }] },
      ],
    }
    const outcome = run(
      ['score', 'f', '--instrument', 'rating-4x10', '--fhir', '--items', 'a,b,c,d', '--json'],
      given({ f: JSON.stringify(other) }),
    )
    expect(document(outcome).rows).toMatchObject([{ total: 30 }])
    expect(outcome.stderr).toContain('items remark were not read')
    expect(outcome.stdout + outcome.stderr).not.toContain('S3CRET')
  })

  it('a blank withholds a score, and the note names the item', () => {
    const outcome = fhir({ f: response(form('A', 1, [null, ...answers.slice(1)])) })
    expect(outcome.stdout).toContain('–')
    expect(outcome.stderr).toContain('column 1, id A, session 1: blank answer')
  })
})

describe('is refused with file and path, and nothing is written', () => {
  const coded = (value: object) => ({ item: [{ linkId: '1', answer: [value] }] })
  it.each<readonly [string, string, string]>([
    ['no JSON', 'id,session\n', 'expected one JSON object'],
    ['a list', '[]', 'expected a FHIR resource'],
    ['another resource', '{"resourceType":"Patient"}', 'no QuestionnaireResponse'],
    [
      'a code without a weight',
      response(form('A', 1), coded({ valueCoding: { code: 'S3CRET' } })),
      'QuestionnaireResponse.item[0].answer[0].valueCoding: expected a weight',
    ],
    [
      'a text',
      response(form('A', 1), coded({ valueString: 'S3CRET' })),
      'QuestionnaireResponse.item[0].answer[0].valueString: expected',
    ],
    [
      'an answer outside the range',
      response(form('A', 1), coded({ valueInteger: 6 })),
      'QuestionnaireResponse.item[0]: out of range; expected 1 to 5',
    ],
    [
      'a fraction',
      response(form('A', 1), coded({ valueDecimal: 2.5 })),
      'QuestionnaireResponse.item[0]: not a whole number',
    ],
  ])('%s', (_, text, said) => {
    const outcome = fhir({ 'f.json': text })
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(outcome.stderr).toContain('f.json')
    expect(outcome.stderr).toContain(said)
    expect(outcome.stderr).not.toContain('S3CRET')
  })

  it('what a bundle says that changes the meaning and is not known', () => {
    const entry = [{ resource: JSON.parse(response(form('A', 1))) as object, modifierExtension: [{ url: 'S3CRET' }] }]
    const outcome = fhir({ 'f.json': JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }) })
    expect(outcome).toMatchObject({ exit: 1, stdout: '' })
    expect(outcome.stderr).toContain('f.json, Bundle.entry[0].modifierExtension: expected no modifierExtension')
    expect(outcome.stderr).not.toContain('S3CRET')
  })

  it('an answer that is none of the options, with a weight of its own', () => {
    const coding = { system: 's', code: 'S3CRET', extension: [{ url: ordinalValue, valueDecimal: 3 }] }
    const outcome = fhir({
      'f.json': response(form('A', 1), coded({ valueCoding: coding })),
      'q.json': JSON.stringify(questionnaireOf(waiSr, names)),
    })
    expect(outcome).toMatchObject({ exit: 1, stdout: '' })
    expect(outcome.stderr).toContain('answer[0].valueCoding: expected one of the options')
    expect(outcome.stderr).not.toContain('S3CRET')
  })

  it('two responses whose order is not known', () => {
    const one = response(form('A', 1), { encounter: undefined })
    expect(fhir({ a: one, b: one }).stderr).toContain('QuestionnaireResponse.authored: expected a date')
    const dated = response(form('A', 1), { encounter: undefined, authored: '2026-03-01' })
    expect(fhir({ a: dated, b: dated }).stderr).toContain('expected another time')
    expect(fhir({ a: dated, b: response(form('A', 1)) }).stderr).toContain(
      'encounter: expected the number of the session',
    )
  })

  it('the same session twice', () =>
    expect(fhir({ a: response(form('A', 1)), b: response(form('A', 1)) }).stderr).toContain(
      'the same session of the same person as a, QuestionnaireResponse',
    ))

  it('options of tables, and several tables', () => {
    expect(fhir({ a: response(form('A', 1)) }, '--id', 'id')).toMatchObject({ exit: 2 })
    expect(fhir({ a: response(form('A', 1)) }, '--items', 's{session}_{n}')).toMatchObject({ exit: 2 })
    const two = run(
      ['score', 'a', 'b', '--instrument', 'wai-sr', '--id', 'id', '--session', 's', '--items', 'q{n}'],
      given({}),
    )
    expect(two).toMatchObject({ exit: 2 })
    expect(two.stderr).toContain('score reads one table')
  })
})

it('measured answers come back from FHIR', () => {
  const measured = questionnaireResponseOf(form('A', 1, [8.5, 9, 7, 6]), rating4x10, {
    ...names,
    subject: { reference: 'A' },
  })
  const outcome = run(
    ['score', 'f', '--instrument', 'rating-4x10', '--fhir', '--json'],
    given({ f: JSON.stringify(measured) }),
  )
  expect(document(outcome).rows).toMatchObject([{ total: 30.5 }])
})
