// Rules over many series, against C programs of what they compute, against what one writes first, and against R.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseRule, rules } from 'rupture-repair/detection'
import { checksum, cutoff, length, makeSeries, scoresOf, window } from './cohort.mjs'
import { changePoint, rollingChart, suddenChange } from './functional.mjs'
import { median, print } from './harness.mjs'

const series = 10_000
const rounds = 5

/** Processor time of all threads in nanoseconds: what other programs take meanwhile does not count. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1_000
}

const best = (run, times, scores) => {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) {
    const start = spent()
    run()
    least = Math.min(least, (spent() - start) / scores)
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
    rule: ['sudden-change', { cutoff: String(cutoff) }],
    sum: sumOfVerdicts,
    first: suddenChange,
    sumOfFirst: ({ drop, rise }) => checksum(drop) + checksum(rise),
    part: 1_000,
  },
  {
    name: `rolling chart of ${window} scores`,
    rule: ['control-chart', { baseline: String(window), rolling: 'true' }],
    sum: sumOfSignals,
    first: rollingChart,
    sumOfFirst: checksum,
    part: 1_000,
  },
  {
    name: 'change points',
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

/** Runs a program that prints nanoseconds a score and a checksum; `undefined` where there is none to run. */
const outer = (program, parameters) => {
  try {
    const [ns, sum] = execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .split(' ')
    return { ns: Number(ns), sum: sum === undefined ? undefined : Number(sum) }
  } catch (error) {
    if (error.code === 'ENOENT' || error.status === 3) return undefined
    throw error
  }
}

const compile = (folder, source) => {
  const program = join(folder, source)
  try {
    execFileSync('cc', ['-O3', '-march=native', '-o', program, join(import.meta.dirname, `${source}.c`), '-lm'])
    return program
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return undefined
  }
}

const compare = ({ name, rule: [id, texts], sum, first, sumOfFirst, part }, all, folder) => {
  const { parameters } = parseRule(id, texts).right
  const ours = (some) => some.map((one) => rules[id].detect(one, parameters))
  const scores = series * length
  const expected = sum(all, ours(all))
  const some = all.slice(0, part)
  const lists = some.map(({ points }) => points.map(({ score }) => score))
  agree(sum(some, ours(some)), sumOfFirst(first(lists)), `${name}, as one writes it first,`)
  const program = compile(folder, id)
  if (program !== undefined) agree(expected, outer(program, [String(series)]).sum, `${name} in C`)
  const r = outer('Rscript', [join(import.meta.dirname, `${id}.R`), join(folder, 'scores.bin'), String(length)])
  if (r?.sum !== undefined) agree(expected, r.sum, `${name} in R`)

  const times = Array.from({ length: rounds }, () => ({
    js: best(() => ours(all), 1, scores),
    c: program && outer(program, [String(series)]).ns,
  }))
  const js = median(times.map(({ js }) => js))
  const slow = best(() => first(lists), 3, part * length)
  print(`${name}: 10,000 series of ${length}, ns a score, with the evidence of every finding`, [
    ...(program === undefined ? [] : [['C, cc -O3 -march=native, codes alone', median(times.map(({ c }) => c)), 1]]),
    ['detect', js, program === undefined ? 1 : median(times.map(({ js, c }) => js / c))],
    ['map, filter and slice, codes alone', slow, slow / js],
    ...(r === undefined ? [] : [[`R (${id}.R), codes alone`, r.ns, r.ns / js]]),
  ])
  console.log('  the first ratio is to C, the others to detect; all that answer the same question agree')
  if (program === undefined) console.log('  C: skipped, there is no C compiler here')
  if (r === undefined) console.log(`  R: skipped, Rscript or a package that ${id}.R needs is not here`)
}

export const rulesOverSeries = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rupture-repair-bench-'))
  try {
    const all = makeSeries(series)
    writeFileSync(join(folder, 'scores.bin'), new Uint8Array(scoresOf(all).buffer))
    for (const job of jobs) compare(job, all, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
