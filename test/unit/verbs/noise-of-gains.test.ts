import { falseAlarmRate, parseRule } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Noise } from '../../../src/verbs/noise.js'
import { document, over } from '../cli/given.js'
import { table } from './series-table.js'

describe('settings of a paper on sudden gains', () => {
  const symptoms = 'detect t.csv --id id --session s --score x --better lower'
  const preset = '--rule suddengains-0.7.2 --param cutoff=7'
  const plain = '--rule sudden-change --param cutoff=7'
  const courses = table([
    [32, 31, 33, 5, 6, 7, 6, 8],
    [30, 28, 31, 29, 12, 10, 11, 12],
    [25, 27, 24, 26, 28, 25, 27, 26],
    [10, 9, 11, 24, 26, 25, 24, 26],
  ])
  const read = (options: string): Noise =>
    document<{ readonly falseAlarms: Noise }>(over(courses, `${symptoms} ${options} --json`)).falseAlarms

  it('are judged by the gains that they are for, and by the losses beside them', () => {
    const { improvement, stable } = read(preset)
    expect(improvement?.stable).toHaveLength(stable.length)
    // Gains and losses are other findings in the same simulated courses.
    expect(improvement?.stable).not.toEqual(stable)
  })

  it('are gains of the library’s own simulation', () => {
    const { improvement, like } = read(preset)
    const [stable] = improvement?.stable ?? []
    if (like === undefined || stable === undefined) throw new Error('the courses are like some')
    const rule = parseRule('sudden-change', { cutoff: '7' })
    if (rule._tag === 'Left') throw new Error('the rule is sound')
    const { rate } = falseAlarmRate(rule.right, {
      seed: 99,
      series: 4_000,
      sessions: 8,
      autocorrelation: stable.autocorrelation,
      sd: stable.sd,
      mean: like.mean,
      step: 1,
      better: 'lower',
      movements: 'improvement',
    })
    expect(rate).toBeGreaterThan(0)
    expect(Math.abs(stable.share - rate)).toBeLessThan(4 * Math.sqrt(0.25 / 1_000 + 0.25 / 4_000))
  })

  it('say so in words, the gains first', () => {
    const lines = over(courses, `${symptoms} ${preset}`).stdout.split('\n')
    const gains = lines.findIndex((line) =>
      line.startsWith(
        '2 of the 4 series judged show at least one such fall, which is for the better and what suddengains-0.7.2 looks for (0.50',
      ),
    )
    expect(gains).toBeGreaterThan(0)
    expect(lines[gains + 1]).toMatch(
      /^Share of simulated series like these with at least one such fall, which is for the better and what .*: where courses change gradually/,
    )
    expect(lines[gains + 2]).toMatch(/^For the worse: 1 of the 4 series judged shows at least one such rise/)
    expect(lines[gains + 3]).toMatch(
      /^Share of simulated series like these with at least one such rise: where courses change gradually/,
    )
  })

  it('keep each share beside its null where pairs lie apart', () => {
    const apart = courses.replaceAll(/,6,/g, ',9,').replaceAll(/,7,/g, ',10,').replaceAll(/,8,/g, ',11,')
    const lines = over(apart, `${symptoms} ${preset}`).stdout.split('\n')
    const worse = lines.findIndex((line) => line.startsWith('For the worse: '))
    expect(lines[worse + 1]).toMatch(/^Share of simulated series like these with at least one such rise/)
    expect(lines.findIndex((line) => line.includes('pairs of neighbouring scores'))).toBe(worse + 2)
  })

  it('change nothing for the rule without the name, nor for settings that look for the worse', () => {
    expect(read(plain)).not.toHaveProperty('improvement')
    const { improvement: _, ...rest } = read(preset)
    expect(rest).toEqual(read(plain))
    expect(
      read('--rule gumz-2012-2-sd --param reference=previous --param sampleSd=3 --param maxDescent=2'),
    ).not.toHaveProperty('improvement')
    expect(over(courses, `${symptoms} ${plain}`).stdout).not.toContain('for the better')
  })

  it('say it too where nothing can be simulated', () => {
    const flat = table([[30, 30, 30, 30, 30]])
    expect(over(flat, `${symptoms} ${preset}`).stdout).toMatch(
      /would show such a fall, which is for the better and what suddengains-0.7.2 looks for is unknown: the scores of no series vary\.\nFor the worse: 0 of the 1 .*\n.*would show such a rise is unknown: the scores of no series vary\.$/m,
    )
  })
})
