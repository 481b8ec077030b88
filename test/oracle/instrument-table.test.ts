import fc from 'fast-check'
import { instrumentById, instruments, itemMeans, percentOfMaximum, score } from 'rupture-repair/instruments'
import { describe, expect, it } from 'vitest'
import { scoreByTable, tableKeys } from './instrument-table.js'

const seed = 20261122

const close = (ours: number | null | undefined, theirs: number | undefined): void => {
  if (theirs === undefined) expect(ours).toBeNull()
  else expect(ours).toBeCloseTo(theirs, 9)
}

it('the table has every shipped instrument but the single ratings of the PSQ, which are no scales', () => {
  const ids = instruments.map(({ id }) => id).filter((id) => id !== 'psq')
  expect(tableKeys.map(({ id }) => id)).toEqual(ids)
})

describe.each(tableKeys)(`$id scored twice, with blanks (seed ${seed})`, (key) => {
  const answer = fc.option(fc.integer({ min: key.min, max: key.max }), { freq: 12 })
  const answers = fc.array(answer, { minLength: key.items, maxLength: key.items })

  it('gives the same sums, item means and percents of maximum', () => {
    const instrument = instrumentById(key.id)
    if (instrument === undefined) throw new Error(`no ${key.id}`)
    fc.assert(
      fc.property(answers, (given) => {
        const scored = score(instrument, [{ id: 'A', session: 1, answers: given, row: 1 }])
        const row = scored._tag === 'Right' ? scored.right.rows[0] : undefined
        if (row === undefined) throw new Error('not scored')
        const means = itemMeans(instrument, row)
        const percents = percentOfMaximum(instrument, row)
        const expected = scoreByTable(key, given)
        expect(Object.keys(means)).toEqual(expect.arrayContaining([...expected.keys()]))
        for (const [scale, metrics] of expected) {
          const sum = row[scale]
          close(typeof sum === 'number' ? sum : null, metrics?.sum)
          close(means[scale], metrics?.mean)
          close(percents[scale], metrics?.pomp)
        }
        if (expected.has('total')) close(row.mean, expected.get('total')?.mean)
        else expect([row.total, row.mean]).toEqual([null, null])
        expect(row.missing).toBe(given.filter((one) => one === null).length)
      }),
      { seed },
    )
  })
})
