/** Several entries set right at once: what can be put right only together, and that nobody's words change by it. */
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceFact,
  type AllianceState,
  decide,
  evolve,
  initial,
  preview,
  replay,
} from 'rupture-repair'
import type { Happened, Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { sessionsHeld } from '../../../../src/alliance/inside.js'
import {
  allianceAfter,
  at,
  begin,
  between,
  course,
  during,
  judge,
  observes,
  pair,
  rupture,
  says,
  trio,
} from '../../../model/given.js'

type Corrections = Extract<AllianceCommand, { _tag: 'CorrectEntries' }>['corrections']

const held = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session, says('t')),
  held: { present: ['c', 't'] },
})
const correct = (by: Source, session: number, ...corrections: Corrections): AllianceCommand => ({
  _tag: 'CorrectEntries',
  stamp: at(session, by),
  corrections,
})
const recognise = (by: string, session: number, happened: Happened): AllianceCommand => ({
  _tag: 'RecogniseRupture',
  stamp: at(session, says(by)),
  episode: 'e',
  recognition: { who: by, happened },
})
/** 1 the beginning, 2 session 1, 3 session 2 typed as 22, in which three speak: 4 and 5 the client, 6 the therapist, 7 a coder. */
const typed = [
  pair,
  held(1),
  held(22),
  { ...rupture('e', [between('c', 't')], { session: 22, by: says('c') }), stamp: { ...at(22, says('c')), note: 'n' } },
  judge('e', says('c'), 2, 22),
  recognise('t', 22, { _tag: 'about', session: 22 }),
  judge('e', observes('coder'), 1, 22),
] as const
const { events } = course(...typed)
const log = (index: number): AllianceFact => events[index - 1] as AllianceFact

/** An entry as it stands, with 2 for every 22. */
const moved = <Fact extends AllianceEvent>(fact: Fact): Fact =>
  JSON.parse(JSON.stringify(fact), (key, value) => (key === 'session' && value === 22 ? 2 : value))
const each = (fact: (entry: number) => AllianceFact | null, ...entries: readonly number[]): Corrections =>
  entries.map((entry) => ({ entry, instead: fact(entry) })) as unknown as Corrections
const renumbering = each((entry) => moved(log(entry)), 3, 4, 5, 6, 7)
const renumber = correct(says('t'), 22, ...renumbering)

const answer = (state: AllianceState, command: AllianceCommand) => {
  const decided = decide(state, command)
  return decided._tag === 'Left' ? decided.left : 'accepted'
}
const typedThen = (...corrections: Corrections) =>
  answer(course(...typed).state, correct(says('t'), 22, ...corrections))

describe('a session typed 22 for 2, after which three people spoke', () => {
  it('is put right at once, by anyone who may correct the session', () => {
    for (const by of [says('t'), says('c'), observes('another')])
      expect(answer(course(...typed).state, { ...renumber, stamp: at(22, by) })).toBe('accepted')
    const { record } = allianceAfter(...typed, renumber)
    expect(record.session).toBe(2)
    expect(sessionsHeld(record)).toEqual([1, 2])
    const right = allianceAfter(...typed.map((command) => moved(command as never)))
    expect({ ...record, log: [] }).toEqual({ ...right.record, log: [] })
  })
  it('goes on in session 2, and replays to the same', () => {
    const { state, events } = course(...typed, renumber, judge('e', says('c'), 4, 2), held(3))
    expect(replay(events)).toEqual({ _tag: 'Right', right: state })
  })
  it('cannot be put right one entry at a time, and the refusal says what has to come along', () => {
    const session: AllianceCommand = { _tag: 'AmendEntry', stamp: at(22), entry: 3, instead: moved(log(3)) }
    expect(answer(course(...typed).state, { ...session, instead: { ...moved(log(3)), stamp: at(2) } })).toEqual({
      _tag: 'WouldBreakHistory',
      entry: 3,
      breaks: 4,
      why: { _tag: 'NotTheCurrentSession', session: 22, current: 2 },
      along: [4, 5, 6, 7],
    })
    expect(typedThen(...each((entry) => moved(log(entry)), 3, 4, 6))).toMatchObject({ breaks: 5, along: [5, 7] })
  })
  it('is a correction that can be withdrawn, which puts all of it back', () => {
    const back: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(2, says('t')), entry: 8 }
    const { record } = allianceAfter(...typed, renumber, back)
    expect({ ...record, log: [] }).toEqual({ ...allianceAfter(...typed).record, log: [] })
    const theirs = { ...back, stamp: at(2, says('c')) }
    expect(answer(course(...typed, renumber).state, theirs)).toEqual({ _tag: 'NotTheirsToCorrect', entry: 8 })
  })
  it('starts from what stands, not from what was first written', () => {
    const better = { ...log(5), judgement: { rating: 4 } } as AllianceFact
    const amended: AllianceCommand = { _tag: 'AmendEntry', stamp: at(22, says('c')), entry: 5, instead: better }
    const { state } = course(...typed, amended)
    expect(answer(state, renumber)).toEqual({ _tag: 'NotTheirsToCorrect', entry: 5 })
    const others = renumbering.filter(({ entry }) => entry !== 5)
    const all = [...others, { entry: 5, instead: moved(better) }] as unknown as Corrections
    expect(answer(state, correct(says('t'), 22, ...all))).toBe('accepted')
  })
})

