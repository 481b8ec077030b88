import { falseAlarmRate, parseRule } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Noise } from '../../../../src/cli/verbs/noise.js'
import { document, over } from '../given.js'

const long = 'detect t.csv --id id --session s --score x --better higher'
const table = (courses: readonly (readonly (number | string)[])[]): string =>
  `id,s,x\n${courses.flatMap((scores, id) => scores.map((score, index) => `p${id},${index + 1},${score}`)).join('\n')}\n`
const noisy = table([
  [5, 6.5, 5, 4, 6, 5, 5.5, 2, 5, 6],
  [5, 6, 5, 5, 4, 6, 5, 4, 6, 4],
  [6, 5, 4, 6, 5, 4, 5, 6, 5, 4.5],
])
const alarms = (text: string, options: string): Noise =>
  document<{ readonly falseAlarms: Noise }>(over(text, `${long} ${options} --json`)).falseAlarms

describe('the share of stable series that a rule flags', () => {
  it('is that of the library for series as long and as varied, beside the share observed', () => {
    const { observed, stable, like, seed } = alarms(noisy, '--rule drop --param floor=2.5')
    expect(observed).toEqual({ series: 3, flagged: 1, share: 1 / 3 })
    // Within persons, by hand in another way: the mean of the three variances, since all are as long.
    const variances = [
      [5, 6.5, 5, 4, 6, 5, 5.5, 2, 5, 6],
      [5, 6, 5, 5, 4, 6, 5, 4, 6, 4],
      [6, 5, 4, 6, 5, 4, 5, 6, 5, 4.5],
    ].map((scores) => {
      const [sum, squares] = [scores.reduce((a, b) => a + b), scores.reduce((a, b) => a + b * b, 0)]
      return (squares - (sum * sum) / 10) / 9
    })
    if (like === undefined) throw new Error('the series are like some')
    expect(like.sd).toBeCloseTo(Math.sqrt(variances.reduce((a, b) => a + b) / 3), 12)
    expect(like).not.toHaveProperty('step')
    const rule = parseRule('drop', { floor: '2.5' })
    if (rule._tag === 'Left') throw new Error('the rule is sound')
    for (const { autocorrelation, share, low, high, simulated, series } of stable) {
      const other = falseAlarmRate(rule.right, {
        seed: 99,
        series: 4000,
        sessions: 10,
        autocorrelation,
        sd: like.sd,
        mean: like.mean,
      })
      expect([simulated, series, seed]).toEqual([true, 1000, 1])
      expect(low).toBeLessThan(share)
      expect(share).toBeLessThan(high)
      // Two simulations of 1,000 and 4,000 differ by four standard errors in 1 of 16,000.
      expect(Math.abs(share - other.rate)).toBeLessThan(4 * Math.sqrt(0.25 / 1000 + 0.25 / 4000))
    }
    expect(stable.map(({ autocorrelation }) => autocorrelation)).toEqual([0, 0.3])
  })

  it('is said in words, as simulated, with numbers, seed and limits, and of no client', () => {
    const { stdout } = over(noisy, `${long} --rule drop --param floor=2.5`)
    expect(stdout).toMatch(
      /^Of 3 series with enough scores 1 \(0\.33\) show at least one such fall; of simulated stable series of the same lengths and variation, 0\.\d\d \(0\.\d\d to 0\.\d\d\) with autocorrelation 0, 0\.\d\d \(0\.\d\d to 0\.\d\d\) with autocorrelation 0\.3\.$/m,
    )
    expect(stdout).toMatch(
      /^Simulated: 1000 courses each, seed 1, 10 scores, mean 5\.02, SD within persons [\d.]+ \(trends and real movements in it\); in brackets/m,
    )
    expect(stdout).not.toMatch(/risk|probab|p\d .*\d%/i)
    const chart = over(noisy, `${long} --rule control-chart --param sigma=2`).stdout
    expect(chart).toContain('show at least one such score below the usual range;')
    expect(chart).toContain('Warning: Limits of 2 σ̂ are closer than the usual 3')
  })

  it('warns of a unit of the person’s own unless the floor holds it', () => {
    const own = '--rule drop --param unit=person-sd --param k=2'
    expect(alarms(noisy, `${own} --param floor=0.1`).warning).toContain("In units of the person's own variation")
    expect(alarms(noisy, `${own} --param floor=4`)).not.toHaveProperty('warning')
  })

  it('is unknown at the worse end, without variation and of series without end', () => {
    const top = '--range 1..7 --rule drop --param floor=2'
    const least = table([
      [1, 1, 1, 1],
      [1, 1],
    ])
    expect(alarms(least, top)).toMatchObject({
      observed: { series: 0, flagged: 0, share: null },
      stable: [],
      unknown: 'the rule can say nothing of any series',
    })
    expect(over(least, `${long} ${top}`).stdout).toContain(
      'how many stable series would is unknown: the rule can say nothing',
    )
    expect(alarms(table([[5, 5, 5]]), top)).toMatchObject({ unknown: 'the scores of no series vary' })
    const endless = table([Array.from({ length: 400 }, (_, index) => 3 + (index % 3))])
    expect(alarms(endless, top)).toMatchObject({ unknown: 'the series are too long to be simulated here', stable: [] })
    expect(alarms('id,s,x\na,1,NA\n', top)).toMatchObject({ stable: [] })
  })

  it('says of ten alerts how many are real only where size and base rate are stated', () => {
    const rule = '--rule drop --param floor=2.5'
    expect(alarms(noisy, rule)).not.toHaveProperty('alerts')
    const { alerts = [], stable } = alarms(noisy, `${rule} --base-rate 0.2 --true-drop 4@2`)
    expect(alerts).toHaveLength(2)
    for (const [index, { real, missed }] of alerts.entries()) {
      const hit = 1 - missed.about / 10
      // Bayes, written out.
      expect(real.about).toBeCloseTo((10 * 0.2 * hit) / (0.2 * hit + 0.8 * (stable[index]?.share ?? Number.NaN)), 10)
    }
    const { stdout } = over(noisy, `${long} ${rule} --base-rate 0.2 --true-drop 4@2`)
    expect(stdout).toMatch(
      /^If, as stated, 20 of 100 courses have a real fall of 4 points from their middle on, lasting 2 sessions: of 10 such alerts about \d/m,
    )
    expect(stdout).toContain('it describes the rule, and no client.')
  })

  it.each([
    ['--base-rate 0.2', 'belong together'],
    ['--true-drop 3', 'belong together'],
    ['--base-rate 20 --true-drop 3', '--base-rate needs a share of courses above 0 and below 1'],
    ['--base-rate 0 --true-drop 3', '--base-rate needs a share'],
    ['--base-rate .2 --true-drop 0', '--true-drop needs SIZE'],
    ['--base-rate .2 --true-drop 3@0', '--true-drop needs SIZE'],
    ['--base-rate .2 --true-drop 3@1.5', '--true-drop needs SIZE'],
    ['--base-rate .2 --true-drop 3@2@1', '--true-drop needs SIZE'],
    ['--base-rate .2 --true-drop x', '--true-drop needs SIZE'],
  ])('refuses %s', (options, complaint) => {
    const { exit, stderr } = over(noisy, `${long} --rule drop --param floor=2 ${options}`)
    expect(exit).toBe(2)
    expect(stderr).toContain(complaint)
  })
})

