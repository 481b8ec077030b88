import {
  type Alliance,
  type AllianceCommand,
  cautionsSeen,
  decide,
  decideAs,
  defaultPermissions,
  initial,
  type Permissions,
  preview,
  previewFor,
  readerOf,
  remarksSeen,
  viewFor,
} from 'rupture-repair/alliance'
import { describe, expect, test } from 'vitest'
import {
  allianceAfter,
  at,
  between,
  endTogether,
  judge,
  leave,
  observes,
  pair,
  rupture,
  says,
  trio,
} from '../../../model/given.js'
import { hidden, recorded, strain } from './recorded.js'

const closed: AllianceCommand = { _tag: 'CloseEpisode', stamp: at(0, says('t')), episode: 'e', as: 'faded' }
const harmBy = (id: string, doneBy: readonly string[] = []): AllianceCommand => ({
  _tag: 'ReportHarm',
  stamp: at(0, says(id)),
  harm: 'h',
  what: { kind: 'abuse', doneBy, doneTo: [], happened: { _tag: 'unknown' } },
})
const commands = (state: Alliance, who: string, permissions?: Permissions): readonly string[] =>
  previewFor(state, says(who), permissions).map(({ command }) => command)

describe('cautions and remarks', () => {
  const question = { unattendedFor: 1 }
  test('one that a word would stop is withheld, whether or not there is such a word', () => {
    const declined: AllianceCommand = {
      _tag: 'AskForJudgement',
      stamp: { ...at(0, says('c')), visibleTo: ['supervision'] },
      episode: 'e',
      asked: { who: 'c', answer: 'declined' },
    }
    for (const alliance of [recorded(strain, closed), recorded(strain, closed, declined)])
      expect(cautionsSeen(viewFor(alliance, { audience: 'therapist' }), question)).toEqual([
        { _tag: 'ConclusionWithheld', of: 'AffectedNotHeard', episodes: ['e'] },
      ])
  })
  test('one that rests on what was said is raised', () => {
    const against = recorded(strain, judge('e', says('c'), 2), closed)
    expect(cautionsSeen(viewFor(against, { audience: 'therapist' }), question)).toMatchObject([
      { _tag: 'ClosedAgainstTheirWord', who: ['c'] },
    ])
  })
  test('a departure is about no episode', () => {
    const left = allianceAfter(trio, leave('ben')) as Alliance
    expect(cautionsSeen(viewFor(left, { audience: 'leaders' }), question)).toEqual([
      { _tag: 'ConclusionWithheld', of: 'DepartureUnspoken', episodes: [] },
    ])
  })
  test('they are for some readers alone', () => {
    expect(cautionsSeen(viewFor(recorded(strain), { audience: 'clients' }), question)).toBe('withheld')
    for (const audience of ['clients', 'therapist', 'leaders', 'group', 'everyone'] as const)
      expect(remarksSeen(viewFor(recorded(strain), { audience }))).toBe('withheld')
    const agreed: AllianceCommand = {
      _tag: 'NameFactor',
      stamp: at(0, says('t')),
      episode: 'e',
      factor: { factor: 'changed-frame', held: 'agreed' },
    }
    const twice: AllianceCommand = {
      _tag: 'NoteEffect',
      stamp: at(0, says('t')),
      episode: 'e',
      effect: { on: 'c', effect: 'anger' },
    }
    expect(remarksSeen(viewFor(recorded(strain, agreed, twice), { audience: 'supervision' }))).toEqual([
      { _tag: 'ConclusionWithheld', of: 'AgreedByOneAlone', episodes: ['e'] },
      { _tag: 'WordOfAnother', episode: 'e', who: 'c', by: says('t'), seq: [4] },
    ])
  })
})

