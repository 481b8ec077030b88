import { describe, expect, it } from 'vitest'
import { parseFormsMap } from '../../../../src/schema/index.js'
import { inventedForms, inventedMap } from '../../verbs/forms/given.js'

const map = inventedMap
const [client, therapist] = inventedForms

const problems = (changed: object): readonly string[] => {
  const parsed = parseFormsMap({ ...map, ...changed })
  return parsed._tag === 'Right'
    ? []
    : parsed.left.map(({ _tag, path, expected }) => `${_tag} ${path.join('.')}: ${expected}`)
}

describe('parseFormsMap', () => {
  it('reads the map of the example as it is', () => expect(parseFormsMap(map)).toEqual({ _tag: 'Right', right: map }))
  it('has no default for what two yes of one session make, nor for what becomes of a no', () => {
    const { sameSession: _, answers: __, ...others } = map
    const parsed = parseFormsMap(others)
    expect(parsed._tag === 'Left' && parsed.left.map(({ path }) => path.join('.'))).toEqual(['sameSession', 'answers'])
  })
  it('refuses a person who does not take part, by every name that names one', () =>
    expect(
      problems({ forms: [{ ...client, by: 'x', with: 'y' }, therapist], ending: { column: 'ending', of: 'z' } }),
    ).toEqual([
      'NoSuchParticipant forms.0.by: an id of the participants',
      'NoSuchParticipant forms.0.with: an id of the participants',
      'NoSuchParticipant ending.of: an id of the participants',
    ]))
  it('refuses a form about oneself, and the same form twice', () =>
    expect(problems({ forms: [client, client, { ...therapist, with: 'therapist' }] })).toEqual([
      'FormOfOneself forms.2.with: another person',
      'FormTwice forms.1: one form for each person and tie',
    ]))
  it('refuses raters without a column of theirs, and a column without raters', () => {
    expect(problems({ rater: undefined, forms: [client] })).toEqual([
      'Raters forms.0.raters: no such key without a column of the rater',
    ])
    expect(problems({ forms: [client, { ...therapist, raters: undefined }] })).toEqual([
      'Raters forms.1.raters: words of the rater’s column',
    ])
  })
  it('refuses a word or a column with two meanings', () => {
    expect(problems({ yes: ['1', 'J'], no: ['j'], ending: { ...map.ending, completed: ['LEFT'] } })).toEqual([
      'WordTwice no.0: each word once',
      'WordTwice ending.completed.0: each word once',
    ])
    expect(problems({ session: 'id', forms: [{ ...client, resolved: 'rupture' }, therapist] })).toEqual([
      'ColumnTwice session: a column of its own',
      'ColumnTwice forms.0.resolved: a column of its own',
    ])
  })
  it('lets two people share columns only where a column says whose row it is', () => {
    const { raters: _, ...one } = client
    const { raters: __, ...other } = therapist
    expect(problems({ rater: undefined, forms: [one, other] })).toHaveLength(4)
  })
  it('refuses a range without a width', () =>
    expect(problems({ questionnaire: { name: 'PSQ', min: 5, max: 5 } })).toEqual([
      'NoRange questionnaire.max: a number above min',
    ]))
})
