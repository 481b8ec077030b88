import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceRejection,
  type AllianceState,
  decide,
  type Either,
  type NonEmpty,
} from 'rupture-repair'
import {
  amendWith,
  decideAs,
  defaultPermissions,
  type Permissions,
  sampleAlliance,
  sampleLog,
  undo,
} from 'rupture-repair/alliance'
import { left, right } from 'rupture-repair/kernel'
import { explain } from 'rupture-repair/language'
import { formatLine } from 'rupture-repair/schema'
import { memoryStore, record, type Store, storedAlliance } from 'rupture-repair/store'
import { describe, expect, it } from 'vitest'
import type { RecordingCommand } from '../../../src/alliance/inside.js'
import { runs } from '../../runs.js'

const by = { _tag: 'participant', id: 'therapist' } as const
const held = { present: ['client', 'therapist'] } as const
const hold = (session: number): AllianceCommand => ({ _tag: 'HoldSession', stamp: { session, by }, held })
const sampleLines = sampleLog.map((event, index) => formatLine({ v: 1, alliance: 'a1', seq: index + 1, event }))

/** A store that holds the sample alliance. */
const sampleStore = async (): Promise<Store> => {
  const store = memoryStore()
  await store.replace({ alliance: 'a1', expected: 0, lines: sampleLines, reason: 'imported' })
  return store
}
const { session } = sampleAlliance.record
const dyad = [
  { _tag: 'person', id: 'client' },
  { _tag: 'person', id: 'therapist' },
] as const

