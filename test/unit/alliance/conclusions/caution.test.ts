/** Each caution where it is due and where it is not. */
import type { AllianceCommand, Caution } from 'rupture-repair'
import { cautionSources, cautionsIn } from 'rupture-repair/alliance'
import type { AttemptResult, Happened, ParticipantId, Strategy } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { evidenceKinds } from '../../../../src/alliance/conclusions/caution.js'
import type { FrameManner, Timing } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  at,
  attempt,
  begin,
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
  whole,
} from '../../../model/given.js'

const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member', dot: 'member' })
const held = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session),
  held: { present: ['c', 't'] },
})
const strain = rupture('e', [between('c', 't')])
const found = <Tag extends Caution['_tag']>(
  tag: Tag,
  commands: readonly AllianceCommand[],
  unattendedFor = 2,
): readonly Extract<Caution, { _tag: Tag }>[] =>
  cautionsIn(allianceAfter(...commands), { unattendedFor }).filter(
    (caution): caution is Extract<Caution, { _tag: Tag }> => caution._tag === tag,
  )
const used = (strategy: Strategy, session = 0, timing?: Exclude<Timing, 'either'>): AllianceCommand => ({
  _tag: 'UseStrategy',
  stamp: at(session),
  episode: 'e',
  use: timing === undefined ? { strategy, usedBy: 't' } : { strategy, usedBy: 't', timing },
})
const ended = (result: AttemptResult): AllianceCommand => ({ _tag: 'EndAttempt', stamp: at(0), episode: 'e', result })

describe('left unattended', () => {
  const waiting = [pair, strain, held(1), held(2)]
  it('after as many sessions as asked, and not before', () => {
    expect(found('LeftUnattended', waiting)).toEqual([
      { _tag: 'LeftUnattended', setting: 'individual', episode: 'e', sessions: 2, mayBeUnspoken: true },
    ])
    expect(found('LeftUnattended', waiting, 3)).toEqual([])
  })
  it('may be unspoken where there was withdrawal, alone or mixed, and not in a confrontation', () => {
    const kind = (of: 'confrontation' | 'mixed') => ({
      ...strain,
      rupture: { ...strain.rupture, moment: { kind: of, happened: during(0) } },
    })
    expect(found('LeftUnattended', [pair, kind('mixed'), held(1), held(2)])[0]?.mayBeUnspoken).toBe(true)
    expect(found('LeftUnattended', [pair, kind('confrontation'), held(1), held(2)])[0]?.mayBeUnspoken).toBe(false)
  })
  it('not once somebody has tried, or it is over', () => {
    expect(found('LeftUnattended', [pair, strain, attempt('e', 't'), held(1), held(2)])).toEqual([])
    expect(found('LeftUnattended', [pair, strain, resolve('e', says('c')), held(1), held(2)])).toEqual([])
    expect(
      found('LeftUnattended', [...waiting, { _tag: 'EndPhase', stamp: at(2), ending: { _tag: 'together' } }]),
    ).toEqual([])
  })
})

describe('a change of the frame by one side', () => {
  const changed = (manner: FrameManner, session = 0): AllianceCommand => ({
    _tag: 'ChangeFrame',
    stamp: at(session),
    change: { aspect: 'fee', manner, changedBy: ['t'], happened: during(session) },
  })
  it('while an episode is open', () => {
    expect(found('OneSidedFrameChange', [pair, strain, changed('one-sided')])).toEqual([
      { _tag: 'OneSidedFrameChange', setting: 'individual', aspect: 'fee', changedBy: ['t'], episodes: ['e'] },
    ])
  })
  it('not one made together, nor before or after the episode', () => {
    expect(found('OneSidedFrameChange', [pair, strain, changed('together')])).toEqual([])
    expect(
      found('OneSidedFrameChange', [
        pair,
        changed('one-sided'),
        held(1),
        rupture('e', [between('c', 't')], { session: 1 }),
      ]),
    ).toEqual([])
    expect(
      found('OneSidedFrameChange', [pair, strain, resolve('e', says('c')), held(1), changed('one-sided', 1)]),
    ).toEqual([])
  })
})

describe('a change of the frame, told late or after an ending', () => {
  const oneSided = (told: number, happened: number): AllianceCommand => ({
    _tag: 'ChangeFrame',
    stamp: at(told),
    change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: during(happened) },
  })
  it('names no episode that ended with an earlier phase', () => {
    const ended: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'together' } }
    const resumed: AllianceCommand = { _tag: 'ResumePhase', stamp: at(0), resumes: 1 }
    expect(found('OneSidedFrameChange', [pair, strain, ended, resumed, held(5), oneSided(5, 5)])).toEqual([])
  })
  it('goes by when it happened, not by when it was told', () => {
    const later = rupture('e', [between('c', 't')], { session: 5 })
    expect(found('OneSidedFrameChange', [pair, held(1), held(5), later, oneSided(5, 1)])).toEqual([])
    expect(found('OneSidedFrameChange', [pair, held(1), held(5), later, oneSided(5, 5)])).toHaveLength(1)
  })
})

