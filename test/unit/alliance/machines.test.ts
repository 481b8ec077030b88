/** A machine that takes part: what is said of it and by it is on record, and counts for no criterion. */
import { type AllianceCommand, outcomesOf, personIn, perspectiveIn, preview } from 'rupture-repair'
import {
  bystandersOf,
  cautionsIn,
  climateSince,
  compareAccounts,
  groupRepairOf,
  outcomesByPerson,
  redact,
  remarks,
} from 'rupture-repair/alliance'
import { type Participant, type Role, resolutionCriteria, type Source } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  course,
  during,
  endTogether,
  judge,
  leave,
  observes,
  pair,
  person,
  refusal,
  resolve,
  rupture,
  says,
  whole,
} from '../../model/given.js'

const machine = (id: string, role: Role): Participant => ({ id, role, machine: true })
const withMachines = (command: AllianceCommand, ...machines: readonly Participant[]): AllianceCommand => {
  if (command._tag !== 'BeginAlliance') throw new Error('no beginning')
  const { beginning } = command
  return { ...command, beginning: { ...beginning, participants: [...beginning.participants, ...machines] } }
}
const chatbot = withMachines(begin('individual', { c: 'client' }), machine('bot', 'therapist'))
const session: AllianceCommand = { _tag: 'HoldSession', stamp: at(1, says('c')), held: { present: ['c', 'bot'] } }
const strain = rupture('e', [between('c', 'bot')], { session: 1, by: says('c'), expressedBy: ['c'], affected: ['c'] })
const strained: readonly AllianceCommand[] = [chatbot, session, strain]
const bot = says('bot')

const outcomes = (...commands: readonly AllianceCommand[]): readonly string[] => {
  const alliance = allianceAfter(...strained, ...commands)
  return resolutionCriteria.map((criterion) => outcomesOf(alliance, criterion)[0]?.outcome ?? '')
}

test('a machine is a participant with a role, and speaks as a machine', () => {
  const alliance = allianceAfter(...strained)
  expect(personIn(alliance, 'bot')).toMatchObject({ id: 'bot', role: 'therapist', machine: true })
  expect(personIn(alliance, 'c')).not.toHaveProperty('machine')
  expect([bot, says('c'), observes()].map((by) => perspectiveIn(alliance, by))).toEqual([
    'machine',
    'client',
    'observer',
  ])
})

test('it stays a machine when it leaves and comes back', () => {
  const trio = withMachines(begin('group', { l: 'leader', a: 'member' }), machine('bot', 'member'))
  const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: machine('bot', 'member') }
  expect(personIn(allianceAfter(trio, leave('bot'), back), 'bot')).toMatchObject({ machine: true })
  const asPerson: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'bot', role: 'member' } }
  expect(refusal(trio, leave('bot'), asPerson)).toBe('AnotherRoleThanBefore')
  const asMachine: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: machine('a', 'member') }
  expect(refusal(trio, leave('a'), asMachine)).toBe('AnotherRoleThanBefore')
})

test('a new machine may join, and a redacted log keeps what it is', () => {
  const joins: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: machine('bot', 'therapist') }
  const { state, events } = course(pair, joins)
  expect(state._tag === 'Running' && state.record.people.map(({ id, machine }) => [id, machine])).toEqual([
    ['c', undefined],
    ['t', undefined],
    ['bot', true],
  ])
  const asked = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' } as const
  expect(redact(events, asked).events[1]).toMatchObject({ participant: { role: 'therapist', machine: true } })
})