describe('record', () => {
  it('writes the lines of a command, which give the state that it says', async () => {
    const store = await sampleStore()
    const recorded = await record(store, 'a1', hold(session + 1), { commandId: 'c1' })
    expect(recorded).toMatchObject({
      _tag: 'Right',
      right: { repeated: false, events: [hold(session + 1)].map(() => ({ _tag: 'SessionHeld' })) },
    })
    const log = await store.read('a1')
    expect(log.lines).toHaveLength(sampleLines.length + 1)
    expect(recorded).toMatchObject({ right: { version: log.version } })
    const stored = storedAlliance('a1', log)
    expect(stored._tag === 'Right' && stored.right.state).toEqual(recorded._tag === 'Right' && recorded.right.state)
  })

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

  it('judges the command of the loser anew, who hears why it is refused', async () => {
    const store = await sampleStore()
    const results = await Promise.all(
      ['c1', 'c2'].map((commandId) => record(store, 'a1', hold(session + 1), { commandId })),
    )
    expect(results.map(({ _tag }) => _tag)).toEqual(['Right', 'Left'])
    expect(results[1]).toMatchObject({ left: { _tag: 'Rejected', why: { _tag: 'SessionNotLater' } } })
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

  it('lets a server give each attempt a time of its own', async () => {
    const store = await sampleStore()
    const at = (time: string): AllianceCommand =>
      ({ ...hold(session + 1), stamp: { session: session + 1, by, at: time } }) as AllianceCommand
    await record(store, 'a1', at('2026-03-14T10:00:00Z'), { commandId: 'c1' })
    const again = await record(store, 'a1', at('2026-03-14T10:00:09Z'), { commandId: 'c1' })
    expect(again).toMatchObject({ right: { repeated: true, events: [{ stamp: { at: '2026-03-14T10:00:00Z' } }] } })
  })

  it('keeps meta beside each entry', async () => {
    const store = await sampleStore()
    await record(store, 'a1', hold(session + 1), { commandId: 'c1', meta: { device: 'tablet' } })
    expect((await store.read('a1')).lines.at(-1)).toContain('"meta":{"device":"tablet"}')
  })

  it('gives up after so many tries, and says so', async () => {
    const store = await sampleStore()
    const busy: Store = {
      ...store,
      append: async ({ expected }) => ({
        _tag: 'Left',
        left: { _tag: 'VersionConflict', expected, version: expected + 1 },
      }),
    }
    const { version } = await store.read('a1')
    expect(await record(busy, 'a1', hold(session + 1), { commandId: 'c1', tries: 3 })).toEqual({
      _tag: 'Left',
      left: { _tag: 'TooManyConflicts', tries: 3, version: version + 1 },
    })
  })

  it('takes minus zero and a field that is undefined for what JSON makes of them', async () => {
    const store = await sampleStore()
    const rating: AllianceCommand = {
      _tag: 'GiveRating',
      stamp: { session, by },
      rating: {
        of: [
          { _tag: 'person', id: 'client' },
          { _tag: 'person', id: 'therapist' },
        ],
        instrument: 'ours',
        scores: { bond: -0 },
      },
    }
    const results = [0, 1].map(() => record(store, 'a1', rating, { commandId: 'c1' }))
    expect((await Promise.all(results)).map((one) => one._tag)).toEqual(['Right', 'Right'])
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

  it('says that stored lines are of another alliance, and which is the first', async () => {
    const store = memoryStore()
    await store.replace({ alliance: 'a9', expected: 0, lines: sampleLines, reason: 'imported' })
    const refused = await record(store, 'a9', hold(session + 1), { commandId: 'c1' })
    expect(refused).toEqual(left({ _tag: 'BrokenLog', line: 1, why: { _tag: 'OfAnotherAlliance' } }))
    expect(refused._tag === 'Left' && explain(refused.left, 'clinician')).toBe(
      'The stored log cannot be read past its line 1, and nothing was recorded. The line is of another alliance than the one ' +
        'that it is stored under. Store it under its own, or write the lines anew with the id of this one.',
    )
  })

  it('writes nothing after a log that is not lawful', async () => {
    const store = memoryStore()
    const [first = '', ...others] = sampleLines
    await store.replace({ alliance: 'a1', expected: 0, lines: [first, ...others.slice(1)], reason: 'imported' })
    const { version } = await store.read('a1')
    expect(await record(store, 'a1', hold(session + 1), { commandId: 'c1' })).toMatchObject({
      left: { _tag: 'BrokenLog', line: 2, why: { _tag: 'OutOfPlace', expected: 'seq 2 of this alliance' } },
    })
    expect((await store.read('a1')).version).toBe(version)
  })

  const rate = (more: object) => ({
    _tag: 'GiveRating',
    stamp: { session, by },
    rating: { of: dyad, instrument: 'ours', scores: { bond: 3 }, ...more },
  })
  const holdWith = (more: object) => ({ ...hold(session + 1), held: { ...held, ...more } })
  const stampedWith = (more: object) => ({ ...hold(session + 1), stamp: { session: session + 1, by, ...more } })
  /** Values from outside that the types forbid, and where the form speaks of them. */
  const malformed: Readonly<Record<string, readonly [value: unknown, path: readonly (string | number)[]]>> = {
    'a misspelt key': [holdWith({ mediun: 'phone' }), ['held', 'mediun']],
    'nobody present': [holdWith({ present: [] }), ['held', 'present']],
    'an id with a space at its end': [holdWith({ present: ['client '] }), ['held', 'present', 0]],
    'words for nobody': [rate({ visibleTo: [] }), ['rating', 'visibleTo']],
    'a date of another form': [stampedWith({ at: '01.02.2026' }), ['stamp', 'at']],
    'a number too long': [stampedWith({ session: 2 ** 60 }), ['stamp', 'session']],
    'no number': [rate({ scores: { bond: Number.NaN } }), ['rating', 'scores', 'bond']],
    'a date object': [stampedWith({ at: new Date(0) }), ['stamp', 'at']],
    'a key that JavaScript keeps for itself': [
      JSON.parse(`{"__proto__":1,${JSON.stringify(hold(session + 1)).slice(1)}`),
      ['__proto__'],
    ],
    'no command': [undefined, []],
    'a tag of none': [{ ...hold(session + 1), _tag: 'HoldSesion' }, ['_tag']],
    'no stamp': [{ _tag: 'HoldSession', held }, ['stamp']],
  }
  it.each(Object.entries(malformed))('refuses %s, and goes on', async (_, [value, path]) => {
    const store = await sampleStore()
    const { version } = await store.read('a1')
    const command = value as AllianceCommand
    expect(await record(store, 'a1', command, { commandId: 'c1' })).toMatchObject({
      left: { _tag: 'Malformed', problems: [{ path }] },
    })
    expect((await store.read('a1')).version).toBe(version)
    expect(await record(store, 'a1', hold(session + 1), { commandId: 'c2' })).toMatchObject({ _tag: 'Right' })
  })

  it('reads the lines of a function before any is written', async () => {
    const store = await sampleStore()
    const next = (present: readonly string[]) => () =>
      right([{ _tag: 'SessionHeld', stamp: { session: session + 1, by }, held: { present, mediun: 'phone' } }])
    const deciding = next(['client', 'Secret ']) as unknown as () => Either<never, NonEmpty<AllianceEvent>>
    const refused = await record(store, 'a1', deciding, { commandId: 'c1' })
    expect(refused).toMatchObject({
      left: {
        _tag: 'Malformed',
        problems: [
          { path: ['lines', 0, 'event', 'held', 'present', 1] },
          { path: ['lines', 0, 'event', 'held', 'mediun'] },
        ],
      },
    })
    expect(JSON.stringify(refused)).not.toContain('Secret')
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length)
  })

  it.each([
    ['nothing', () => undefined],
    ['an event alone', () => ({ _tag: 'SessionHeld' })],
    ['a list that is empty', () => right([])],
    ['no list', () => right({ _tag: 'SessionHeld' })],
    ['something without a stamp', () => right([{ _tag: 'SessionHeld' }])],
    ['what JSON cannot hold', () => right([{ ...sampleLog[1], more: 1n }])],
  ])('refuses a function that gives %s', async (_, deciding) => {
    const store = await sampleStore()
    const given = deciding as unknown as () => Either<never, NonEmpty<AllianceEvent>>
    expect(await record(store, 'a1', given, { commandId: 'c1' })).toMatchObject({ left: { _tag: 'Malformed' } })
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length)
  })

  it.each([
    ['a promise', async () => right(sampleLog), 'a promise cannot be waited for, so fetch what is needed before'],
    ['no Either', () => sampleLog, 'a Left or Right, as decideAs'],
  ])('says what a function has to give that gives %s', async (_, deciding, words) => {
    const given = deciding as unknown as () => Either<never, NonEmpty<AllianceEvent>>
    const refused = await record(await sampleStore(), 'a1', given, { commandId: 'c1' })
    expect(refused._tag === 'Left' && explain(refused.left, 'clinician')).toContain(words)
  })

  it.each([
    ['no options', undefined, 'options: expected { commandId } as the fourth argument'],
    ['an id alone', 'c1', 'options: expected { commandId } as the fourth argument'],
    ['no command id', {}, 'options.commandId: expected a text, as crypto.randomUUID() gives it'],
  ])('says what it expects where it is given %s', async (_, given, message) => {
    const options = given as unknown as Parameters<typeof record>[3]
    await expect(record(await sampleStore(), 'a1', hold(session + 1), options)).rejects.toThrow(new TypeError(message))
  })

  const loop: Record<string, unknown> = {}
  loop.loop = loop
  it.each([
    ['no number', { a: [Number.NaN] }],
    ['an infinity', { a: { b: Number.POSITIVE_INFINITY } }],
    ['a date', { at: new Date(0) }],
    ['a function', { a: () => 1 }],
    ['nothing in a list', { a: [undefined] }],
    ['a map', { a: new Map() }],
    ['a bigint', { a: 1n }],
    ['itself', loop],
    ['a list in its own place', [1]],
    ['a text in its own place', 'tablet'],
    ['a key that JavaScript keeps for itself', JSON.parse('{"__proto__":1}')],
    ['a number too long', { a: 2 ** 63 }],
  ])('refuses meta that JSON would change: %s', async (_, meta) => {
    const store = await sampleStore()
    const options = { commandId: 'c1', meta: meta as Readonly<Record<string, unknown>> }
    expect(await record(store, 'a1', hold(session + 1), options)).toMatchObject({
      left: { _tag: 'Malformed', problems: [{ path: ['meta'] }] },
    })
    expect((await store.read('a1')).lines).toHaveLength(sampleLines.length)
  })

  it('leaves out of meta what is undefined', async () => {
    const store = await sampleStore()
    await record(store, 'a1', hold(session + 1), { commandId: 'c1', meta: { device: 'tablet', app: undefined } })
    expect((await store.read('a1')).lines.at(-1)).toContain('"meta":{"device":"tablet"}')
  })

  it('takes what undo and amendWith give', async () => {
    const store = await sampleStore()
    const stamp = { session: session + 1, by }
    await record(store, 'a1', hold(session + 1), { commandId: 'c1' })
    const entry = sampleLog.length + 1
    const instead = { ...hold(session + 1), held: { present: ['client'] } } as RecordingCommand
    const amended = await record(store, 'a1', (state) => amendWith(state, entry, instead, stamp), { commandId: 'c2' })
    expect(amended).toMatchObject({ right: { events: [{ _tag: 'EntryAmended', entry }] } })
    const undone = await record(store, 'a1', (state) => undo(state, stamp), { commandId: 'c3' })
    expect(undone).toMatchObject({ right: { events: [{ _tag: 'EntryWithdrawn', entry: entry + 1 }] } })
    const refused = await record(store, 'none', (state) => undo(state, stamp), { commandId: 'c1' })
    expect(refused).toMatchObject({ left: { _tag: 'Rejected' } })
  })
})
