/** FHIR of others: which of their responses and observations are understood, and why the others are refused. */
import { readdirSync, readFileSync } from 'node:fs'
import { answersFrom, responsesIn } from 'rupture-repair/fhir'
import { expect, it } from 'vitest'
import { describeWithData, sharedData } from './shared-data.js'

const resource = (path: string): unknown => JSON.parse(readFileSync(sharedData(`fhir/${path}`), 'utf8'))

/** The linkIds of a response's first level, which stand for the items of a form. */
const linksOf = (response: unknown): readonly string[] =>
  (response as { readonly item?: readonly { readonly linkId: string }[] }).item?.map(({ linkId }) => linkId) ?? []

const verdictOf = (response: unknown, questionnaire?: unknown): string => {
  const linkIds = linksOf(response)
  const read = answersFrom(response, { items: linkIds.length }, { linkIds, questionnaire })
  return read._tag === 'Right' ? 'understood' : read.left.map(({ _tag }) => _tag).join(', ')
}

describeWithData('responses with their questionnaires, as the validators of FHIR try them', () => {
  const folder = 'validator/questionnaire/brianpos'
  it('are understood where every answer is a number, and refused by what they are', () => {
    const names = readdirSync(sharedData(`fhir/${folder}`)).filter((name) => name.endsWith('-qr.json'))
    const verdicts = new Map<string, number>()
    for (const name of names) {
      const questionnaire = `${folder}/${name.replace('-qr.json', '-q.json')}`
      let beside: unknown
      try {
        beside = resource(questionnaire)
      } catch {
        beside = undefined
      }
      const verdict = verdictOf(resource(`${folder}/${name}`), beside)
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    }
    expect(Object.fromEntries([...verdicts].sort())).toMatchInlineSnapshot(`
      {
        "NoWeight": 17,
        "NotAnAnswer": 2,
        "NotFinished, OtherUnit": 1,
        "NotFinished, SeveralAnswers": 1,
        "NotReadable": 14,
        "NotReadable, NotReadable": 1,
        "OtherUnit": 4,
        "SeveralAnswers": 25,
        "understood": 9,
      }
    `)
  })

  it('decimals and quantities: the quantity in metres is no score', () => {
    const response = resource(
      'validator/questionnaire/QuestionnaireResponse-ExampleEntryValidationDecimalResponse.json',
    )
    const read = answersFrom(response, { items: 4 }, { linkIds: ['testId1', 'testId2', 'testId3', 'testId4'] })
    expect(read._tag === 'Left' && read.left.map(({ _tag, path }) => [_tag, path])).toEqual([
      ['OtherUnit', 'QuestionnaireResponse.item[1].answer[0].valueQuantity.code'],
      ['OtherUnit', 'QuestionnaireResponse.item[3].answer[0].valueQuantity.code'],
    ])
    const decimals = answersFrom(response, { items: 2 }, { linkIds: ['testId1', 'testId3'] })
    expect(decimals).toMatchObject({ right: { answers: [1.66, 1.666], unread: ['testId2', 'testId4'] } })
  })
})

describeWithData('the examples of R4', () => {
  it('the blue book: decimals at depth are read, texts and codes are refused', () => {
    const response = resource('r4/examples/questionnaireresponse-example-bluebook.json')
    expect(answersFrom(response, { items: 2 }, { linkIds: ['birthWeight', 'birthLength'] })).toMatchObject({
      right: { answers: [3.25, 44.3] },
    })
    const others = answersFrom(response, { items: 3 }, { linkIds: ['nameOfChild', 'sex', 'vitaminKgiven'] })
    expect(others._tag === 'Left' && others.left.map(({ _tag }) => _tag)).toEqual([
      'NotReadable',
      'NoWeight',
      'NoWeight',
    ])
    expect(JSON.stringify(others)).not.toContain('Cathy')
  })

  it.each(['bundle-questionnaire', 'questionnaire-example', 'observation-example', 'observation-decimal'])(
    '%s holds no response',
    (name) => expect(responsesIn([resource(`r4/examples/${name}.json`)])).toEqual([]),
  )
})