describe('pressing on', () => {
  const first = (result: AttemptResult, strategy: Strategy) => [
    pair,
    strain,
    attempt('e', 't'),
    used(strategy),
    ended(result),
  ]
  const again = (strategy: Strategy) => [attempt('e', 't'), used(strategy)]
  it.each(['illustrate-tasks-or-give-rationale', 'redirect-or-refocus'] as const)(
    'with %s after it did not work',
    (strategy) => {
      expect(found('PressedOn', [...first('did-not-work', strategy), ...again(strategy)])).toEqual([
        { _tag: 'PressedOn', setting: 'individual', episode: 'e', strategy, usedBy: ['t'] },
      ])
    },
  )
  it('not where it worked, where something else was tried, or with what is no technique', () => {
    const rationale = 'illustrate-tasks-or-give-rationale'
    expect(found('PressedOn', first('did-not-work', rationale))).toEqual([])
    expect(found('PressedOn', [...first('partly', rationale), ...again(rationale)])).toEqual([])
    expect(found('PressedOn', [...first('did-not-work', rationale), ...again('redirect-or-refocus')])).toEqual([])
    expect(found('PressedOn', [...first('did-not-work', 'allow-time'), ...again('allow-time')])).toEqual([])
  })
})

describe('a link to patterns at once', () => {
  const link = 'link-to-other-relationships'
  it('in the session it happened in, or said to be in the rupture', () => {
    expect(found('PatternLinkedAtOnce', [pair, strain, attempt('e', 't'), used(link), used(link)])).toEqual([
      { _tag: 'PatternLinkedAtOnce', setting: 'individual', episode: 'e', strategy: link, usedBy: ['t'] },
    ])
    const late = [pair, strain, held(1), attempt('e', 't', 1), used(link, 1, 'in-rupture')]
    expect(found('PatternLinkedAtOnce', late)).toHaveLength(1)
  })
  it('not in a later session, nor said to be later, nor another strategy', () => {
    expect(found('PatternLinkedAtOnce', [pair, strain, held(1), attempt('e', 't', 1), used(link, 1)])).toEqual([])
    expect(found('PatternLinkedAtOnce', [pair, strain, attempt('e', 't'), used(link, 0, 'later-session')])).toEqual([])
    expect(found('PatternLinkedAtOnce', [pair, strain, attempt('e', 't'), used('allow-time')])).toEqual([])
  })
})

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

