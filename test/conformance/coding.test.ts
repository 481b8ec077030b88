/** A BORIS project and its own exports give the same events, and text made as ELAN writes it gives what pympi read. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type CellRow, readBorisProject, readBorisTable, readElanText } from '../../src/coding/inside.js'
import { getOrThrow, isLeft } from '../../src/kernel/index.js'
import { describeWithData, sharedData } from './shared-data.js'

const text = (path: string): string => readFileSync(sharedData(path), 'utf8')
const cells = (content: string, delimiter: string): readonly CellRow[] =>
  content
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split(delimiter) }))
    .filter(({ cells: own }) => own.some((cell) => cell !== ''))

describeWithData('BORIS', () => {
  const project = (wanted: readonly string[]) => readBorisProject(JSON.parse(text('boris/test.boris')), wanted)
  /** The place of an event is another in each file. */
  const events = (recordings: ReturnType<typeof readBorisTable>) =>
    getOrThrow(recordings).map(({ id, starts, events: own }) => ({
      id,
      starts,
      events: own.map(({ place: _, ...event }) => event),
    }))

  it('reads the tabular events of an observation as the project has them', () => {
    const ours = events(project(['observation #1']))
    expect(ours[0]?.events).toHaveLength(4)
    const csv = readBorisTable(cells(text('boris/test_export_events_tabular.csv'), ','), { decimal: '.' })
    const tsv = readBorisTable(cells(text('boris/test_export_events_tabular.tsv'), '\t'), { decimal: '.' })
    expect(events(csv)).toEqual(ours)
    expect(events(tsv)).toEqual(ours)
  })

  it('reads the aggregated events as the project has them', () => {
    const aggregated = readBorisTable(cells(text('boris/test_export_aggregated_events_test_full_1.tsv'), '\t'), {
      decimal: '.',
    })
    expect(events(aggregated)).toEqual(events(project(['observation #2'])))
  })

  it('names the events of states without stop', () => {
    const all = project(['live not paired'])
    expect(isLeft(all) ? all.left.length : 0).toBe(1)
  })
})

interface Expected {
  readonly annotations: number
  readonly withBothTimes: number
  readonly startSumMs: number
  readonly endSumMs: number
}

/** The annotations of a file of ELAN that have both times of their own, as ELAN's tab-delimited text writes them. */
const asElanText = (eaf: string, format: (ms: number) => string): readonly string[] => {
  const slots = new Map(
    [...eaf.matchAll(/<TIME_SLOT TIME_SLOT_ID="([^"]+)"(?: TIME_VALUE="(\d+)")?/g)].map(([, id = '', ms]) => [id, ms]),
  )
  const times = new Map<string, readonly [number, number]>()
  const lines: string[] = []
  const waiting: { readonly tier: string; readonly id: string; readonly ref: string; readonly value: string }[] = []
  const line = (tier: string, [from, to]: readonly [number, number], value: string): void => {
    lines.push([tier, '', format(from), format(to), format(to - from), value].join('\t'))
  }
  for (const [, tier = '', body = ''] of eaf.matchAll(/<TIER [^>]*TIER_ID="([^"]+)"[^>]*>(.*?)<\/TIER>/gs))
    for (const [, attributes = '', value = ''] of body.matchAll(
      /<(?:ALIGNABLE|REF)_ANNOTATION ([^>]*)>\s*<ANNOTATION_VALUE>(.*?)<\/ANNOTATION_VALUE>/gs,
    )) {
      const of = (name: string): string => new RegExp(`${name}="([^"]+)"`).exec(attributes)?.[1] ?? ''
      const [from, to] = [slots.get(of('TIME_SLOT_REF1')), slots.get(of('TIME_SLOT_REF2'))]
      const words = value.replace(/\s+/g, ' ')
      if (from !== undefined && to !== undefined) {
        times.set(of('ANNOTATION_ID'), [Number(from), Number(to)])
        line(tier, [Number(from), Number(to)], words)
      } else if (of('ANNOTATION_REF') !== '')
        waiting.push({ tier, id: of('ANNOTATION_ID'), ref: of('ANNOTATION_REF'), value: words })
    }
  // A tier that refers to another has its times.
  for (let left = waiting; left.length > 0; ) {
    const later = left.filter(({ tier, id, ref, value }) => {
      const own = times.get(ref)
      if (own === undefined) return true
      times.set(id, own)
      line(tier, own, value)
      return false
    })
    if (later.length === left.length) break
    left = later
  }
  return lines
}

const clock = (ms: number): string => {
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60]
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(hours)}:${two(minutes)}:${((ms % 60_000) / 1000).toFixed(3).padStart(6, '0')}`
}

describeWithData('ELAN', () => {
  const expected: Readonly<Record<string, Expected>> = JSON.parse(text('elan/expected.json'))
  const eaf = text('elan/sample_3.0.eaf')
  const forms = {
    'hh:mm:ss.ms': clock,
    'ss.msec': (ms: number) => (ms / 1000).toFixed(3),
    msec: (ms: number) => String(ms),
  }

  it.each(Object.entries(forms))('reads each tier with the times that pympi reads, in %s', (name, format) => {
    const lines = asElanText(eaf, format)
    const header = `Tier\tParticipant\tBegin Time - ${name}\tEnd Time - ${name}\tDuration - ${name}\tAnnotation`
    for (const head of [[header], []])
      for (const [tier, own] of Object.entries(expected)) {
        const time = name === 'msec' ? 'milliseconds' : undefined
        const read = getOrThrow(
          readElanText(cells([...head, ...lines].join('\n'), '\t'), {
            tiers: [tier],
            codesIn: 'annotation',
            decimal: '.',
            time,
          }),
        )
        const sum = (of: (event: (typeof read.events)[number]) => number): number =>
          Math.round(read.events.reduce((all, event) => all + of(event) * 1000, 0))
        expect(read.events).toHaveLength(own.withBothTimes)
        if (own.annotations === own.withBothTimes) {
          expect(sum(({ from }) => from)).toBe(own.startSumMs)
          expect(sum(({ to = 0 }) => to)).toBe(own.endSumMs)
        }
      }
  })
})
