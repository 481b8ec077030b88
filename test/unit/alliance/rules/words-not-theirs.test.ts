/** A correction of many entries changes no word of another person, whatever only looks as if it followed. */
import type { AllianceCommand, AllianceFact } from 'rupture-repair'
import type { Happened } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { at, begin, between, course, during, judge, pair, rupture, says, trio } from '../../../model/given.js'
import {
  answer,
  type Corrections,
  correct,
  each,
  held,
  log,
  moved,
  renumbering,
  typedThen,
} from './entries-corrected-given.js'

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
