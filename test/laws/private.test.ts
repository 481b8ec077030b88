/** What no reader meets, whatever is recorded: a note, a date, and scores that the reader may not see. */
import fc from 'fast-check'
import { type AllianceEvent, replay } from 'rupture-repair/alliance'
import { timelineSentences, timelineSvg } from 'rupture-repair/diagram'
import { getOrThrow } from 'rupture-repair/kernel'
import { reportHtml, sheetHtml } from 'rupture-repair/report'
import { expect, it } from 'vitest'
import { runs } from '../runs.js'
import { type plain, reportOf } from '../unit/report/given.js'
import { date, logs, secret } from './logs-to-redact.js'

const hidden = 98_765.4321

/** The log with scores that cannot be overlooked in every rating that is not for supervision. */
const planted = (log: readonly AllianceEvent[]): readonly AllianceEvent[] =>
  log.map((event) => {
    if (event._tag !== 'RatingGiven') return event
    const { visibleTo, scores } = event.rating
    if (visibleTo === undefined || visibleTo.some((one) => one === 'supervision' || one === 'everyone')) return event
    return {
      ...event,
      rating: { ...event.rating, scores: Object.fromEntries(Object.keys(scores).map((name) => [name, hidden])) },
    }
  })

const kept = new RegExp([secret, date, String(hidden), '98,?765'].join('|'))

it('is in no timeline, sheet or report', () =>
  fc.assert(
    fc.property(logs, (log) => {
      const record = getOrThrow(replay(planted(log)))
      expect([timelineSvg(record), ...timelineSentences(record)].join()).not.toMatch(kept)
      if (record._tag === 'NotBegun') return
      const alliances = [{ id: 'a1', provenance: 'invented', record, series: [], findings: [] }] as const
      const report = reportOf({ alliances, audience: 'supervision' })
      const drawing = (plot: Parameters<typeof plain>[0]): string =>
        `<svg><title>${JSON.stringify(plot).replaceAll(/[<>&]/g, '')}</title></svg>`
      expect(sheetHtml(report, 'a1', drawing)).not.toMatch(kept)
      expect(reportHtml(report, drawing)).not.toMatch(kept)
    }),
    { seed: 20_261_130, numRuns: runs(300) },
  ))

/** Logs with one entry lost, given twice, exchanged with another, in another session, or in another's place. */
const mutated = (log: readonly AllianceEvent[], at: number, other: number): readonly (readonly AllianceEvent[])[] => {
  const [one, another] = [log[at % log.length], log[other % log.length]]
  if (one === undefined || another === undefined) return []
  const later = (event: AllianceEvent, by: number): AllianceEvent => ({
    ...event,
    stamp: { ...event.stamp, session: event.stamp.session + by },
  })
  return [
    log.toSpliced(at % log.length, 1),
    [...log, one],
    log.with(at % log.length, another).with(other % log.length, one),
    log.with(at % log.length, later(one, 1)),
    log.with(at % log.length, later(one, -1)),
    log.with(at % log.length, another),
    log.toSpliced(at % log.length, 0, another),
  ]
}

it('is in no refusal, as a value or as an error', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(logs, fc.nat(), fc.nat(), (log, at, other) => {
      for (const unlawful of mutated(planted(log), at, other)) {
        const refused = replay(unlawful)
        if (refused._tag === 'Right') continue
        met.add(refused.left.why._tag)
        expect(JSON.stringify(refused.left)).not.toMatch(kept)
        expect(() => getOrThrow(refused)).toThrow(/^no value: (?!.*(?:PLANTED|2019|98765))/)
      }
    }),
    { seed: 20_261_130, numRuns: runs(1000) },
  )
  expect(met.size).toBeGreaterThanOrEqual(10)
})