describe('nothing else of another person’s words changes', () => {
  const theirs = (entry: number) => ({ _tag: 'NotTheirsToCorrect', entry })
  const changing = (entry: number, instead: AllianceFact | null): unknown =>
    typedThen(...(renumbering.map((one) => (one.entry === entry ? { entry, instead } : one)) as unknown as Corrections))
  const of = (entry: number, change: object): AllianceFact => ({ ...moved(log(entry)), ...change }) as AllianceFact

  it.each<[string, number, AllianceFact | null]>([
    ['a rating', 5, of(5, { judgement: { rating: 5 } })],
    ['a word added', 5, of(5, { judgement: { rating: 2, allianceAfter: 'restored' } })],
    ['who says it', 5, of(5, { stamp: at(2, says('t')) })],
    ['a note taken away', 4, of(4, { stamp: at(2, says('c')) })],
    ['a date', 5, of(5, { stamp: { ...at(2, says('c')), at: '2026-01-01' } })],
    ['the kind of entry', 5, { ...moved(log(6)), stamp: at(2, says('c')) } as AllianceFact],
    ['taken back', 5, null],
    [
      'when it happened, to another session',
      4,
      of(4, { ...rupture('e', [between('c', 't')], { session: 1 }), stamp: log(4).stamp, _tag: 'RuptureReported' }),
    ],
    ['when it happened, left where no session is', 7, of(7, { judgement: { rating: 3 } })],
  ])('%s', (_, entry, instead) => expect(changing(entry, instead)).toEqual(theirs(entry)))

  it('where the session is not corrected with them', () => {
    const [, ...words] = renumbering
    expect(typedThen(...(words as unknown as Corrections))).toMatchObject({ _tag: 'NotTheirsToCorrect', entry: 4 })
    expect(typedThen(...each((entry) => moved(log(entry)), 5))).toMatchObject({ _tag: 'WouldBreakHistory', breaks: 5 })
  })
  it('and one’s own may change with it', () => {
    const own = { ...moved(log(6)), recognition: { who: 't', happened: { _tag: 'unknown' } } } as AllianceFact
    expect(changing(6, own)).toBe('accepted')
  })
})

