/** Six cases in which one word alone would say the opposite of what people said, worked by hand: criterion by cut, columns and word. */
import { type AllianceCommand, compareAccounts, outcomesByPerson, outcomesOf, redact } from 'rupture-repair/alliance'
import { formatLog } from 'rupture-repair/journal'
import type { Outcome, ResolutionCriterion } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { eventsOf, logOf } from '../../examples/logs.js'
import type { OwnCut } from '../../src/vocabulary/conclusion.js'
import type { EndingReason } from '../../src/vocabulary/inside.js'
import { allianceAfter, at, begin, between, during, observes, pair, rupture, says, whole } from '../model/given.js'

type Command<Tag extends AllianceCommand['_tag']> = Extract<AllianceCommand, { readonly _tag: Tag }>
type Judgement = Command<'JudgeResolution'>['judgement']

const [client, therapist, observer] = [says('c'), says('t'), observes('coder')]

const session = (number: number, ...present: readonly [string, ...string[]]): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(number),
  held: { present },
})
const sessions = (from: number, to: number): readonly AllianceCommand[] =>
  Array.from({ length: to - from + 1 }, (_, index) => session(from + index, 'c', 't'))
const strain = (number: number): AllianceCommand =>
  rupture('e', [between('c', 't')], { session: number, by: therapist, expressedBy: ['c'], affected: ['c'] })
const judges = (by: typeof client, judgement: Judgement, number: number): AllianceCommand => ({
  _tag: 'JudgeResolution',
  stamp: at(number, by),
  episode: 'e',
  judgement,
})
const attempted = (
  number: number,
  result: Command<'EndAttempt'>['result'] = 'worked',
  by = therapist,
): readonly AllianceCommand[] => [
  {
    _tag: 'BeginAttempt',
    stamp: at(number, by),
    episode: 'e',
    attempt: { startedBy: by.id, happened: during(number) },
  },
  { _tag: 'EndAttempt', stamp: at(number, by), episode: 'e', result },
]
const closed = (as: Command<'CloseEpisode'>['as'], by: typeof client, number: number): AllianceCommand => ({
  _tag: 'CloseEpisode',
  stamp: at(number, by),
  episode: 'e',
  as,
})
const ended = (ending: Command<'EndPhase'>['ending'], number: number): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: at(number),
  ending,
})
const clientLeft = (number: number): AllianceCommand => ended({ _tag: 'left', leavers: ['c'] }, number)
const account = (
  by: typeof client,
  reason: EndingReason,
  attributedTo: readonly string[],
  number: number,
): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(number, by),
  account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo },
})
const asked = (answer: 'no-answer' | 'declined', number: number): AllianceCommand => ({
  _tag: 'AskForJudgement',
  stamp: at(number, therapist),
  episode: 'e',
  asked: { who: 'c', answer },
})

const planned = [
  ended({ _tag: 'together' }, 8),
  account(client, 'planned', [], 8),
  account(therapist, 'planned', [], 8),
]
const restored: Judgement = { rating: 3, allianceAfter: 'restored' }

const cases = {
  'mended, both say restored, a planned ending': [
    pair,
    ...sessions(1, 5),
    strain(5),
    ...attempted(5),
    judges(client, restored, 5),
    judges(therapist, restored, 5),
    ...sessions(6, 8),
    ...planned,
  ],
  'both say resolved; the client leaves for outside circumstances, and the therapist blames it': [
    pair,
    ...sessions(1, 5),
    strain(5),
    ...attempted(5),
    judges(client, { rating: 4 }, 5),
    judges(therapist, { rating: 4 }, 5),
    judges(observer, { rating: 3 }, 5),
    ...sessions(6, 8),
    clientLeft(8),
    account(client, 'outside-circumstances', [], 8),
    account(therapist, 'dissatisfied', ['e'], 8),
  ],
  'the client says resolved facing the therapist, and in an exit interview that it ended because of it': [
    pair,
    ...sessions(1, 6),
    strain(6),
    ...attempted(6),
    judges(client, { rating: 4 }, 6),
    judges(therapist, { rating: 4 }, 6),
    clientLeft(6),
    account(client, 'dissatisfied', ['e'], 6),
    judges(client, { rating: 2 }, 6),
    account(therapist, 'unknown', [], 6),
  ],
  'a withdrawal that the therapist alone saw; the client stays away, and two letters are not answered': [
    pair,
    ...sessions(1, 4),
    strain(4),
    judges(observer, { rating: 1 }, 4),
    clientLeft(4),
    asked('no-answer', 4),
    asked('no-answer', 4),
    account(therapist, 'dissatisfied', ['e'], 4),
  ],
  'treatment goes on; the therapist lets it go, and the client later says 2': [
    pair,
    ...sessions(1, 3),
    strain(3),
    closed('let-go', therapist, 3),
    ...sessions(4, 5),
    judges(client, { rating: 2 }, 5),
  ],
} as const satisfies Readonly<Record<string, readonly AllianceCommand[]>>