describe('its word', () => {
  test('counts for no criterion', () => {
    expect(outcomes(judge('e', bot, 5, 1), endTogether(1))).toEqual(outcomes(endTogether(1)))
    expect(compareAccounts(allianceAfter(...strained, judge('e', bot, 5, 1)))[0]).toMatchObject({
      standing: 'none',
      words: [{ who: bot, perspective: 'machine', judgement: { rating: 5 } }],
    })
  })

  test('takes nothing from the word of people, nor is it waited for', () => {
    expect(outcomes(judge('e', bot, 1, 1), resolve('e', says('c'), 5, 1))).toEqual(
      outcomes(resolve('e', says('c'), 5, 1)),
    )
    const alliance = allianceAfter(...strained, judge('e', bot, 1, 1), resolve('e', says('c'), 5, 1))
    expect(outcomesOf(alliance, 'all')).toMatchObject([{ outcome: 'resolved', standing: 'confirmed' }])
  })

  test('is no row among those of people, and what it says of an asking is no reason', () => {
    const asked: AllianceCommand = {
      _tag: 'AskForJudgement',
      stamp: at(1, bot),
      episode: 'e',
      asked: { who: 'c', answer: 'declined' },
    }
    const alliance = allianceAfter(...strained, judge('e', bot, 5, 1), asked, endTogether(1))
    expect(outcomesByPerson(alliance).map(({ who, outcome, reason }) => [who, outcome, reason])).toEqual([
      ['c', 'not-judged', 'not-asked'],
    ])
  })

  test('a machine said to be hurt is not heard, and no caution asks for it', () => {
    const hurt = { ...strain, rupture: { ...strain.rupture, affected: ['c', 'bot'] } }
    const alliance = allianceAfter(chatbot, session, hurt, resolve('e', says('c'), 5, 1))
    expect(outcomesOf(alliance, 'any')[0]?.standing).toBe('confirmed')
    expect(cautionsIn(alliance, { unattendedFor: 9 })).toEqual([])
  })

  test('nor does it raise a caution, whatever was closed against it', () => {
    const hurt = { ...strain, rupture: { ...strain.rupture, affected: ['c', 'bot'] } }
    const asClient = withMachines(begin('individual', { c: 'client' }), machine('bot', 'client'))
    for (const start of [chatbot, asClient]) {
      const alliance = allianceAfter(start, session, hurt, judge('e', bot, 1, 1), resolve('e', says('c'), 5, 1))
      expect(cautionsIn(alliance, { unattendedFor: 9 })).toEqual([])
    }
    const closed = [judge('e', says('c'), 1, 1), resolve('e', observes('coder'), 5, 1)]
    expect(cautionsIn(allianceAfter(chatbot, session, hurt, ...closed), { unattendedFor: 9 })).toMatchObject([
      { _tag: 'ClosedAgainstTheirWord', who: ['c'] },
    ])
  })

  test('is asked about in no remark, nor is what people say of it as its own', () => {
    const words = (by: Source): readonly AllianceCommand[] => [
      { _tag: 'RecogniseRupture', stamp: at(1, by), episode: 'e', recognition: { who: 'c', happened: during(0) } },
      { _tag: 'NoteEffect', stamp: at(1, by), episode: 'e', effect: { on: 'c', effect: 'anger' } },
      { _tag: 'NameFactor', stamp: at(1, by), episode: 'e', factor: { factor: 'misunderstanding', held: 'agreed' } },
      {
        _tag: 'JudgeResolution',
        stamp: at(1, by),
        episode: 'e',
        judgement: { rating: 5, allianceAfter: 'weaker' },
      },
      ...[3, 4].map(
        (bond): AllianceCommand => ({
          _tag: 'GiveRating',
          stamp: at(1, by),
          rating: { of: between('c', 'bot'), instrument: 'own', scores: { bond } },
        }),
      ),
    ]
    const asked = (...commands: readonly AllianceCommand[]) =>
      remarks(allianceAfter(...strained, ...commands)).map(({ _tag }) => _tag)
    expect(asked(...words(bot))).toEqual([])
    expect(asked(...words(observes('coder')))).toEqual([
      'BeforeItHappened',
      'WordOfAnother',
      'AgreedByOneAlone',
      'RatingAndWordAtOdds',
      'SameRatingTwice',
    ])
    const seen: AllianceCommand = {
      ...{ _tag: 'RecogniseRupture', stamp: at(1, says('c')), episode: 'e' },
      recognition: { who: 'bot', happened: during(1) },
    } as const
    expect(asked(seen)).toEqual([])
    const aside = withMachines(begin('individual', { c: 'client', t: 'therapist' }), machine('bot', 'therapist'))
    expect(remarks(allianceAfter(aside, session))).toEqual([])
  })

  test('everyone it concerns has seen it where every person has', () => {
    expect(compareAccounts(allianceAfter(...strained))[0]?.congruent).toBe(true)
  })
})

