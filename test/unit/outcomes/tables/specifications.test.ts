import { type CohortQuestion, cohortTables, type NamedAlliance } from 'rupture-repair/outcomes'
import { resolutionCriteria } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { ownCuts } from '../../../../src/vocabulary/conclusion.js'
import { recordsIn } from '../cohort.js'
import { given } from '../risks/given.js'
import { alliancesOf } from './sample-log.js'

const three = alliancesOf('data/three-alliances.jsonl')

const rowsFor = (settings: { readonly resolvedFrom?: 3 | 4 | 5 }) => {
  const { columns, rows } = cohortTables.specifications(three, { resolvedBy: 'client', settings })
  const place = (name: string): number => columns.findIndex((column) => column.name === name)
  return rows.map((row) => (name: string) => row[place(name)])
}

it('has a row for every criterion, cut and way of counting: three shares and four incidences', () =>
  expect(rowsFor({})).toHaveLength(resolutionCriteria.length * ownCuts.length * (3 + 2 * 2)))

it.each([
  ['client', 3, 'left-out', 1, 2],
  ['client', 3, 'no', 1, 3],
  ['client', 3, 'yes', 2, 3],
  ['therapist', 5, 'left-out', 1, 3],
  ['observer', 3, 'left-out', 0, 0],
  ['observer', 3, 'yes', 3, 3],
])('%s from %i, not judged as %s: %i of %i', (criterion, cut, as, resolved, of) => {
  const row = rowsFor({}).find(
    (cell) => cell('resolved_by') === criterion && cell('resolved_from') === cut && cell('not_judged_as') === as,
  )
  expect([row?.('resolved'), row?.('of'), row?.('share')]).toEqual([resolved, of, of === 0 ? null : resolved / of])
  expect([row?.('low') === null, row?.('high') === null]).toEqual([of === 0, of === 0])
})

it.each([[{}, 3] as const, [{ resolvedFrom: 4 }, 4] as const])(
  'marks the one that was asked for: %j',
  (settings, cut) => {
    const marked = rowsFor(settings).filter((cell) => cell('asked_for') === true)
    expect(marked.map((cell) => ['resolved_by', 'resolved_from', 'not_judged_as'].map(cell))).toEqual([
      ['client', cut, 'left-out'],
    ])
  },
)

it('has all rows, and no share, where there is no alliance', () => {
  const { columns, rows } = cohortTables.specifications([], { resolvedBy: 'any', settings: {} })
  const share = columns.findIndex(({ name }) => name === 'share')
  expect(rows.every((row) => row[share] === null)).toBe(true)
})

describe('incidences', () => {
  const rowsOf = (alliances: readonly NamedAlliance[], over: Partial<CohortQuestion> = {}) =>
    recordsIn(cohortTables.specifications(alliances, { resolvedBy: 'client', settings: {}, ...over })).filter(
      (row) => row.estimand === 'cumulative-incidence' && row.resolved_by === (over.resolvedBy ?? 'client'),
    )
  const mended = given('mended', 6, [
    { reported: 1, resolved: [2, 4] },
    { reported: 3, resolved: [3, 5] },
  ])
  const left = given('left', 4, [{ reported: 2 }], 'left')

  it('count the resolved over all intervals, at each cut', () => {
    const found = rowsOf([mended, left]).filter(({ clock, treatment }) => clock === 'onset' && treatment === 'competes')
    expect(found.map((row) => [row.resolved_from, row.resolved, row.of, Number(row.share).toFixed(6)])).toEqual([
      [3, 2, 3, '0.666667'],
      [4, 2, 3, '0.666667'],
      [5, 1, 3, '0.333333'],
    ])
    expect(found[0]).toMatchObject({ interval: 3, if_yes: expect.closeTo(1, 12), asked_for: false })
  })

  it('have no share where no one judged, and say what it would be if all had resolved', () => {
    const [row] = rowsOf([mended], { resolvedBy: 'therapist' })
    expect(row).toMatchObject({ resolved: 0, of: 2, share: null, low: null, high: null, if_yes: 1 })
  })

  it('are as asked where some endings censor and others compete', () => {
    const asked = { clock: 'onset', censor: ['together'], compete: ['left'] } as const
    const marked = rowsOf([mended, left], asked).filter((row) => row.asked_for === true)
    expect(marked).toMatchObject([
      { treatment: 'as-asked', clock: 'onset', resolved_from: 3, share: expect.closeTo(2 / 3, 12) },
    ])
    const { clock: _, ...others } = asked
    expect(rowsOf([mended, left], others).map((row) => row.treatment)).not.toContain('as-asked')
    expect(rowsOf([mended, left], { ...asked, censor: [] }).map((row) => row.treatment)).not.toContain('as-asked')
  })

  it('end with the last interval in which any were at risk', () => {
    const late = given('late', 9, [{ happened: 1, reported: 6, resolved: [8, 4] }])
    expect(rowsOf([given('b', 3, [{ reported: 1, resolved: [2, 4] }]), late])[0]).toMatchObject({
      interval: 8,
      share: 1,
    })
  })

  it('keep the cuts of other scales that were asked for', () => {
    const shares = (settings: CohortQuestion['settings']) => rowsOf([mended], { settings }).map((row) => row.share)
    expect(shares({ scales: { other: 2 } })).toEqual(shares({}))
  })
})

it('has Wilson’s limits of each share', () => {
  const row = rowsFor({}).find((cell) => cell('resolved_by') === 'therapist' && cell('resolved_from') === 5)
  // One of three: (1/3 + .6402 ± 1.96 √(2/27 + .1067)) / 2.2805.
  expect(row?.('low')).toBeCloseTo(0.0615, 3)
  expect(row?.('high')).toBeCloseTo(0.7923, 3)
})

it.each([
  ['onset', 'censors'],
  ['onset', 'competes'],
  ['session', 'censors'],
  ['session', 'competes'],
] as const)('gives the incidence that the table of risks ends with: %s, treatment %s', (clock, treatment) => {
  const all = ['together', 'left', 'referral-agreed', 'therapist-left', 'transfer'] as const
  const ends = [...all, 'service-ended', 'protection', 'death', 'unknown'] as const
  const question = { resolvedBy: 'client', settings: {}, clock, unit: 'episode' } as const
  const asked = { ...question, ...(treatment === 'censors' ? { censor: ends } : { compete: ends }) }
  const cellOf = (table: ReturnType<typeof cohortTables.risks>, row: number, name: string) =>
    table.rows[row]?.[table.columns.findIndex((column) => column.name === name)]
  const risks = cohortTables.risks(three, asked)
  const end = risks.rows.flatMap((_, row) =>
    cellOf(risks, row, 'ending') === 'resolved' && cellOf(risks, row, 'at_risk') !== 0 ? [row] : [],
  )
  const curve = cohortTables.specifications(three, asked)
  const marked = curve.rows.flatMap((_, row) =>
    cellOf(curve, row, 'asked_for') === true && cellOf(curve, row, 'clock') !== null ? [row] : [],
  )
  expect(marked).toHaveLength(1)
  expect([cellOf(curve, marked[0] ?? -1, 'clock'), cellOf(curve, marked[0] ?? -1, 'treatment')]).toEqual([
    clock,
    treatment,
  ])
  for (const [name, of] of [
    ['interval', 'interval'],
    ['share', 'incidence'],
    ['low', 'low'],
    ['high', 'high'],
  ] as const)
    expect(cellOf(curve, marked[0] ?? -1, name)).toEqual(cellOf(risks, end.at(-1) ?? -1, of))
})
