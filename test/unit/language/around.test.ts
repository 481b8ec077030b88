/** What only the log around an entry can tell: corrections, which strain, and how an attempt came to its end. */
import { expect, test } from 'vitest'
import type { AllianceCommand, AllianceFact } from '../../../src/alliance/index.js'
import { explain, narrate, type Register } from '../../../src/language/index.js'
import { after, ann, at, begin, ben, hold, report } from './records.js'

const during = (session: number) => ({ _tag: 'in', session, part: 'during' }) as const
const told = (register: Register, ...commands: readonly AllianceCommand[]): readonly string[] =>
  narrate(after(commands).events, register)

const judged = (rating: 2 | 3 | 5) =>
  ({ _tag: 'ResolutionJudged', stamp: at(4, ann), episode: 'e1', judgement: { rating } }) as const
const amend = (rating: 3 | 5): AllianceCommand => ({
  _tag: 'AmendEntry',
  stamp: at(4, ann),
  entry: 4,
  instead: judged(rating),
})
const withdraw = (entry: number): AllianceCommand => ({ _tag: 'WithdrawEntry', stamp: at(4, ann), entry })
const said: readonly AllianceCommand[] = [
  begin,
  hold(4),
  report,
  { _tag: 'JudgeResolution', stamp: at(4, ann), episode: 'e1', judgement: { rating: 2 } },
]

test('an amendment says what the entry now says, and the line it corrects is marked', () => {
  expect(told('clinician', ...said, amend(5)).slice(2)).toEqual([
    expect.stringMatching(/^Session 4: Ann reported a rupture/),
    'Session 4, entry 4, amended by entry 5: Ann judged how far e1 is resolved: 2 of 5.',
    'Session 4, entry 5: Ann amended entry 4, which now says (session 4): Ann judged how far e1 is resolved: 5 of 5.',
  ])
  expect(told('client', ...said, amend(5)).slice(3)).toEqual([
    'Session 4, entry 4, amended by entry 5: Ann judged how far it is settled: 2 of 5.',
    'Session 4, entry 5: Ann set entry 4 right, which now says (session 4): Ann judged how far it is settled: 5 of 5.',
  ])
  expect(told('coder', ...said, amend(5)).at(-1)).toBe(
    'Session 4, entry 5: Ann amended entry 4 to ResolutionJudged (session 4): Ann judged the resolution of e1: 5 of 5.',
  )
})

test('a correction taken back says what that puts back, and which lines hold no longer', () => {
  expect(told('clinician', ...said, amend(5), withdraw(5)).slice(3)).toEqual([
    'Session 4, entry 4: Ann judged how far e1 is resolved: 2 of 5.',
    'Session 4, entry 5, withdrawn by entry 6: Ann amended entry 4, which now says (session 4): Ann judged how far e1 is resolved: 5 of 5.',
    'Session 4, entry 6: Ann withdrew entry 5, a correction; entry 4 now says (session 4): Ann judged how far e1 is resolved: 2 of 5.',
  ])
  const again = [...said, amend(5), amend(3), withdraw(5), withdraw(7)]
  expect(told('coder', ...again).slice(4)).toEqual([
    'Session 4, entry 5, superseded by entry 6: Ann amended entry 4 to ResolutionJudged (session 4): Ann judged the resolution of e1: 5 of 5.',
    'Session 4, entry 6: Ann amended entry 4 to ResolutionJudged (session 4): Ann judged the resolution of e1: 3 of 5.',
    'Session 4, entry 7, withdrawn by entry 8: Ann withdrew entry 5, a correction; entry 4 now says (session 4): Ann judged the resolution of e1: 3 of 5.',
    'Session 4, entry 8: Ann withdrew entry 7, a correction; entry 4 now says (session 4): Ann judged the resolution of e1: 3 of 5.',
  ])
})

test('several entries set right at once say what each now says, and taken back what is put back', () => {
  const inFive = <Fact extends AllianceFact>(fact: Fact): Fact => ({ ...fact, stamp: { ...fact.stamp, session: 5 } })
  const reported = after(said).events[2] as AllianceFact
  const held = { _tag: 'SessionHeld', stamp: at(5, ben), held: { present: ['Ann', 'Ben'] } } as const
  const together: AllianceCommand = {
    _tag: 'CorrectEntries',
    stamp: at(4, ben),
    corrections: [
      { entry: 2, instead: held },
      { entry: 3, instead: inFive(reported) },
      { entry: 4, instead: inFive(judged(2)) },
    ],
  }
  const own: AllianceCommand = { _tag: 'CorrectEntries', stamp: at(5, ann), corrections: [{ entry: 4, instead: null }] }
  const lines = told('clinician', ...said, together, own, { ...withdraw(6), stamp: at(5, ann) })
  expect(lines.filter((_, index) => index !== 2)).toEqual([
    expect.stringMatching(/^Before the first session: /),
    'Session 4, entry 2, amended by entry 5: A session was held, with Ann and Ben present.',
    'Session 4, entry 4, amended by entry 5: Ann judged how far e1 is resolved: 2 of 5.',
    expect.stringMatching(
      /^Session 4, entry 5: Ben corrected 3 entries at once\. Entry 2 now says \(session 5\): A session was held, with Ann and Ben present\. Entry 3 now says \(session 5\): Ann reported a rupture.* Entry 4 now says \(session 5\): Ann judged how far e1 is resolved: 2 of 5\.$/,
    ),
    'Session 5, entry 6, withdrawn by entry 7: Ann corrected 1 entry at once. Entry 4 is no longer in force.',
    'Session 5, entry 7: Ann withdrew entry 6, a correction; entry 4 now says (session 5): Ann judged how far e1 is resolved: 2 of 5.',
  ])
  expect(told('client', ...said, together, own).at(-1)).toBe(
    'Session 5, entry 6: Ann set 1 entry right at once. Entry 4 is no longer in force.',
  )
})

