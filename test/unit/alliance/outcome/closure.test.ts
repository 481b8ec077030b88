/** How an episode closed: by what was said of it, or by the ending that closed it and the reasons given for that. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair'
import { expect, it } from 'vitest'
import type { Closure } from '../../../../src/vocabulary/conclusion.js'
import type { EndingReason } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  leave,
  pair,
  resolve,
  resume,
  rupture,
  says,
} from '../../../model/given.js'

const strain = rupture('e', [between('c', 't')])
const ended = (ending: Extract<AllianceCommand, { _tag: 'EndPhase' }>['ending']): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: at(0),
  ending,
})
const [together, unknown] = [ended({ _tag: 'together' }), ended({ _tag: 'unknown' })]
const left = (...leavers: [string, ...string[]]) => ended({ _tag: 'left', leavers })
const because = (reason: EndingReason, by = 'c', phase = 1): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(0, says(by)),
  account: { of: { _tag: 'phase', phase }, reason, attributedTo: [] },
})
const closed = (as: 'let-go' | 'faded' | 'led-to-referral'): AllianceCommand => ({
  _tag: 'CloseEpisode',
  stamp: at(0, says('t')),
  episode: 'e',
  as,
})
const stopped: readonly AllianceCommand[] = [
  attempt('e', 't'),
  { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'did-not-work' },
  { _tag: 'StopRepair', stamp: at(0), episode: 'e' },
]

it.each<[string, readonly AllianceCommand[], Closure]>([
  ['not at all', [], 'open'],
  ['called resolved', [resolve('e', says('t'))], 'called-resolved'],
  ['called a referral', [closed('led-to-referral')], 'referral-agreed'],
  ['let go', [closed('let-go')], 'let-go'],
  ['faded', [closed('faded')], 'faded'],
  ['stopped', stopped, 'stopped'],
  ['an ending together', [together], 'together'],
  ['an ending of which no one knows', [unknown], 'unknown'],
  ['the client left', [left('c')], 'left'],
  ['the therapist left', [left('t')], 'therapist-left'],
  ['both left', [left('c', 't')], 'left'],
  ['a death', [ended({ _tag: 'death', of: 'c' }), because('death', 't')], 'death'],
  ['a reason beside it', [together, because('planned')], 'together'],
  ['a referral', [together, because('referral')], 'referral-agreed'],
  ['a referral, and the client left', [left('c'), because('referral')], 'left'],
  ['the therapist left, who says so', [unknown, because('therapist-left')], 'therapist-left'],
  ['a transfer', [together, because('transfer')], 'transfer'],
  ['no more money', [left('c'), because('agency-or-fee-limit')], 'service-ended'],
  ['a discharge', [together, because('discharge')], 'service-ended'],
  ['protection', [unknown, because('protection')], 'protection'],
  [
    'two reasons that are the same',
    [together, because('discharge'), because('agency-or-fee-limit', 't')],
    'service-ended',
  ],
  ['two reasons', [together, because('transfer'), because('discharge', 't')], 'together'],
  ['a reason and a source that knows none', [together, because('transfer'), because('unknown', 't')], 'transfer'],
  ['the ending it was part of', [together, resume, left('c'), because('transfer', 'c', 2)], 'together'],
])('%s: %s', (_, commands, closure) => {
  expect(outcomesOf(allianceAfter(pair, strain, ...commands), 'client')[0]?.closure).toBe(closure)
})

const group = begin('group', { lee: 'leader', sam: 'leader', ann: 'member', ben: 'member', cas: 'member' })
it.each<[string, readonly AllianceCommand[], Closure]>([
  ['a member left', [leave('ben')], 'left'],
  ['a member left for good', [leave('ben', 'death')], 'death'],
  ['a leader left', [leave('lee')], 'therapist-left'],
  ['the last of two who left', [leave('cas'), leave('lee')], 'therapist-left'],
  [
    'a second departure of the same member',
    [
      leave('cas'),
      { _tag: 'Join', stamp: at(0), participant: { id: 'cas', role: 'member' } },
      leave('cas', 'death'),
      leave('lee'),
    ],
    'therapist-left',
  ],
])('the group goes on, and %s', (_, commands, closure) => {
  const report = rupture('e', [between('ben', 'lee')])
  expect(outcomesOf(allianceAfter(group, report, ...commands), 'any')[0]?.closure).toBe(closure)
})
it('the departure that ended it is the one that counts, whatever its leaver does later', () => {
  const report = rupture('e', [between('ben', 'lee')])
  const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'ben', role: 'member' } }
  const told = allianceAfter(group, report, leave('ben'), back, leave('ben', 'death'))
  expect(outcomesOf(told, 'any')[0]?.closure).toBe('left')
  const before = allianceAfter(group, leave('ben'), back, report, leave('ben', 'death'))
  expect(outcomesOf(before, 'any')[0]?.closure).toBe('death')
})