describe('a frame changed in the session in which an episode was closed', () => {
  const alone: AllianceCommand = {
    _tag: 'ChangeFrame',
    stamp: at(0),
    change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: during(0) },
  }
  it('was changed while it was open, if it was told before the closing', () =>
    expect(found('OneSidedFrameChange', [pair, strain, alone, resolve('e', says('c'))])).toHaveLength(1))
  it('was changed after it, if it was told after the closing', () =>
    expect(found('OneSidedFrameChange', [pair, strain, resolve('e', says('c')), alone])).toEqual([]))
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

it('every caution says where it comes from and on what kind of evidence', () => {
  for (const { kind, source } of Object.values(cautionSources)) {
    expect(evidenceKinds).toContain(kind)
    expect(source).not.toBe('')
  }
})

describe('each caution, told apart from what is next to it', () => {
  const word = (by: string, rating: 2 | 5, session = 0) => judge('e', says(by), rating, session)
  const moment: AllianceCommand = {
    _tag: 'RecordMoment',
    stamp: at(0),
    episode: 'e',
    moment: { kind: 'confrontation', happened: during(0) },
  }
  const closed = (by: string, as: 'faded' | 'led-to-referral'): AllianceCommand => ({
    _tag: 'CloseEpisode',
    stamp: at(0, says(by)),
    episode: 'e',
    as,
  })
  const [held1, held2] = [1, 2].map(
    (session): AllianceCommand => ({ _tag: 'HoldSession', stamp: at(session), held: { present: ['lee', 'ann'] } }),
  ) as [AllianceCommand, AllianceCommand]
  const stopped: readonly AllianceCommand[] = [
    attempt('e', 't'),
    ended('did-not-work'),
    { _tag: 'StopRepair', stamp: at(0, says('t')), episode: 'e' },
  ]
  const hurt = (...affected: readonly string[]) => rupture('e', [between('c', 't')], { affected })

  it('a withdrawal with a confrontation beside it may be unspoken', () => {
    expect(found('LeftUnattended', [pair, strain, moment, held(1), held(2)])[0]?.mayBeUnspoken).toBe(true)
  })
  it('what concerns the group as a whole has no party who could have let it go, and waits like anything else', () => {
    const ofGroup = rupture('e', [[whole, whole]])
    expect(found('LeftUnattended', [group, ofGroup, held1, held2])).toHaveLength(1)
  })
  it('a change of the frame goes by when the episode began and ended, if that is known, else by when it was told', () => {
    const changed = (told: number, happened: number): AllianceCommand => ({
      _tag: 'ChangeFrame',
      stamp: at(told),
      change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: during(happened) },
    })
    const told = (happened: Happened) => {
      const report = rupture('e', [between('c', 't')], { session: 3 })
      return { ...report, rupture: { ...report.rupture, moment: { kind: 'withdrawal', happened } } } as AllianceCommand
    }
    const sessions = [pair, held(1), held(2), held(3)]
    expect(found('OneSidedFrameChange', [...sessions, told(during(1)), changed(3, 2)])).toHaveLength(1)
    expect(found('OneSidedFrameChange', [...sessions, told({ _tag: 'unknown' }), changed(3, 2)])).toEqual([])
    const over = [pair, strain, held(1), resolve('e', says('c'), 5, 1), held(2)]
    expect(found('OneSidedFrameChange', [...over, changed(2, 0)])).toHaveLength(1)
  })
  it('pressing on and links are read beside other steps and other strategies', () => {
    const stage: AllianceCommand = {
      _tag: 'ReachStage',
      stamp: at(0),
      episode: 'e',
      stage: { model: 'agnew-1994', stage: 'acknowledgement' },
    }
    const rationale = used('illustrate-tasks-or-give-rationale')
    const begun = [pair, strain, attempt('e', 't'), stage, used('allow-time'), rationale]
    const again = [ended('did-not-work'), attempt('e', 't'), stage, rationale]
    expect(found('PressedOn', [...begun, ...again])).toHaveLength(1)
    expect(found('PatternLinkedAtOnce', [...begun, ...again])).toEqual([])
  })
  it('who was hurt and alive is not heard, whoever else has died', () => {
    const both = rupture('e', [between('ann', 'ben')], { affected: ['ann', 'ben'] })
    const told = [group, both, resolve('e', says('lee')), leave('ann', 'death')]
    expect(found('AffectedNotHeard', told).map(({ who }) => who)).toEqual([['ben']])
  })
  it('a stopped repair says nothing of how it is for those it hurt', () => {
    expect(found('AffectedNotHeard', [pair, hurt('c'), ...stopped])).toEqual([])
  })

  it.each<[string, readonly AllianceCommand[], readonly string[]]>([
    ['the hurt client', [pair, hurt('c'), word('c', 2), resolve('e', says('t'))], ['c']],
    ['the hurt therapist', [pair, hurt('t'), word('t', 2), resolve('e', says('c'))], ['t']],
    ['the client, no one named as hurt', [pair, hurt(), word('c', 2), resolve('e', says('t'))], ['c']],
    ['a therapist who was not hurt', [pair, hurt('c'), word('t', 2), resolve('e', says('c'))], []],
    ['the one who closed it', [pair, hurt('c'), resolve('e', says('c')), word('c', 2)], []],
    ['who agrees', [pair, hurt('c'), word('c', 5), resolve('e', says('t'))], []],
    ['of what has faded', [pair, hurt('c'), word('c', 2), closed('t', 'faded')], ['c']],
    ['of a referral', [pair, hurt('c'), word('c', 2), closed('t', 'led-to-referral')], []],
    ['of a stopped repair', [pair, hurt('c'), word('c', 2), ...stopped], []],
    ['of what is open', [pair, hurt('c'), word('c', 2)], []],
    ['of what an ending closed', [pair, hurt('c'), word('c', 2), endTogether()], []],
    [
      'a member whom it does not concern',
      [group, rupture('e', [between('ann', 'ben')]), word('cas', 2), resolve('e', says('ann'))],
      [],
    ],
  ])('closed against the word of %s', (_, commands, who) => {
    expect(found('ClosedAgainstTheirWord', commands).flatMap((caution) => caution.who)).toEqual(who)
  })

  it('of each departure only its own account speaks', () => {
    const of = (participant: string): AllianceCommand => ({
      _tag: 'AccountForEnding',
      stamp: at(0, says('lee')),
      account: { of: { _tag: 'departure', participant }, reason: 'dissatisfied', attributedTo: [] },
    })
    const left = (...commands: readonly AllianceCommand[]) =>
      cautionsIn(allianceAfter(group, ...commands), { unattendedFor: 2 })
    const gone = (participant: string, died = false) => ({ _tag: 'DepartureUnspoken', participant, died })
    expect(left(leave('ann'), leave('ben'))).toMatchObject([gone('ann'), gone('ben')])
    expect(left(leave('ann'), leave('ben'), of('ben'))).toMatchObject([gone('ann')])
    expect(left(leave('ann'), leave('ben'), of('ben'), of('ann'))).toEqual([])
    expect(left(leave('ann', 'death'))).toMatchObject([gone('ann', true)])
    const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'ann', role: 'member' } }
    expect(left(leave('ann'), back, leave('ann'))).toMatchObject([gone('ann')])
  })
})