type Row = readonly [
  ResolutionCriterion,
  OwnCut,
  Outcome,
  Readonly<Partial<Omit<ReturnType<typeof outcomesOf>[number], 'outcome'>>>,
]
/** The columns are those told by the rule; the word stands first. */
const expected: Readonly<Record<keyof typeof cases, readonly Row[]>> = {
  'mended, both say restored, a planned ending': [
    [
      'client',
      3,
      'resolved',
      { judged: 'resolved', closure: 'together', attempted: true, attributed: 'no', settled: true },
    ],
    // Never a bare failure: attempted and restored, and not resolved at cut 4.
    ['client', 4, 'unsuccessful-repair', { judged: 'not-resolved', attempted: true, restored: true }],
    ['therapist', 3, 'resolved', { judged: 'resolved' }],
    ['therapist', 4, 'unsuccessful-repair', { judged: 'not-resolved', restored: true }],
    ['observer', 3, 'not-judged', { judged: 'not-judged', reason: 'not-asked' }],
    ['observer', 4, 'not-judged', { judged: 'not-judged', reason: 'not-asked' }],
  ],
  'both say resolved; the client leaves for outside circumstances, and the therapist blames it': [
    ['client', 3, 'resolved', { judged: 'resolved', closure: 'left', attributed: 'no' }],
    ['client', 4, 'resolved', { judged: 'resolved', attributed: 'no' }],
    // Their own later word overrules their earlier one, and both stay visible.
    ['therapist', 3, 'termination', { judged: 'resolved', attributed: 'yes' }],
    ['therapist', 4, 'termination', { judged: 'resolved', attributed: 'yes' }],
    ['observer', 3, 'resolved', { judged: 'resolved', attributed: 'contested' }],
    ['observer', 4, 'unsuccessful-repair', { judged: 'not-resolved', attributed: 'contested', restored: true }],
  ],
  'the client says resolved facing the therapist, and in an exit interview that it ended because of it': [
    [
      'client',
      3,
      'termination',
      { judged: 'resolved', attributed: 'yes', voices: { of: 1, judged: 1, resolved: 1, attributing: 1, late: 1 } },
    ],
    ['client', 4, 'termination', { judged: 'resolved', attributed: 'yes' }],
    ['therapist', 3, 'resolved', { judged: 'resolved', attributed: 'yes', standing: 'contested' }],
    ['therapist', 4, 'resolved', { judged: 'resolved' }],
    ['observer', 3, 'not-judged', { reason: 'not-asked', attributed: 'yes' }],
    ['observer', 4, 'not-judged', { reason: 'not-asked' }],
  ],
  'a withdrawal that the therapist alone saw; the client stays away, and two letters are not answered': [
    ['client', 3, 'not-judged', { judged: 'not-judged', reason: 'asked-no-answer', attributed: 'yes', settled: false }],
    ['client', 4, 'not-judged', { reason: 'asked-no-answer' }],
    ['therapist', 3, 'termination', { judged: 'not-judged', attempted: false, attributed: 'yes' }],
    ['therapist', 4, 'termination', { attempted: false }],
    ['observer', 3, 'unresolved', { judged: 'not-resolved', attributed: 'yes' }],
    ['observer', 4, 'unresolved', { judged: 'not-resolved', restored: false }],
  ],
  'treatment goes on; the therapist lets it go, and the client later says 2': [
    ['client', 3, 'unresolved', { judged: 'not-resolved', closure: 'let-go', closedBy: therapist, settled: false }],
    ['client', 4, 'unresolved', { attempted: false, settled: false }],
    ['therapist', 3, 'let-go', { judged: 'not-judged', reason: null, closure: 'let-go', settled: false }],
    ['therapist', 4, 'let-go', { judged: 'not-judged', reason: null }],
    ['observer', 3, 'not-judged', { reason: 'not-asked' }],
    ['observer', 4, 'not-judged', { reason: 'not-asked' }],
  ],
}