describe('an id typed wrong in the beginning', () => {
  const people = { leader: 'leader', anm: 'member', ben: 'member' } as const
  const present = ['leader', 'anm', 'ben'] as const
  /** 1 the beginning, 2 session 1, 3 the member’s report, 4 their judgement, 5 and 6 of others, 7 of nobody. */
  const wrong = [
    begin('group', people),
    { _tag: 'HoldSession', stamp: at(1), held: { present } },
    rupture('e', [between('anm', 'leader')], { session: 1, by: says('anm'), affected: ['anm'] }),
    judge('e', says('anm'), 2, 1),
    { _tag: 'NoteEffect', stamp: at(1, says('ben')), episode: 'e', effect: { on: 'anm', effect: 'anger' } },
    recognise('leader', 1, during(1)),
    judge('e', says('ben'), 3, 1),
  ] as const satisfies readonly AllianceCommand[]
  const { events, state } = course(...wrong)
  const renamed = (entry: number, from = 'anm', to = 'ann'): AllianceFact =>
    JSON.parse(JSON.stringify(events[entry - 1]), (_, value) => (value === from ? to : value))
  const all = [1, 2, 3, 4, 5] as const

  it('is put right with all that name it', () => {
    const { record } = allianceAfter(...wrong, correct(says('leader'), 1, ...each((entry) => renamed(entry), ...all)))
    expect(record.people.map(({ id }) => id)).toEqual(['leader', 'ann', 'ben'])
    expect(JSON.stringify({ ...record, log: [] })).not.toContain('anm')
  })
  it('says which entries have to come along', () => {
    expect(answer(state, correct(says('leader'), 1, { entry: 1, instead: renamed(1) }))).toMatchObject({
      breaks: 2,
      along: [2, 3, 4, 5],
    })
  })
  it('changes no other word of theirs', () => {
    const better = { ...renamed(4), judgement: { rating: 5 } } as AllianceFact
    const corrections = each((entry) => (entry === 4 ? better : renamed(entry)), ...all)
    expect(answer(state, correct(says('leader'), 1, ...corrections))).toEqual({ _tag: 'NotTheirsToCorrect', entry: 4 })
  })
  it('does not put one person’s words into the mouth of another', () => {
    const swap = (entry: number): AllianceFact =>
      JSON.parse(JSON.stringify(events[entry - 1]), (_, value) =>
        value === 'anm' ? 'ben' : value === 'ben' ? 'anm' : value,
      )
    expect(answer(state, correct(says('leader'), 1, ...each(swap, ...all, 7)))).toMatchObject({
      _tag: 'NotTheirsToCorrect',
    })
    const joined: AllianceCommand = { _tag: 'Join', stamp: at(1), participant: { id: 'ann', role: 'member' } }
    const both = course(...wrong, joined, judge('e', says('ann'), 4, 1))
    const merging = [...each((entry) => renamed(entry), ...all), { entry: 8, instead: null }] as unknown as Corrections
    expect(answer(both.state, correct(says('leader'), 1, ...merging))).toEqual({ _tag: 'NotTheirsToCorrect', entry: 3 })
  })
  it('is the same with an id typed wrong where a person joined, and not where a person came back', () => {
    const join = (id: string): AllianceCommand => ({
      _tag: 'Join',
      stamp: at(0, says('leader')),
      participant: { id, role: 'member' },
    })
    const leave: AllianceCommand = { _tag: 'Leave', stamp: at(0), participant: 'cas', departure: { _tag: 'left' } }
    const report = rupture('e', [between('cas', 'leader')], { by: says('cas') })
    const first = course(trio, join('cas'), report)
    const put = (events: readonly AllianceEvent[], ...entries: readonly number[]): AllianceCommand =>
      correct(
        says('leader'),
        0,
        ...each(
          (entry) =>
            JSON.parse(JSON.stringify(events[entry - 1]), (_, value) =>
              value === 'cas' ? 'caz' : value,
            ) as AllianceFact,
          ...entries,
        ),
      )
    expect(answer(first.state, put(first.events, 2, 3))).toBe('accepted')
    const again = course(trio, join('cas'), leave, join('cas'), report)
    expect(answer(again.state, put(again.events, 4, 5))).toEqual({ _tag: 'NotTheirsToCorrect', entry: 5 })
    expect(answer(again.state, put(again.events, 2, 3, 4, 5))).toBe('accepted')
  })
})

describe('is refused', () => {
  const taking = (...entries: readonly number[]): Corrections => each(() => null, ...entries)
  it('of an entry that is not there, that no longer stands, that is a correction, or that is named twice', () => {
    const taken: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(22, observes('coder')), entry: 7 }
    const { state } = course(...typed, taken)
    const by = (...entries: readonly number[]): unknown =>
      answer(state, correct(observes('coder'), 22, ...taking(...entries)))
    expect(by(2, 99)).toEqual({ _tag: 'UnknownEntry', entry: 99, entries: 8 })
    expect(by(7)).toEqual({ _tag: 'EntryDoesNotStand', entry: 7 })
    expect(by(8)).toEqual({ _tag: 'CorrectionsAreWithdrawn', entry: 8 })
    expect(by(2, 2)).toEqual({ _tag: 'CorrectedTwice', entry: 2 })
  })
  it('does not stop at what only lies between, and does at what comes out', () => {
    // The report goes with everything said of it; one after the other each would break the next.
    const own = [pair, rupture('e', [between('c', 't')], { by: says('c') }), judge('e', says('c'), 2)] as const
    const { state } = course(...own)
    expect(answer(state, correct(says('c'), 0, ...taking(2, 3)))).toBe('accepted')
    expect(answer(state, correct(says('c'), 0, ...taking(2)))).toMatchObject({ breaks: 3, along: [3] })
    expect(answer(state, correct(says('c'), 0, ...taking(1, 2)))).toMatchObject({ breaks: 3, along: [3] })
  })
})

