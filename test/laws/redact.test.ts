import fc from 'fast-check'
import { type AllianceEvent, redact } from 'rupture-repair/alliance'
import { describe, expect, it, test } from 'vitest'
import { allianceEvents } from '../model/tags.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import { logs } from './logs-to-redact.js'
import { laws } from './redact.js'

const seed = 20261123
const numRuns = 1000

describe(`laws of redaction (seed ${seed}, ${runs(numRuns)} runs each)`, () => {
  for (const [name, law] of Object.entries(laws))
    it(name, { timeout: 60_000 }, () => fc.assert(law(redact), { seed, numRuns: runs(numRuns) }))
})

test('the logs hold every kind of entry, and ratings that are not for everyone', () => {
  const drawn = fc.sample(logs, { seed, numRuns }).flat()
  const tags = new Set(drawn.map(({ _tag }) => _tag))
  for (const tag of Object.keys(allianceEvents())) expect(tags).toContain(tag)
  for (const told of ['visibleTo', '"amount":17', 'promptedBy']) expect(JSON.stringify(drawn)).toContain(told)
})

const onEvents =
  (change: (events: readonly AllianceEvent[]) => readonly AllianceEvent[]): typeof redact =>
  (events, asked) => {
    const { events: after, removed } = redact(events, asked)
    return { events: change(after), removed }
  }
const faulty: Readonly<Record<string, typeof redact>> = {
  'nothing is left': (events, asked) => redact(events, { ...asked, notes: 'keep' }),
  'the replay is the same': (events, { names: _, ...asked }) => {
    const text = JSON.stringify(redact(events, { ...asked, names: 'numbered' }).events)
    return {
      ...redact(events, { ...asked, names: 'numbered' }),
      events: JSON.parse(text.replace(/"p\d+"/g, '"somebody"')),
    }
  },
  'what is broken stays broken': onEvents((events) => events.slice(1)),
  'twice is once': onEvents((events) => events.toReversed()),
  'beginnings keep their names': onEvents((events) => events.toReversed()),
  'counts are what was lost': (events, asked) => ({ ...redact(events, asked), removed: redact([], asked).removed }),
  'audiences are obeyed': (events, asked) => ({ ...redact(events, asked), events }),
}

describe('the laws can fail', () => {
  for (const [name, law] of Object.entries(laws))
    test(name, { timeout: 60_000 }, () => breaks(law(faulty[name] ?? redact), seed, numRuns))
})
