import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceRejection,
  type AllianceState,
  decide,
  type Either,
  type NonEmpty,
} from 'rupture-repair'
import { decideAs, defaultPermissions, type Permissions, sampleLog } from 'rupture-repair/alliance'
import { left } from 'rupture-repair/kernel'
import { explain } from 'rupture-repair/language'
import { formatLine } from 'rupture-repair/schema'
import { memoryStore, record } from 'rupture-repair/store'
import { describe, expect, it } from 'vitest'
import { runs } from '../../runs.js'
import { by, dyad, hold, sampleLines, sampleStore, session } from './record-given.js'

describe('record', () => {
  it('gives for a repeated command what the first one did, though it may no longer follow', async () => {
    const store = await sampleStore()
    await record(store, 'a1', hold(session + 1), { commandId: 'c1' })
    await record(store, 'a1', hold(session + 2), { commandId: 'c2' })
    const again = await record(store, 'a1', hold(session + 1), { commandId: 'c1' })
    expect(again).toMatchObject({
      _tag: 'Right',
      right: { repeated: true, events: [{ stamp: { session: session + 1 } }] },
    })
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length + 2)
  })

  it('refuses another command under the same id, and writes nothing', async () => {
    const store = await sampleStore()
    await record(store, 'a1', hold(session + 1), { commandId: 'c1' })
    expect(await record(store, 'a1', hold(session + 2), { commandId: 'c1' })).toEqual({
      _tag: 'Left',
      left: { _tag: 'CommandIdReused', commandId: 'c1' },
    })
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length + 1)
  })

  it('writes a command once that comes many times at once', async () => {
    const store = await sampleStore()
    const results = await Promise.all(
      Array.from({ length: 20 }, () => record(store, 'a1', hold(session + 1), { commandId: 'c1' })),
    )
    expect(results.map((one) => one._tag === 'Right' && one.right.repeated)).toEqual([false, ...Array(19).fill(true)])
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length + 1)
  })

  it('doubles nothing in 10,000 repeated requests', { timeout: 240_000 }, async () => {
    const store = memoryStore()
    const first = sampleLog.slice(0, 1)
    const lines = first.map((event) => formatLine({ v: 1, alliance: 'a1', seq: 1, event }))
    await store.replace({ alliance: 'a1', expected: 0, lines, reason: 'imported' })
    const began = first[0]?.stamp.session ?? 0
    let repeated = 0
    for (let request = 0; request < runs(10_000); request += 1) {
      const number = request % 4
      const recorded = await record(store, 'a1', hold(began + 1 + number), { commandId: `c${number}` })
      repeated += recorded._tag === 'Right' && recorded.right.repeated ? 1 : 0
    }
    expect(repeated).toBe(runs(10_000) - 4)
    expect((await store.read('a1')).lines).toHaveLength(5)
  })

  it('takes a function that decides on the state, and asks it on the state of then for a repeated request', async () => {
    const store = await sampleStore()
    const next = (state: AllianceState): Either<AllianceRejection | 'not begun', NonEmpty<AllianceEvent>> =>
      state._tag === 'NotBegun' ? left('not begun' as const) : decide(state, hold(state.record.session + 1))
    const results = [
      await record(store, 'a1', next, { commandId: 'c1' }),
      await record(store, 'a1', next, { commandId: 'c1' }),
    ]
    expect(results).toMatchObject([{ right: { repeated: false } }, { right: { repeated: true } }])
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length + 1)
    expect(await record(store, 'a2', next, { commandId: 'c1' })).toEqual(left({ _tag: 'Rejected', why: 'not begun' }))
  })

  it('tells a request under a taken id, which its function refuses, only that the id is taken', async () => {
    const store = await sampleStore()
    const next = hold(session + 1)
    const none = { ...defaultPermissions, records: { ...defaultPermissions.records, therapist: [] } }
    const as = (permissions: Permissions) => (state: AllianceState) => decideAs(state, next, permissions)
    await record(store, 'a1', as(defaultPermissions), { commandId: 'c1' })
    expect(await record(store, 'a1', as(none), { commandId: 'c1' })).toEqual(
      left({ _tag: 'CommandIdReused', commandId: 'c1' }),
    )
    expect(await record(store, 'a1', as(none), { commandId: 'c2' })).toEqual(
      left({ _tag: 'Rejected', why: { _tag: 'NotPermitted', command: 'HoldSession' } }),
    )
  })

  it('refuses under the same id a function that gives other events, and a command that was never lawful', async () => {
    const store = await sampleStore()
    await record(store, 'a1', hold(session + 1), { commandId: 'c1' })
    const reused = left({ _tag: 'CommandIdReused', commandId: 'c1' })
    const other = (state: AllianceState) => decideAs(state, hold(session + 2))
    expect(await record(store, 'a1', other, { commandId: 'c1' })).toEqual(reused)
    expect(await record(store, 'a1', hold(session), { commandId: 'c1' })).toEqual(reused)
  })

  it('takes an edited form under its old id for another one, though it is refused now', async () => {
    const store = await sampleStore()
    const form = (one: AllianceCommand) => (state: AllianceState) => decideAs(state, one)
    await record(store, 'a1', form(hold(session + 1)), { commandId: 'c1' })
    const edited = await record(store, 'a1', form(hold(session)), { commandId: 'c1' })
    expect(edited).toEqual(left({ _tag: 'CommandIdReused', commandId: 'c1' }))
    expect(edited._tag === 'Left' && explain(edited.left, 'client')).toBe(
      'Something is recorded under this command id already, and this was not recorded: it is not the same, or can no longer be ' +
        'done. Give a form that was changed a new id; where the same one was sent again, look whether it is on record.',
    )
  })

  it('tells another person under the id of a hidden report nothing of it', async () => {
    const store = await sampleStore()
    const stamp = { session, by: { _tag: 'participant', id: 'client' } } as const
    const report: AllianceCommand = {
      _tag: 'ReportRupture',
      stamp: { ...stamp, visibleTo: ['supervision'] },
      episode: 'hidden',
      rupture: {
        ties: [dyad],
        expressedBy: [],
        directedTo: [],
        affected: ['client'],
        moment: { happened: { _tag: 'in', session, part: 'during' } },
      },
    }
    const recorded = await record(store, 'a1', (state) => decideAs(state, report), { commandId: 'c1' })
    expect(recorded._tag).toBe('Right')
    const refused: AllianceCommand = { _tag: 'StopRepair', stamp: { session, by }, episode: 'another' }
    expect(await record(store, 'a1', (state) => decideAs(state, refused), { commandId: 'c1' })).toEqual(
      left({ _tag: 'CommandIdReused', commandId: 'c1' }),
    )
  })

  it('says after a replacement that what the command recorded is gone', async () => {
    const store = await sampleStore()
    await record(store, 'a1', hold(session + 1), { commandId: 'c1' })
    const { version } = await store.read('a1')
    await store.replace({ alliance: 'a1', expected: version, lines: [], reason: 'deleted on request' })
    expect(await record(store, 'a1', hold(session + 1), { commandId: 'c1' })).toEqual({
      _tag: 'Left',
      left: { _tag: 'ReplacedSince', version: version + 1 },
    })
  })
})
