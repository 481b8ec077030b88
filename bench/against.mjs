// The same inputs through the build here and that of an older commit, in turn: ratios of here to there, for what both have.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { rated } from './agreement.mjs'
import { here, withBuildOf } from './builds.mjs'
import { makeSeries } from './cohort.mjs'
import { detection, tableOf } from './detect.mjs'
import { endOfCourse, summary } from './events.mjs'
import { interleave, median, medianRatio } from './harness.mjs'
import { log as textOf } from './log.mjs'
import { imported, startTimes } from './packed.mjs'
import { wholeProcess, withFolder } from './programs.mjs'
import { log as eventsOf } from './replay.mjs'
import { atMost } from './row.mjs'

const one = (name) => async (build) => {
  const found = await build.entry(name)
  return Object.keys(found).length === 0 ? undefined : found
}

const eventsIn = (read) => (read.right ?? read).alliances.flatMap(({ lines }) => lines.map(({ event }) => event))

const replayed = (entries, corrected, goal) => {
  const events = eventsOf(entries, corrected)
  return {
    ...{
      name: `replay of ${entries.toLocaleString('en')}${corrected ? ', with corrections' : ''}`,
      goal,
      rounds: 1,
      warm: false,
    },
    entry: one('.'),
    run: ({ replay }) => replay(events),
    says: ({ right }) => right.sessions?.length ?? right.record?.sessions?.length ?? right._tag,
  }
}

const ofRule = (id, texts) => {
  const series = makeSeries(2_000)
  return {
    name: `${id}, 2,000 series`,
    entry: one('detection'),
    run: ({ parseRule, rules }) => {
      const { parameters } = parseRule(id, texts).right
      return series.map((points) => rules[id].detect(points, parameters))
    },
    says: (all) => all.map(({ findings }) => findings.map(({ from, to, kind }) => [from, to, kind])),
  }
}

const text = textOf(10_000)
const units = rated(10_000)

/** What is timed: an entry of the library, what runs with it, and what of the answer both must say. */
const jobs = {
  events: [
    {
      name: 'decide + evolve, one course',
      entry: one('episode'),
      run: endOfCourse,
      says: summary,
      repetitions: 20_000,
    },
  ],
  replay: [replayed(4_000, true, atMost(1 / 50)), replayed(32_000, false, atMost(1 / 100))],
  log: [
    {
      ...{ name: 'readLog, 10,000 lines', entry: one('journal'), run: ({ readLog }) => readLog(text) },
      says: (read) => eventsIn(read).map(({ _tag }) => _tag),
    },
  ],
  rules: [
    ofRule('sudden-change', { cutoff: '1.5' }),
    ofRule('control-chart', { baseline: '8', rolling: 'true' }),
    ofRule('change-point', {}),
  ],
  courses: [
    {
      ...{ name: 'simulateColumns, 4,096 alliances', entry: one('simulation') },
      run: ({ simulateColumns, resolveScenario, sampleScenario }) =>
        [0, 1_024, 2_048, 3_072].map((from) =>
          simulateColumns(resolveScenario({ ...sampleScenario, sessions: 40 }).right, {
            ...{ seed: 7, replication: 0, from, to: from + 1_024 },
          }),
        ),
      // What is drawn for what may have changed, so that only about as many sessions are held.
      says: (parts) => Math.round(parts.flatMap(({ held }) => [...held]).reduce((sum, one) => sum + one, 0) / 5_000),
    },
  ],
  agreement: [
    {
      ...{ name: 'six ICCs of 10,000 units × 4', entry: one('statistics') },
      run: ({ intraclassCorrelations }) => intraclassCorrelations(units),
      says: (all) => all.map(({ value }) => value.toFixed(9)),
    },
  ],
}

/** The commit that the goals of a ratio to an older build are of. */
const goalsAreOf = '48701dc'

