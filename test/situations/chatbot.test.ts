/** Situation 11: what a machine that takes part says and does is on record, and people’s words alone decide. */
import { cautionsIn, outcomesOf } from 'rupture-repair'
import { outcomesByPerson } from 'rupture-repair/alliance'
import { codedKindsOf, kindsOf } from 'rupture-repair/episode'
import { resolutionCriteria } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'
import { chatbot } from '../../examples/situations/index.js'
import { logs } from '../../examples/situations/logs.js'
import { run } from '../../src/cli/program.js'
import { given, typed } from '../unit/cli/given.js'
import { lived } from './told.js'

const alliance = lived(...chatbot.commands)

test('the chatbot’s “resolved” decides nothing: the client let it go, an observer did not judge it', () => {
  const said = resolutionCriteria.map((criterion) => [criterion, outcomesOf(alliance, criterion)[0]?.outcome])
  expect(Object.fromEntries(said)).toEqual({
    client: 'let-go',
    therapist: 'not-judged',
    observer: 'not-judged',
    any: 'let-go',
    all: 'let-go',
    hurt: 'let-go',
    'other-side': 'not-judged',
    both: 'let-go',
  })
  expect(outcomesOf(alliance, 'client')[0]).toMatchObject({ attempted: true, settled: true, standing: 'none' })
  expect(outcomesByPerson(alliance).map(({ who }) => who)).toEqual(['client'])
})

test('no one present said the kind; the reader coded one, under the reader’s name', () => {
  const [phased] = alliance.record.episodes
  expect(phased && kindsOf(phased.episode.record)).toEqual(['unsaid'])
  expect(phased && codedKindsOf(phased.episode.record)).toEqual([
    { coder: { _tag: 'observer', id: 'reader' }, kinds: ['withdrawal'] },
  ])
  expect(cautionsIn(alliance, { unattendedFor: 2 })).toEqual([])
})

test('replay says that a machine takes part, and that its side has no word', () => {
  const replay = (more: string) =>
    run(typed(`replay log.jsonl ${more}`), given({ 'log.jsonl': logs['11-chatbot.jsonl'] ?? '' }))
  const { stderr, stdout } = replay('--resolved-by therapist')
  expect(stderr).toContain('chatbot takes part in alliance invented-chatbot as a machine')
  expect(stderr).toContain('no one of the therapist’s side takes part')
  expect(stdout).toMatch(/^not judged: that judgement was not given, and the outcome is not known +1$/m)
  const { stdout: byClient } = replay('--resolved-by client')
  expect(byClient).toMatch(/unsaid +withdrawal +closed /)
  expect(byClient).toMatch(/^invented-chatbot .* let go$/m)
})
