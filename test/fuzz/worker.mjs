/** Tries one parser for so long, and tells what came of it; see run.mjs. */
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { parentPort, workerData } from 'node:worker_threads'

const { bundle, name, progress, seed, seconds, coverage } = workerData
const mostCovered = 30_000
const mostBroken = 20

const session = new Session()
if (coverage) {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true })
}
const { judge, mutant, stockOf, targets } = await import(bundle)
const target = targets.find((one) => one.name === name)
const stock = stockOf(target.seeds, target.words)

/** Which letters of the bundle ran: the ranges of a function come from the outside in, and the innermost counts. */
const ran = async () => {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const { functions } = result.find(({ url }) => url.endsWith(bundle))
  const text = readFileSync(bundle, 'utf8')
  const of = new Uint8Array(text.length)
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges) of.fill(count > 0 ? 1 : 0, startOffset, endOffset)
  return { text, of }
}

/** The share of each source file that ran: esbuild writes its name before it. What only loads is known from a run of nothing. */
const filesOf = ({ text, of }) => {
  const heads = [...text.matchAll(/^\/\/ (\S+\.ts)$/gm)]
  return heads.flatMap(({ 1: file, index }, place) => {
    if (!file.startsWith('src/')) return []
    const end = heads[place + 1]?.index ?? text.length
    return [{ file, size: end - index, ran: of.subarray(index, end).reduce((sum, one) => sum + one, 0) }]
  })
}

const loaded = coverage ? filesOf(await ran()) : []
const broken = []
let [accepted, refused, index] = [0, 0, 0]
const end = performance.now() + seconds * 1000
for (; coverage ? index < mostCovered && performance.now() < end : performance.now() < end; index += 1) {
  const input = mutant(stock, seed, index)
  const judged = judge(target, input, index % 1000 === 0)
  if ('broken' in judged) {
    broken.push({ index, broken: judged.broken, input: input.slice(0, 100_000) })
    if (broken.length >= mostBroken) break
  } else if (judged.accepted) accepted += 1
  else refused += 1
  Atomics.store(progress, 0, index)
}

/** Of the files of which something ran that loading alone does not run. */
const reachedFiles = async () => {
  const files = filesOf(await ran()).filter((one, place) => one.ran > loaded[place].ran)
  const sum = (key) => files.reduce((all, one) => all + one[key], 0)
  return { share: sum('ran') / sum('size'), files }
}
parentPort.postMessage({
  ...{ name, inputs: index, accepted, refused, broken },
  ...(coverage ? { reached: await reachedFiles() } : {}),
})
