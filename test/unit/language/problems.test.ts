import { english, explain, type Language, unspoken } from 'rupture-repair/language'
import { commandSchema, parseCommand, parseLine, parseScenario } from 'rupture-repair/schema'
import { audiences } from 'rupture-repair/vocabulary'
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

test('a near miss of a word of the form is asked about, in a list too', () => {
  const command = {
    _tag: 'BeginAlliance',
    stamp: { ...stamp, session: 0 },
    beginning: {
      setting: 'indivdual',
      medium: 'in-persn',
      provenance: 'invneted',
      participants: [
        { id: 'ann', role: 'clinet' },
        { id: 'ben', role: 'boss' },
      ],
    },
  }
  expect(said(command).map((sentence) => / Perhaps (\S+) was meant\.$/.exec(sentence)?.[1])).toEqual([
    'individual',
    'in-person',
    'invented',
    'client',
    undefined,
  ])
  const told = {
    _tag: 'TellRepairHistory',
    stamp: { ...stamp, visibleTo: ['clinets', 'research'] },
    told: { of: 'ann' },
  }
  const listed = `${audiences.slice(0, -1).join(', ')} or ${audiences.at(-1)}`
  expect(said(told)).toEqual([`At stamp.visibleTo.0, the form asks for ${listed}. Perhaps clients was meant.`])
  expect(commandSchema['~standard'].validate(told).issues?.[0]?.message).toMatch(/; did you mean clients\?$/)
})

test('a near miss of a tag within a command is asked about', () => {
  const person = { _tag: 'person', id: 'ann' }
  const rating = { of: [person, { _tag: 'hole' }], instrument: 'own', scores: { bond: 1 }, happened: { _tag: 'abuot' } }
  const [of, happened] = said({ _tag: 'GiveRating', stamp, rating })
  expect(of).toMatch(/^At rating\.of\.1\._tag, .* Perhaps whole was meant\.$/)
  expect(happened).toMatch(/^At rating\.happened\._tag, .* Perhaps about was meant\.$/)
})

test('words of files are asked about', () => {
  const parsed = parseScenario({ v: 1, setting: { _tag: 'groop' } })
  expect(parsed).toMatchObject({ left: expect.arrayContaining([expect.objectContaining({ meant: 'group' })]) })
})

test('a missing tag says what it names, and lists nothing', () => {
  expect(said({ stamp })).toEqual([
    'At _tag, something is missing: the form asks for the name of a command, such as HoldSession (docs/entries.md has them all).',
  ])
  expect(said('HoldSession')).toEqual([
    'In the whole, the form asks for an object whose _tag is the name of a command, such as HoldSession (docs/entries.md has them all).',
  ])
  expect(said({ _tag: 'AmendEntry', stamp, entry: 2, instead: { stamp } })).toEqual([
    'At instead._tag, something is missing: the form asks for the name of an event, such as SessionHeld (docs/entries.md has them all).',
  ])
  const line = parseLine(JSON.stringify({ v: 1, alliance: 'a', seq: 1, ...stamp, event: {} }))
  expect(line._tag === 'Left' && line.left.map((one) => explain(one, 'coder'))).toEqual([
    'At event._tag, something is missing: the form asks for the name of an event, such as SessionHeld (docs/entries.md has them all).',
  ])
})

test('an unknown tag keeps the names for a program, and says none', () => {
  const parsed = parseCommand({ _tag: 'Bogus', stamp })
  expect(parsed._tag === 'Left' && parsed.left[0]).toMatchObject({ allowed: expect.arrayContaining(['HoldSession']) })
  expect(said({ _tag: 'Bogus', stamp })).toEqual([
    'At _tag, the form asks for the name of a command, such as HoldSession (docs/entries.md has them all).',
  ])
})

test('what is far from every name is not guessed', () =>
  expect(said({ _tag: 'RepairTheAlliance', stamp })[0]).not.toContain('Perhaps'))

test('a near miss of what a person said is never repeated', () => {
  const leave = { _tag: 'Leave', stamp, participant: 'ann', departure: { _tag: 'deth' } }
  const account = { reason: 'dissatisfed', attributedTo: [] }
  const moment = { kind: 'withdrawl', happened: { _tag: 'unknown' }, components: ['gaol'] }
  const coded = {
    _tag: 'CodeMarkers',
    stamp,
    episode: 'e',
    moment: 1,
    markers: [{ codeSet: '3RS-2015', marker: 'denail' }],
  }
  const all = [{ ...leave, account }, { _tag: 'RecordMoment', stamp, episode: 'e', moment }, coded].flatMap((one) =>
    said(one),
  )
  expect(all).toHaveLength(5)
  for (const problem of all) expect(problem).not.toContain('Perhaps')
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
