/** What fresh eyes found could be written down and should not; none of it can any more. Numbers as in the finder’s report. */
import { type AllianceCommand, type AllianceState, decide, evolve, isAttributed, outcomesOf } from 'rupture-repair'
import { changesBetween } from 'rupture-repair/alliance'
import type { Role } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { EndingReason } from '../../../src/vocabulary/inside.js'
import { algorithm } from '../../model/alliance-candidates.js'
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
  resume,
  rupture,
  says,
  sessionWith,
  trio,
  whole,
} from '../../model/given.js'

const join = (id: string, role: Role): AllianceCommand => ({ _tag: 'Join', stamp: at(0), participant: { id, role } })
const account = (
  of: { _tag: 'phase'; phase: number } | { _tag: 'departure'; participant: string },
  reason: EndingReason,
  attributedTo: readonly string[],
  by = observes(),
): AllianceCommand => ({ _tag: 'AccountForEnding', stamp: at(0, by), account: { of, reason, attributedTo } })
const stop: AllianceCommand = { _tag: 'StopRepair', stamp: at(0), episode: 'e' }
const worked: AllianceCommand = { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'partly' }
const inGroup = rupture('e', [between('ann', 'ben')], { affected: ['ben'] })

describe('1: silence is no consent', () => {
  it('no rupture of the group as a whole is resolved for all without a word', () => {
    const alliance = allianceAfter(trio, rupture('e', [[whole, whole]]), endTogether())
    expect(outcomesOf(alliance, 'all')[0]?.outcome).toBe('not-judged')
  })
})

describe('1b: the members of a whole have a word in what concerns it', () => {
  const ofWhole = rupture('e', [[whole, whole]])
  const words = [judge('e', says('ann'), 5), judge('e', says('ben'), 5)]
  it.each(['client', 'any'] as const)('where every member says so it is resolved for %s', (criterion) => {
    expect(outcomesOf(allianceAfter(trio, ofWhole, ...words, endTogether()), criterion)[0]?.outcome).toBe('resolved')
  })
  it('where one says otherwise it is not resolved for all', () => {
    const alliance = allianceAfter(trio, ofWhole, ...words, judge('e', says('ben'), 1), endTogether())
    expect(outcomesOf(alliance, 'all')[0]?.outcome).toBe('unresolved')
  })
})

describe('2: coming back in another role would rewrite what one’s words meant', () => {
  it('so one comes back as one was', () => {
    expect(refusal(trio, leave('ben'), join('ben', 'coleader'))).toBe('AnotherRoleThanBefore')
    expect(refusal(trio, leave('ben'), join('ben', 'member'))).toBeUndefined()
  })
})

describe('3: the dead neither speak nor come back', () => {
  it('after a departure by death nobody of that name joins', () => {
    expect(refusal(trio, leave('ben', 'death'), join('ben', 'member'))).toBeDefined()
  })
  it('after a departure by death that person says no word', () => {
    expect(refusal(trio, inGroup, leave('ben', 'death'), judge('e', says('ben'), 5))).toBeDefined()
  })
  it('nobody reports their own death', () => {
    expect(refusal(trio, { ...leave('ben', 'death'), stamp: at(0, says('ben')) } as AllianceCommand)).toBeDefined()
  })
  it('nor takes anybody a phase up again with them', () => {
    const died: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of: 'c' } }
    expect(refusal(pair, died, resume)).toBe('TooFewParticipants')
    const death: AllianceCommand = { ...died, ending: { _tag: 'death', of: 'ben' } } as AllianceCommand
    expect(refusal(trio, death, resume, sessionWith(1, 'ben', 'ann'))).toBe('HasLeft')
  })
})

describe('4: an observer stands outside', () => {
  const strain = rupture('e', [between('c', 't')])
  it('no participant rates impact by calling themselves an observer', () => {
    const impact: AllianceCommand = {
      _tag: 'RateSeverity',
      stamp: at(0, observes('t')),
      episode: 'e',
      severity: { _tag: 'impact', rating: 1 },
    }
    expect(refusal(pair, strain, impact)).toBeDefined()
  })
  it('nor does one who left act again as an observer of the same name', () => {
    const moment = { kind: 'withdrawal', happened: during(0) } as const
    const act: AllianceCommand = { _tag: 'RecordMoment', stamp: at(0, observes('leader')), episode: 'e', moment }
    expect(refusal(trio, inGroup, leave('leader'), act)).toBeDefined()
  })
})