test('an entry taken back is marked, and a correction of it that is taken back leaves it away', () => {
  expect(told('client', ...said, withdraw(4)).slice(3)).toEqual([
    'Session 4, entry 4, withdrawn by entry 5: Ann judged how far it is settled: 2 of 5.',
    'Session 4, entry 5: Ann took entry 4 back.',
  ])
  expect(told('client', ...said, amend(5), withdraw(4), withdraw(5)).at(-1)).toBe(
    'Session 4, entry 7: Ann took entry 5 back, which had set another right; entry 4 is no longer in force.',
  )
})

test('part of a log has no places to tell', () => {
  const { events } = after([...said, amend(5)])
  expect(narrate(events.slice(-1), 'clinician')).toEqual([
    'Session 4: Ann amended entry 4, which now says (session 4): Ann judged how far e1 is resolved: 5 of 5.',
  ])
  expect(events.slice(-1).map((event) => explain(event, 'coder'))).toEqual([
    'Ann amended entry 4 to ResolutionJudged (session 4): Ann judged the resolution of e1: 5 of 5.',
  ])
})

const attempt: AllianceCommand = {
  _tag: 'BeginAttempt',
  stamp: at(4, ben),
  episode: 'e1',
  attempt: { startedBy: 'Ben', happened: during(4) },
}

test('an attempt that an ending broke off is nobody’s word on how it went', () => {
  const left: AllianceCommand = { _tag: 'EndPhase', stamp: at(4, ann), ending: { _tag: 'left', leavers: ['Ann'] } }
  const line = (register: Register) => told(register, ...said, attempt, left).at(-2)
  expect(line('clinician')).toBe('Session 4: The attempt at repair of e1 was broken off when the phase ended.')
  expect(line('client')).toBe('Session 4: The attempt to mend it was broken off when the work together ended.')
  expect(line('coder')).toBe('Session 4: The attempt in e1 ended when the phase ended: broken-off.')
})

test('an attempt under way when somebody calls it resolved is not told as a word on the attempt', () => {
  const resolved: AllianceCommand = {
    _tag: 'ResolveEpisode',
    stamp: at(4, ann),
    episode: 'e1',
    judgement: { rating: 4 },
  }
  const line = (register: Register) => told(register, ...said, attempt, resolved).at(-3)
  expect(line('clinician')).toBe(
    'Session 4: Ann called e1 resolved while an attempt at repair was under way; the attempt counts as having worked.',
  )
  expect(line('client')).toBe(
    'Session 4: Ann called it settled while it was being mended; the attempt counts as having worked.',
  )
  expect(line('coder')).toBe('Session 4: The attempt in e1 ended with its closing as resolved by Ann: worked.')
  const own: AllianceCommand = { _tag: 'EndAttempt', stamp: at(4, ann), episode: 'e1', result: 'worked' }
  expect(told('clinician', ...said, attempt, own).at(-1)).toBe(
    'Session 4: Ann recorded how the attempt at repair of e1 ended: it worked.',
  )
})

test('a client with several strains hears which one is meant, by session and people', () => {
  if (report._tag !== 'ReportRupture') throw new Error('no report')
  const other: AllianceCommand = {
    ...report,
    episode: 'e2',
    rupture: { ...report.rupture, moment: { kind: 'mixed', happened: during(4) } },
  }
  const lines = told('client', ...said, other, attempt, amend(5))
  expect(lines.slice(3)).toEqual([
    'Session 4, entry 4, amended by entry 7: Ann judged how far it is settled: 2 of 5.',
    'Session 4: Ann reported a strain between Ann and Ben in session 4.',
    'Session 4: About the strain between Ann and Ben in session 3: Ben began to mend it in session 4.',
    'Session 4, entry 7: Ann set entry 4 right, which now says (session 4): About the strain between Ann and Ben in session 3: Ann judged how far it is settled: 5 of 5.',
  ])
  expect(told('clinician', ...said, other, attempt).at(-1)).toBe(
    'Session 4: Ben began an attempt at repair of e1 in session 4.',
  )
})

test('a client hears the labelled steps of an attempt once, with their number', () => {
  const label = (stage: string): AllianceCommand => ({
    _tag: 'ReachStage',
    stamp: at(4, ben),
    episode: 'e1',
    stage: { model: 'permissive', stage },
  })
  const use: AllianceCommand = {
    _tag: 'UseStrategy',
    stamp: at(4, ben),
    episode: 'e1',
    use: { strategy: 'allow-time', usedBy: 'Ben' },
  }
  const course = [...said, attempt, label('marker'), use, label('exploration'), label('closure')]
  expect(told('client', ...course).slice(5)).toEqual([
    'Session 4: Ben put down 3 steps in mending it, in the words of a model.',
    'Session 4: Ben left time.',
  ])
  expect(told('clinician', ...course)).toHaveLength(9)
  expect(told('client', ...said, attempt, label('marker')).at(-1)).toBe(
    'Session 4: Ben put down a step in mending it, in the words of a model.',
  )
})