const outcomeOf = (
  commands: readonly AllianceCommand[],
  criterion: ResolutionCriterion,
  resolvedFrom?: OwnCut,
): ReturnType<typeof outcomesOf>[number] | undefined =>
  outcomesOf(allianceAfter(...commands), criterion, resolvedFrom === undefined ? {} : { resolvedFrom })[0]

describe('the hard cases', () => {
  const rows = Object.entries(expected).flatMap(([told, rows]) => rows.map((row) => [told, ...row] as const))
  it.each(rows)('%s: %s from %i is %s', (told, criterion, cut, outcome, columns) => {
    expect(outcomeOf(cases[told as keyof typeof cases], criterion, cut)).toMatchObject({ outcome, ...columns })
  })

  it('a word that came too late is kept and shown beside the outcome', () => {
    const told = 'the client says resolved facing the therapist, and in an exit interview that it ended because of it'
    expect(compareAccounts(allianceAfter(...cases[told]))[0]?.words).toMatchObject([
      { who: therapist, judgement: { rating: 4 } },
      { who: client, judgement: { rating: 2 } },
    ])
  })

  it('of one and of all: yes by one and no by all, no by one and yes by all, else not known', () => {
    const words = (criterion: ResolutionCriterion, cut: OwnCut): readonly unknown[] =>
      Object.values(cases).map((commands) => outcomeOf(commands, criterion, cut)?.outcome)
    expect(words('any', 3)).toEqual(['resolved', 'termination', 'termination', 'termination', 'let-go'])
    expect(words('all', 3)).toEqual(['resolved', 'resolved', 'resolved', 'unresolved', 'unresolved'])
    expect(words('all', 4)).toEqual([
      'unsuccessful-repair',
      'unsuccessful-repair',
      'resolved',
      'unresolved',
      'unresolved',
    ])
  })
})

describe('the sixth: a leader and the whole group', () => {
  const group = begin('group', { leader: 'leader', A: 'member', B: 'member', D: 'member' })
  const present = session(1, 'leader', 'A', 'B', 'D')
  const ofWhole = (episode: string): AllianceCommand =>
    rupture(episode, [[whole, whole]], { session: 1, by: says('leader') })
  const said = (by: typeof client, judgement: Judgement): AllianceCommand => judges(by, judgement, 1)
  const because: AllianceCommand = {
    _tag: 'Leave',
    stamp: at(1, says('D')),
    participant: 'D',
    departure: { _tag: 'left' },
    account: { reason: 'dissatisfied', attributedTo: ['e'] },
  }
  const words = [said(says('A'), { rating: 5 }), said(says('B'), restored), said(says('leader'), { rating: 4 })]
  const commands = [
    group,
    present,
    ofWhole('e'),
    // A second episode in the session that the observer rated, so that the rating is no word on either.
    ofWhole('other'),
    ...attempted(1, 'worked', says('leader')),
    ...words,
    because,
    ended({ _tag: 'together' }, 1),
  ]
  const alliance = allianceAfter(...commands)

  /** To renew the file after a deliberate change: `npx vitest run test/situations --update`. */
  it('is told with the other five in the shipped log, under names that can be read', async () => {
    const names = [
      'both-say-restored',
      'the-other-blames-it',
      'said-facing-them',
      'two-letters',
      'let-go-by-one',
      'whole-group',
    ]
    const told = [...Object.values(cases), commands].map((one, index) => {
      const kept = ['coder', 'leader'].map((id) => [id, id] as const)
      const people = new Map([['c', 'client'], ['t', 'therapist'], ['A', 'ada'], ['B', 'ben'], ['D', 'dia'], ...kept])
      const episodes = new Map([
        ['e', 'the-strain'],
        ['other', 'the-other-strain'],
      ])
      const { events } = redact(eventsOf(one), {
        names: { people, episodes, harms: new Map() },
        notes: 'keep',
        dates: 'keep',
        audience: 'everyone',
      })
      return [`invented-${names[index]}`, events] as const
    })
    const log = formatLog(logOf(Object.fromEntries(told)))
    await expect(log).toMatchFileSnapshot('../../examples/situations/14-hard-cases.jsonl')
  })

  it.each([3, 4] as const)('is a termination by one of three members, from %i', (resolvedFrom) => {
    const [of] = outcomesOf(alliance, 'client', { resolvedFrom })
    expect(of).toMatchObject({
      outcome: 'termination',
      attributed: 'yes',
      voices: { of: 3, judged: 2, attributing: 1 },
    })
    expect(outcomesOf(alliance, 'therapist', { resolvedFrom })[0]).toMatchObject({ outcome: 'resolved' })
    expect(outcomesOf(alliance, 'observer', { resolvedFrom })[0]).toMatchObject({
      outcome: 'not-judged',
      reason: 'not-asked',
    })
  })

  it.each([
    [3, { A: 'resolved', B: 'resolved', D: 'termination', leader: 'resolved' }],
    [4, { A: 'resolved', B: 'unsuccessful-repair', D: 'termination', leader: 'resolved' }],
  ] as const)('has a row for each person, from %i', (resolvedFrom, rows) => {
    const byPerson = outcomesByPerson(alliance, { resolvedFrom }).filter(({ episode }) => episode === 'e')
    expect(Object.fromEntries(byPerson.map(({ who, outcome }) => [who, outcome]))).toEqual(rows)
  })
})

