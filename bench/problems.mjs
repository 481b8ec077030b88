// Texts with as much wrong as they have room for: what it costs to say so, over three decades, beside JSON.parse of the same text.
import { readWholeLog } from 'rupture-repair/journal'
import { parseInstrument, parseLine, parseText } from 'rupture-repair/schema'
import { interleave, median, medianRatio } from './harness.mjs'
import { curve } from './row.mjs'

const nested = (depth, times) =>
  `${'{"a":'.repeat(depth)}{${Array.from({ length: times }, () => '"b":0').join(',')}}${'}'.repeat(depth)}`
const filled = (size, piece) => Array.from({ length: Math.round(size / piece(0).length) }, (_, index) => piece(index))
const line = (more) =>
  `{"v":1,"alliance":"a","seq":1,"session":1,"by":{"_tag":"observer","id":"o"},"event":{"_tag":"PhaseResumed","resumes":1${more}}}`

const instrument = (items) =>
  JSON.stringify({
    ...{ id: 'own', name: 'own', perspectives: ['client'], version: '1', items: 9, total: false },
    ...{ answers: { min: 1, max: 5, whole: true }, metric: 'sum', citation: 'none', licence: 'none' },
    reversed: Array(items).fill(2),
    subscales: { A: Array(items).fill(1) },
  })

const jsonOf = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the text is, one of a size, what refuses it, and what merely reads it. */
const shapes = [
  ['a key again and again, half the text deep', (size) => nested(size / 12, size / 12), parseLine, jsonOf],
  ['a key again and again, as deep as may be', (size) => nested(63, size / 6), parseLine, jsonOf],
  ['keys that mean nothing', (size) => line(filled(size, (index) => `,"k${index}":0`).join('')), parseLine, jsonOf],
  [
    'items reversed and never scored',
    (size) => instrument(size / 4),
    (json) => parseText(json, parseInstrument),
    jsonOf,
  ],
  [
    'lines that are no JSON',
    (size) => filled(size, () => 'no JSON\n').join(''),
    readWholeLog,
    (text) => text.split('\n').map(jsonOf),
  ],
]
const sizes = [10_000, 100_000, 1_000_000]

export const problemsOfLargeTexts = () =>
  shapes.flatMap(([name, make, parse, read]) => {
    const times = sizes.map((size) => {
      const text = make(size)
      const { left } = parse(text)
      if (left === undefined || left.length > 1001) throw new Error(`${name}: ${left?.length} problems`)
      const candidates = [{ run: () => read(text) }, { run: () => parse(text) }]
      const [json, ours] = interleave(candidates, { rounds: 3, repetitions: 1_000_000 / size, units: 1 })
      return { ours: median(ours), ratio: medianRatio(ours, json) }
    })
    const [largest] = times.slice(-1)
    return [
      { name: `${name}, 1 MB`, value: largest.ours / 1e6, unit: 'ms', ratio: largest.ratio, against: 'JSON.parse' },
      curve({ name, sizes, seconds: times.map(({ ours }) => ours / 1e9) }),
    ]
  })
