import { readdirSync, readFileSync } from 'node:fs'
import {
  type AllianceState,
  cautionsIn,
  evolve,
  getOrThrow,
  initial,
  isLeft,
  outcomesByCriterion,
  replay,
} from 'rupture-repair'
import { remarks, sampleAlliance } from 'rupture-repair/alliance'
import { fromSnapshot, readWholeLog, type Snapshot, snapshotOf } from 'rupture-repair/journal'
import { describe, expect, test } from 'vitest'
import type { LaterEntries } from '../../../src/journal/snapshot.js'
import { broken, lawful, phaseResumed } from './samples.js'

const folder = new URL('./frozen/v1/', import.meta.url)
const logs = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => getOrThrow(readWholeLog(readFileSync(new URL(file, folder), 'utf8'))).alliances)
  .map(({ alliance, lines }) => [alliance, lines.map(({ event }) => event)] as const)

const kept = (state: AllianceState): Snapshot => JSON.parse(JSON.stringify(snapshotOf(state)))
/** A list or object with another place under a key. */
const changedAt = (node: object, key: string, place: number): unknown =>
  Array.isArray(node) ? node.with(Number(key), place) : { ...node, [key]: place }

/** What is concluded from a state; much of it depends on which of two equal entries is meant. */
const concluded = (state: AllianceState): unknown => [
  outcomesByCriterion([state]),
  cautionsIn(state, { unattendedFor: 1 }),
  remarks(state),
]

describe.each(logs)('%s', (_, events) => {
  const whole = getOrThrow(replay(events))
  test('from a snapshot after any entry is as replayed, and so is what is concluded', () => {
    let state: AllianceState = initial
    for (const [index, event] of events.entries()) {
      const later = events.slice(index)
      const restored = getOrThrow(fromSnapshot(kept(state), { from: index + 1, events: later }))
      expect(restored).toStrictEqual(whole)
      if (index % 5 === 0) expect(concluded(restored)).toEqual(concluded(whole))
      state = evolve(state, event)
    }
    expect(snapshotOf(state).streamVersion).toBe(events.length)
    expect(concluded(getOrThrow(fromSnapshot(kept(whole))))).toEqual(concluded(whole))
  })
})

test('two equal entries are still two', () => {
  const [first, second] = lawful
  const state = getOrThrow(replay([first, second, structuredClone(second)].slice(0, 2)))
  const restored = getOrThrow(fromSnapshot(kept(state)))
  if (state._tag !== 'Running' || restored._tag !== 'Running') throw new Error('not running')
  expect(restored.record.log[1]).toBe(restored.record.entries[0])
  expect(restored.record.log[0]).toBe(restored.record.people[0]?.spells[0].came)
  expect(state.record.log[1]).toBe(state.record.entries[0])
})

describe('refused', () => {
  const snapshot = kept(getOrThrow(replay(lawful)))
  const refusal = (given: unknown, later?: LaterEntries): unknown => {
    const restored = fromSnapshot(given, later)
    return isLeft(restored) ? restored.left : undefined
  }
  test('with other versions', () => {
    expect(refusal({ ...snapshot, reducerVersion: 7 })).toMatchObject({ _tag: 'OtherVersion', of: 'reducer', found: 7 })
    expect(refusal({ ...snapshot, schemaVersion: 7 })).toMatchObject({ _tag: 'OtherVersion', of: 'schema', found: 7 })
  })
  test.each<readonly [string, Partial<Snapshot>]>([
    ['of another number of entries', { streamVersion: 1 }],
    ['without a state', { state: [] }],
    ['cut off', { state: snapshot.state.slice(0, -1) }],
    ['with its first value gone', { state: snapshot.state.slice(1) }],
    ['with a place beyond its end', { state: [...snapshot.state, { _tag: 0, record: 9999 }] }],
    ['that is a text', { state: ['Running'] }],
    ['of an alliance without a record', { state: ['Running', { _tag: 0 }] }],
  ])('%s', (_, part) => expect(refusal({ ...snapshot, ...part })).toEqual({ _tag: 'SnapshotDamaged' }))
  test.each<readonly [string, unknown]>([
    ['that is null', null],
    ['that is a list', []],
    ['that is empty', {}],
    ['that has no state', { ...snapshot, state: undefined }],
    ['that has an object as its state', { ...snapshot, state: {} }],
    ['that has a text as its version', { ...snapshot, reducerVersion: '1' }],
  ])('%s', (_, given) => expect(refusal(given)).toEqual({ _tag: 'SnapshotDamaged' }))
  test('with any single place in its state changed', () => {
    const whole = kept(sampleAlliance)
    const changed = whole.state.flatMap((node, at) =>
      typeof node !== 'object' || node === null
        ? [whole.state.with(at, 'damaged')]
        : Object.entries(node).flatMap(([key, place]) =>
            [-1, 1].map((by) => whole.state.with(at, changedAt(node, key, Number(place) + by))),
          ),
    )
    expect(changed.length).toBeGreaterThan(400)
    for (const state of changed) expect(refusal({ ...whole, state })).toEqual({ _tag: 'SnapshotDamaged' })
    expect(refusal(whole)).toBeUndefined()
  })
  test('without a checksum, or with another key', () => {
    expect(refusal({ ...snapshot, checksum: undefined })).toEqual({ _tag: 'SnapshotDamaged' })
    expect(refusal({ ...snapshot, other: 1 })).toEqual({ _tag: 'SnapshotDamaged' })
  })
  test('where entries are left out between it and the later ones, or given twice', () => {
    const { streamVersion } = snapshot
    const refusedFrom = (from: number): unknown => refusal(snapshot, { from, events: [] })
    expect(refusedFrom(streamVersion + 6)).toEqual({ _tag: 'NotTheNextEntry', expected: 3, found: 8 })
    expect(refusedFrom(streamVersion)).toEqual({ _tag: 'NotTheNextEntry', expected: 3, found: 2 })
    expect(refusedFrom(Number.NaN)).toMatchObject({ _tag: 'NotTheNextEntry', expected: 3 })
    expect(refusedFrom(streamVersion + 1)).toBeUndefined()
  })
  test('with an entry that cannot follow, named by its place in the whole log', () => {
    const whole = replay(broken)
    expect(refusal(snapshot, { from: 3, events: [phaseResumed] })).toEqual(isLeft(whole) && whole.left)
  })
})

test('a snapshot before the first entry is one', () =>
  expect(getOrThrow(fromSnapshot(kept(initial), { from: 1, events: lawful }))).toStrictEqual(
    getOrThrow(replay(lawful)),
  ))