describe('an agreed referral', () => {
  const told = [
    pair,
    ...sessions(1, 3),
    strain(3),
    ...attempted(3, 'led-to-referral'),
    judges(client, { rating: 4 }, 3),
    ended({ _tag: 'together' }, 3),
    account(therapist, 'referral', [], 3),
  ]
  it('is the closure alone where no one attributes it to the episode', () => {
    expect(outcomeOf([...told, account(client, 'referral', [], 3)], 'client')).toMatchObject({
      outcome: 'resolved',
      closure: 'referral-agreed',
      attributed: 'no',
    })
  })
  it('is led to by the episode where the client says so', () => {
    expect(outcomeOf([...told, account(client, 'referral', ['e'], 3)], 'client')).toMatchObject({
      outcome: 'led-to-referral',
      attributed: 'yes',
    })
    expect(outcomeOf([...told, account(client, 'referral', ['e'], 3)], 'therapist')?.outcome).toBe('not-judged')
  })
  it('is no referral where the client left and says so alone, or where the accounts differ', () => {
    const left = [...told.slice(0, -2), clientLeft(3), account(client, 'referral', ['e'], 3)]
    expect(outcomeOf(left, 'client')).toMatchObject({ outcome: 'termination', closure: 'left' })
    const differ = [...told.slice(0, -1), account(client, 'referral', ['e'], 3), account(therapist, 'planned', [], 3)]
    expect(outcomeOf(differ, 'client')).toMatchObject({ outcome: 'termination', closure: 'together' })
  })
  it('can be said by closing the episode so, which attributes it for the source that closes', () => {
    const referred = [pair, ...sessions(1, 3), strain(3), closed('led-to-referral', client, 3)]
    expect(outcomeOf(referred, 'client')).toMatchObject({ outcome: 'led-to-referral', closure: 'referral-agreed' })
    expect(outcomeOf(referred, 'therapist')).toMatchObject({ outcome: 'not-judged', attributed: 'yes' })
    const taken = [...referred, judges(client, { rating: 4 }, 3)]
    expect(outcomeOf(taken, 'client')).toMatchObject({ outcome: 'resolved', attributed: 'no' })
  })
  it('is what the attributed ending was, also where the episode was closed before it', () => {
    const before = [...told.slice(0, -3), closed('faded', therapist, 3), ...told.slice(-2)]
    expect(outcomeOf([...before, account(client, 'referral', ['e'], 3)], 'client')).toMatchObject({
      outcome: 'led-to-referral',
      closure: 'faded',
    })
  })
})

