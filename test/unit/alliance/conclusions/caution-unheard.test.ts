/** Cautions about people who have not been heard: bystanders, those it affected, those a departure left behind. */
import type { AllianceCommand } from 'rupture-repair'
import type { Happened, ParticipantId } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  at,
  between,
  during,
  endTogether,
  judge,
  leave,
  observes,
  pair,
  resolve,
  rupture,
  says,
} from '../../../model/given.js'
import { found, group, strain } from './caution-given.js'

describe('bystanders not asked', () => {
  const between2 = rupture('e', [between('ann', 'ben')])
  const asked = (who: ParticipantId): AllianceCommand => ({
    _tag: 'NoteBystander',
    stamp: at(0, says('lee')),
    episode: 'e',
    bystander: { who, state: 'asked' },
  })
  const who = (...commands: readonly AllianceCommand[]) =>
    found('BystandersNotAsked', [group, between2, ...commands]).flatMap((caution) => caution.who)
  it('names those who were there and are still here, also when the parties are through', () => {
    expect(who()).toEqual(['cas', 'dot'])
    expect(who(asked('cas'))).toEqual(['dot'])
    expect(who(leave('dot'))).toEqual(['cas'])
    expect(who(resolve('e', says('ann')), judge('e', says('ben'), 5))).toEqual(['cas', 'dot'])
  })
  it('not once all are asked, nor between two people', () => {
    expect(found('BystandersNotAsked', [group, between2, asked('cas'), asked('dot')])).toEqual([])
    expect(found('BystandersNotAsked', [pair, strain])).toEqual([])
  })
})

describe('closed as resolved without the word of those it affected', () => {
  const hurt = rupture('e', [between('c', 't')], { affected: ['c'] })
  it('names whom it affected and who has said nothing of it', () => {
    expect(found('AffectedNotHeard', [pair, hurt, resolve('e', says('t'))])).toEqual([
      {
        _tag: 'AffectedNotHeard',
        setting: 'individual',
        episode: 'e',
        who: ['c'],
        closedBy: says('t'),
        as: 'resolved',
      },
    ])
    expect(found('AffectedNotHeard', [pair, hurt, resolve('e', observes())])[0]?.who).toEqual(['c'])
  })
  it('not once they have spoken, before or after, whatever they said', () => {
    expect(found('AffectedNotHeard', [pair, hurt, resolve('e', says('c'))])).toEqual([])
    expect(found('AffectedNotHeard', [pair, hurt, judge('e', says('c'), 2), resolve('e', says('t'))])).toEqual([])
    expect(found('AffectedNotHeard', [pair, hurt, resolve('e', says('t')), judge('e', says('c'), 1)])).toEqual([])
  })
  it('not of whoever cannot be asked any more, and not of what is open or was given up', () => {
    const inGroup = [group, rupture('e', [between('ann', 'lee')], { affected: ['ann'] }), resolve('e', says('lee'))]
    expect(found('AffectedNotHeard', [...inGroup, leave('ann')]).map(({ who }) => who)).toEqual([['ann']])
    expect(found('AffectedNotHeard', [...inGroup, leave('ann', 'death')])).toEqual([])
    expect(found('AffectedNotHeard', [pair, hurt, judge('e', says('t'), 5)])).toEqual([])
    expect(found('AffectedNotHeard', [pair, hurt, endTogether()])).toEqual([])
  })
})

