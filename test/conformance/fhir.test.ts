/** FHIR of others: which of their responses and observations are understood, and why the others are refused. */
import { readdirSync, readFileSync } from 'node:fs'
import { answersFrom, responsesIn } from 'rupture-repair/fhir'
import { expect, it } from 'vitest'
import { describeWithData, sharedData } from './shared-data.js'

const resource = (path: string): unknown => JSON.parse(readFileSync(sharedData(`fhir/${path}`), 'utf8'))

interface Item {
  readonly linkId: string
  readonly type?: string
  readonly item?: readonly Item[]
}

/** The linkIds of the questions of a questionnaire; where there is none, those of a response's first level. */
const linksOf = (response: unknown, questionnaire: unknown): readonly string[] => {
  const questionsIn = (items: readonly Item[] = []): readonly Item[] =>
    items.flatMap((one) => [...(one.type === 'group' || one.type === 'display' ? [] : [one]), ...questionsIn(one.item)])
  const items = (of: unknown) => (of as { readonly item?: readonly Item[] }).item
  return (
    (questionnaire === undefined ? items(response) : questionsIn(items(questionnaire)))?.map(({ linkId }) => linkId) ??
    []
  )
}

const verdictOf = (response: unknown, questionnaire?: unknown): string => {
  const linkIds = linksOf(response, questionnaire)
  const read = answersFrom(response, { items: linkIds.length }, { linkIds, questionnaire })
  return read._tag === 'Right' ? 'understood' : [...new Set(read.left.map(({ _tag }) => _tag))].join(', ')
}

describeWithData('responses with their questionnaires, as the validators of FHIR try them', () => {
  const folder = 'validator/questionnaire/brianpos'
  it('are understood where every answer is a number, and refused by what they are', () => {
    const names = readdirSync(sharedData(`fhir/${folder}`)).filter((name) => name.endsWith('-qr.json'))
    const verdicts = new Map<string, number>()
    const understood: string[] = []
    for (const name of names) {
      const questionnaire = `${folder}/${name.replace('-qr.json', '-q.json')}`
      let beside: unknown
      try {
        beside = resource(questionnaire)
      } catch {
        beside = undefined
      }
      const verdict = verdictOf(resource(`${folder}/${name}`), beside)
      if (verdict === 'understood') understood.push(name.replace('-qr.json', ''))
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    }
    expect(Object.fromEntries([...verdicts].sort())).toMatchInlineSnapshot(`
      {
        "AnswerMissing": 1,
        "NoItemFound": 3,
        "NoWeight": 16,
        "NotFinished, OtherUnit": 1,
        "NotFinished, SeveralAnswers": 1,
        "NotReadable": 15,
        "NotReadable, AnswerMissing": 3,
        "OtherUnit": 4,
        "SeveralAnswers": 24,
        "understood": 6,
      }
    `)
    // Two ends of a range are a questionnaire's own; whether an answer is in the range of the instrument, `score` says.
    expect(understood).toMatchInlineSnapshot(`
      [
        "decimal-max-decimal-places",
        "decimal-min-max",
        "decimal",
        "integer-min-max",
        "integer",
        "string-min-occurs",
      ]
    `)
  })

  it.each([
    ['integer', {}, [1, 2, 'NotAnOption']],
    ['choice', { c1: 1, c2: 2, c3: 3 }, [1, 2, 2, 'NotAnOption']],
  ])(
    'of several answers, each alone, the one is refused that the validators call not permitted: %s',
    (type, words, expected) => {
      const response = resource(`${folder}/${type}-answer-option-qr.json`) as {
        readonly item: readonly [{ readonly linkId: string; readonly answer: readonly object[] }]
      }
      const [{ linkId, answer }] = response.item
      const questionnaire = resource(`${folder}/${type}-answer-option-q.json`)
      const read = answer.map((one) => {
        const alone = { ...response, item: [{ linkId, answer: [one] }] }
        const result = answersFrom(alone, { items: 1 }, { linkIds: [linkId], questionnaire, words })
        return result._tag === 'Right' ? result.right.answers[0] : result.left[0]._tag
      })
      expect(read).toEqual(expected)
    },
  )

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
