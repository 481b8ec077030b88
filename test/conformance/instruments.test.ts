import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import {
  defineInstrument,
  type Instrument,
  itemMeans,
  percentOfMaximum,
  rating4x10,
  score,
  wai36,
  waiSr,
  waiSr7,
} from 'rupture-repair/instruments'
import { expect, it } from 'vitest'
import type { AnsweredForm } from '../../src/instruments/score.js'
import { describeWithData, sharedData } from './shared-data.js'

type Row = Readonly<Record<string, string>>

const read = (path: string): Row[] => parse(readFileSync(sharedData(path)), { columns: true, bom: true })

const scoreRows = <Subscale extends string>(
  instrument: Instrument<Subscale>,
  rows: readonly Row[],
  id: string,
  session: string,
  answersOf: (row: Row) => number[],
) => {
  const forms = rows.map(
    (row, index): AnsweredForm => ({
      id: String(row[id]),
      session: Number(row[session]),
      answers: answersOf(row),
      row: index + 1,
    }),
  )
  const scored = score(instrument, forms)
  if (scored._tag === 'Left') throw new Error(JSON.stringify(scored.left))
  expect(scored.right.problems).toEqual([])
  return scored.right.rows
}

/** In how many rows our score and a column of the file agree. */
const agreeing = (rows: readonly Row[], column: string, ours: readonly (number | null)[], tolerance = 0): number =>
  rows.filter((row, index) => Math.abs(Number(row[column]) - (ours[index] ?? Number.NaN)) <= tolerance).length

const items = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)

// Language models play the clients of these files; they are not human answers.
describeWithData('277 WAI-36 forms and session ratings of simulated clients', () => {
  const words = ['Never', 'Rarely', 'Occasionally', 'Sometimes', 'Often', 'Very Often', 'Always']
  const forms = () => read('ai_psychotherapy_eval/survey_wai_logs.csv')
  const answersOf = (row: Row) => items('question', 36).map((column) => words.indexOf(String(row[column])) + 1)

  it('agree with the file on task and goal in every form, on bond in 105', () => {
    const rows = forms()
    const ours = scoreRows(wai36, rows, 'pairing_id', 'session_id', answersOf)
    const agreement = (column: string, key: 'task' | 'goal' | 'bond') =>
      agreeing(
        rows,
        column,
        ours.map((row) => row[key]),
      )
    expect(rows).toHaveLength(277)
    expect(agreement('total_wai_task', 'task')).toBe(277)
    expect(agreement('total_wai_goal', 'goal')).toBe(277)
    expect(agreement('total_wai_bond', 'bond')).toBe(105)
  })

  it('agree on bond in every form once item 28 is reversed instead of 29, which is the file’s own fault', () => {
    const rows = forms()
    const theirKey = { ...wai36, reversed: wai36.reversed.map((item) => (item === 29 ? 28 : item)) }
    const bonds = scoreRows(theirKey, rows, 'pairing_id', 'session_id', answersOf).map(({ bond }) => bond)
    expect(agreeing(rows, 'total_wai_bond', bonds)).toBe(277)
    // The two keys differ by 2 · (answer 28 − answer 29), so they agree just where the two answers are equal.
    expect(rows.filter((row) => row.question28 === row.question29)).toHaveLength(105)
  })

  it('agree with the file on task and goal as item means and as percents of maximum', () => {
    const rows = forms()
    const ours = scoreRows(wai36, rows, 'pairing_id', 'session_id', answersOf)
    for (const key of ['task', 'goal'] as const) {
      const theirs = rows.map((row) => Number(row[`total_wai_${key}`]))
      for (const [index, row] of ours.entries()) {
        const sum = theirs[index] ?? Number.NaN
        expect(itemMeans(wai36, row)[key]).toBeCloseTo(sum / 12, 9)
        expect(percentOfMaximum(wai36, row)[key]).toBeCloseTo(((sum / 12 - 1) / 6) * 100, 9)
      }
    }
  })

  it('agree with the file on the total of four session ratings in every form', () => {
    const rows = read('ai_psychotherapy_eval/survey_srs_logs_with_total.csv')
    const columns = ['relationship', 'goals_and_topics', 'approach_or_method', 'overall']
    const ours = scoreRows(rating4x10, rows, 'pairing_id', 'session_id', (row) =>
      columns.map((column) => Number(row[column])),
    )
    expect(rows).toHaveLength(277)
    expect(
      agreeing(
        rows,
        'total',
        ours.map(({ total }) => total),
        1e-9,
      ),
    ).toBe(277)
  })
})

describeWithData('80 simulated WAI-SR forms with attention checks', () => {
  it('agree with the published-key totals in every form, the checks left out', () => {
    const rows = read('wai_sr_simulated/wai_sr.csv')
    const ours = scoreRows(waiSr, rows, 'id', 'week', (row) => items('i', 12).map((column) => Number(row[column])))
    expect(rows).toHaveLength(80)
    for (const key of ['task', 'goal', 'bond', 'total'] as const) {
      expect(
        agreeing(
          rows,
          key,
          ours.map((row) => row[key]),
        ),
        key,
      ).toBe(80)
    }
  })

  const answersOf = (row: Row) => items('i', 12).map((column) => Number(row[column]))

  it('agree when the key is the user’s own, and by sums with the seven-point variant', () => {
    const rows = read('wai_sr_simulated/wai_sr.csv')
    const { reliability: _, literature, confidence: _own, ...key } = waiSr
    const defined = defineInstrument({ ...key, id: 'my-wai-sr', citation: literature.source })
    if (defined._tag === 'Left') throw new Error(JSON.stringify(defined.left))
    for (const instrument of [defined.right, waiSr7]) {
      const ours = scoreRows(instrument, rows, 'id', 'week', answersOf)
      for (const key of ['task', 'goal', 'bond', 'total'] as const) {
        const scores = ours.map((row) => row[key])
        expect(agreeing(rows, key, scores), `${instrument.id} ${key}`).toBe(80)
      }
    }
  })

  it('agree with the totals of the file as percents of maximum', () => {
    const rows = read('wai_sr_simulated/wai_sr.csv')
    const ours = scoreRows(waiSr, rows, 'id', 'week', answersOf)
    const percents = ours.map((row) => percentOfMaximum(waiSr, row).total)
    const theirs = rows.map((row) => ({ total: String(((Number(row.total) / 12 - 1) / 4) * 100) }))
    expect(agreeing(theirs, 'total', percents, 1e-9)).toBe(80)
  })
})