describe('in a group', () => {
  const group = withMachines(
    begin('group', { l: 'leader', a: 'member', b: 'member' }),
    machine('bot', 'coleader'),
    machine('pal', 'member'),
  )
  const between2 = rupture('e', [between('a', 'l')], { by: says('a') })
  const rated = (by: Source, session: number, score: number): AllianceCommand => ({
    _tag: 'GiveRating',
    stamp: at(session, by),
    rating: { of: [person(by.id), whole], instrument: 'own', scores: { warmth: score } },
  })

  test('no machine is a bystander, and what one notes of a bystander does not count', () => {
    const noted: AllianceCommand = {
      _tag: 'NoteBystander',
      stamp: at(0, bot),
      episode: 'e',
      bystander: { who: 'b', state: 'asked' },
    }
    const alliance = allianceAfter(group, between2, noted)
    expect(bystandersOf(alliance, alliance.record.episodes[0])).toEqual([
      { who: 'b', state: 'not-asked', saidBy: null, stillTakesPart: true },
    ])
    const waived = { ...noted, bystander: { who: 'b', state: 'waived' } } as const
    expect(refusal(group, between2, waived)).toBe('WaivingIsALeaders')
  })

  test('its ratings are no climate', () => {
    const next: AllianceCommand = { _tag: 'HoldSession', stamp: at(1), held: { present: ['l', 'a', 'b', 'pal'] } }
    const people = [rated(says('b'), 0, 2), next, rated(says('b'), 1, 2)]
    const machines = [rated(says('pal'), 0, 1), ...people, rated(says('pal'), 1, 9)]
    const measure = { instrument: 'own', dimension: 'warmth', better: 'higher', reliableChange: 1 } as const
    const climate = (...commands: readonly AllianceCommand[]): unknown => {
      const alliance = allianceAfter(group, between2, ...commands)
      return climateSince(alliance, alliance.record.episodes[0], measure)
    }
    expect(climate(...machines)).toEqual(climate(...people))
  })

  test('of a repair of the whole group, only people are asked', () => {
    const ofAll = rupture('e', [[person('l'), whole]], { by: says('a') })
    const judged = ['l', 'a', 'b'].map((id) => judge('e', says(id), 5))
    const closed = resolve('e', says('l'), 5)
    const question = { rule: { _tag: 'strict' }, criterion: 'all', climate: [] } as const
    expect(groupRepairOf(allianceAfter(group, ofAll, ...judged, closed), 'e', question)?.parties).toBe('met')
  })

  test('its departure is not one that people need to speak of', () => {
    expect(cautionsIn(allianceAfter(group, leave('pal')), { unattendedFor: 9 })).toEqual([])
  })
})

describe('what it may record', () => {
  const stamp = at(1, bot)
  const own: readonly AllianceCommand[] = [
    judge('e', bot, 5, 1),
    { _tag: 'RecogniseRupture', stamp, episode: 'e', recognition: { who: 'bot', happened: during(1) } },
    { _tag: 'RateSeverity', stamp, episode: 'e', severity: { _tag: 'intensity', rating: 3 } },
    { _tag: 'CodeMarkers', stamp, episode: 'e', moment: 1, markers: [{ codeSet: '3RS-2015', marker: 'denial' }] },
    { _tag: 'GiveRating', stamp, rating: { of: between('c', 'bot'), instrument: 'own', scores: { bond: 3 } } },
  ]
  test.each(own.map((command) => [command._tag, command] as const))('%s: a word of its own', (_, command) => {
    expect(refusal(...strained, command)).toBeUndefined()
  })

  test('it may take back its own word', () => {
    expect(refusal(...strained, judge('e', bot, 5, 1), { _tag: 'WithdrawEntry', stamp, entry: 4 })).toBeUndefined()
  })

  const ofPeople: readonly AllianceCommand[] = [
    { _tag: 'HoldSession', stamp: at(2, bot), held: { present: ['c', 'bot'] } },
    { ...strain, stamp, episode: 'e2' },
    { _tag: 'RecordMoment', stamp, episode: 'e', moment: { kind: 'withdrawal', happened: during(1) } },
    { ...attempt('e', 'bot', 1), stamp },
    { _tag: 'EndPhase', stamp, ending: { _tag: 'together' } },
    {
      _tag: 'ChangeFrame',
      stamp,
      change: { aspect: 'fee', manner: 'together', changedBy: ['c'], happened: during(1) },
    },
    { _tag: 'ReportHarm', stamp, harm: 'h', what: { kind: 'abuse', doneBy: [], doneTo: ['c'], happened: during(1) } },
    resolve('e', bot, 5, 1),
  ]
  test.each(ofPeople.map((command) => [command._tag, command] as const))('%s: never', (_, command) => {
    expect(refusal(...strained, command)).toBe('NotAMachinesToRecord')
  })

  test('nor an account of an ending, the beginning, or the end of an attempt', () => {
    const account: AllianceCommand = {
      _tag: 'AccountForEnding',
      stamp,
      account: { of: { _tag: 'phase', phase: 1 }, reason: 'dissatisfied', attributedTo: ['e'] },
    }
    expect(refusal(...strained, endTogether(1), account)).toBe('NotAMachinesToRecord')
    expect(refusal({ ...chatbot, stamp: at(0, bot) })).toBe('NotAMachinesToRecord')
    const tried: AllianceCommand = { ...attempt('e', 'bot', 1), stamp: at(1, says('c')) }
    expect(refusal(...strained, tried, { _tag: 'EndAttempt', stamp, episode: 'e', result: 'worked' })).toBe(
      'NotAMachinesToRecord',
    )
  })

  test('a person records what it did: an attempt it began and a strategy it used', () => {
    const stamp = at(1, says('c'))
    const alliance = allianceAfter(
      ...strained,
      { ...attempt('e', 'bot', 1), stamp },
      { _tag: 'UseStrategy', stamp, episode: 'e', use: { strategy: 'invite-thoughts-and-feelings', usedBy: 'bot' } },
    )
    expect(alliance.record.episodes[0]?.episode._tag).toBe('BeingWorkedOn')
    expect(preview(alliance).length).toBeGreaterThan(0)
  })
})
