/** A report for an audience depends on nothing that the audience may not see, nor on whether there is anything. */
import fc, { type IProperty } from 'fast-check'
import { type Alliance, defaultPermissions, hasBegun, type Reader, replay } from 'rupture-repair/alliance'
import { type Report, reportHtml, sheetHtml } from 'rupture-repair/report'
import type { Source } from 'rupture-repair/vocabulary'
import { describe, expect, it, test } from 'vitest'
import { runs } from '../runs.js'
import { reportOf } from '../unit/report/given.js'
import { alike } from './alike.js'
import { breaks } from './breaks.js'
import { type History, histories } from './histories.js'

const seed = 20_261_130
const numRuns = 600

/** A page is for an audience: its reader is no person of the record. */
const stranger: Source = { _tag: 'observer', id: 'a stranger' }
const audiences: readonly Report['audience'][] = [
  'everyone',
  'clients',
  'therapist',
  'leaders',
  'group',
  'supervision',
  'research',
]

const stateOf = (log: History): Alliance => {
  const replayed = replay(log)
  if (replayed._tag === 'Left' || !hasBegun(replayed.right)) throw new Error('a history that cannot be')
  return replayed.right
}

/** Draws what it is given, so that nothing hidden is in a drawing either. */
const draw = (plot: unknown): string => `<svg><title>${JSON.stringify(plot).replaceAll(/[<>&]/g, '')}</title></svg>`

/** What would say that there is no word, where there may be one that is hidden. */
const silences = /not asked|not judged|not shown|no word on record|no party says|Not everyone it concerns/

type Page = (report: Report) => string

/** A page of one alliance, one of two, and for supervision the sheet. */
const pagesOf: Page = (report) => {
  const [one] = report.alliances
  return [
    reportHtml({ ...report, alliances: one === undefined ? [] : [one] }, draw),
    reportHtml(report, draw),
    report.audience === 'supervision' ? sheetHtml(report, 'a1', draw) : '',
  ].join('\n')
}

const reported = (log: History, audience: Report['audience'], names: Report['names']): Report => {
  const record = stateOf(log)
  const alliances = ['a1', 'a2'].map(
    (id) => ({ id, provenance: 'invented', record, series: [], findings: [] }) as const,
  )
  return reportOf({ alliances, audience, names })
}

const nothingHiddenIsReported = (pageOf: Page, compared = { pairs: 0 }): IProperty<unknown> =>
  fc.property(
    histories,
    fc.constantFrom(...audiences),
    fc.constantFrom('keep', 'numbered'),
    ([log], audience, names) => {
      if (log.length === 0) return
      const reader: Required<Reader> = { audience, person: stranger }
      const page = pageOf(reported(log, audience, names))
      expect(page).not.toMatch(silences)
      for (const other of alike(log, reader)) {
        compared.pairs += 1
        expect(pageOf(reported(other, audience, names))).toBe(page)
      }
    },
  )

it(`says nothing that is hidden (seed ${seed}, ${runs(numRuns)} runs)`, { timeout: 240_000 }, () => {
  const compared = { pairs: 0 }
  fc.assert(nothingHiddenIsReported(pagesOf, compared), { seed, numRuns: runs(numRuns) })
  expect(compared.pairs).toBeGreaterThan(runs(numRuns))
})

const leaks: Readonly<Record<string, Page>> = {
  'how many entries there are': (report) =>
    `${pagesOf(report)}${report.alliances.map(({ record }) => record?.record.log.length).join()}`,
  'what is for others by default': (report) => {
    const sees = Object.fromEntries(Object.keys(defaultPermissions.sees).map((word) => [word, ['everyone']]))
    return pagesOf({ ...report, permissions: { ...defaultPermissions, sees: sees as never, observers: ['everyone'] } })
  },
  'what supervision sees': (report) => pagesOf({ ...report, audience: 'supervision' }),
}

describe('the law finds a leak of', () => {
  for (const [what, leak] of Object.entries(leaks))
    test(what, { timeout: 120_000 }, () => breaks(nothingHiddenIsReported(leak), seed, numRuns))
})
