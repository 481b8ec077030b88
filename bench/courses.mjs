// Simulated courses against the same algorithm in C, bit for bit, and against the same model in numpy and R.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesOfColumns, simulateColumns } from 'rupture-repair/simulation'
import { parameters, scenario, seed } from './courses-scenario.mjs'
import { median, print } from './harness.mjs'

const alliances = 16_384
const chunk = 1_024
const rounds = 15

/** Processor time of all threads in nanoseconds: what other programs take meanwhile does not count. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1_000
}

const buffer = new ArrayBuffer(bytesOfColumns(scenario, { seed, replication: 0, from: 0, to: chunk }))

const overChunks = (make, use) => {
  for (let from = 0; from < alliances; from += chunk) use(make({ seed, replication: 0, from, to: from + chunk }))
}
const ours = (range) => simulateColumns(scenario, range, { buffer })

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)

const perSession = (make) => {
  let held = 0
  const start = spent()
  overChunks(make, (columns) => {
    held += sum(columns.held)
  })
  return (spent() - start) / held
}

/** One number for every byte of every column, and the sessions held. */
const digest = (make) => {
  let [hash, held] = [2166136261 | 0, 0]
  overChunks(make, (columns) => {
    const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2)
    for (let place = 0; place < words.length; place++) hash = Math.imul(hash ^ words[place], 16777619)
    held += sum(columns.held)
  })
  return `${hash >>> 0} ${held}`
}

/** What numpy and R print of their runs: sessions held, people who left, ruptures, repairs that worked, scores and their number. */
const totals = () => {
  const all = [0, 0, 0, 0, 0, 0]
  overChunks(ours, ({ held, endings, happenings, clientScores }) => {
    const scores = clientScores.filter((score) => !Number.isNaN(score))
    const some = [sum(held), sum(endings), happenings.begun.filter((one) => one > 0).length]
    const rest = [happenings.result.filter((one) => one === 1).length, sum(scores), scores.length]
    for (const [place, one] of [...some, ...rest].entries()) all[place] += one
  })
  return all
}

const output = (program, parameters) => {
  try {
    return execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch (error) {
    if (error.code === 'ENOENT' || error.status === 1) return undefined
    throw error
  }
}

const compile = (folder) => {
  const program = join(folder, 'courses')
  const source = join(import.meta.dirname, 'courses.c')
  const options = ['-O3', '-march=native', '-ffp-contract=off', '-o', program, source, '-lm']
  return output('cc', options) === undefined ? undefined : program
}

/** Runs a program of the same model; its shares must lie near ours, since its chance is its own. */
const likeOurs = (name, program, parameters, expected) => {
  const printed = output(program, parameters)
  if (printed === undefined) return undefined
  const [ns, ...theirs] = printed.split(/\s+/).map(Number)
  for (const [place, share] of [0.01, 0.1, 0.05, 0.06].entries())
    if (Math.abs(theirs[place] / expected[place] - 1) > share) throw new Error(`${name} simulates something else`)
  if (Math.abs(theirs[4] / theirs[5] - expected[4] / expected[5]) > 0.05) throw new Error(`${name} gives other scores`)
  return ns
}

const wholeRun = (name, count, workers) => {
  const run = join(import.meta.dirname, 'courses-run.mjs')
  const [wall, cpu, memory, held] = output(process.execPath, [run, String(count), '2048', String(workers)])
    .split(' ')
    .map(Number)
  console.log(
    `  ${name.padEnd(44)} ${wall.toFixed(2).padStart(7)} s wall ${cpu.toFixed(2).padStart(7)} s processor ${memory.toFixed(0).padStart(5)} MB  ${((1e9 * cpu) / held).toFixed(0)} ns a session`,
  )
  return { wall, cpu }
}

export const coursesOfAlliances = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rupture-repair-bench-'))
  try {
    const file = join(folder, 'parameters.txt')
    writeFileSync(file, parameters())
    const c = compile(folder)
    const inC = (...more) => output(c, [file, String(seed), String(alliances), String(chunk), ...more])
    const expected = digest(ours)
    if (c !== undefined && inC() !== expected) throw new Error(`C does not agree: ${inC()} instead of ${expected}`)
    for (let warm = 0; warm < 3; warm++) perSession(ours)

    const times = Array.from({ length: rounds }, () => ({
      c: c === undefined ? Number.NaN : Number(inC('time').split(' ')[0]),
      ours: perSession(ours),
    }))
    const of = (name) => median(times.map((time) => time[name]))
    const ratio = (name, to) => median(times.map((time) => time[name] / time[to]))
    const many = [file, String(seed), '65536', '8192']
    const scaled = totals().map((one) => (one * 65_536) / alliances)
    const numpy = likeOurs('numpy', '/usr/bin/python3', [join(import.meta.dirname, 'courses.py'), ...many], scaled)
    const r = likeOurs('R', 'Rscript', [join(import.meta.dirname, 'courses.R'), ...many], scaled)
    print(`courses of ${scenario.sessions} sessions, ns of processor time a session held, interleaved`, [
      ...(c === undefined ? [] : [['C, cc -O3 -march=native: bit for bit the same', of('c'), 1]]),
      ['simulateColumns, a pure step', of('ours'), c === undefined ? 1 : ratio('ours', 'c')],
      ...(numpy === undefined ? [] : [['numpy, to simulateColumns', numpy, numpy / of('ours')]]),
      ...(r === undefined ? [] : [['R, to simulateColumns', r, r / of('ours')]]),
    ])
    const least = (name) => Math.min(...times.map((time) => time[name]))
    console.log(`  least of ${rounds} rounds: C ${least('c').toFixed(1)}, simulateColumns ${least('ours').toFixed(1)}`)
    for (const [name, found] of Object.entries({ C: c, numpy, R: r }))
      if (found === undefined) console.log(`  ${name}: skipped, it is not here`)

    console.log('\none million alliances of 40 sessions, whole processes')
    if (c !== undefined) {
      const start = process.hrtime.bigint()
      const [ns, held] = output(c, [file, String(seed), '1000000', '2048', 'time'])
        .split(' ')
        .map(Number)
      const wall = Number(process.hrtime.bigint() - start) / 1e9
      console.log(
        `  ${'C'.padEnd(44)} ${wall.toFixed(2).padStart(7)} s wall ${((ns * held) / 1e9).toFixed(2).padStart(7)} s processor`,
      )
    }
    wholeRun('one thread', 1_000_000, 0)
    const one = wholeRun('one worker', 1_000_000, 1)
    const two = wholeRun('two workers, shared columns', 1_000_000, 2)
    console.log(
      `  two workers: ${(one.wall / two.wall).toFixed(2)} × as fast at ${(two.cpu / one.cpu).toFixed(2)} × the processor time (goal: 1.8, 1.10)`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
