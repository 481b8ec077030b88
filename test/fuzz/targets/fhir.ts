import { answersFrom, questionnaireOf, questionnaireResponseOf, responsesIn } from 'rupture-repair/fhir'
import { rating4x10, waiSr } from 'rupture-repair/instruments'
import { secretNumber } from '../secrets.js'
import { compact, fileText } from '../seeds.js'
import type { Target } from '../target.js'
import { jsonTarget } from './json-target.js'

const names = { base: 'https://clinic.example/fhir', subject: { reference: 'Patient/A' } }
const form = { id: 'A', session: 3, answers: [8, 9, null, Number(secretNumber)], row: 1 }
const own = questionnaireResponseOf(form, rating4x10, names)
const questionnaire = questionnaireOf(rating4x10, names)
const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: own }, { resource: questionnaire }] }

/** Responses of others: found in resources of unknown shape, then their answers read. */
export const fhirTargets: readonly Target[] = [
  {
    ...jsonTarget(
      'FHIR',
      [JSON.stringify(own), JSON.stringify(bundle), compact(fileText('examples/data/invented-response.json'))],
      () => ({ _tag: 'Right', right: null }),
    ),
    read: (text) => {
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        return { accepted: false, said: '' }
      }
      const found = responsesIn([value])
      const read = found.flatMap(({ response, questionnaire: beside, path, problems }) => {
        const mapping = beside === undefined ? {} : { questionnaire: beside }
        return [
          ...problems.map((left) => ({ _tag: 'Left', left: [left] }) as const),
          ...[rating4x10, waiSr].map((instrument) => answersFrom(response, instrument, mapping, path)),
        ]
      })
      const problems = read.flatMap((one) => (one._tag === 'Left' ? one.left : []))
      return { accepted: read.some(({ _tag }) => _tag === 'Right'), said: JSON.stringify(problems), made: read }
    },
  },
]
