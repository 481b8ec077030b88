import { renderToStaticMarkup } from 'react-dom/server'
import { sampleAlliance } from 'rupture-repair/alliance'
import { expect, test } from 'vitest'
import { type Answer, answerTo, askedBy, Field, SessionForm } from '../../../examples/react-form/session-form.js'

const filled = (...fields: readonly (readonly [name: string, value: string])[]): FormData => {
  const data = new FormData()
  for (const [name, value] of [['held.medium', 'video'] as const, ...fields]) data.append(name, value)
  return data
}
const answer = (...fields: readonly (readonly [name: string, value: string])[]): Answer =>
  answerTo(sampleAlliance, askedBy(filled(...fields), 'therapist'))
const both = [['held.present', 'client'] as const, ['held.present', 'therapist'] as const]

test('what is filled in becomes events', () =>
  expect(answer(['stamp.session', '5'], ...both)).toEqual({
    _tag: 'Recorded',
    events: [
      {
        _tag: 'SessionHeld',
        stamp: { session: 5, by: { _tag: 'participant', id: 'therapist' } },
        held: { present: ['client', 'therapist'], medium: 'video' },
      },
    ],
  }))

test('every field that is wrong is named at once', () =>
  expect(answer(['stamp.session', '4.5'])).toEqual({
    _tag: 'Wrong',
    wrong: { 'stamp.session': expect.stringMatching(/^expected/), 'held.present': expect.stringMatching(/^expected/) },
  }))

test('what cannot follow the record is refused in a sentence', () =>
  expect(answer(['stamp.session', '4'], ...both)).toEqual({
    _tag: 'Wrong',
    wrong: { '': expect.stringMatching(/session.*\.$/i) },
  }))

test('the form has a label for every field, and what is wrong stands beside it', () => {
  const form = renderToStaticMarkup(
    <SessionForm
      state={sampleAlliance}
      people={['client', 'therapist']}
      recordedBy="therapist"
      onRecorded={() => {}}
    />,
  )
  expect(form.match(/<legend>/g)).toHaveLength(3)
  const field = renderToStaticMarkup(
    <Field name="held.present" label="Present" wrong={{ 'held.present': 'expected a list of people' }}>
      {null}
    </Field>,
  )
  expect(field).toContain('role="alert">expected a list of people<')
})
