/** Each caution where it is due and where it is not. */
import type { AllianceCommand } from 'rupture-repair'
import { cautionSources, cautionsIn } from 'rupture-repair/alliance'
import type { AttemptResult, Happened, Strategy } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { evidenceKinds } from '../../../../src/alliance/conclusions/caution.js'
import type { Timing } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  at,
  attempt,
  between,
  during,
  endTogether,
  held,
  judge,
  leave,
  pair,
  resolve,
  rupture,
  says,
  whole,
} from '../../../model/given.js'
import { ended, found, group, strain } from './caution-given.js'

const used = (strategy: Strategy, session = 0, timing?: Exclude<Timing, 'either'>): AllianceCommand => ({
  _tag: 'UseStrategy',
  stamp: at(session),
  episode: 'e',
  use: timing === undefined ? { strategy, usedBy: 't' } : { strategy, usedBy: 't', timing },
})

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
