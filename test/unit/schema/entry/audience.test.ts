import { type AllianceEvent, initial, recordAll } from 'rupture-repair/alliance'
import { lineJsonSchema } from 'rupture-repair/json-schema'
import { getOrThrow } from 'rupture-repair/kernel'
import { formatLine, parseCommand, parseEvent, parseLine } from 'rupture-repair/schema'
import { expect, test } from 'vitest'
import { everyEntry } from '../../../../examples/every-entry.js'

const visibleTo = ['supervision'] as const
const words: readonly string[] = [
  'RuptureReported',
  'MarkersCoded',
  'RuptureRecognised',
  'SeverityRated',
  'FactorNamed',
  'ContributionRated',
  'EffectNoted',
  'BystanderNoted',
  'LegacyNoted',
  'ResponseHindered',
  'ResolutionJudged',
  'JudgementAsked',
  'RepairHistoryTold',
  'HarmReported',
  'HarmClosed',
  'EndingAccounted',
  'ProposalAnswered',
]

const events: readonly AllianceEvent[] = getOrThrow(recordAll(initial, everyEntry)).events
const line = (event: AllianceEvent): Record<string, unknown> =>
  JSON.parse(formatLine({ v: 1, alliance: 'a1', seq: 1, event }))

test('every word may name its audiences, and nothing else', () => {
  const taken = new Set<string>()
  for (const event of events) {
    const limited = { ...event, stamp: { ...event.stamp, visibleTo } }
    const read = parseLine(JSON.stringify({ ...line(event), visibleTo }))
    expect(parseEvent(limited)._tag).toBe(read._tag)
    if (read._tag === 'Left') {
      expect(read.left.map(({ _tag, path }) => [_tag, path])).toEqual([['UnknownKey', ['visibleTo']]])
      continue
    }
    taken.add(event._tag)
    expect(read.right.event).toEqual(limited)
    expect(Object.keys(line(read.right.event))).toEqual(
      ['v', 'alliance', 'seq', 'session', 'at', 'by', 'note', 'visibleTo', 'event'].filter(
        (key) => key === 'visibleTo' || key in line(event),
      ),
    )
  }
  expect([...taken].sort()).toEqual([...words].sort())
})

test('so a command that records a word', () => {
  const taken = everyEntry.filter((one) => {
    const parsed = parseCommand({ ...one, stamp: { ...one.stamp, visibleTo } })
    return parsed._tag === 'Right'
  })
  expect(new Set(taken.map(({ _tag }) => _tag)).size).toBe(words.length)
  expect(taken.map(({ _tag }) => _tag)).not.toContain('ResolveEpisode')
})

test('the word within a correction has its own audiences, and the correction none', () => {
  const word = events.find(({ _tag }) => _tag === 'RuptureReported')
  const correction = { _tag: 'EntryAmended', stamp: word?.stamp, entry: 3, instead: word }
  expect(parseEvent(correction)._tag).toBe('Right')
  const limited = { ...word, stamp: { ...word?.stamp, visibleTo } }
  expect(parseEvent({ ...correction, instead: limited })._tag).toBe('Right')
  expect(parseEvent({ ...correction, stamp: limited.stamp })._tag).toBe('Left')
})

test.each([[[]], [['nobody']], ['supervision'], [null]])('%j are no audiences', (wrong) => {
  const word = events.find(({ _tag }) => _tag === 'HarmReported')
  const read = parseLine(JSON.stringify({ ...(word && line(word)), visibleTo: wrong }))
  expect(read._tag === 'Left' && read.left.map(({ path }) => path[0])).toEqual(['visibleTo'])
})

test('the JSON Schema of a line says the same', () =>
  expect(lineJsonSchema()).toHaveProperty(
    'then.properties.event.properties._tag.enum',
    expect.arrayContaining([...words]),
  ))