describe('let go and faded', () => {
  const open = [pair, ...sessions(1, 3), strain(3)]
  const word = (commands: readonly AllianceCommand[], criterion: ResolutionCriterion, cut: OwnCut = 3) =>
    outcomeOf([...open, ...commands], criterion, cut)?.outcome
  it('hold for those who said so', () => {
    const alone = [closed('let-go', therapist, 3)]
    expect([word(alone, 'therapist'), word(alone, 'client'), word(alone, 'both')]).toEqual([
      'let-go',
      'not-judged',
      'not-judged',
    ])
    const both = [...alone, judges(client, { over: 'let-go' }, 3)]
    expect([word(both, 'therapist'), word(both, 'client'), word(both, 'both')]).toEqual(['let-go', 'let-go', 'let-go'])
  })
  it('faded is no word of those who rate it as worse than before', () => {
    const faded = (rating: 2 | 3) => [closed('faded', therapist, 3), judges(client, { rating, over: 'faded' }, 3)]
    expect([word(faded(2), 'client'), word(faded(3), 'client'), word(faded(3), 'client', 4)]).toEqual([
      'unresolved',
      'resolved',
      'faded',
    ])
    expect(word([closed('faded', therapist, 3)], 'therapist')).toBe('faded')
  })
  it('let go holds beside a low rating of the same person', () => {
    expect(word([closed('faded', therapist, 3), judges(client, { rating: 2, over: 'let-go' }, 3)], 'client')).toBe(
      'let-go',
    )
  })
  it('to have stopped trying is no judgement, and unsuccessful', () => {
    const stopped: AllianceCommand = { _tag: 'StopRepair', stamp: at(3, therapist), episode: 'e' }
    const tried = [...attempted(3, 'did-not-work'), stopped]
    expect([word(tried, 'therapist'), word(tried, 'client')]).toEqual(['unsuccessful-repair', 'not-judged'])
    // Treatment goes on, so that a later word still counts.
    expect(word([...tried, session(4, 'c', 't'), judges(client, { rating: 4 }, 4)], 'client')).toBe('resolved')
    const late = [...tried, ended({ _tag: 'together' }, 3), judges(client, { rating: 4 }, 3)]
    expect(outcomeOf([...open, ...late], 'client')).toMatchObject({ outcome: 'not-judged', reason: 'too-late' })
  })
})

describe('the ending', () => {
  const open = [pair, ...sessions(1, 3), strain(3)]
  it('by death is never attributed to an episode', () => {
    const died = [...open, judges(client, { rating: 2 }, 3), ended({ _tag: 'death', of: 'c' }, 3)]
    expect(() => allianceAfter(...died, account(therapist, 'death', ['e'], 3))).toThrow('DeathIsItsOwnEnding')
    expect(outcomeOf([...died, account(therapist, 'death', [], 3)], 'client')).toMatchObject({
      outcome: 'unresolved',
      closure: 'death',
    })
  })
  it('is no longer attributed by those who later say that it is resolved', () => {
    const left = [...open, judges(client, { rating: 4 }, 3), clientLeft(3), account(client, 'dissatisfied', ['e'], 3)]
    expect(outcomeOf(left, 'client')?.outcome).toBe('termination')
    expect(outcomeOf([...left, account(client, 'planned', [], 3)], 'client')).toMatchObject({
      outcome: 'resolved',
      attributed: 'no',
    })
    expect(outcomeOf([...left, judges(client, { rating: 5 }, 3)], 'client')).toMatchObject({
      outcome: 'resolved',
      attributed: 'no',
    })
  })
  it.each<readonly [string, Command<'EndPhase'>['ending'], readonly EndingReason[], string]>([
    ['agreed', { _tag: 'together' }, ['planned'], 'together'],
    ['left', { _tag: 'left', leavers: ['c'] }, ['dissatisfied'], 'left'],
    ['the therapist left', { _tag: 'left', leavers: ['t'] }, [], 'therapist-left'],
    ['the therapist moved on', { _tag: 'together' }, ['therapist-left'], 'therapist-left'],
    ['transfer', { _tag: 'unknown' }, ['transfer'], 'transfer'],
    ['the limit was reached', { _tag: 'together' }, ['agency-or-fee-limit'], 'service-ended'],
    ['discharged', { _tag: 'unknown' }, ['discharge', 'unknown'], 'service-ended'],
    ['for protection', { _tag: 'left', leavers: ['c'] }, ['protection'], 'protection'],
    ['accounts that differ', { _tag: 'left', leavers: ['c'] }, ['transfer', 'dissatisfied'], 'left'],
    ['not known', { _tag: 'unknown' }, [], 'unknown'],
  ])('%s', (_, ending, reasons, closure) => {
    const accounts = reasons.map((reason, index) => account([therapist, client][index] ?? observer, reason, [], 3))
    expect(outcomeOf([...open, ended(ending, 3), ...accounts], 'client')?.closure).toBe(closure)
  })
  it('is open while treatment runs, and censored where observation stopped', () => {
    const running = allianceAfter(...open)
    expect(outcomesOf(running, 'client')[0]).toMatchObject({ outcome: 'open', closure: 'open' })
    expect(outcomesOf(running, 'client', { observationStopped: true })[0]).toMatchObject({
      outcome: 'open',
      closure: 'censored',
    })
  })
})

it('an episode can be resolved without an attempt on record', () => {
  const mended = [pair, ...sessions(1, 8), strain(8), judges(client, { rating: 5 }, 8), ...planned]
  expect(outcomeOf(mended, 'client')).toMatchObject({ outcome: 'resolved', attempted: false })
})
