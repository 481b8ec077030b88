import { english, explain, type Language, unspoken } from 'rupture-repair/language'
import { commandSchema, parseCommand } from 'rupture-repair/schema'
import { expect, test } from 'vitest'

const stamp = { session: 1, by: { _tag: 'participant', id: 'ann' } }
const said = (value: unknown, language?: Language): readonly string[] => {
  const parsed = parseCommand(value)
  return parsed._tag === 'Left' ? parsed.left.map((problem) => explain(problem, 'clinician', language)) : []
}

test('a near miss of a tag or a key is asked about', () => {
  expect(said({ _tag: 'HoldSesion', stamp })[0]).toMatch(/ Perhaps HoldSession was meant\.$/)
  expect(said({ _tag: 'HoldSession', stamp, held: { present: ['ann'], mediun: 'video' } })).toEqual([
    'At held.mediun, a key has no meaning: the form asks for only present and medium. Perhaps medium was meant.',
  ])
  expect(commandSchema['~standard'].validate({ _tag: 'HoldSesion', stamp }).issues?.[0]?.message).toMatch(
    /; did you mean HoldSession\?$/,
  )
  const by = { _tag: 'participnt', id: 'ann' }
  expect(said({ _tag: 'HoldSession', stamp: { session: 1, by }, held: { present: ['ann'] } })[0]).toMatch(
    /participant was meant/,
  )
})

test('what is far from every name is not guessed', () =>
  expect(said({ _tag: 'RepairTheAlliance', stamp })[0]).not.toContain('Perhaps'))

test('a near miss of what a person said is never repeated', () => {
  const leave = { _tag: 'Leave', stamp, participant: 'ann', departure: { _tag: 'deth' } }
  const account = { reason: 'dissatisfed', attributedTo: [] }
  for (const problem of said({ ...leave, account })) expect(problem).not.toContain('Perhaps')
})

test('another language says problems in its own words', () => {
  const { problems } = english
  const language: Language = {
    ...english,
    problems: { ...problems, Missing: ({ path }, expected) => `Falta ${path.join('.')}: ${expected}.` },
    expectation: (words) => (words === 'the id of a harm' ? 'el daño' : words),
  }
  expect(said({ _tag: 'ResumePhase', stamp }, language)).toEqual(['Falta resumes: a whole number from 1.'])
})

test('a language that is complete has nothing of the English', () => {
  const own = (sentences: object): object =>
    Object.fromEntries(
      Object.entries(sentences).map(([name, one]) => [name, typeof one === 'object' ? own(one) : () => 'shibboleth.']),
    )
  const whole = own(english) as Language
  expect(unspoken(whole)).toEqual([])
  expect(unspoken({ ...whole, rejections: { ...whole.rejections, HasDied: english.rejections.HasDied } })).toEqual([
    'rejections.HasDied',
  ])
  const { line: _, ...lacking } = whole
  expect(unspoken(lacking as Language)).toEqual(['line'])
})
