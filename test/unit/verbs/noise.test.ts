import { detect, falseAlarmRate, parseRule } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Noise } from '../../../src/verbs/noise.js'
import { document, over } from '../cli/given.js'
import { table } from './series-table.js'

const long = 'detect t.csv --id id --session s --score x --better higher'
const noisy = table([
  [5, 6.5, 5, 4, 6, 5, 5.5, 2, 5, 6],
  [5, 6, 5, 5, 4, 6, 5, 4, 6, 4],
  [6, 5, 4, 6, 5, 4, 5, 6, 5, 4.5],
])
interface Document {
  readonly falseAlarms: Noise
  readonly noise: NonNullable<Noise['noise']>
}
const alarms = (text: string, options: string): Noise =>
  document<Document>(over(text, `${long} ${options} --json`)).falseAlarms
const noiseIn = (text: string, options: string): Document['noise'] =>
  document<Document>(over(text, `${long} ${options} --json`)).noise

describe('the share of stable series that a rule flags', () => {
  it('is that of the library with the noise around each person’s own line, estimated', () => {
    const { stable, like, seed, raw } = alarms(noisy, '--rule drop --param floor=2.5')
    const noise = noiseIn(noisy, '--rule drop --param floor=2.5')
    expect(like).not.toHaveProperty('step')
    expect(noise.from).toBe('residual-line')
    expect(stable).toHaveLength(1)
    const rule = parseRule('drop', { floor: '2.5' })
    if (rule._tag === 'Left') throw new Error('the rule is sound')
    for (const one of [...stable, ...(raw === undefined ? [] : [raw])]) {
      const { autocorrelation, sd, share, low, high, simulated, series } = one
      const other = falseAlarmRate(rule.right, { seed: 99, series: 4000, sessions: 10, autocorrelation, sd, mean: 5 })
      expect([simulated, series, seed]).toEqual([true, 1000, 1])
      expect(low).toBeLessThan(share)
      expect(share).toBeLessThan(high)
      // Two simulations of 1,000 and 4,000 differ by four standard errors in 1 of 16,000.
      expect(Math.abs(share - other.rate)).toBeLessThan(4 * Math.sqrt(0.25 / 1000 + 0.25 / 4000))
    }
    expect(stable[0]).toMatchObject({ sd: noise.sd, autocorrelation: noise.autocorrelation })
    expect(raw).toMatchObject({ sd: like?.sd, autocorrelation: 0 })
  })

  it('takes a trend for none of the noise, and the raw one stands beside it under its name', () => {
    const improving = table(
      Array.from({ length: 8 }, (_, person) =>
        Array.from({ length: 10 }, (_, at) => 10 + person + 2 * at + ((at * 7 + person * 3) % 5) * 0.5),
      ),
    )
    const { stable, raw } = alarms(improving, '--rule drop --param floor=3.5')
    expect(stable[0]?.share).toBeLessThan(0.2)
    expect(raw?.share).toBeGreaterThan(0.8)
  })

  it('tries two autocorrelations where too few scores tell one', () => {
    const few = table([[5, 6, 4, 5, 7, 4, 6, 5, 4]])
    expect(noiseIn(few, '--rule drop --param floor=2')).toMatchObject({ from: 'residual-line', autocorrelation: null })
    const { stable } = alarms(few, '--rule drop --param floor=2')
    expect(stable.map(({ autocorrelation }) => autocorrelation)).toEqual([0, 0.3])
    expect(stable[1]?.sd).toBeGreaterThan(stable[0]?.sd ?? Number.NaN)
    expect(over(few, `${long} --rule drop --param floor=2`).stdout).toMatch(
      /^Noise: SD [\d.]+ with autocorrelation 0, SD [\d.]+ with autocorrelation 0\.3 from one session number to the next\. It is what varies .*\. There are too few scores to estimate the autocorrelation, so two are tried\.$/m,
    )
  })

  it('takes what the user states of the noise', () => {
    const stated = '--rule drop --param floor=2 --noise-sd 1.5 --noise-autocorrelation -0.2'
    expect(noiseIn(noisy, stated)).toEqual({ from: 'given', sd: 1.5, autocorrelation: -0.2 })
    expect(over(noisy, `${long} ${stated}`).stdout).toMatch(
      /^Noise: SD 1\.5 with autocorrelation -0\.2 from one session number to the next\. It is as stated/m,
    )
    for (const [wrong, complaint] of [
      ['--noise-sd 0', '--noise-sd needs a number above 0'],
      ['--noise-sd x', '--noise-sd needs a number above 0'],
      ['--noise-autocorrelation 1', '--noise-autocorrelation needs a number between -1 and 1'],
    ] as const) {
      const { exit, stderr } = over(noisy, `${long} --rule drop --param floor=2 ${wrong}`)
      expect(exit).toBe(2)
      expect(stderr).toContain(complaint)
    }
  })

  it('is said in words, as simulated, with numbers, seed and limits, and of no client', () => {
    const { stdout } = over(noisy, `${long} --rule drop --param floor=2.5`)
    expect(stdout).toMatch(
      /^Share of simulated series like these with at least one such fall: where nothing changes, 0\.\d\d \(0\.\d\d to 0\.\d\d\); where courses change gradually as fitted, and not abruptly, 0\.\d\d \(0\.\d\d to 0\.\d\d\) \(where scores trend steadily, compare with this share and not with the first\); with the raw SD within persons, which includes trends, 0\.\d\d \(0\.\d\d to 0\.\d\d\)\.$/m,
    )
    expect(stdout).toMatch(
      /^Noise: SD [\d.]+ with autocorrelation -?[\d.]+ from one session number to the next\. It is what varies around each person’s own line, so that a steady trend is not noise\. It is estimated from 30 scores of 3 series\.$/m,
    )
    expect(stdout).toMatch(
      /^How often noise alone brings the score back after a fall: where nothing changes, after 0\.\d\d \(0\.\d\d to [01]\.\d\d\) of \d+ simulated falls; where courses change gradually as fitted, after 0\.\d\d \(0\.\d\d to [01]\.\d\d\) of \d+ simulated falls\. A score that came back is regression to the mean until shown otherwise\.$/m,
    )
    expect(stdout).toMatch(
      /^Simulated: 1000 courses each, seed 1, 10 scores at the sessions observed, mean 5\.02, raw SD within persons [\d.]+; the brackets hold only simulation error \(95%\): the noise itself is estimated\.$/m,
    )
    expect(stdout).not.toMatch(/risk|probab|p\d .*\d%/i)
  })

  it('puts the gradual null first for rules that take a trend for a jump', () => {
    const chart = over(noisy, `${long} --rule control-chart --param sigma=2`).stdout
    expect(chart).toMatch(
      /^Share of simulated series like these with at least one such score below the usual range: where courses change gradually as fitted, and not abruptly, 0\.\d\d \(.*\); where nothing changes, 0\.\d\d \(/m,
    )
    expect(chart).toContain('Warning: Limits of 2 σ̂ are closer than the usual 3')
    for (const rule of ['sudden-change --param cutoff=2', 'control-chart', 'cusum', 'ewma', 'change-point'])
      expect(alarms(noisy, `--rule ${rule}`).gradual).toHaveLength(1)
    for (const rule of ['drop --param floor=2', 'reliable-change --param sd=1 --param reliability=.8'])
      expect(alarms(noisy, `--rule ${rule}`).gradual).toHaveLength(1)
  })

  it('puts the steady trend beside a rule that judges levels, and what comes back in it', () => {
    // Fifty courses that improve by a score and a half a session: noise of SD 3 from a fixed generator.
    let state = 20_261_129
    const uniform = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return (state + 0.5) / 2 ** 32
    }
    const draw = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    const improving = table(
      Array.from({ length: 50 }, () => Array.from({ length: 10 }, (_, at) => 30 + 1.5 * at + 3 * draw())),
    )
    const rule = '--rule drop --param floor=7'
    const { stable, gradual = [], cameBack, cameBackGradual = [] } = alarms(improving, rule)
    // The truth from courses of that trend and noise, by the library's own detection of them.
    const parsed = parseRule('drop', { floor: '7' })
    if (parsed._tag === 'Left') throw new Error('the rule is sound')
    const found = Array.from({ length: 4000 }, (_, id) =>
      detect(
        {
          id: `${id}`,
          better: 'higher',
          points: Array.from({ length: 10 }, (_unused, at) => ({ session: at + 1, score: 1.5 * at + 3 * draw() })),
        },
        parsed.right,
      ).findings.filter(({ kind }) => kind === 'drop'),
    )
    const falls = found.flat()
    const truth = found.filter(({ length }) => length > 0).length / found.length
    const back = falls.filter(({ status }) => status === 'recovered').length / falls.length
    expect(Math.abs((gradual[0]?.share ?? Number.NaN) - truth)).toBeLessThan(0.06)
    expect(stable[0]?.share).toBeGreaterThan(truth + 0.08)
    expect(Math.abs((cameBackGradual[0]?.share ?? Number.NaN) - back)).toBeLessThan(0.1)
    expect(cameBack[0]?.share).toBeLessThan(back - 0.2)
    // The rule's own error is the noise around courses as fitted.
    const change = '--rule reliable-change --param sd=6 --param reliability=.75'
    expect(noiseIn(improving, change)).toEqual({ from: 'rule-error', sd: 3, autocorrelation: 0 })
    expect(alarms(improving, change).gradual?.[0]?.share).toBeLessThan(0.02)
    expect(alarms(improving, change).stable[0]?.share).toBeGreaterThan(0.05)
  })

  it('says what comes back only where something fell, and not from fewer than twenty simulated falls', () => {
    const still = '--rule drop --param floor=20'
    expect(over(noisy, `${long} ${still}`).stdout).not.toContain('regression to the mean')
    const one = table([
      [20, 21, 20, 1, 20, 21, 20, 20, 21, 20],
      ...Array.from({ length: 9 }, () => [20, 21, 20, 19, 20, 21, 20, 20]),
    ])
    const large = over(one, `${long} --rule drop --param floor=19 --noise-sd 3`).stdout
    expect(large).toMatch(
      /^How often noise alone brings the score back after a fall: where nothing changes, no simulated course has such a fall; where courses change gradually as fitted, no simulated course has such a fall\.$/m,
    )
    expect(large).not.toContain('regression to the mean')
    const few = '--rule drop --param floor=14 --noise-sd 3 --noise-autocorrelation 0'
    expect(over(one, `${long} ${few}`).stdout).toMatch(/where nothing changes, too few simulated falls to say \(\d+\)/)
    const [told] = alarms(one, few).cameBack
    expect(told).toMatchObject({ share: null, low: null, high: null })
    expect(told?.series).toBeGreaterThan(0)
    expect(told?.series).toBeLessThan(20)
  })

  it('says that an end of the scale hides noise where a tenth of the scores stand there', () => {
    const atEnd = table([
      [7, 6, 7, 5, 7, 6, 7, 7],
      [5, 6, 5, 4, 6, 5, 4, 5],
      [7, 7, 7, 7, 7, 7, 7, 7],
    ])
    const rule = '--rule drop --param floor=2'
    expect(noiseIn(atEnd, `--range 1..7 ${rule}`).restsOn).toEqual({ series: 2, scores: 16, freedom: 12, atEnds: 5 })
    const said = over(atEnd, `${long} --range 1..7 ${rule}`).stdout
    expect(said).toContain(
      '\n5 of 16 scores are at an end of the scale, so that the noise is estimated too low, and these shares with it.\n',
    )
    expect(said).toContain('1 of 3 series, which never leave an end of the scale, copied without noise')
    expect(alarms(atEnd, `--range 1..7 ${rule}`).like).toMatchObject({ series: 3, still: 1 })
    for (const other of [rule, `--range 1..20 ${rule}`, `--range 1..7 ${rule} --noise-sd 2`])
      expect(over(atEnd, `${long} ${other}`).stdout).not.toContain('are at an end of the scale, so')
  })

  it('says that it rests on hardly any scores', () => {
    const rule = '--rule drop --param floor=2'
    const few = table([[5, 6, 4, 7]])
    expect(noiseIn(few, rule)).toMatchObject({ from: 'raw', restsOn: { series: 1, scores: 4, freedom: 2, atEnds: 0 } })
    expect(over(few, `${long} ${rule}`).stdout).toContain(
      ' It is estimated from 4 scores of 1 series, which is very few (2 residual degrees of freedom).',
    )
    const stated = over(noisy, `${long} ${rule} --noise-sd 2`).stdout
    expect(stated).toContain('the brackets hold only simulation error (95%).\n')
    expect(stated).not.toMatch(/from 30 scores/)
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
      stable: [],
      unknown: 'the rule can say nothing of any series',
    })
    expect(over(least, `${long} ${top}`).stdout).toContain(
      'would show such a fall is unknown: the rule can say nothing',
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
    expect(alerts).toHaveLength(stable.length)
    for (const [index, { real, missed }] of alerts.entries()) {
      const hit = 1 - missed.about / 10
      // Bayes, written out.
      expect(real.about).toBeCloseTo((10 * 0.2 * hit) / (0.2 * hit + 0.8 * (stable[index]?.share ?? Number.NaN)), 10)
    }
    const { stdout } = over(noisy, `${long} ${rule} --base-rate 0.2 --true-drop 4@2`)
    expect(stdout).toMatch(
      /^If, as stated, 20 of 100 courses have a real fall of 4 points from their middle on, lasting 2 sessions: about \d[^:]* of 10 such alerts are real/m,
    )
    expect(stdout).toContain('this describes the rule, not a client.')
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
