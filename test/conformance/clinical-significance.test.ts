/**
 * Jacobson and Truax's index, cut-offs and categories against R clinicalsignificance on the marital adjustment scores of
 * Jacobson et al. (1989). The expected file names neither the reliability nor the functional population that it was made
 * with; they were worked out from it. The SD of the pre scores is confirmed by cut-off a to ten digits, a functional mean of
 * 30 with SD 7 by cut-off c; the counts 16, 13 and 1 hold for any reliability from .762 to .804, and .80 is taken.
 *
 * Not compared: `bdi_…` (those scores are not in the file) and `das_GLN`, `_HLL`, `_EN`, `_NK`, `_HA`, other authors' indices.
 */
import { readFileSync } from 'node:fs'
import { reliableChangeCategory, rules } from 'rupture-repair/detection'
import {
  cutoffA,
  cutoffB,
  cutoffC,
  jacobsonTruaxCategory,
  mean,
  reliableChangeIndex,
  standardDeviation,
} from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import { describeWithData, sharedData } from './shared-data.js'

interface Outcome {
  readonly summary: readonly { readonly category: string; readonly n: number; readonly percent: number }[]
  readonly cutoff?: readonly { readonly value: number }[]
}

describeWithData('clinical significance against R clinicalsignificance', () => {
  const rows = readFileSync(sharedData('clinicalsignificance/jacobson_1989.csv'), 'utf8').trim().split('\n').slice(1)
  const das = (time: string): readonly number[] =>
    rows.map((row) => row.split(',')).flatMap(([, when, score]) => (when === `"${time}"` ? [Number(score)] : []))
  const [pre, post] = [das('pre'), das('post')]
  const expected: Readonly<Record<string, Outcome>> = JSON.parse(
    readFileSync(sharedData('clinicalsignificance/expected.json'), 'utf8'),
  )
  const sd = standardDeviation(pre)
  const patients = { mean: mean(pre), standardDeviation: sd }
  const functional = { mean: 30, standardDeviation: 7 }
  const counted = (name: string) =>
    (expected[name]?.summary ?? []).map(({ category, n }) => [category.toLowerCase(), n] as const)
  const categories = (cutoff?: number) =>
    pre.map((score, index) =>
      jacobsonTruaxCategory(score, Number(post[index]), {
        better: 'higher',
        standardDeviation: sd,
        reliability: 0.8,
        ...(cutoff === undefined ? {} : { cutoff }),
      }),
    )

  it('puts 30 clients into the same categories', () => {
    const ours = categories()
    expect(ours).toHaveLength(30)
    const shown = counted('das_JT').map(([name]) => [name, ours.filter((one) => one === name).length])
    expect(shown).toEqual(counted('das_JT'))
    expect(shown.map(([, n]) => n)).toEqual([16, 13, 1])
    for (const { category, percent } of expected.das_JT?.summary ?? [])
      expect(ours.filter((one) => one === category.toLowerCase()).length / 30).toBeCloseTo(percent, 4)
  })

  it('is what the page of the rule prints', () => {
    const page = readFileSync('docs/rules/reliable-change.md', 'utf8')
    const [improved, unchanged, deteriorated] = counted('das_JT').map(([, n]) => n)
    expect(page).toContain(`${improved} improved, ${unchanged} unchanged, ${deteriorated} deteriorated`)
    const countsAt = (reliability: number): string => {
      const ours = pre.map((score, index) =>
        jacobsonTruaxCategory(score, Number(post[index]), { better: 'higher', standardDeviation: sd, reliability }),
      )
      return counted('das_JT')
        .map(([name]) => ours.filter((one) => one === name).length)
        .join()
    }
    expect(page).toContain('(at a reliability of .762 to .804;')
    expect([0.761, 0.762, 0.804, 0.805].map((at) => countsAt(at) === '16,13,1')).toEqual([false, true, true, false])
    const [a, c] = [cutoffA(patients, 'higher'), cutoffC(patients, functional)].map((cutoff) => cutoff.toFixed(2))
    expect(page).toContain(`Cut-offs a (${a}) and c (${c})`)
    const [ours, theirs] = [functional, { ...functional, standardDeviation: sd }].map((one) => cutoffB(one, 'higher'))
    expect(page).toContain(`(${ours}, not ${theirs?.toFixed(2)})`)
  })

  it('is the same by the index, by the rule and by the category of a series', () => {
    const parameters = { ...rules['reliable-change'].defaults, sd, reliability: 0.8 }
    for (const [index, category] of categories().entries()) {
      const scores = [Number(pre[index]), Number(post[index])] as const
      const series = {
        id: `${index + 1}`,
        better: 'higher',
        points: scores.map((score, at) => ({ session: at + 1, score })),
      } as const
      const z = reliableChangeIndex(...scores, sd, 0.8)
      expect(category).toBe(z > 1.96 ? 'improved' : z < -1.96 ? 'deteriorated' : 'unchanged')
      expect(reliableChangeCategory(series, parameters)).toBe(category)
      const kinds = rules['reliable-change'].detect(series, parameters).findings.map(({ kind }) => kind)
      expect(kinds).toEqual(category === 'improved' ? ['rise'] : category === 'deteriorated' ? ['drop'] : [])
    }
  })

  it('draws the cut-offs a and c', () => {
    expect(cutoffA(patients, 'higher')).toBeCloseTo(Number(expected.das_cutoff_a?.cutoff?.[0]?.value), 10)
    expect(cutoffC(patients, functional)).toBeCloseTo(Number(expected.das_cutoff_c?.cutoff?.[0]?.value), 10)
  })

  it('differs at cut-off b, for which that program takes the SD of the patients', () => {
    const theirs = Number(expected.das_cutoff_b?.cutoff?.[0]?.value)
    expect(cutoffB(functional, 'higher')).toBe(16)
    expect(cutoffB({ ...functional, standardDeviation: sd }, 'higher')).toBeCloseTo(theirs, 10)
  })

  it.each([
    { name: 'das_cutoff_a', cutoff: cutoffA(patients, 'higher') },
    { name: 'das_cutoff_b', cutoff: cutoffB(functional, 'higher') },
    { name: 'das_cutoff_c', cutoff: cutoffC(patients, functional) },
  ])('counts who crosses as $name does', ({ name, cutoff }) => {
    // That program's "improved" by a cut-off alone is crossing it, whatever the size of the change.
    const crossed = pre.filter((score, index) => score < cutoff && Number(post[index]) > cutoff).length
    const fell = pre.filter((score, index) => score > cutoff && Number(post[index]) < cutoff).length
    expect([
      ['improved', crossed],
      ['unchanged', 30 - crossed - fell],
      ['deteriorated', fell],
    ]).toEqual(counted(name))
    // All who cross cut-off a have changed reliably too, so our combined category counts the same people.
    expect(categories(cutoff).filter((category) => category === 'recovered')).toHaveLength(crossed)
  })
})