it('one entry corrected so is the entry amended or withdrawn', () => {
  const first = course(...typed)
  const instead = { ...log(5), judgement: { rating: 3 } } as AllianceFact
  const single: AllianceCommand = { _tag: 'AmendEntry', stamp: at(22, says('c')), entry: 5, instead }
  const [one, other] = [single, correct(says('c'), 22, { entry: 5, instead })].map((command) => {
    const { record } = allianceAfter(...typed, command)
    return { ...record, log: [] }
  })
  expect(one).toEqual(other)
  expect(preview(first.state).map(({ command }) => command)).toContain('CorrectEntries')
})

describe('what follows from a correction, and what only looks like it', () => {
  const refused = (entry: number) => ({ _tag: 'NotTheirsToCorrect', entry })
  /** Corrects each entry as the therapist, or the leader, with one value for another wherever it stands. */
  const put = (commands: readonly AllianceCommand[], by: string, from: unknown, to: unknown, ...entries: number[]) => {
    const { state, events } = course(...commands)
    const session = state._tag === 'NotBegun' ? 0 : state.record.session
    const swapped = (entry: number): AllianceFact =>
      JSON.parse(JSON.stringify(events[entry - 1]), (_, value) => (value === from ? to : value))
    return { state, events, swapped, command: correct(says(by), session, ...each(swapped, ...entries)) }
  }
  const accepted = (...given: Parameters<typeof put>) => {
    const { state, command } = put(...given)
    return answer(state, command)
  }
  const report = (name: string, happened: Happened, session: number): AllianceCommand => {
    const told = rupture(name, [between('c', 't')], { session, by: says('c') })
    return { ...told, rupture: { ...told.rupture, moment: { kind: 'withdrawal', happened } } }
  }

  it('a session entered late is renumbered like any other, and so is the one it began in', () => {
    const late: AllianceCommand = { _tag: 'InsertSession', stamp: at(6), session: 4, held: { present: ['c', 't'] } }
    expect(accepted([pair, held(1), held(6), late, report('e', during(4), 6)], 't', 4, 3, 4, 5)).toBe('accepted')
    const beginning = [pair, report('e', during(0), 0)]
    expect(accepted(beginning, 't', 0, 5, 1, 2)).toBe('accepted')
  })
  it('a rating that is the number of a session stays', () => {
    const told = [pair, held(1), held(4), report('e', during(4), 4), judge('e', says('c'), 4, 4)]
    const { state, swapped } = put(told, 't', 4, 3)
    const all = each(swapped, 3, 4, 5)
    expect(answer(state, correct(says('t'), 4, ...all))).toEqual(refused(5))
    const kept = { ...swapped(5), judgement: { rating: 4 } } as AllianceFact
    const [session, words] = all
    const right = [session, words, { entry: 5, instead: kept }] as unknown as Corrections
    expect(answer(state, correct(says('t'), 4, ...right))).toBe('accepted')
  })
  it('an episode or harm that has the name of a person stays', () => {
    const harm: AllianceCommand = {
      _tag: 'ReportHarm',
      stamp: at(0, says('ben')),
      harm: 'h',
      what: { kind: 'abuse', doneBy: ['anm'], doneTo: ['ben'], happened: { _tag: 'unknown' } },
    }
    const people = begin('group', { leader: 'leader', anm: 'member', ben: 'member' })
    const strain = (name: string) => rupture(name, [between('anm', 'ben')], { by: says('ben') })
    for (const told of [
      [people, strain('anm')],
      [people, { ...harm, harm: 'anm' }],
    ]) {
      const { state, swapped } = put(told, 'leader', 'anm', 'ann')
      expect(answer(state, correct(says('leader'), 0, ...each(swapped, 1, 2)))).toEqual(refused(2))
      const kept = {
        ...swapped(2),
        ...('episode' in swapped(2) ? { episode: 'anm' } : { harm: 'anm' }),
      } as AllianceFact
      expect(
        answer(state, correct(says('leader'), 0, { entry: 1, instead: swapped(1) }, { entry: 2, instead: kept })),
      ).toBe('accepted')
    }
  })
  it('two people do not become one, and no one is renamed where others are added', () => {
    const join = (id: string): AllianceCommand => ({ _tag: 'Join', stamp: at(0), participant: { id, role: 'member' } })
    const words = (id: string) => rupture(`of ${id}`, [between(id, 'leader')], { by: says(id) })
    const left: AllianceCommand = { _tag: 'Leave', stamp: at(0), participant: 'cas', departure: { _tag: 'left' } }
    const told = [trio, join('cas'), words('cas'), left, join('dot'), words('dot')]
    const { state, events } = course(...told)
    const one = (entry: number): AllianceFact =>
      JSON.parse(JSON.stringify(events[entry - 1]), (_, value) => (value === 'cas' || value === 'dot' ? 'new' : value))
    expect(answer(state, correct(says('leader'), 0, ...each(one, 2, 3, 4, 5, 6)))).toEqual(refused(3))

    const wrong = put([trio, words('ann')], 'leader', 'ann', 'anna')
    const began = wrong.swapped(1)
    if (began._tag !== 'AllianceBegan') throw new Error('no beginning')
    const participants = [...began.beginning.participants, { id: 'cas', role: 'member' }] as never
    const instead = { ...began, beginning: { ...began.beginning, participants } }
    const more = correct(says('leader'), 0, { entry: 1, instead }, { entry: 2, instead: wrong.swapped(2) })
    expect(answer(wrong.state, more)).toEqual(refused(2))
  })
  it('no act becomes a word in the name of whoever corrects it', () => {
    const { state } = course(pair, report('e', during(0), 0), held(1))
    const instead = {
      _tag: 'ResolutionJudged',
      stamp: at(1, says('c')),
      episode: 'e',
      judgement: { rating: 5 },
    } as const
    expect(answer(state, correct(says('c'), 1, { entry: 3, instead }))).toEqual(refused(3))
  })
  it('a machine corrects its own words, and no act that people check', () => {
    const told = [
      begin('individual', { c: 'client', bot: 'therapist' }, ['bot']),
      { _tag: 'HoldSession', stamp: at(1, says('c')), held: { present: ['c', 'bot'] } },
      rupture('e', [between('c', 'bot')], { session: 1, by: says('c') }),
      judge('e', says('bot'), 5, 1),
    ] as const
    const back = (entry: number): AllianceCommand => ({ _tag: 'WithdrawEntry', stamp: at(1, says('bot')), entry })
    expect(answer(course(...told).state, back(4))).toBe('accepted')
    expect(answer(course(...told).state, back(2))).toEqual(refused(2))
  })
})

