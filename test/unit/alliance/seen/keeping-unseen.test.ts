import {
  type Alliance,
  type AllianceCommand,
  type AllianceFact,
  amendAs,
  evolve,
  type Reader,
  viewFor,
} from 'rupture-repair/alliance'
import type { ParticipantId } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { type RecordingCommand, standingEntries } from '../../../../src/alliance/inside.js'
import { allianceAfter, at, between, pair, rupture, says } from '../../../model/given.js'

const therapist: Reader = { audience: 'therapist', person: 't' }
const client: Reader = { audience: 'clients', person: 'c' }
const prompted: AllianceCommand = {
  _tag: 'ReportRupture',
  stamp: at(0, says('t')),
  episode: 'e',
  rupture: {
    ties: [between('c', 't')],
    expressedBy: ['c'],
    directedTo: [],
    affected: [],
    moment: { happened: { _tag: 'unknown' } },
    promptedBy: { rule: 'drop', from: 0, to: 0 },
  },
}
const held: AllianceCommand = {
  _tag: 'HoldSession',
  stamp: { ...at(1, says('t')), note: 'she came late' },
  held: { present: ['c', 't'] },
}
const recorded = (...commands: readonly AllianceCommand[]): Alliance => allianceAfter(pair, ...commands) as Alliance
const lastIn = (state: Alliance): AllianceFact | undefined => standingEntries(state.record.log).at(-1)?.event
const lastSeen = (state: Alliance, reader: Reader) => viewFor(state, reader).record.log.at(-1)

/** The alliance after a person has said the last entry of their view anew. */
const anew = (state: Alliance, who: ParticipantId, reader: Reader, command: RecordingCommand): Alliance => {
  const place = viewFor(state, reader).record.log.length
  const amended = amendAs(state, place, command, at(state.record.session, says(who)))
  if (amended._tag === 'Left') throw new Error(amended.left._tag)
  return amended.right.reduce(evolve, state) as Alliance
}

describe('an entry said anew from a view keeps what its author could not see of it', () => {
  test('what prompted their own report', () => {
    const state = recorded(prompted)
    const own = lastSeen(state, therapist)
    if (own?._tag !== 'RuptureReported') throw new Error('no report')
    expect(own.rupture).not.toHaveProperty('promptedBy')
    const { stamp, episode, rupture: seen } = own
    const after = anew(state, 't', therapist, {
      _tag: 'ReportRupture',
      stamp,
      episode,
      rupture: { ...seen, affected: ['c'] },
    })
    expect(lastIn(after)).toMatchObject({ rupture: { affected: ['c'], promptedBy: { rule: 'drop', from: 0, to: 0 } } })
  })
  test('the note of another, who stays its source and whose note is not shown for that', () => {
    const state = recorded(held)
    const command = { _tag: 'HoldSession', stamp: at(1, says('c')), held: { present: ['t'] } } as const
    const after = anew(state, 'c', client, command)
    expect(lastIn(after)).toMatchObject({
      stamp: { by: { id: 't' }, note: 'she came late' },
      held: { present: ['t'] },
    })
    expect(JSON.stringify(viewFor(after, client))).not.toContain('she came late')
    const without = recorded({ ...held, stamp: at(1, says('t')) })
    expect(viewFor(anew(without, 'c', client, command), client)).toEqual(viewFor(after, client))
  })
  test('but not what they saw and took away', () => {
    const report = rupture('e', [between('c', 't')], { by: says('t'), affected: ['c'] })
    const state = recorded({ ...report, stamp: { ...report.stamp, note: 'mine' } } as AllianceCommand)
    const after = anew(state, 't', therapist, rupture('e', [between('c', 't')], { by: says('t') }) as RecordingCommand)
    expect(lastIn(after)?.stamp).not.toHaveProperty('note')
    expect(lastIn(after)).toMatchObject({ rupture: { affected: [] } })
  })
})
