// The command `detect` on tables of series of 30 sessions, as a whole process, beside the same work in R with data.table.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cutoff, length, makeSeries } from './cohort.mjs'
import { median } from './harness.mjs'
import { inR, noR, wholeProcess, withFolder } from './programs.mjs'
import { atMost } from './row.mjs'

const program = 'dist/cli/main.js'

export const tableOf = (count) =>
  `id,session,score\n${makeSeries(count)
    .map(({ id, points }) => points.map(({ session, score }) => `${id},${session},${score ?? ''}\n`).join(''))
    .join('')}`

const rule = ['--rule', 'sudden-change', '--param', `cutoff=${cutoff}`, '--better', 'higher', '--range=-10..20']
export const detection = (file) => [
  'detect',
  file,
  '--id',
  'id',
  '--session',
  'session',
  '--score',
  'score',
  ...rule,
  '--format',
  'csv',
]

/** Each movement as series, session before, session after and direction, in one order. */
const movements = (csv) => {
  const [, ...lines] = csv.trim().split('\n')
  return lines.map((line) => line.split(',').slice(0, 4).join()).sort()
}

const sized = (count, goal, rounds) =>
  withFolder((folder) => {
    const [file, found] = [join(folder, 'scores.csv'), join(folder, 'found.csv')]
    writeFileSync(file, tableOf(count))
    const bare = () => wholeProcess(program, ...detection(file), '--no-stable-share')
    const name = `detect, ${count.toLocaleString('en')} × ${length}`
    const r = () => inR('detect.R', file, found, length)
    if (r() === undefined) return [{ name, skipped: noR }]
    const [ours, theirs] = [movements(bare().stdout), movements(readFileSync(found, 'utf8'))]
    if (ours.length !== theirs.length || ours.some((one, index) => one !== theirs[index]))
      throw new Error(`R finds ${theirs.length} movements and detect ${ours.length}, or others`)
    const times = Array.from({ length: rounds }, () => ({ ours: bare(), r: Number(r()) }))
    return [
      {
        ...{ name, value: median(times.map(({ ours }) => ours.cpu)), unit: 's of processor' },
        ...{ ratio: median(times.map(({ ours, r }) => ours.cpu / r)), against: 'R, data.table', goal: atMost(goal) },
      },
      { name: `${name}, most memory`, value: median(times.map(({ ours }) => ours.memory)), unit: 'MB' },
    ]
  })

const withStableShare = () =>
  withFolder((folder) => {
    const file = join(folder, 'scores.csv')
    writeFileSync(file, tableOf(100_000))
    const { cpu, memory } = wholeProcess(program, ...detection(file))
    const name = `detect, 100,000 × ${length}, with the share on stable series`
    return [
      { name, value: cpu, unit: 's of processor', goal: atMost(6) },
      { name: `${name}, most memory`, value: memory, unit: 'MB', goal: atMost(400) },
    ]
  })

export const detectOnTables = async () => [
  ...(await sized(10_000, 1, 3)),
  ...(await sized(100_000, 3, 1)),
  ...(await withStableShare()),
]