const compared = async (job, older, against) => {
  const { name, entry, run, says, rounds = 7, repetitions = 1, warm } = job
  const goal = against.startsWith(goalsAreOf) ? job.goal : undefined
  const [ours, theirs] = [await entry(here), await entry(older)]
  try {
    if (theirs === undefined || JSON.stringify(says(run(theirs))) !== JSON.stringify(says(run(ours))))
      return { name, skipped: theirs === undefined ? 'there is no such entry' : 'the answers differ' }
  } catch (error) {
    return { name, skipped: `there it ends with ${error.constructor.name}: another interface` }
  }
  const candidates = [{ run: () => run(ours) }, { run: () => run(theirs) }]
  const [now, then] = interleave(candidates, { rounds, repetitions, units: 1, warm })
  return { name, value: median(now) / 1e6, unit: 'ms', ratio: medianRatio(now, then), against, goal }
}

const bundled = (older, against) =>
  withFolder(async (folder) => {
    const { module } = await runnerImport(join(import.meta.dirname, '../test/package/bundle.ts'))
    const rows = []
    for (const [specifier, names] of imported) {
      const entry = specifier.replace(/^rupture-repair\/?/, '')
      const name = `${names.join(', ') || 'all'} of ${specifier}`
      try {
        const [{ gzipped }, then] = [
          await module.bundle(folder, here.file(entry), names),
          await module.bundle(folder, older.file(entry), names),
        ]
        rows.push({ name, value: gzipped / 1_000, unit: 'kB gzipped', ratio: gzipped / then.gzipped, against })
      } catch {
        rows.push({ name, skipped: 'there is no such name' })
      }
    }
    return rows
  })

const started = (older, against) =>
  withFolder((folder) =>
    ['', 'schema'].map((entry) => {
      const programs = [undefined, here.file(entry), older.file(entry)].map((file, index) => {
        const program = join(folder, `${entry}${index}.mjs`)
        writeFileSync(program, file === undefined ? '' : `import ${JSON.stringify(file)}\n`)
        return program
      })
      const [now, then] = startTimes(programs)
      const name = `import of ${entry || 'the front door'}, over an empty Node`
      return { name, value: median(now), unit: 'ms', ratio: medianRatio(now, then), against }
    }),
  )

const detected = (older, against) =>
  withFolder((folder) => {
    const file = join(folder, 'scores.csv')
    writeFileSync(file, tableOf(10_000))
    // The share on stable series is left out where that can be asked for.
    const bare = wholeProcess(older.program, 'detect', '--help').stdout.match(/--no-stable-share/) ?? []
    const run = ({ program }) => wholeProcess(program, ...detection(file), ...bare)
    const name = 'detect, 10,000 × 30, whole process'
    const places = ({ stdout }) => stdout.split('\n').map((line) => line.split(',').slice(0, 4).join())
    if (JSON.stringify(places(run(here))) !== JSON.stringify(places(run(older))))
      return [{ name, skipped: 'the answers differ' }]
    const rounds = Array.from({ length: 3 }, () => [run(here), run(older)])
    const ratio = (what) => median(rounds.map(([now, then]) => now[what] / then[what]))
    const of = (what) => median(rounds.map(([now]) => now[what]))
    return [
      { name, value: of('cpu'), unit: 's of processor', ratio: ratio('cpu'), against },
      { name: `${name}, most memory`, value: of('memory'), unit: 'MB', ratio: ratio('memory'), against },
    ]
  })

const processes = { size: bundled, start: started, detect: detected }

/** Hands on the rows of one job after the other. */
export const compareWith = async (older, commit, only, add) => {
  const wanted = ([name]) => only === undefined || only.includes(name)
  for (const [name, some] of Object.entries(jobs).filter(wanted)) {
    const rows = []
    for (const one of some) rows.push(await compared(one, older, commit))
    add(name, rows)
  }
  for (const [name, run] of Object.entries(processes).filter(wanted)) add(name, await run(older, commit))
}

export const againstCommit = (commit, only, add) =>
  withBuildOf(commit, (older) => compareWith(older, commit, only, add))
