/** Which of a person's own words decides, where they gave more than one or others gave another. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair'
import { cautionsIn, outcomeCounts, outcomesByPerson, scalesWithoutCut } from 'rupture-repair/alliance'
import type { Judgement } from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import type { EndingReason } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  endTogether,
  judge,
  leave,
  observes,
  pair,
  resolve,
  resume,
  rupture,
  says,
} from '../../../model/given.js'
import { rowOf, stopped, strain } from './client-hurt.js'

const by = (id: string) => (id === 'observer' ? observes() : says(id))
const word = (who: string, judgement: Judgement): AllianceCommand => ({
  _tag: 'JudgeResolution',
  stamp: at(0, by(who)),
  episode: 'e',
  judgement,
})
const closed = (who: string, as: 'let-go' | 'faded' | 'led-to-referral'): AllianceCommand => ({
  _tag: 'CloseEpisode',
  stamp: at(0, says(who)),
  episode: 'e',
  as,
})
type Of = Extract<AllianceCommand, { readonly _tag: 'AccountForEnding' }>['account']['of']
const because = (
  who: string,
  reason: EndingReason,
  attributedTo: readonly string[] = [],
  of: Of = { _tag: 'phase', phase: 1 },
): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(0, by(who)),
  account: { of, reason, attributedTo },
})
const tried = [attempt('e', 't'), { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'did-not-work' }] as const
const own = { rating: 5, scale: 'of their own' } as const

describe('closing as a referral is an attribution', () => {
  const referred = closed('c', 'led-to-referral')
  it('not undone by an account that says referral, nor by one of a later ending', () => {
    expect(rowOf('client', referred, endTogether(), because('c', 'referral'))?.outcome).toBe('led-to-referral')
    const second: Of = { _tag: 'phase', phase: 2 }
    const later = [referred, endTogether(), resume, endTogether(), because('c', 'planned', [], second)]
    expect(rowOf('client', ...later)?.outcome).toBe('led-to-referral')
  })
  it('not undone by what they say of the departure of another', () => {
    const group = begin('group', { l: 'leader', a: 'member', b: 'member', d: 'member' })
    const told = (who: string) =>
      outcomesOf(
        allianceAfter(
          group,
          rupture('e', [between('a', 'b')]),
          closed('a', 'led-to-referral'),
          leave(who),
          because('a', 'planned', [], { _tag: 'departure', participant: who }),
        ),
        'client',
      )[0]?.outcome
    expect(told('b')).toBe('led-to-referral')
    expect(told('a')).toBe('not-judged')
  })
  it('undone by an account of the ending of its phase that gives another cause, and by a later resolved', () => {
    expect(rowOf('client', referred, endTogether(), because('c', 'planned'))?.outcome).toBe('not-judged')
    expect(rowOf('client', referred, word('c', { rating: 4 }))?.outcome).toBe('resolved')
  })
})

describe('by person', () => {
  it('only their own attribution stands in their row', () => {
    const told = allianceAfter(pair, strain, endTogether(), because('t', 'dissatisfied', ['e']))
    expect(
      outcomesByPerson(told).map(({ who, attributed, attributedByOthers }) => [who, attributed, attributedByOthers]),
    ).toEqual([
      ['c', 'not-asked', false],
      ['t', 'yes', false],
    ])
  })
})

describe('a judgement on a scale without a cut', () => {
  it('does not hide what the same person said on the own scale', () => {
    expect(rowOf('client', word('c', { rating: 4 }), word('c', own), endTogether())).toMatchObject({
      outcome: 'resolved',
      judged: 'resolved',
      reason: null,
    })
    expect(rowOf('client', word('c', { allianceAfter: 'weaker' }), word('c', own), endTogether())?.outcome).toBe(
      'unresolved',
    )
  })
  it('is the reason where there is no other, and where the other says only that it is over', () => {
    expect(rowOf('client', word('c', own), endTogether())?.reason).toBe('no-cut')
  })
  it('is what decides where its cut is given', () => {
    const told = allianceAfter(
      pair,
      strain,
      word('c', { rating: 4 }),
      word('c', { rating: 1, scale: 's' }),
      endTogether(),
    )
    expect(outcomesOf(told, 'client', { scales: { s: 2 } })[0]?.judged).toBe('not-resolved')
  })
  it('of a machine is not asked for', () => {
    const withBot = begin('group', { l: 'leader', a: 'member', bot: 'member' }, ['bot'])
    const told = allianceAfter(withBot, rupture('e', [between('l', 'a')]), word('bot', own))
    expect(scalesWithoutCut([told])).toEqual([])
    expect(scalesWithoutCut([allianceAfter(withBot, rupture('e', [between('l', 'a')]), word('a', own))])).toEqual([
      'of their own',
    ])
  })
})

describe('a way in which it is over, said by closing', () => {
  it.each(['let-go', 'faded'] as const)('%s is taken back by a later word that says not resolved', (as) => {
    expect(rowOf('client', closed('c', as), word('c', { rating: 2 }))).toMatchObject({
      outcome: 'unresolved',
      settled: false,
    })
    expect(rowOf('client', closed('c', as), word('c', { allianceAfter: 'weaker' }))).toMatchObject({
      outcome: 'unresolved',
      settled: false,
    })
  })
  it('is kept where the closing came later, or a later word says nothing of it', () => {
    expect(rowOf('client', closed('c', 'let-go'), word('c', { rating: 2, over: 'let-go' }))).toMatchObject({
      outcome: 'let-go',
      settled: true,
    })
    expect(rowOf('client', word('c', { rating: 2 }), closed('c', 'let-go'))).toMatchObject({
      outcome: 'let-go',
      settled: true,
    })
    expect(rowOf('client', closed('c', 'let-go'), word('c', own))).toMatchObject({ outcome: 'let-go' })
  })
})

describe('attributed, where those of the criterion say neither', () => {
  it('counts every source, bystanders too', () => {
    const group = begin('group', { l: 'leader', a: 'member', b: 'member' })
    const told = allianceAfter(
      group,
      rupture('e', [between('l', 'a')]),
      endTogether(),
      because('b', 'dissatisfied', ['e']),
    )
    expect(outcomesOf(told, 'therapist')[0]).toMatchObject({
      attributed: 'yes',
      attributedByOthers: true,
      outcome: 'not-judged',
    })
  })
  it('lets one who leaves over the rupture of others say so', () => {
    const group = begin('group', { l: 'leader', a: 'member', b: 'member', d: 'member' })
    const told = allianceAfter(
      group,
      rupture('e', [between('l', 'a')]),
      leave('b'),
      because('b', 'dissatisfied', ['e'], { _tag: 'departure', participant: 'b' }),
    )
    expect(outcomesOf(told, 'client')[0]?.attributed).toBe('yes')
  })
})

describe('a death', () => {
  it('is no termination, whatever a later account of another ending says', () => {
    const died: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of: 'c' } }
    const group = begin('group', { l: 'leader', a: 'member', b: 'member', c: 'member' })
    const of: Of = { _tag: 'departure', participant: 'b' }
    const told = allianceAfter(
      group,
      rupture('e', [between('l', 'c')]),
      leave('b'),
      died,
      because('l', 'dissatisfied', ['e'], of),
    )
    expect(outcomesOf(told, 'therapist')[0]).toMatchObject({
      closure: 'death',
      attributed: 'not-asked',
      outcome: 'not-judged',
    })
  })
})

describe('settled', () => {
  it('is not where a party attributes an ending to it, or only stopped trying', () => {
    expect(rowOf('client', word('t', { rating: 4 }), endTogether(), because('c', 'dissatisfied', ['e']))?.settled).toBe(
      false,
    )
    expect(rowOf('client', ...tried, stopped)?.settled).toBe(false)
    expect(rowOf('client', word('c', { over: 'stopped' }), word('t', { rating: 4 }))?.settled).toBe(false)
  })
  it('is over by a repair, by letting go and by passing; null without a word', () => {
    expect(rowOf('client')?.settled).toBeNull()
    expect(rowOf('client', word('c', { over: 'faded' }), word('t', { rating: 4 }))?.settled).toBe(true)
  })
})

describe('where all of them spoke', () => {
  it('no one was left unasked', () => {
    const row = rowOf('all', word('c', { over: 'let-go' }), word('t', { rating: 5 }), endTogether())
    expect(row).toMatchObject({ outcome: 'not-judged', judged: 'not-judged', reason: null })
  })
})

describe('recurred', () => {
  it('counts from the earliest in the order of sessions, and never below none', () => {
    const again = (id: string, session: number, stamped: number): AllianceCommand => {
      const report = rupture(id, [between('c', 't')], { session, recurrenceOf: 'e' })
      return { ...report, stamp: at(stamped) }
    }
    const held = (session: number): AllianceCommand => ({
      _tag: 'HoldSession',
      stamp: at(session),
      held: { present: ['c', 't'] },
    })
    const told = allianceAfter(
      pair,
      held(1),
      { ...strain, stamp: at(1) },
      resolve('e', says('c'), 5, 1),
      held(2),
      held(9),
      again('f', 9, 9),
      again('g', 3, 9),
    )
    expect(outcomesOf(told, 'client')[0]?.recurred).toBe(2)
    const before = allianceAfter(
      pair,
      held(3),
      { ...strain, stamp: at(3) },
      resolve('e', says('c'), 5, 3),
      again('f', 1, 3),
    )
    expect(outcomesOf(before, 'client')[0]?.recurred).toBe(0)
  })
})

describe('restored', () => {
  it('is counted where no attempt is on record, too', () => {
    const rows = outcomesOf(allianceAfter(pair, strain, word('c', { rating: 3 }), endTogether()), 'client', {
      resolvedFrom: 4,
    })
    expect(rows[0]).toMatchObject({ restored: true, attempted: false, outcome: 'unresolved' })
    expect(outcomeCounts(rows).restored).toBe(1)
  })
})

describe('who left', () => {
  const group = begin('group', { l: 'leader', k: 'coleader', a: 'member', b: 'member' })
  const left = (...leavers: readonly [string, ...string[]]) =>
    outcomesOf(
      allianceAfter(group, rupture('e', [between('l', 'a')]), {
        _tag: 'EndPhase',
        stamp: at(0),
        ending: { _tag: 'left', leavers },
      }),
      'client',
    )[0]?.closure
  it('is called the therapist only where all of them are', () => {
    expect(left('l', 'k')).toBe('therapist-left')
    expect(left('l', 'a')).toBe('left')
  })
})

describe('closed against their word', () => {
  it('names only the clients it concerns', () => {
    const group = begin('group', { l: 'leader', a: 'member', b: 'member' })
    const told = allianceAfter(
      group,
      rupture('e', [between('l', 'a')]),
      judge('e', says('b'), 1),
      judge('e', says('a'), 1),
      resolve('e', says('l'), 5),
    )
    const cautions = cautionsIn(told, { unattendedFor: 9 }).filter(({ _tag }) => _tag === 'ClosedAgainstTheirWord')
    expect(cautions).toMatchObject([{ who: ['a'] }])
  })
})