describe('bystanders who were not there', () => {
  const there = (session: number, ...present: readonly [string, ...string[]]): AllianceCommand => ({
    _tag: 'HoldSession',
    stamp: at(session),
    held: { present },
  })
  const happened = (when: Happened, session: number): AllianceCommand => {
    const told = rupture('e', [between('ann', 'ben')], { session })
    return { ...told, rupture: { ...told.rupture, moment: { kind: 'confrontation', happened: when } } }
  }
  const named = (...commands: readonly AllianceCommand[]) =>
    found('BystandersNotAsked', [group, ...commands]).flatMap(({ who }) => who)
  const first = there(1, 'lee', 'ann', 'ben', 'cas')
  it('are left out where the attendance shows it', () => {
    expect(named(first, happened(during(1), 1))).toEqual(['cas'])
    expect(named(first, there(2, 'lee', 'ann', 'ben', 'cas', 'dot'), happened(during(1), 2))).toEqual(['cas'])
  })
  it('raise nothing where nobody else was there', () => {
    expect(named(there(1, 'lee', 'ann', 'ben'), happened(during(1), 1))).toEqual([])
  })
  it('stay in where the session is not known for sure, was not written up, or it was between two', () => {
    expect(named(first, happened({ _tag: 'unknown' }, 1))).toEqual(['cas', 'dot'])
    expect(named(first, happened({ _tag: 'about', session: 1 }, 1))).toEqual(['cas', 'dot'])
    expect(named(first, happened({ _tag: 'in', session: 1, part: 'between' }, 1))).toEqual(['cas', 'dot'])
    expect(named(happened(during(0), 0))).toEqual(['cas', 'dot'])
  })
  it('stay in where they were there for a later moment of it', () => {
    const later: AllianceCommand = {
      _tag: 'RecordMoment',
      stamp: at(2),
      episode: 'e',
      moment: { kind: 'withdrawal', happened: during(2) },
    }
    expect(named(first, happened(during(1), 1), there(2, 'lee', 'dot'), later)).toEqual(['cas', 'dot'])
  })
})

describe('a departure unspoken', () => {
  const account = (
    by: string,
    reason: 'dissatisfied' | 'unknown' = 'dissatisfied',
    attributedTo: readonly string[] = [],
  ): AllianceCommand => ({
    _tag: 'AccountForEnding',
    stamp: at(0, by === 'observer' ? observes() : says(by)),
    account: { of: { _tag: 'departure', participant: 'ann' }, reason, attributedTo },
  })
  it('until somebody else has given an account of it', () => {
    expect(found('DepartureUnspoken', [group, leave('ann')])).toEqual([
      { _tag: 'DepartureUnspoken', setting: 'group', participant: 'ann', died: false },
    ])
    expect(found('DepartureUnspoken', [group, leave('ann'), account('ann')])).toHaveLength(1)
    expect(found('DepartureUnspoken', [group, leave('ann'), account('lee')])).toEqual([])
  })
  it('not spoken of by whoever does not know and attributes it to nothing', () => {
    expect(found('DepartureUnspoken', [group, leave('ann'), account('lee', 'unknown')])).toHaveLength(1)
    const strained = [group, rupture('e', [between('ann', 'ben')]), leave('ann')]
    expect(found('DepartureUnspoken', [...strained, account('lee', 'unknown', ['e'])])).toEqual([])
    const harm: AllianceCommand = {
      _tag: 'ReportHarm',
      stamp: at(0, says('ben')),
      harm: 'h',
      what: { kind: 'abuse', doneBy: [], doneTo: ['ann'], happened: { _tag: 'unknown' } },
    }
    const harmed = { ...account('lee', 'unknown') } as Extract<AllianceCommand, { _tag: 'AccountForEnding' }>
    const attributed = (harms: readonly string[]) => ({ ...harmed, account: { ...harmed.account, harms } })
    expect(found('DepartureUnspoken', [group, harm, leave('ann'), attributed(['h'])])).toEqual([])
    expect(found('DepartureUnspoken', [group, harm, leave('ann'), attributed([])])).toHaveLength(1)
  })
  it('again after a second departure, once', () => {
    const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'ann', role: 'member' } }
    const again = [group, leave('ann'), account('lee'), back, leave('ann')]
    expect(found('DepartureUnspoken', again)).toHaveLength(1)
    expect(found('DepartureUnspoken', [...again, account('ben')])).toEqual([])
  })
  it('not where everyone ends', () => {
    expect(
      found('DepartureUnspoken', [group, { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'together' } }]),
    ).toEqual([])
  })
})