describe('settings of a paper on sudden gains', () => {
  const symptoms = 'detect t.csv --id id --session s --score x --better lower'
  const preset = '--rule tang-derubeis-1999 --param cutoff=7'
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
    const { improvement, observed, stable } = read(preset)
    expect(observed).toEqual({ series: 4, flagged: 1, share: 0.25 })
    expect(improvement?.observed).toEqual({ series: 4, flagged: 2, share: 0.5 })
    expect(improvement?.stable.map(({ autocorrelation }) => autocorrelation)).toEqual([0, 0.3])
    // Gains and losses are other findings in the same simulated courses.
    expect(improvement?.stable).not.toEqual(stable)
  })

  it('are gains of the library’s own simulation', () => {
    const { improvement, like } = read(preset)
    if (like === undefined) throw new Error('the courses are like some')
    const rule = parseRule('sudden-change', { cutoff: '7' })
    if (rule._tag === 'Left') throw new Error('the rule is sound')
    const { rate } = falseAlarmRate(rule.right, {
      seed: 99,
      series: 4_000,
      sessions: 8,
      autocorrelation: 0,
      sd: like.sd,
      mean: like.mean,
      step: 1,
      better: 'lower',
      movements: 'improvement',
    })
    expect(rate).toBeGreaterThan(0)
    expect(Math.abs((improvement?.stable[0]?.share ?? Number.NaN) - rate)).toBeLessThan(
      4 * Math.sqrt(0.25 / 1_000 + 0.25 / 4_000),
    )
  })

  it('say so in words, the gains first', () => {
    const lines = over(courses, `${symptoms} ${preset}`).stdout.split('\n')
    const gains = lines.findIndex((line) =>
      /^Of 4 series with enough scores 2 \(0\.50\) show at least one such fall, which is for the better and what tang-derubeis-1999 looks for; of simulated stable series of the same lengths and variation, 0\.\d\d/.test(
        line,
      ),
    )
    expect(gains).toBeGreaterThan(0)
    expect(lines[gains + 1]).toMatch(
      /^For the worse: of 4 series with enough scores 1 \(0\.25\) show at least one such rise; of simulated stable series/,
    )
    expect(lines[gains + 2]).toMatch(/^Simulated: /)
  })

  it('change nothing for the rule without the name, nor for settings that look for the worse', () => {
    expect(read(plain)).not.toHaveProperty('improvement')
    const { improvement: _, ...rest } = read(preset)
    expect(rest).toEqual(read(plain))
    expect(read('--rule gumz-2012-2-sd --param sampleSd=3 --param maxDescent=2')).not.toHaveProperty('improvement')
    expect(over(courses, `${symptoms} ${plain}`).stdout).not.toContain('for the better')
  })

  it('say it too where nothing can be simulated', () => {
    const flat = table([[30, 30, 30, 30, 30]])
    expect(over(flat, `${symptoms} ${preset}`).stdout).toMatch(
      /which is for the better and what tang-derubeis-1999 looks for; how many stable series would is unknown: the scores of no series vary\.\nFor the worse: of 1 series .*is unknown: the scores of no series vary\.$/m,
    )
  })
})