describe('5: an ending’s account speaks of its own ending', () => {
  it('an account given with a departure cannot name another ending', () => {
    // An `EndingAccount` held in a variable fits `OwnAccount`, so the compiler lets its `of` through.
    const elsewhere = {
      of: { _tag: 'departure', participant: 'ann' } as const,
      reason: 'planned',
      attributedTo: [],
    } as const
    const left: AllianceCommand = {
      _tag: 'Leave',
      stamp: at(0),
      participant: 'ben',
      departure: { _tag: 'left' },
      account: elsewhere,
    }
    const quartet = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const { events } = course(quartet, leave('ann'), left)
    expect(events.at(-1)).toMatchObject({ account: { of: { _tag: 'departure', participant: 'ben' } } })
  })
  it('a departure can still be accounted for after the person came back', () => {
    const of = { _tag: 'departure', participant: 'ben' } as const
    expect(refusal(trio, leave('ben'), join('ben', 'member'), account(of, 'dissatisfied', []))).toBeUndefined()
  })
  it('an episode that ended with an earlier phase is not why somebody left a later one', () => {
    const of = { _tag: 'departure', participant: 'ben' } as const
    const told = [trio, inGroup, endTogether(), resume, leave('ben'), account(of, 'dissatisfied', ['e'])]
    expect(refusal(...told)).toBe('NotOfThisEnding')
  })
  it('a source’s latest account is the one that speaks, as with judgements', () => {
    const of = { _tag: 'phase', phase: 1 } as const
    const told = [pair, rupture('e', [between('c', 't')]), endTogether()]
    const alliance = allianceAfter(
      ...told,
      account(of, 'dissatisfied', ['e'], says('c')),
      account(of, 'got-what-was-needed', [], says('c')),
    )
    expect(isAttributed(alliance, 'e')).toBe(false)
  })
})

describe('6: the order of the checks is a contract', () => {
  it('is there an alliance comes before is it a person who speaks', () => {
    expect(refusal({ ...sessionWith(1, 'c'), stamp: { session: 1, by: algorithm } } as AllianceCommand)).toBe(
      'AllianceNotBegun',
    )
  })
})

describe('7: whoever has gone acts no more', () => {
  it('one who left does not resume a phase', () => {
    expect(refusal(trio, leave('ben'), endTogether(), { ...resume, stamp: at(0, says('ben')) })).toBe('HasLeft')
  })
  it('a leader who left waives nobody’s processing', () => {
    const quartet = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const waive: AllianceCommand = {
      _tag: 'NoteBystander',
      stamp: at(0, says('leader')),
      episode: 'e',
      bystander: { who: 'cas', state: 'waived' },
    }
    expect(refusal(quartet, inGroup, leave('leader'), waive)).toBeDefined()
  })
})

describe('8: there is no whole where there is none', () => {
  it('nothing is directed to the whole in an alliance of two', () => {
    const strain = rupture('e', [between('c', 't')])
    expect(refusal(pair, { ...strain, rupture: { ...strain.rupture, directedTo: [whole] } })).toBeDefined()
  })
  it('nor to the whole group in a rupture whose ties are between persons', () => {
    expect(refusal(trio, { ...inGroup, rupture: { ...inGroup.rupture, directedTo: [whole] } })).toBeDefined()
  })
  it('two people who remain are no whole', () => {
    expect(refusal(trio, leave('ben'), rupture('e', [[person('ann'), whole]]))).toBe('NotATie')
  })
})

