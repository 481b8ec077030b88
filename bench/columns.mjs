// Rules over a cohort in columns, against C programs of the same kernels, against what one writes first, and against R.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  changePointColumns,
  changePointDefaults,
  controlChartColumns,
  suddenChangeColumns,
  suddenChangeDefaults,
} from 'rupture-repair/detection'
import { checksum, columnsOf, cutoff, length, makeSeries, window } from './cohort.mjs'
import { changePoint, rollingChart, suddenChange } from './functional.mjs'
import { median, print } from './harness.mjs'

const series = 10_000
const rounds = 9

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

const bothKinds = ({ drop, rise }) => checksum(drop) + checksum(rise)

const jobs = [
  {
    name: 'sudden change, every interval, both kinds',
    source: 'sudden-change',
    ours: (cohort) => suddenChangeColumns(cohort, { ...suddenChangeDefaults, cutoff }),
    first: suddenChange,
    sum: bothKinds,
    part: 1_000,
    goal: 'at most 2.3 × C, at least 10 × R',
  },
  {
    name: `rolling chart of ${window} scores`,
    source: 'control-chart',
    ours: (cohort) => controlChartColumns(cohort, { sigma: 3, near: 0, baseline: window, rolling: true }),
    first: rollingChart,
    sum: (columns) => checksum(columns.signal ?? columns),
    part: 1_000,
    goal: 'at most 1.3 × C',
  },
  {
    name: 'change points',
    source: 'change-point',
    ours: (cohort) => changePointColumns(cohort, changePointDefaults),
    first: changePoint,
    sum: (columns) => checksum(columns.signal ?? columns),
    part: 100,
    goal: 'at most 2.3 × C',
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

const compare = ({ name, source, ours, first, sum, part, goal }, cohort, all, folder) => {
  const scores = cohort.scores.length
  const expected = sum(ours(cohort))
  const some = all.slice(0, part).map(({ points }) => points.map(({ score }) => score))
  agree(sum(ours(columnsOf(all.slice(0, part)))), sum(first(some)), `${name}, as one writes it first,`)
  const program = compile(folder, source)
  if (program !== undefined) agree(expected, outer(program, [String(series)]).sum, `${name} in C`)
  const r = outer('Rscript', [join(import.meta.dirname, `${source}.R`), join(folder, 'scores.bin'), String(length)])
  if (r?.sum !== undefined) agree(expected, r.sum, `${name} in R`)

  best(() => ours(cohort), 30, scores)
  const times = Array.from({ length: rounds }, () => ({
    js: best(() => ours(cohort), 15, scores),
    c: program && outer(program, [String(series)]).ns,
  }))
  const js = median(times.map(({ js }) => js))
  const slow = best(() => first(some), 3, part * length)
  print(`${name}: 10,000 series of ${length}, ns a score, new columns each time (goal: ${goal})`, [
    ...(program === undefined ? [] : [['C, cc -O3 -march=native', median(times.map(({ c }) => c)), 1]]),
    ['columns', js, program === undefined ? 1 : median(times.map(({ js, c }) => js / c))],
    ['map, filter and slice', slow, slow / js],
    ...(r === undefined ? [] : [[`R (${source}.R)`, r.ns, r.ns / js]]),
  ])
  console.log('  the first ratio is to C, the others to the columns; all that answer the same question agree')
  if (program === undefined) console.log('  C: skipped, there is no C compiler here')
  if (r === undefined) console.log(`  R: skipped, Rscript or a package that ${source}.R needs is not here`)
}

export const rulesOverColumns = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rupture-repair-bench-'))
  try {
    const all = makeSeries(series)
    const cohort = columnsOf(all)
    writeFileSync(join(folder, 'scores.bin'), new Uint8Array(cohort.scores.buffer))
    for (const job of jobs) compare(job, cohort, all, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
