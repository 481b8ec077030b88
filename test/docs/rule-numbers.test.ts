/** Numbers that stand in the prose of the rules' pages, outside fences: each is computed here and must be what is printed. */
import { readFileSync } from 'node:fs'
import { falseAlarmRate, type Rule, rules } from 'rupture-repair/detection'
import {
  criticalT,
  d2,
  linearTrend,
  mean,
  movingRangeSigma,
  reliableChange,
  standardDeviation,
  trendAt,
} from 'rupture-repair/statistics'
import { expect, test } from 'vitest'
import { mostUniverses } from '../../src/detection/inside.js'
import { baselineOf } from '../../src/detection/rules/baseline.js'
import { d4 } from '../../src/detection/rules/control-chart/run-rules.js'
import { nextSum } from '../../src/detection/rules/cusum.js'
import { nextAverage } from '../../src/detection/rules/ewma.js'

const seriesOf = (scores: readonly number[]) =>
  ({ id: 'a', better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const

/** A share as pages print it. */
const printed = (share: number): string => share.toFixed(3).replace(/^0/, '')
const stable = { seed: 20261122, series: 2_000, sessions: 20, autocorrelation: 0, sd: 1 } as const

const running = (scores: readonly number[], next: (before: number, score: number) => number, from: number) =>
  scores.map((_, index) => scores.slice(0, index + 1).reduce(next, from))

const suddenChangeNumbers = (): readonly string[] => {
  const [before, after] = [
    [32, 31, 33],
    [5, 6, 7],
  ] as const
  const ofTwelve = rules['sudden-change'].detect(seriesOf(Array.from({ length: 12 }, () => 5)), {
    ...rules['sudden-change'].defaults,
    cutoff: 1,
  })
  const rule: Rule = {
    _tag: 'sudden-change',
    parameters: { ...rules['sudden-change'].defaults, cutoff: 2, percent: 0 },
  }
  const loss = falseAlarmRate(rule, stable).rate
  const gain = falseAlarmRate(rule, { ...stable, movements: 'improvement' }).rate
  const either = falseAlarmRate(rule, { ...stable, movements: 'both' }).rate
  const [two, three, four] = ([2, 3, 4] as const).map((freedom) => criticalT[freedom].value.toFixed(3))
  return [
    `t is ${four} with three on each side, ${three} with one missing, ${two} with one missing on each side`,
    `false, t is always ${four}`,
    `Both sides have SD ${standardDeviation(before)}, so criterion 3 asks for more than ${four} · ${standardDeviation(after)}; the means differ by ${mean(before) - mean(after)}`,
    `${ofTwelve.intervals.filter(({ kind }) => kind === 'drop').length} of 12 sessions`,
    `finds a loss in ${printed(loss)}, a gain in ${printed(gain)}, either in ${printed(either)}`,
  ]
}

const dropNumbers = (): readonly string[] => {
  // A floor of a millionth stands in for none, which the rule refuses.
  const parameters = { ...rules.drop.defaults, unit: 'person-sd', k: 2, floor: 1e-6 } as const
  const sessions = [1, 2, 3, 4, 5, 6, 7]
  const scores = [1, 2, 3, 1, 5, 6, 7]
  const trend = linearTrend(sessions, scores)
  const below = trendAt(trend, 4) - 1
  return [
    `${(100 * falseAlarmRate({ _tag: 'drop', parameters }, stable).rate).toFixed(0)}% of *stable* series of 20 sessions contain a fall of twice the person's own SD`,
    `rises by ${Number(trend.slope.toFixed(12))} a session, and session 4 is ${Number((7 * below).toFixed(12))}/7 below it`,
  ]
}

const reliableChangeNumbers = (): readonly string[] => {
  const least = (sd: number, reliability: number, digits: number): string =>
    reliableChange(sd, reliability).toFixed(digits).replace(/^0/, '')
  return [
    `must move by more than ${least(0.8, 0.92, 2)}`,
    `it is ${least(4, 0.88, 1)} points at a reliability of .88 and ${least(4, 0.64, 1)} at .64`,
    `the least reliable change is ${least(2, 0.75, 2)}`,
  ]
}

const controlChartNumbers = (): readonly string[] => {
  const scores = [5, 6, 5, 6]
  const [finding] = rules['control-chart'].detect(seriesOf([...scores, 2.5]), {
    ...rules['control-chart'].defaults,
    baseline: 4,
  }).findings
  const { centre, sigma, lower, upper } = finding?.evidence ?? {}
  const rolled = [6, 5.5, 6, 5]
  const line = (list: readonly number[], times: number): string =>
    (mean(list) - times * movingRangeSigma(list)).toFixed(2)
  return [
    `have centre ${centre}, mean moving range 1, σ̂ = 1/${d2.value} = ${sigma?.toFixed(3).replace(/^0/, '')}, and limits ${lower?.toFixed(2)} and ${upper?.toFixed(2)}`,
    `two thirds of the way down is ${line(scores, 2)}`,
    `centre ${mean(rolled)}, mean moving range 2/3, lower limit ${line(rolled, 3)}`,
    `more than ${d4.value} mean moving ranges`,
  ]
}

const cusumNumbers = (): readonly string[] => {
  const baseline = baselineOf([], { centre: 6, sigma: 1, baseline: 'all' })
  const sums = running([6, 7, 4, 4.5, 4, 4], (sum, score) => nextSum(baseline, 0.5, -1, sum, score), 0)
  return [`give the sums ${sums.join(', ')}; a sum of 4`]
}

const ewmaNumbers = (): readonly string[] => {
  const averages = running([6, 3, 6, 3, 6, 8], (average, score) => nextAverage(0.5, average, score), 6)
  const shown = averages.map((average, index) => (index < 4 ? average : Number(average.toFixed(2))))
  return [`give the averages ${shown.join(', ')}.`, `= ${(6 - 2 * Math.sqrt((1 / 3) * (15 / 16))).toFixed(2)}, which`]
}

const changePointNumbers = (): readonly string[] => {
  const squares = (scores: readonly number[]): number => scores.reduce((sum, x) => sum + (x - mean(scores)) ** 2, 0)
  const [all, high, low] = [
    [6, 5, 6, 2, 3, 2],
    [6, 5, 6],
    [2, 3, 2],
  ].map(squares)
  const one = Number(all) / 0.25 + Math.log(6)
  const two = (Number(high) + Number(low)) / 0.25 + 2 * Math.log(3) + 3 * Math.log(6)
  expect(rules['change-point'].defaults.penalty).toBe('mbic')
  return [
    `the squares around 4 are ${all}, which costs ${all}/.25 + log 6 = ${one.toFixed(1)}`,
    `they are ${high?.toFixed(2).replace(/^0/, '')} each, which costs ${(Number(high) + Number(low)).toFixed(2)}/.25 + 2·log 3 + 3·log 6 = ${two.toFixed(1)}`,
  ]
}

test.each([
  ['sudden-change', suddenChangeNumbers],
  ['drop', dropNumbers],
  ['reliable-change', reliableChangeNumbers],
  ['control-chart', controlChartNumbers],
  ['cusum', cusumNumbers],
  ['ewma', ewmaNumbers],
  ['change-point', changePointNumbers],
  ['multiverse', () => [`more than ${mostUniverses.toLocaleString('en')} universes`]],
  ['false-alarms', () => [`leave a standard error of at most ${printed(Math.sqrt(0.25 / 2_000))}`]],
] as const)('docs/rules/%s.md', (name, numbers) => {
  const page = readFileSync(`docs/rules/${name}.md`, 'utf8')
  expect(numbers().filter((sentence) => !page.includes(sentence))).toEqual([])
})
