import { cohortTables } from 'rupture-repair/outcomes'
import { ownCuts, resolutionCriteria } from 'rupture-repair/vocabulary'
import { expect, it } from 'vitest'
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
