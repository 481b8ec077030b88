import { sampleAlliance, sampleLog } from 'rupture-repair/alliance'
import {
  chainLog,
  formatLog,
  fromSnapshot,
  readLog,
  readWholeLog,
  replayLog,
  snapshotOf,
  verifyLog,
} from 'rupture-repair/journal'
import { type Explainable, explain } from 'rupture-repair/language'
import { formatLine, receive } from 'rupture-repair/schema'
import { memoryStore, record, type Store } from 'rupture-repair/store'
import { expect, test } from 'vitest'

const lines = sampleLog.map((event, index) => formatLine({ v: 1, alliance: 'a1', seq: index + 1, event }))
const said = (x: Explainable): string => explain(x, 'clinician')
const refusalOf = (made: { readonly _tag: 'Left'; readonly left: Explainable } | { readonly _tag: 'Right' }): string =>
  made._tag === 'Left' ? said(made.left) : ''
const by = { _tag: 'participant', id: 'therapist' } as const
const hold = { _tag: 'HoldSession', stamp: { session: 9, by }, held: { present: ['client'] } } as const
const stored = async (given: readonly string[]): Promise<Store> => {
  const store = memoryStore()
  await store.replace({ alliance: 'a1', expected: 0, lines: given, reason: 'imported' })
  return store
}

test('every refusal of record is said', async () => {
  const store = await stored(lines)
  await record(store, 'a1', hold, { commandId: 'c1' })
  const other = { ...hold, stamp: { ...hold.stamp, session: 10 } }
  expect(refusalOf(await record(store, 'a1', other, { commandId: 'c1' }))).toContain(
    'Give a form that was changed a new id',
  )
  expect(refusalOf(await record(store, 'a1', hold, { commandId: 'c2' }))).toContain('does not come after session 9')
  expect(refusalOf(await record(store, 'a1', other, { commandId: '' }))).toContain('At commandId, the store asks for')
  expect(refusalOf(await record(store, 'a1', other, { commandId: 'c3', tries: 0 }))).toContain('Try again')
  const crooked = { ...other, held: { present: [] } } as unknown as typeof hold
  expect(refusalOf(await record(store, 'a1', crooked, { commandId: 'c3' }))).toBe(
    'At held.present, the form asks for a list of at least one.',
  )
  expect(refusalOf(receive(sampleAlliance, crooked))).toContain('At held.present')
  const { version } = await store.read('a1')
  expect(refusalOf(await store.replace({ alliance: 'a1', expected: 1, lines: [], reason: '' }))).toContain(
    'wrote first',
  )
  await store.replace({ alliance: 'a1', expected: version, lines: [], reason: 'asked for' })
  expect(refusalOf(await record(store, 'a1', hold, { commandId: 'c1' }))).toContain('replaced or deleted')
})

test.each([
  ['what cannot be read', [...lines.slice(0, 2), '{'], 'past its line 3'],
  ['what is out of place', [lines[0] ?? '', lines[2] ?? ''], 'seq 2 of this alliance was expected'],
  [
    'what cannot follow',
    [(lines[1] ?? '').replace('"seq":2', '"seq":1')],
    'The stored log cannot be read past its line 1, and nothing was recorded. ',
  ],
])('a broken log is said: %s', async (_, given, part) =>
  expect(refusalOf(await record(await stored(given), 'a1', hold, { commandId: 'c1' }))).toContain(part),
)

test('every problem of a file is said, and every refusal of a snapshot', () => {
  const text = `${lines.join('\n')}\n`
  const sha256 = (part: string): string =>
    [...part]
      .reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0)
      .toString(16)
      .padStart(64, '0')
  const without = lines.filter((_, index) => index !== 3).join('\n')
  const doubled = [...lines.slice(0, 3), lines[2], ...lines.slice(3)].join('\n')
  const [torn] = readLog(text.slice(0, -20)).problems
  expect(torn && said(torn)).toContain('stops before its end')
  const [gap] = readLog(`${without}\n`).problems
  expect(gap && said(gap)).toContain('the next one is number 4, and the line has 5')
  const [again] = readLog(`${doubled}\n`).problems
  expect(again && said(again)).toContain('entry 3 comes again')
  const { alliances } = readLog(text)
  const altered = formatLog(chainLog({ alliances }, sha256)).replace('"session":1', '"session":0')
  const faults = [
    ...verifyLog(altered, { sha256 }).problems,
    ...verifyLog(text, { sha256, head: '1'.repeat(64) }).problems,
  ]
  expect(new Set(faults.map(({ _tag }) => _tag))).toContain('ChainBreak')
  for (const fault of faults) expect(said(fault)).toMatch(/\.$/)
  const snapshot = snapshotOf(sampleAlliance)
  expect(refusalOf(fromSnapshot({ ...snapshot, schemaVersion: 9 }))).toContain('version 9 of the lines')
  expect(refusalOf(fromSnapshot({ ...snapshot, streamVersion: 1 }))).toContain('not as it was written')
  const log = readWholeLog((lines[1] ?? '').replace('"seq":2', '"seq":1'))
  const [broken] = log._tag === 'Right' ? replayLog(log.right) : []
  expect(broken && refusalOf(broken)).toMatch(/^Line 1, entry 1 of alliance a1 \(SessionHeld\), cannot follow/)
})

test('every problem of a file of lines says its line', () => {
  const { problems } = readLog(`${lines[0]}\n{"v":1,}\n${(lines[1] ?? '').replace('"v":1', '"v":2')}\n${lines[2]}\n`)
  expect(problems.length).toBeGreaterThan(1)
  for (const one of problems) expect(said(one)).toMatch(new RegExp(`\\b[Ll]ine ${one.line}\\b`))
  expect(said(problems[0] as Explainable)).toBe('Line 2: The text is not JSON.')
  expect(problems.map(said)).toContain('Line 3: The line is of another version; only version 1 can be read.')
})
