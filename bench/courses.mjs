// Simulated courses against the same algorithm in C, bit for bit, and against the same model in numpy and R.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOfColumns, coursePurposes, simulateColumns } from 'rupture-repair/simulation'
import { parameters, scenario, seed } from './courses-scenario.mjs'
import { median, medianRatio, processorTime } from './harness.mjs'
import { compiled, noC, output, withFolder } from './programs.mjs'
import { atLeast, atMost } from './row.mjs'

const alliances = 16_384
const chunk = 1_024
const rounds = 9

const buffer = new ArrayBuffer(bytesOfColumns(scenario, { seed, replication: 0, from: 0, to: chunk }))

const overChunks = (make, use) => {
  for (let from = 0; from < alliances; from += chunk) use(make({ seed, replication: 0, from, to: from + chunk }))
}
const ours = (range) => simulateColumns(scenario, range, { buffer })

const nothing = { hidden: 0, drop: 0, stage: 0, recognisedNow: 0, strategy: 0, reached: 0, result: 0, closed: 0 }

/** A step as a user writes one: deviations that fade, withdrawals that begin by chance and are mended by chance. */
const ownDynamics = {
  start: (level) => ({ level, own: 0, latent: level, kind: 0, begun: 0, ...nothing }),
  step: ({ level, own, kind }, draws) => {
    const next = 0.6 * own + 0.2 * draws.normal(coursePurposes.within)
    const begins = kind === 0 && draws.uniform(coursePurposes.onset) < 0.1
    const drop = begins ? 0.5 + 0.1 * Math.abs(draws.normal(coursePurposes.drop)) : 0
    const mended = kind === 1 && draws.uniform(coursePurposes.recognition) < 0.3
    const open = begins || (kind === 1 && !mended) ? 1 : 0
    return { level, own: next - drop, latent: level + next - drop, kind: open, begun: begins ? 1 : 0, ...nothing }
  },
}
const own = (range) => simulateColumns(scenario, range, { buffer, dynamics: ownDynamics })

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)

const perSession = (make) => {
  let held = 0
  const start = processorTime()
  overChunks(make, (columns) => {
    held += sum(columns.held)
  })
  return (processorTime() - start) / held
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

const wholeRun = (count, workers) => {
  const run = join(import.meta.dirname, 'courses-run.mjs')
  const [wall, cpu, memory, held] = output(process.execPath, [run, count, 2048, workers]).split(' ').map(Number)
  return { wall, cpu, memory, held }
}

/** Whole processes, one worker and two in turn, so that what else the machine does meets both. */
const inWorkers = (count) => {
  const rounds = Array.from({ length: 3 }, () => [wholeRun(count, 1), wholeRun(count, 2)])
  if (rounds.some(([one, two]) => one.held !== two.held)) throw new Error('two workers simulate something else')
  const ratio = (what) =>
    median(rounds.map(([one, two]) => (what === 'wall' ? one.wall / two.wall : two.cpu / one.cpu)))
  const of = (what) => median(rounds.map(([, two]) => two[what]))
  const name = `${count.toLocaleString('en')} alliances in two workers`
  return [
    { name: 'one worker', value: of('wall'), unit: 's wall', ratio: ratio('wall'), against: name, goal: atLeast(1.9) },
    { name, value: of('cpu'), unit: 's of processor', ratio: ratio('cpu'), against: 'one worker', goal: atMost(1.05) },
    { name: `${name}, most memory`, value: of('memory'), unit: 'MB' },
  ]
}

export const coursesOfAlliances = () =>
  withFolder((folder) => {
    const file = join(folder, 'parameters.txt')
    writeFileSync(file, parameters())
    const c = compiled(folder, 'courses', '-ffp-contract=off')
    const inC = (...more) => output(c, [file, seed, alliances, chunk, ...more])
    const expected = digest(ours)
    if (c !== undefined && inC() !== expected) throw new Error(`C does not agree: ${inC()} instead of ${expected}`)
    for (let warm = 0; warm < 3; warm++) perSession(ours)
    const times = Array.from({ length: rounds }, () => ({
      c: c === undefined ? Number.NaN : Number(inC('time').split(' ')[0]),
      ours: perSession(ours),
    }))
    // Afterwards, since a second step makes the kernel that calls them slower for both.
    const owns = Array.from({ length: rounds }, () => ({ own: perSession(own), ours: perSession(ours) }))
    const [cs, kernels] = ['c', 'ours'].map((one) => times.map((time) => time[one]))
    const [steps, beside] = ['own', 'ours'].map((one) => owns.map((time) => time[one]))
    const kernel = median(kernels)
    const many = [file, seed, 65_536, 8_192]
    const scaled = totals().map((one) => (one * 65_536) / alliances)
    const others = [
      ['numpy', likeOurs('numpy', '/usr/bin/python3', [join(import.meta.dirname, 'courses.py'), ...many], scaled)],
      ['R', likeOurs('R', 'Rscript', [join(import.meta.dirname, 'courses.R'), ...many], scaled)],
    ]
    const [name, unit] = ['simulateColumns', 'ns a session']
    return [
      c === undefined
        ? { name, skipped: noC }
        : { name, value: kernel, unit, ratio: medianRatio(kernels, cs), against: 'scalar C', goal: atMost(1.35) },
      {
        ...{ name: 'a step of one’s own', value: median(steps), unit },
        ...{ ratio: medianRatio(steps, beside), against: name, goal: atMost(2) },
      },
      ...others.map(([other, ns]) =>
        ns === undefined
          ? { name: other, skipped: 'it is not here' }
          : {
              ...{ name: other, value: ns, unit, ratio: ns / kernel, against: name },
              goal: other === 'numpy' ? atLeast(1.3) : undefined,
            },
      ),
      ...inWorkers(200_000),
    ]
  })
