import type { AllianceCommand, AllianceEvent, Either, NonEmpty } from 'rupture-repair'
import { amendWith, sampleLog, undo } from 'rupture-repair/alliance'
import { left, right } from 'rupture-repair/kernel'
import { explain } from 'rupture-repair/language'
import { memoryStore, record, type Store, storedAlliance } from 'rupture-repair/store'
import { describe, expect, it } from 'vitest'
import type { RecordingCommand } from '../../../src/alliance/inside.js'
import { by, hold, sampleLines, sampleStore, session } from './record-given.js'

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

  it('judges the command of the loser anew, who hears why it is refused', async () => {
    const store = await sampleStore()
    const results = await Promise.all(
      ['c1', 'c2'].map((commandId) => record(store, 'a1', hold(session + 1), { commandId })),
    )
    expect(results.map(({ _tag }) => _tag)).toEqual(['Right', 'Left'])
    expect(results[1]).toMatchObject({ left: { _tag: 'Rejected', why: { _tag: 'SessionNotLater' } } })
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
