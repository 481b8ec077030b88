/** Programs of others read the same score from what is written; what each of them needs is tried without it. */
import { createRequire } from 'node:module'
import { questionnaireOf, questionnaireResponseOf } from 'rupture-repair/fhir'
import { psq, waiSr } from 'rupture-repair/instruments'
import { expect, it } from 'vitest'
import { describeUnless, lackingPackages } from '../lacking.js'
import { medplum } from './validators.js'
import { details, names, waiSrForm, written } from './written.js'

const load = createRequire(import.meta.url)
const scores = written.find(([name]) => name === 'scores')?.[1] as Readonly<Record<string, unknown>>
const response = questionnaireResponseOf(waiSrForm, waiSr, details)
const questionnaire = questionnaireOf(waiSr, names)

/** The same without what gives an answer its weight. */
const stripped = (value: object): object =>
  JSON.parse(JSON.stringify(value), (key, one: unknown) => (key === 'extension' ? undefined : one)) as object

describeUnless(lackingPackages('@medplum/core'), 'Medplum 5.2.13', () => {
  it('shows the score, where it shows an integer or yes as nothing', async () => {
    const { formatObservationValue } = await medplum()
    const shown = (value: object) =>
      formatObservationValue({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...value })
    expect(formatObservationValue(scores)).toBe('47 score / 14 score / 15 score / 18 score / 3.9167 score')
    expect(shown({ valueInteger: 47 })).toBe('')
    expect(shown({ valueBoolean: true })).toBe('')
  })
})

describeUnless(lackingPackages('fhirpath'), 'fhirpath 5.2.2', () => {
  const { evaluate } = load('fhirpath') as {
    readonly evaluate: (resource: object, path: string, environment: object, model: unknown) => readonly unknown[]
  }
  const weights = (answered: object, environment: object) =>
    evaluate(answered, 'QuestionnaireResponse.item.answer.weight()', environment, load('fhirpath/fhir-context/r4'))

  it('weight() finds each score, with and without the questionnaire', () => {
    expect(weights(response, {})).toEqual(waiSrForm.answers)
    expect(weights(stripped(response), { questionnaire })).toEqual(waiSrForm.answers)
  })

  it('and on the option alone, but not on its coding alone', () => {
    const only = (keep: 'option' | 'coding') => ({
      ...questionnaire,
      item: questionnaire.item.map((item) => ({
        ...item,
        answerOption: item.answerOption?.map((option) =>
          keep === 'option'
            ? { ...option, valueCoding: stripped(option.valueCoding) }
            : { valueCoding: option.valueCoding },
        ),
      })),
    })
    expect(weights(stripped(response), { questionnaire: only('option') })).toEqual(waiSrForm.answers)
    // It would ask a server of terms for the weight that the coding has.
    expect(() => weights(stripped(response), { questionnaire: only('coding') })).toThrow('asynchronous')
  })
})

describeUnless(lackingPackages('@aehrc/sdc-populate'), '@aehrc/sdc-populate 4.7.1', () => {
  interface Populated {
    readonly populateResult: {
      readonly populatedResponse: { readonly item: readonly { readonly answer: unknown }[] }
    } | null
  }
  const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition'
  const form = {
    resourceType: 'Questionnaire',
    status: 'active',
    extension: [
      {
        url: `${sdc}/sdc-questionnaire-launchContext`,
        extension: [
          { url: 'name', valueCoding: { code: 'patient' } },
          { url: 'type', valueCode: 'Patient' },
        ],
      },
      {
        url: 'http://hl7.org/fhir/StructureDefinition/variable',
        valueExpression: { name: 'found', language: 'application/x-fhir-query', expression: 'Observation?code=wai-sr' },
      },
    ],
    item: [
      {
        linkId: 'score',
        type: 'quantity',
        extension: [
          {
            url: `${sdc}/sdc-questionnaire-initialExpression`,
            valueExpression: { language: 'text/fhirpath', expression: '%found.entry.resource.value' },
          },
        ],
      },
    ],
  }
  const populated = async (observation: object): Promise<unknown> => {
    const { populateQuestionnaire } = (await import(load.resolve('@aehrc/sdc-populate'))) as {
      readonly populateQuestionnaire: (asked: object) => Promise<Populated>
    }
    const { populateResult } = await populateQuestionnaire({
      questionnaire: form,
      patient: { resourceType: 'Patient', id: 'A' },
      fetchResourceCallback: () =>
        Promise.resolve({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: observation }] }),
      fetchResourceRequestConfig: { sourceServerUrl: 'https://clinic.example/fhir', authToken: null },
    })
    return populateResult?.populatedResponse.item[0]?.answer
  }

  it('fills in the score, where one without a unit becomes a text that is none', async () => {
    expect(await populated(scores)).toMatchObject([{ valueQuantity: { value: 47, unit: 'score' } }])
    expect(await populated({ ...scores, valueQuantity: { value: 47 } })).toEqual([{ valueString: { value: 47 } }])
  })
})

describeUnless(lackingPackages('sdc-qrf'), 'sdc-qrf 0.2.0', () => {
  interface Checker {
    readonly getChecker: (
      operator: string,
    ) => (values: readonly { readonly value: object }[], answer: object) => boolean
  }
  const { getChecker } = load('sdc-qrf/lib/utils.js') as Checker

  it('asks an item after the answer before it, where `exists` takes a number for no answer', () => {
    const asked = questionnaireOf(psq, names).item[1]?.enableWhen?.[0]
    expect(asked?.operator).toBe('=')
    const code = (answer: string) => [{ value: { Coding: { ...asked?.answerCoding, code: answer } } }]
    const isAsked = getChecker('=')
    expect(isAsked(code('1'), { Coding: asked?.answerCoding })).toBe(true)
    expect(isAsked(code('0'), { Coding: asked?.answerCoding })).toBe(false)
    expect(getChecker('exists')(code('1'), { boolean: true })).toBe(true)
    expect(getChecker('exists')([{ value: { integer: 1 } }], { boolean: true })).toBe(false)
  })
})
