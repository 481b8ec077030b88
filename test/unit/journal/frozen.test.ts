/**
 * Logs of every version of the format so far, and the states that they replay to, frozen: they do so for ever.
 *
 * A file in `frozen` is never changed. A new version of the line gets a folder of logs beside `v1`, with every tag that changed. A
 * new version of the reducer gets snapshots of all these logs beside `snapshots-1`, and the changelog says what they say otherwise.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import {
  fromSnapshot,
  readLog,
  reducerVersion,
  replayLog,
  type Snapshot,
  schemaVersion,
  snapshotOf,
} from 'rupture-repair/journal'
import { describe, expect, test } from 'vitest'
import { events } from '../../../src/testing/arbitraries/event.js'

const folder = new URL('./frozen/', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const versions = readdirSync(folder).sort()
const logs = versions.flatMap((version) =>
  readdirSync(new URL(`${version}/`, folder)).flatMap((file) =>
    file.endsWith('.jsonl') ? [[version, file] as const] : [],
  ),
)

test('there are logs of every version of the line', () =>
  expect(versions).toEqual(Array.from({ length: schemaVersion }, (_, index) => `v${index + 1}`)))

test('every entry is in one of them', () => {
  const tags = logs.flatMap(([version, file]) =>
    textOf(`${version}/${file}`)
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { event }: { readonly event: { readonly _tag: string } } = JSON.parse(line)
        return event._tag
      }),
  )
  expect([...new Set(tags)].toSorted()).toEqual(Object.keys(events).toSorted())
})

describe.each(logs)('%s/%s', (version, file) => {
  const { alliances, problems } = readLog(textOf(`${version}/${file}`))
  const states = replayLog({ alliances }).map(getOrThrow)
  const frozen = textOf(`${version}/snapshots-${reducerVersion}/${file}`)
    .trimEnd()
    .split('\n')
    .map((line): { readonly alliance: string; readonly snapshot: Snapshot } => JSON.parse(line))
  test('is read without a problem', () => expect(problems).toEqual([]))
  test('replays to the states of its snapshots, which are read back', () => {
    const now = states.map(({ alliance, state }) => ({ alliance, snapshot: snapshotOf(state) }))
    expect(JSON.parse(JSON.stringify(now))).toEqual(frozen)
    const back = frozen.map(({ alliance, snapshot }) => ({
      alliance,
      state: getOrThrow(fromSnapshot(snapshot)),
    }))
    expect(back).toStrictEqual(states)
  })
})