describe('what a person may record', () => {
  test('offers nothing of what they may not see', () => {
    const state = recorded(hidden, harmBy('t'))
    expect(commands(state, 'c')).not.toContain('CloseHarm')
    expect(commands(state, 'c')).not.toContain('JudgeResolution')
    expect(commands(state, 't')).toContain('JudgeResolution')
    expect(commands(state, 't')).toContain('CloseHarm')
  })
  test('a person who is said to have done a harm may not close it', () => {
    const everyone = {
      ...defaultPermissions,
      sees: { ...defaultPermissions.sees, HarmReported: ['everyone'] },
    } as const
    expect(commands(recorded(harmBy('c', ['t'])), 't', everyone)).not.toContain('CloseHarm')
    expect(commands(recorded(harmBy('c', ['t'])), 'c', everyone)).toContain('CloseHarm')
  })
  test('a person who has left may say a word and not act', () => {
    const state = allianceAfter(trio, leave('ben')) as Alliance
    expect(commands(state, 'ben')).toContain('ReportRupture')
    expect(commands(state, 'ben')).not.toContain('HoldSession')
    expect(commands(state, 'ann')).toContain('HoldSession')
  })
  test('the dead, strangers and the unknown record nothing', () => {
    expect(commands(allianceAfter(trio, leave('ben', 'death')) as Alliance, 'ben')).toEqual([])
    expect(commands(recorded(), 'stranger')).toEqual([])
    expect(previewFor(recorded(), observes('c'))).toEqual([])
  })
  test('nothing is withheld of an alliance without a word', () => {
    expect(previewFor(recorded(), says('c'))).toEqual(preview(recorded()))
    expect(previewFor(recorded(), observes())).toEqual(preview(recorded()))
    expect(previewFor(initial, says('c'))).toEqual(preview(initial))
  })
  test('an app may give fewer commands', () => {
    const permissions: Permissions = {
      ...defaultPermissions,
      records: { ...defaultPermissions.records, client: ['ReportRupture', 'JudgeResolution'] },
    }
    expect(commands(recorded(strain), 'c', permissions)).toEqual(['ReportRupture', 'JudgeResolution'])
    const refused = decideAs(recorded(strain), { ...closed, stamp: at(0, says('c')) }, permissions)
    expect(refused).toEqual({ _tag: 'Left', left: { _tag: 'NotPermitted', command: 'CloseEpisode' } })
  })
})

describe('a refusal', () => {
  const asked: AllianceCommand = { _tag: 'StopRepair', stamp: at(0, says('c')), episode: 'e' }
  const answer = (state: Alliance, command: AllianceCommand): string => {
    const decided = decideAs(state, command)
    return decided._tag === 'Left' ? decided.left._tag : 'recorded'
  }
  test('of what is hidden is that of what is not there', () => {
    expect(answer(recorded(hidden), asked)).toBe('UnknownEpisode')
    expect(answer(recorded(), asked)).toBe('UnknownEpisode')
    expect(answer(recorded(strain), asked)).toBe('NothingAttempted')
  })
  test('for a reason that is hidden has no reason', () => {
    const own = rupture('e', [between('c', 't')], { by: says('c') })
    expect(answer(recorded(hidden), own)).toBe('ReasonWithheld')
    expect(answer(recorded(strain), own)).toBe('EpisodeAlreadyReported')
  })
  test('of a correction has no reason', () => {
    const withdraw = (entry: number): AllianceCommand => ({ _tag: 'WithdrawEntry', stamp: at(0, says('c')), entry })
    expect(answer(recorded(hidden), withdraw(2))).toBe('ReasonWithheld')
    expect(answer(recorded(hidden), withdraw(9))).toBe('ReasonWithheld')
    expect(answer(recorded(strain, judge('e', says('c'), 2)), withdraw(3))).toBe('recorded')
  })
  test('what is recorded is what decide records', () => {
    const own = judge('e', says('c'), 2)
    expect(decideAs(recorded(strain), own)).toEqual(decide(recorded(strain), own))
    expect(decideAs(initial, pair)).toEqual(decide(initial, pair))
  })
  test('a factor may name the change of the frame by its place in the log', () => {
    const changed: AllianceCommand = {
      _tag: 'ChangeFrame',
      stamp: at(0, says('t')),
      change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: { _tag: 'unknown' } },
    }
    const named: AllianceCommand = {
      _tag: 'NameFactor',
      stamp: at(0, says('c')),
      episode: 'e',
      factor: { factor: 'changed-frame', held: 'possible', frameChange: 3 },
    }
    expect(answer(recorded(harmBy('t'), changed, strain), named)).toBe('recorded')
  })
})

test('a person reads as their role has it', () => {
  expect(readerOf(recorded(), says('c'))).toEqual({ audience: 'clients', person: says('c') })
  expect(readerOf(recorded(), observes())).toEqual({ audience: 'research', person: observes() })
  expect(readerOf(recorded(endTogether()), says('t')).audience).toBe('therapist')
  expect(readerOf(recorded(), says('stranger')).audience).toBe('everyone')
})
