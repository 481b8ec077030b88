import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import {
  cohenKappa,
  completeUnits,
  crossTable,
  intraclassCorrelations,
  krippendorffAlpha,
  levels,
  type Ratings,
  weightedKappa,
} from 'rupture-repair/statistics'
import { afterAll, expect, it } from 'vitest'
import { fAbove, fExceeded } from '../../src/statistics/f-distribution.js'
import { kappaWeights } from '../../src/statistics/inside.js'
import { describeUnless } from '../lacking.js'
import { noR, rowsFromR } from './with-r.js'

/** As many random tables of one kind, always the same. */
const sampled = <Value>(arbitrary: fc.Arbitrary<Value>, many: number): readonly Value[] =>
  fc.sample(arbitrary, { numRuns: many, seed: 17 })

/** By how much of their greater one two numbers differ; 0 where both are one number, near 0 by how much. */
const apart = (one: number, other: number): number =>
  one === other ? 0 : Math.abs(one - other) / Math.max(1e-3, Math.abs(one), Math.abs(other))

describeUnless(noR('psych') ?? noR('vcd'), 'Agreement in R', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agreement-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What R says of each table, a row of numbers each. */
  const inR = (kind: string, tables: Ratings<number>[]): readonly (readonly number[])[] => {
    const files = tables.map((table, index) => {
      const file = join(folder, `${kind}-${index}.csv`)
      writeFileSync(file, table.map((row) => `${row.map((value) => value ?? 'NA').join(',')}\n`).join(''))
      return file
    })
    return rowsFromR('agreement.R', [kind, ...files])
  }

  /** Says and returns the greatest relative difference of ours and R's. */
  const greatest = (
    name: string,
    ours: readonly (readonly (number | null | undefined)[])[],
    theirs: readonly (readonly number[])[],
  ): number => {
    expect(theirs).toHaveLength(ours.length)
    const differences = ours.flatMap((row, index) => {
      expect(row).toHaveLength(theirs[index]?.length ?? 0)
      return row.map((number, place) => apart(number ?? Number.NaN, theirs[index]?.[place] ?? Number.NaN))
    })
    const most = Math.max(...differences)
    console.info(`${name}: ${differences.length} numbers, greatest relative difference ${most.toExponential(1)}`)
    return most
  }

  // R's quantile itself loses digits at hundreds of thousands of degrees of freedom; the closed forms are a unit test.
  it('has the tails and quantiles of F that R has', () => {
    const points = sampled(
      fc.tuple(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.constantFrom(1, 2, 3, 5.37, 19, 99, 999),
        fc.constantFrom(1, 2.61, 4, 15, 40, 297, 2_997),
        fc.constantFrom(0.025, 0.05, 0.5, 0.975),
      ),
      100,
    ).map((point) => [point])
    const ours = points.flatMap((rows) =>
      rows.map(([f, df1, df2, probability]) => [fAbove(f, df1, df2), fExceeded(probability, df1, df2)]),
    )
    expect(greatest('F', ours, inR('f', points))).toBeLessThan(1e-10)
  })

  it('has psych’s and vcd’s κ, standard error and limits', () => {
    const counts = fc.integer({ min: 2, max: 6 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    const tables = sampled(counts, 60)
    const ours = tables.map((table) => {
      const plain = cohenKappa(table)
      const [linear, quadratic] = [weightedKappa(table, 'linear'), weightedKappa(table, 'quadratic')]
      return [
        ...[plain.value, plain.se, plain.low, plain.high, quadratic.value],
        ...[plain.value, plain.se, linear.value, linear.se, quadratic.value, quadratic.se],
      ]
    })
    expect(greatest('κ', ours, inR('kappa', [...tables]))).toBeLessThan(1e-10)
  })

  it('has psych’s six ICCs with F, degrees of freedom, p and limits', () => {
    const rated = fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 5 })).chain(([units, coders]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: coders, maxLength: coders }), {
        minLength: units,
        maxLength: units,
      }),
    )
    const tables = sampled(rated, 60)
    const found = tables.map((table) => intraclassCorrelations(table))
    // Where there is no value ours is a reason; those are in the tests of degenerate tables.
    const kept = found.flatMap((six, index) => (six.every(({ low }) => low !== null) ? [index] : []))
    expect(kept.length).toBeGreaterThan(45)
    const ours = kept.map((index) =>
      (found[index] ?? []).flatMap(({ value, f, df1, df2, p, low, high }) => [value, f, df1, df2, p, low, high]),
    )
    expect(
      greatest(
        'ICC',
        ours,
        inR(
          'icc',
          kept.map((index) => [...(tables[index] ?? [])]),
        ),
      ),
    ).toBeLessThan(1e-10)
  })

  it('has α from coincidences counted value by value, ratings missing, at four levels', () => {
    const ratings = fc.tuple(fc.integer({ min: 2, max: 15 }), fc.integer({ min: 2, max: 5 })).chain(([units, coders]) =>
      fc.array(
        fc.array(fc.option(fc.constantFrom(0, 0.5, 1, 2, 3, 7, 40), { freq: 4 }), {
          minLength: coders,
          maxLength: coders,
        }),
        { minLength: units, maxLength: units },
      ),
    )
    const tables = sampled(ratings, 60).filter((table) => krippendorffAlpha(table, 'nominal').value !== null)
    expect(tables.length).toBeGreaterThan(50)
    const ours = tables.map((table) => levels.map((level) => krippendorffAlpha(table, level).value))
    expect(greatest('α', ours, inR('alpha', [...tables]))).toBeLessThan(1e-10)
  })

  describeUnless(noR('psy'), 'and psy', () => {
    /** Random codes from 0 to 5 of units by coders, some missing. */
    const coded = (units: number, coders: number) => {
      const code = fc.option(fc.integer({ min: 0, max: 5 }), { freq: 9 })
      const unit = fc.array(code, { minLength: coders, maxLength: coders })
      return fc.array(unit, { minLength: units, maxLength: units })
    }

    it('has psy’s κ, plain, linear and quadratic, ratings missing and categories unused', () => {
      const tables = sampled(
        fc.integer({ min: 4, max: 40 }).chain((units) => coded(units, 2)),
        60,
      )
      const ours = tables.map((ratings) => {
        const table = crossTable(ratings, [0, 1], 6)
        return [cohenKappa(table), ...kappaWeights.map((weights) => weightedKappa(table, weights))]
      })
      // Where there is no value ours is a reason; those are in the tests of degenerate tables.
      const kept = ours.flatMap((three, index) => (three.every(({ value }) => value !== null) ? [index] : []))
      expect(kept.length).toBeGreaterThan(45)
      const theirs = inR(
        'psy-kappa',
        kept.map((index) => tables[index] ?? []),
      )
      for (const [place, name] of ['κ', ...kappaWeights.map((weights) => `κ, ${weights} weights`)].entries())
        expect(
          greatest(
            `psy: ${name}`,
            kept.map((index) => [ours[index]?.[place]?.value]),
            theirs.map((row) => [row[place] ?? Number.NaN]),
          ),
        ).toBeLessThan(1e-10)
    })

    it('has psy’s ICCs of single coders, units with a missing rating left out', () => {
      const tables = sampled(
        fc
          .tuple(fc.integer({ min: 8, max: 20 }), fc.integer({ min: 2, max: 4 }))
          .chain(([units, coders]) => coded(units, coders)),
        60,
      )
      const ours = tables.map((ratings) => {
        const found = intraclassCorrelations(completeUnits(ratings))
        return (['icc-2', 'icc-3'] as const).map((form) => found.find((one) => one.form === form)?.value)
      })
      const kept = ours.flatMap((two, index) => (two.every((value) => typeof value === 'number') ? [index] : []))
      expect(kept.length).toBeGreaterThan(45)
      const theirs = inR(
        'psy-icc',
        kept.map((index) => tables[index] ?? []),
      )
      for (const [place, name] of ['ICC(2,1)', 'ICC(3,1)'].entries())
        expect(
          greatest(
            `psy: ${name}`,
            kept.map((index) => [ours[index]?.[place]]),
            theirs.map((row) => [row[place] ?? Number.NaN]),
          ),
        ).toBeLessThan(1e-10)
    })
  })
})
