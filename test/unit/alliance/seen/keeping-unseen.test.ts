import {
  type Alliance,
  type AllianceCommand,
  type AllianceFact,
  amendAs,
  defaultPermissions,
  evolve,
  type Reader,
  viewFor,
} from 'rupture-repair/alliance'
import type { ParticipantId } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import type { CorrectionCommand } from '../../../../src/alliance/correction-command.js'
import { type RecordingCommand, standingEntries } from '../../../../src/alliance/inside.js'
import { keepingUnseen } from '../../../../src/alliance/seen/keeping-unseen.js'
import { seenEntries } from '../../../../src/alliance/seen/seen-entries.js'
import { allianceIn } from '../../../../src/alliance/seen/view.js'
import { at, between, rupture, says } from '../../../model/given.js'
import { recorded } from './recorded.js'

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

describe('a correction, entry by entry', () => {
  const state = recorded(prompted, held)
  const { log } = state.record
  const seen = seenEntries(log, therapist, defaultPermissions)
  const stamp = at(1, says('t'))
  const kept = (command: CorrectionCommand) => keepingUnseen(log, seen, command)
  const shown = seen.find(({ seq }) => seq === 2)?.event
  if (shown?._tag !== 'RuptureReported') throw new Error('no report')

  test('keeps what was not seen of each entry that is said anew, and withdraws what is withdrawn', () => {
    const changed: AllianceFact = { ...shown, rupture: { ...shown.rupture, affected: ['c'] } }
    const command: CorrectionCommand = {
      ...{ _tag: 'CorrectEntries', stamp },
      corrections: [
        { entry: 2, instead: changed },
        { entry: 3, instead: null },
      ],
    }
    const prompt = { rule: 'drop', from: 0, to: 0 }
    expect(kept(command)).toEqual({
      ...command,
      corrections: [
        { entry: 2, instead: { ...changed, rupture: { ...changed.rupture, promptedBy: prompt } } },
        { entry: 3, instead: null },
      ],
    })
    const withdrawn: CorrectionCommand = { _tag: 'WithdrawEntry', stamp, entry: 2 }
    expect(kept(withdrawn)).toEqual(withdrawn)
  })
  test('leaves as it is what stands for another kind of entry, or for one that is not there or not shown', () => {
    const other: AllianceFact = { _tag: 'SessionHeld', stamp, held: { present: ['c', 't'] } }
    const amend = (entry: number, instead: AllianceFact): CorrectionCommand => ({
      _tag: 'AmendEntry',
      stamp,
      entry,
      instead,
    })
    for (const command of [amend(2, other), amend(99, other)]) expect(kept(command)).toEqual(command)
    expect(keepingUnseen(log, [], amend(2, shown))).toEqual(amend(2, shown))
  })
  test('takes a list that is said otherwise for all that is in it', () => {
    const lists: AllianceFact = { ...shown, rupture: { ...shown.rupture, expressedBy: [], affected: ['c', 't'] } }
    const [said] = [kept({ _tag: 'AmendEntry', stamp, entry: 2, instead: lists })]
    expect(said).toMatchObject({
      instead: { rupture: { expressedBy: [], affected: ['c', 't'], promptedBy: { rule: 'drop' } } },
    })
  })
  test('has no field of nothing where one was taken away', () => {
    const instead: AllianceFact = { _tag: 'SessionHeld', stamp: at(1, says('t')), held: { present: ['c', 't'] } }
    const said = keepingUnseen(log, seenEntries(log, therapist, { ...defaultPermissions, notes: ['everyone'] }), {
      ...{ _tag: 'AmendEntry', stamp, entry: 3, instead },
    })
    expect(said._tag === 'AmendEntry' && Object.keys(said.instead.stamp).sort()).toEqual(['by', 'session'])
  })
})

test('a view says that it is one, and has a phase while one is open', () => {
  const ends = { _tag: 'EndPhase', stamp: at(1, says('t')), ending: { _tag: 'together' } } as const
  const [running, ended] = [viewFor(recorded(held), client), viewFor(recorded(held, ends), client)]
  expect([running._tag, running.phase?.number, ended._tag]).toEqual(['View', 1, 'View'])
  expect(ended).not.toHaveProperty('phase')
  expect(allianceIn(ended)).toMatchObject({ _tag: 'Ended', past: [{ number: 1 }] })
  expect(allianceIn(running)).toMatchObject({ _tag: 'Running', phase: { number: 1 } })
})
