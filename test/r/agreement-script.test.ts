import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cohenKappa, crossTable, krippendorffAlpha, normal, type Ratings } from 'rupture-repair/statistics'
import { afterAll, expect, it } from 'vitest'
import { describeUnless } from '../lacking.js'
import { noR } from './with-r.js'

const coders = ['c-1', 'c-2', 'c-3'] as const

/** Invented codes, 12 dyads of 10 segments; two of three coders rate a segment, and coders rotate over dyads. */
const ratings: readonly (readonly (number | null)[])[] = (() => {
  let word = 17
  const next = () => {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    return normal(word)
  }
  return Array.from({ length: 12 }, (_, dyad) => {
    const level = 3 + next()
    return Array.from({ length: 10 }, () => {
      const own = level + next()
      return coders.map((_, coder) =>
        coder === dyad % 3 ? null : Math.max(1, Math.min(5, Math.round(own + 0.5 * next()))),
      )
    })
  }).flat()
})()

describeUnless(noR('lme4'), 'The script for agreement in R', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agreement-script-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const printed = (place: (segment: number) => string, header: string): string => {
    const file = join(folder, 'codes.csv')
    const rows = ratings.flatMap((unit, index) =>
      coders.map((coder, column) =>
        [`d-${Math.floor(index / 10)}`, 1, place(index % 10), coder, 'W', unit[column] ?? ''].join(),
      ),
    )
    writeFileSync(file, `alliance,session,${header},coder,code,value\n${rows.join('\n')}\n`)
    const { status, stdout, stderr } = spawnSync('Rscript', ['examples/in-r/agreement.R', file, 'W'], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }

  it('has our κ and α, each within limits of its draws, and components that add up', () => {
    const words = printed((segment) => String(segment + 1), 'segment')
    expect(words).toContain('12 dyads, 120 units, 3 coders')
    const found = [...words.matchAll(/: (-?[\d.]+) \((-?[\d.]+) to (-?[\d.]+)\)/g)].map((found) =>
      found.slice(1).map(Number),
    )
    const indexes: Ratings<number> = ratings.map((unit) => unit.map((value) => (value === null ? null : value - 1)))
    const ours = [krippendorffAlpha(ratings, 'interval').value, cohenKappa(crossTable(indexes, [0, 1], 5)).value]
    expect(found).toHaveLength(2)
    for (const [index, [value = 0, low = 0, high = 0]] of found.entries()) {
      expect(value).toBeCloseTo(ours[index] ?? Number.NaN, 3)
      expect(low).toBeLessThan(value)
      expect(high).toBeGreaterThan(value)
    }
    const dependable = [...words.matchAll(/mean of \d: ([\d.]+)/g)].map(([, value]) => Number(value))
    expect(dependable).toHaveLength(3)
    expect(dependable).toEqual(dependable.toSorted((one, other) => one - other))
    // Of all variance 2 of 2.25 is that of dyads and segments.
    expect(dependable[0]).toBeGreaterThan(0.75)
    expect(dependable[0]).toBeLessThan(0.97)
  }, 60_000)

  it('reads segments by their times too', () => {
    expect(printed((segment) => `${segment * 300},${segment * 300 + 300}`, 'start,end')).toContain('120 units')
  }, 60_000)
})