describe('what a correction of many entries costs', () => {
  /** How often entries are looked at while a log of so many sessions, in each of which both rate, is renumbered as a whole. */
  const looksAt = (sessions: number): { readonly decided: number; readonly replayed: number } => {
    let looks = 0
    const watched = <Entry extends AllianceEvent>(entry: Entry): Entry =>
      new Proxy(entry, {
        get: (target, key) => {
          looks += 1
          return Reflect.get(target, key)
        },
      })
    const sittings = Array.from({ length: sessions }, (_, index) => index + 1)
    const rating = (id: string, session: number): AllianceEvent => ({
      _tag: 'RatingGiven',
      stamp: at(session, says(id)),
      rating: { of: between('c', 't'), instrument: 'own', scores: { bond: 1 } },
    })
    const entriesFrom = (first: number): readonly AllianceFact[] =>
      sittings.flatMap((session): readonly AllianceFact[] => {
        const number = session + first
        const session_: AllianceFact = { _tag: 'SessionHeld', stamp: at(number, says('t')), held: { present: ['c'] } }
        return [session_, rating('c', number) as AllianceFact, rating('t', number) as AllianceFact]
      })
    const log = [...course(pair).events, ...entriesFrom(0)].map(watched)
    const state = evolvedFrom(log)
    const corrections = entriesFrom(1).map((instead, index) => ({ entry: index + 2, instead }))
    looks = 0
    const decided = decide(state, correct(says('t'), sessions, ...(corrections as unknown as Corrections)))
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    const cost = looks
    looks = 0
    const [corrected] = decided.right
    expect(replay([...log, watched(corrected)])).toMatchObject({ _tag: 'Right' })
    return { decided: cost, replayed: looks }
  }
  const evolvedFrom = (log: readonly AllianceEvent[]): AllianceState =>
    log.reduce<AllianceState>((state, event) => evolve(state, event), initial)

  it('grows with the length of the log alone', () => {
    const [short, long] = [looksAt(20), looksAt(200)]
    for (const of of ['decided', 'replayed'] as const) {
      expect(short[of]).toBeGreaterThan(0)
      expect(long[of] / short[of], of).toBeLessThan(12)
    }
  })
})
