/** What plain JavaScript can ask for and types keep out: it throws, and says what was expected. */
import { type AllianceEvent, sampleLog } from 'rupture-repair/alliance'
import { english, explain, type Language, narrate, type Register } from 'rupture-repair/language'
import { expect, test } from 'vitest'

const stamp = { session: 1, by: { _tag: 'participant', id: 'ann' } } as const
const held = { _tag: 'SessionHeld', stamp, held: { present: ['ann'] } } as const
const untyped = (value: unknown): AllianceEvent => value as AllianceEvent
const expected = 'x: expected a state, an event, a refusal, or what else the library concludes'

test.each([
  ['a misspelt event', { ...held, _tag: 'SesionHeld' }, `${expected}; did you mean SessionHeld?`],
  ['a misspelt rejection', { _tag: 'AlianceNotBegun' }, `${expected}; did you mean AllianceNotBegun?`],
  ['a command', { ...held, _tag: 'HoldSession' }, expected],
  ['nothing', undefined, expected],
  ['a number', 3, expected],
  ['a misspelt outcome', 'reslved', 'x: expected an outcome or a standing; did you mean resolved?'],
  ['an empty object', {}, 'x: expected an outcome or a standing'],
])('%s is not explained', (_, value, message) =>
  expect(() => explain(untyped(value), 'clinician')).toThrow(new TypeError(message)),
)

test('a register that there is not', () => {
  const slip = new TypeError('register: expected client, clinician or coder; did you mean clinician?')
  expect(() => explain(held, 'clincian' as Register)).toThrow(slip)
  expect(() => narrate([], 'clincian' as Register)).toThrow(slip)
})

test('a language that is none, or lacks a sentence', () => {
  const inA = (language: unknown) => () => explain(held, 'client', language as Language)
  expect(inA('de')).toThrow(new TypeError('language: expected a language, such as english'))
  expect(inA(null)).toThrow(new TypeError('language: expected a language, such as english'))
  const { SessionHeld: _, ...events } = english.events
  expect(inA({ ...english, events })).toThrow(
    new TypeError('language: expected all that english has; it lacks events.SessionHeld'),
  )
  const { line, ...others } = { ...english, events }
  expect(() => narrate(sampleLog, 'client', others as unknown as Language)).toThrow(
    /lacks events.SessionHeld, and 1 more$/,
  )
  expect(line(1, 'x.')).toContain('x.')
})

test('a setting that there is not', () =>
  expect(() => narrate([held], 'client', { ...english, setting: 'grup' } as unknown as Language)).toThrow(
    new TypeError(
      'setting: expected one of individual, couple, family, group, team, relationship, supervision; did you mean group?',
    ),
  ))

const german = {
  ...english,
  rejections: { ...english.rejections, AllianceNotBegun: () => 'Noch nicht begonnen.' },
  keeping: { ...english.keeping, NotChained: () => 'Keine Kette.' },
  notPermitted: () => 'Nicht erlaubt.',
} as unknown as Language

test('a rejection of a language that is one text is no pair of sentences', () => {
  const slip = (name: string) => new TypeError(`language: expected a list of two sentences from ${name}`)
  const notBegun = { _tag: 'AllianceNotBegun' } as const
  expect(() => explain(notBegun, 'client', german)).toThrow(slip('rejections.AllianceNotBegun'))
  expect(() => explain({ _tag: 'BatchRejection', command: 1, why: notBegun }, 'client', german)).toThrow(
    slip('rejections.AllianceNotBegun'),
  )
  expect(() => explain({ _tag: 'NotChained', line: 1 }, 'client', german)).toThrow(slip('keeping.NotChained'))
  expect(() => explain({ _tag: 'NotPermitted', command: 'Leave' }, 'client', german)).toThrow(slip('notPermitted'))
})
