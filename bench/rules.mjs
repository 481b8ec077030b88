// Rules over many series, against C programs of what they compute, against what one writes first, and against R.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRule, rules } from 'rupture-repair/detection'
import { checksum, cutoff, length, makeSeries, scoresOf, window } from './cohort.mjs'
import { changePoint, rollingChart, suddenChange } from './functional.mjs'
import { median, medianRatio, processorTime } from './harness.mjs'
import { compiled, inR, noC, noR, output, withFolder } from './programs.mjs'
import { atLeast, atMost } from './row.mjs'

const series = 10_000
const rounds = 3

const best = (run, times, scores) => {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) {
    const start = processorTime()
    run()
    least = Math.min(least, (processorTime() - start) / scores)
  }
  return least
}

/** Codes of what a detection says of each session: 0 no score, 1 nothing, 2 a drop, 3 a rise, 5 too few scores. */
const signals = ({ findings, unknowable }, points) => {
  const codes = points.map(({ score }) => (score === null ? 0 : 1))
  for (const { session } of unknowable) codes[session - 1] = 5
  for (const { to, kind } of findings) codes[to - 1] = kind === 'drop' ? 2 : 3
  return codes
}

/** Codes of the verdicts of one kind on the interval from each session to the next: 0 where there is none. */
const verdicts = ({ intervals }, points, kind) => {
  const codes = points.map(() => 0)
  for (const one of intervals)
    if (one.kind === kind) codes[one.from - 1] = { met: 1, unmet: 2, unknown: 3 }[one.verdict]
  return codes
}

const sumOfSignals = (all, detections) =>
  checksum(all.flatMap(({ points }, index) => signals(detections[index], points)))

const sumOfVerdicts = (all, detections) =>
  ['drop', 'rise']
    .map((kind) => checksum(all.flatMap(({ points }, index) => verdicts(detections[index], points, kind))))
    .reduce((sum, one) => sum + one, 0)

const jobs = [
  {
    name: 'sudden change, every interval, both kinds',
    goal: 1.5,
    goalOfR: atLeast(10),
    rule: ['sudden-change', { cutoff: String(cutoff) }],
    sum: sumOfVerdicts,
    first: suddenChange,
    sumOfFirst: ({ drop, rise }) => checksum(drop) + checksum(rise),
    part: 1_000,
  },
  {
    name: `rolling chart of ${window} scores`,
    goal: 1.2,
    rule: ['control-chart', { baseline: String(window), rolling: 'true' }],
    sum: sumOfSignals,
    first: rollingChart,
    sumOfFirst: checksum,
    part: 1_000,
  },
  {
    name: 'change points',
    goal: 1.7,
    rule: ['change-point', {}],
    sum: sumOfSignals,
    first: changePoint,
    sumOfFirst: checksum,
    part: 100,
  },
]

const agree = (sum, other, what) => {
  if (sum !== other) throw new Error(`${what} does not agree: ${other} instead of ${sum}`)
}

/** Nanoseconds a score and a checksum, where there is one, as such a program prints them. */
const figures = (printed) => {
  const [ns, sum] = printed.split(' ')
  return { ns: Number(ns), sum: sum === undefined ? undefined : Number(sum) }
}

const compare = (job, all, folder) => {
  const { name, rule, sum, first, sumOfFirst, part, goal, goalOfR } = job
  const [id, texts] = rule
  const { parameters } = parseRule(id, texts).right
  const ours = (some) => some.map((one) => rules[id].detect(one, parameters))
  const scores = series * length
  const expected = sum(all, ours(all))
  const some = all.slice(0, part)
  const lists = some.map(({ points }) => points.map(({ score }) => score))
  agree(sum(some, ours(some)), sumOfFirst(first(lists)), `${name}, as one writes it first,`)
  const program = compiled(folder, id)
  const inC = () => figures(output(program, [series]))
  if (program !== undefined) agree(expected, inC().sum, `${name} in C`)
  const printed = inR(`${id}.R`, join(folder, 'scores.bin'), length)
  const r = printed === undefined ? undefined : figures(printed)
  if (r?.sum !== undefined) agree(expected, r.sum, `${name} in R`)

  const times = Array.from({ length: rounds }, () => ({
    js: best(() => ours(all), 1, scores),
    c: program === undefined ? Number.NaN : inC().ns,
  }))
  const [js, c] = ['js', 'c'].map((one) => times.map((time) => time[one]))
  const slow = best(() => first(lists), 3, part * length)
  const unit = 'ns a score'
  return [
    program === undefined
      ? { name, skipped: noC }
      : { name, value: median(js), unit, ratio: medianRatio(js, c), against: 'C, codes alone', goal: atMost(goal) },
    { name: `${name}: map, filter and slice`, value: slow, unit, ratio: slow / median(js), against: 'detect' },
    r === undefined
      ? { name: `${name}: R`, skipped: noR }
      : { name: `${name}: R`, value: r.ns, unit, ratio: r.ns / median(js), against: 'detect', goal: goalOfR },
  ]
}

export const rulesOverSeries = () =>
  withFolder((folder) => {
    const all = makeSeries(series)
    writeFileSync(join(folder, 'scores.bin'), new Uint8Array(scoresOf(all).buffer))
    return jobs.flatMap((job) => compare(job, all, folder))
  })