describe('9: sessions are whole numbers, from callers without types too', () => {
  const started = (at0: number): AllianceCommand => ({ ...pair, stamp: at(at0) }) as AllianceCommand
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('an alliance does not begin at session %d', (number) => {
    expect(refusal(started(number))).toBeDefined()
  })
  it.each([0.5, Number.POSITIVE_INFINITY])('session %d is not held', (number) => {
    expect(refusal(pair, sessionWith(number, 'c'))).toBeDefined()
  })
  it.each([-3, 0.5])('nothing happened in session %d', (number) => {
    const strain = rupture('e', [between('c', 't')])
    const moment = { kind: 'withdrawal', happened: during(number) } as const
    expect(
      refusal(pair, sessionWith(1, 'c'), { ...strain, stamp: at(1), rupture: { ...strain.rupture, moment } }),
    ).toBeDefined()
  })
  it('nobody codes moment 1.5', () => {
    const code: AllianceCommand = {
      _tag: 'CodeMarkers',
      stamp: at(0),
      episode: 'e',
      moment: 1.5,
      markers: [{ codeSet: '3RS-2015', marker: 'defends-self' }],
    }
    const moment: AllianceCommand = {
      _tag: 'RecordMoment',
      stamp: at(0),
      episode: 'e',
      moment: { kind: 'mixed', happened: during(0) },
    }
    expect(refusal(pair, rupture('e', [between('c', 't')]), moment, code)).toBe('UnknownMoment')
  })
})

describe('10: lists say each thing once', () => {
  it('nobody is present twice in one session', () => {
    expect(refusal(pair, sessionWith(1, 'c', 'c'))).toBeDefined()
  })
  it('a rupture names each tie once', () => {
    expect(refusal(pair, rupture('e', [between('c', 't'), between('t', 'c')]))).toBeDefined()
  })
})

describe('11: asking what changed changes no input', () => {
  it('neither the state before nor what a caller put into the one after is frozen', () => {
    const before = allianceAfter(structuredClone(pair))
    const held = structuredClone(sessionWith(1, 'c'))
    const decided = decide(before, held)
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    changesBetween(before, decided.right.reduce(evolve, before as AllianceState))
    expect(Object.isFrozen(held.stamp)).toBe(false)
  })
})

describe('12: the parties’ repair is the parties’', () => {
  const quartet = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
  it('a bystander does not close an episode over the heads of its parties as resolved', () => {
    expect(refusal(quartet, inGroup, resolve('e', says('cas')))).toBeDefined()
  })
  it('nor stops its repair', () => {
    const stopped: AllianceCommand = { ...stop, stamp: at(0, says('cas')) } as AllianceCommand
    expect(refusal(quartet, inGroup, attempt('e', 'ann'), worked, stopped)).toBeDefined()
  })
})

describe('13: one of two is not all', () => {
  it('in a relationship the word of one party does not make it resolved for all', () => {
    const couple = begin('relationship', { a: 'party', b: 'party' })
    const alliance = allianceAfter(couple, rupture('e', [between('a', 'b')]), resolve('e', says('a')), endTogether())
    expect(outcomesOf(alliance, 'all')[0]?.outcome).not.toBe('resolved')
  })
})

describe('14: a tie that ended stays ended', () => {
  it('an episode whose last tie ended closes, though somebody of an ended tie came back', () => {
    const quartet = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const twoTies = rupture('e', [between('ann', 'ben'), between('ben', 'cas')])
    const { record } = allianceAfter(quartet, twoTies, leave('ann'), join('ann', 'member'), leave('cas'))
    expect(record.episodes[0]?.episode._tag).toBe('Closed')
  })
})

describe('18: an ended phase keeps its outcomes', () => {
  it('what is said in a later phase does not undo a termination', () => {
    const ended = [
      pair,
      rupture('e', [between('c', 't')]),
      endTogether(),
      account({ _tag: 'phase', phase: 1 }, 'dissatisfied', ['e'], says('c')),
      resume,
    ]
    expect(outcomesOf(allianceAfter(...ended), 'client')[0]?.outcome).toBe('termination')
    expect(outcomesOf(allianceAfter(...ended, judge('e', says('t'), 5)), 'client')[0]?.outcome).toBe('termination')
    // Unless it is the later word of the same person, which takes the account back and comes too late to resolve it.
    const later = outcomesOf(allianceAfter(...ended, judge('e', says('c'), 5)), 'client')[0]
    expect(later).toMatchObject({ outcome: 'not-judged', reason: 'too-late', attributed: 'no' })
  })
})

describe('19: a tie is over for every episode of it', () => {
  it('closed on the leader’s word, the member not asked, who then leaves: not open any more', () => {
    const strain = rupture('e', [between('ann', 'leader')], { affected: ['ann'] })
    const alliance = allianceAfter(trio, strain, resolve('e', says('leader')), leave('ann'))
    expect(outcomesOf(alliance, 'client')[0]?.outcome).toBe('not-judged')
  })
})
