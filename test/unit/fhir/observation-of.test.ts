import { describe, expect, it } from 'vitest'
import { absentReasonOf, dataAbsentReason, observationOf } from '../../../src/fhir/index.js'
import { getOrThrow } from '../../../src/index.js'
import { gcqS, psq, score, waiSr } from '../../../src/instruments/index.js'
import { unjudgedReasons } from '../../../src/vocabulary/inside.js'

const client = { reference: 'Patient/A' }
const details = { base: 'https://clinic.example/fhir', subject: client, performer: client }
const full = [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4]
const rowOf = (answers: readonly (number | null)[]) => {
  const [row] = getOrThrow(score(waiSr, [{ id: 'A', session: 3, answers, row: 1 }])).rows
  if (row === undefined) throw new TypeError('no row')
  return row
}

describe('the scores of a form', () => {
  it('the total is the value, the others are components, rounded as the note says', () => {
    const observation = observationOf(rowOf(full), waiSr, {
      ...details,
      effective: '2026-03-01',
      derivedFrom: { reference: 'QuestionnaireResponse/1' },
    })
    expect(observation.valueQuantity).toMatchObject({ value: 47, unit: 'score' })
    expect(observation.component?.map(({ code, valueQuantity }) => [code.text, valueQuantity?.value])).toEqual([
      ['task', 14],
      ['goal', 15],
      ['bond', 18],
      ['mean', 3.9167],
    ])
    expect(observation).toMatchObject({
      status: 'final',
      performer: [client],
      derivedFrom: [{ reference: 'QuestionnaireResponse/1' }],
      effectiveDateTime: '2026-03-01',
      encounter: { identifier: { value: 'A/3' } },
      note: [{ text: 'Scores are rounded to 4 decimals; zeros at the end are not written.' }],
    })
  })

  it('a withheld score has a reason and no number; a reason for a blank is not that it was not asked', () => {
    const observation = observationOf(rowOf(full.map((one, index) => (index === 0 ? null : one))), waiSr, details)
    expect(observation.valueQuantity).toBeUndefined()
    expect(observation.dataAbsentReason?.coding?.[0]?.code).toBe('asked-unknown')
    expect(observation.component?.map(({ valueQuantity }) => valueQuantity?.value)).toEqual([
      undefined,
      15,
      18,
      undefined,
    ])
  })

  it('where items make no total there is no value, and no reason for one', () => {
    const answers = Array.from({ length: gcqS.items }, () => 3)
    const [row] = getOrThrow(score(gcqS, [{ id: 'A', session: 1, answers, row: 1 }])).rows
    const observation = row && observationOf(row, gcqS, details)
    expect(observation).not.toHaveProperty('valueQuantity')
    expect(observation).not.toHaveProperty('dataAbsentReason')
    expect(observation?.component).toHaveLength(3)
  })

  it('what a form did not ask is not-asked', () => {
    const answers = Array.from({ length: psq.items }, (_, index): number | null =>
      psq.askedOnlyIf?.items.includes(index + 1) ? null : psq.answers.min,
    )
    const skipping = psq.askedOnlyIf?.answer === 0 ? 1 : 0
    if (psq.askedOnlyIf !== undefined) answers[psq.askedOnlyIf.item - 1] = skipping
    const [row] = getOrThrow(score(psq, [{ id: 'A', session: 1, answers, row: 1 }])).rows
    expect(row?.missing).toBe(0)
    const { component = [] } = row === undefined ? {} : observationOf(row, psq, details)
    const reasons = component.flatMap(({ dataAbsentReason: reason }) => reason?.coding?.[0]?.code ?? [])
    expect(new Set(reasons)).toEqual(new Set(['not-asked']))
  })

  it.each([
    [1.00005, 1.0001],
    [2.5, 2.5],
    [-0.00001, 0],
    [1e21, 1e21],
  ])('%s is written %s', (given, written) => {
    const observation = observationOf({ ...rowOf(full), total: given }, waiSr, details)
    expect(observation.valueQuantity?.value).toBe(written)
  })
})

describe('reasons', () => {
  it('each reason for not judging has a code, and a withheld word is masked', () => {
    expect(Object.keys(absentReasonOf).sort()).toEqual([...unjudgedReasons, 'withheld'].sort())
    expect(dataAbsentReason(absentReasonOf.withheld).coding?.[0]).toMatchObject({ code: 'masked', display: 'Masked' })
    expect(absentReasonOf.declined).toBe('asked-declined')
  })
})
