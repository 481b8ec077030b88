// Logs three decades long: read, validated and put in order, beside JSON.parse of the same lines. Both keep what they read.
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { replay, tally } from 'rupture-repair'
import { readLog } from 'rupture-repair/journal'
import { interleave, median, medianRatio } from './harness.mjs'
import { wholeProcess, withFolder } from './programs.mjs'
import { atMost, curve } from './row.mjs'

const sample = readFileSync('examples/data/three-alliances.jsonl', 'utf8').trimEnd().split('\n')

/** A line of the sample, whose alliances come again and again, each time under other names. */
const lineAt = (line) => {
  const { alliance, ...entry } = JSON.parse(sample[line % sample.length])
  return JSON.stringify({ ...entry, alliance: `${alliance}-${Math.floor(line / sample.length)}` })
}

export const log = (lines) => Array.from({ length: lines }, (_, line) => lineAt(line)).join('\n')

const sizes = [1_000, 10_000, 100_000]

const wholeTexts = () => {
  const times = sizes.map((size) => {
    const text = log(size)
    const { alliances, problems } = readLog(text)
    const events = alliances.flatMap(({ lines }) => lines.map(({ event }) => event._tag))
    const parsed = text.split('\n').map((line) => JSON.parse(line).event._tag)
    if (problems.length > 0 || JSON.stringify(events) !== JSON.stringify(parsed)) throw new Error('they differ')
    const candidates = [{ run: () => text.split('\n').map((line) => JSON.parse(line)) }, { run: () => readLog(text) }]
    const [json, ours] = interleave(candidates, { rounds: 3, repetitions: 100_000 / size, units: 1 })
    return { ours: median(ours), ratio: medianRatio(ours, json) }
  })
  return [
    ...times.map(({ ours, ratio }, index) => ({
      ...{ name: `readLog, ${sizes[index].toLocaleString('en')} lines`, value: ours / 1e6, unit: 'ms' },
      ...{ ratio, against: 'JSON.parse of each line', goal: atMost(3) },
    })),
    curve({ name: 'readLog', sizes, seconds: times.map(({ ours }) => ours / 1e9) }),
  ]
}

/** A log of at least so many bytes, made piece by piece, and how often it holds the sample. */
const writeLog = async (file, bytes) => {
  let [copies, written] = [0, 0]
  const pieces = function* () {
    while (written < bytes) {
      const piece = sample.map((_, line) => `${lineAt(copies * sample.length + line)}\n`).join('')
      written += piece.length
      copies += 1
      yield piece
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file))
  return copies
}

const talliedOnce = () => {
  const { alliances } = readLog(sample.join('\n'))
  return tally(
    alliances.map(({ lines }) => replay(lines.map(({ event }) => event)).right),
    'client',
  )
}

/** A large log, tallied alliance by alliance as they end, in a process of its own beside one that parses the lines alone. */
const streamed = (name, bytes) =>
  withFolder(async (folder) => {
    const file = join(folder, 'log.jsonl')
    const copies = await writeLog(file, bytes)
    const [parsed, tallied] = ['parse', 'tally'].map((what) =>
      wholeProcess(join(import.meta.dirname, 'stream.mjs'), what, file),
    )
    const expected = Object.entries(talliedOnce()).map(([outcome, count]) => [outcome, count * copies])
    if (JSON.stringify(Object.entries(JSON.parse(tallied.stdout))) !== JSON.stringify(expected))
      throw new Error('the tallies differ')
    return [
      {
        ...{ name: `${name} tallied by readLogStream`, value: tallied.cpu, unit: 's of processor' },
        ...{ ratio: tallied.cpu / parsed.cpu, against: 'readline and JSON.parse' },
      },
      { name: `${name}, most memory`, value: tallied.memory, unit: 'MB', goal: atMost(400) },
    ]
  })

export const readingOfLogs = async ({ large }) => [
  ...wholeTexts(),
  ...(await streamed('log of 50 MB', 50e6)),
  ...(large ? await streamed('log of 1 GB', 1e9) : [{ name: 'log of 1 GB', skipped: 'it is read with --large' }]),
]
