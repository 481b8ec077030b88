// Logs three decades long: read, validated and put in order, beside JSON.parse of the same lines. Both keep what they read.
import { readFileSync } from 'node:fs'
import { readLog } from 'rupture-repair/journal'
import { interleave, median, print } from './harness.mjs'

const sample = readFileSync('examples/data/three-alliances.jsonl', 'utf8').trimEnd().split('\n')

/** The alliances of the sample again and again, each time under other names. */
const log = (lines) =>
  Array.from({ length: lines }, (_, line) => {
    const { alliance, ...entry } = JSON.parse(sample[line % sample.length])
    return JSON.stringify({ ...entry, alliance: `${alliance}-${Math.floor(line / sample.length)}` })
  }).join('\n')

const sizes = [1_000, 10_000, 100_000]

export const readingOfLogs = () => {
  const times = sizes.map((size) => {
    const text = log(size)
    const { alliances, problems } = readLog(text)
    const events = alliances.flatMap(({ lines }) => lines.map(({ event }) => event._tag))
    const parsed = text.split('\n').map((line) => JSON.parse(line).event._tag)
    if (problems.length > 0 || JSON.stringify(events) !== JSON.stringify(parsed)) throw new Error('they differ')
    const candidates = [{ run: () => text.split('\n').map((line) => JSON.parse(line)) }, { run: () => readLog(text) }]
    const [json, ours] = interleave(candidates, { rounds: 7, repetitions: 100_000 / size, units: size })
    return { ours: median(ours), ratio: median(ours.map((ns, round) => ns / json[round])) }
  })
  print(
    'readLog: ns a line (median of 7 rounds; ratio to JSON.parse)',
    times.map(({ ours, ratio }, index) => [`${sizes[index]} lines`, ours, ratio]),
  )
}
