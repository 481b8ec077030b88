// Time by size over three decades for every parser and for every verb that reads a table or a log: no cost grows faster than its input.
import { mkdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { sha256 } from './growth-inputs.mjs'
import { parsers } from './growth-parsers.mjs'
import { made, scores, verbs } from './growth-verbs.mjs'
import { curve } from './row.mjs'

const sizes = [1e3, 1e4, 1e5, 1e6]
const rowCounts = [1e2, 1e3, 1e4, 1e5]

/** The command line in one bundle of the sources: what it is in the package starts by itself. */
const program = async () => {
  const outfile = resolve('node_modules/.growth/program.mjs')
  mkdirSync(dirname(outfile), { recursive: true })
  await build({
    entryPoints: ['src/cli/program.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return (await import(outfile)).run
}

const right = (value) => ({ _tag: 'Right', right: value })
const worldOf = (input) => ({
  ...{
    isFolder: () => false,
    claim: () => [],
    overwritten: () => [],
    damaged: () => [],
    columns: Number.POSITIVE_INFINITY,
  },
  ...{ paths: { basename, dirname, join }, sha256, samples: 'examples/data', version: '1', draw: () => '<svg></svg>' },
  read: (path) => right(path === 't' ? input : new TextEncoder().encode(made[path] ?? '')),
})

/** Processor time of all threads in seconds: what other programs take meanwhile does not count. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The least time of a few runs, in seconds; short ones are timed many at once. */
const timed = (act) => {
  let least = Number.POSITIVE_INFINITY
  let times = 1
  for (let run = 0; run < 4; run += 1) {
    const start = spent()
    for (let time = 0; time < times; time += 1) act()
    const took = (spent() - start) / times
    least = Math.min(least, took)
    // The first run, which warms up, says how many make up some hundredths of a second.
    if (run === 0) times = Math.max(1, Math.min(200, Math.round(0.02 / took)))
  }
  return least
}

const grown = (group, name, sizes, ready) =>
  curve({ name: `${group}: ${name}`, sizes, seconds: sizes.map((size) => timed(ready(size))) })

/** How the time of every parser and verb grows with its input: characters, or rows, lines, columns and words. */
export const growthOfEveryParser = async () => {
  const parsed = parsers.map(([group, name, make, read]) =>
    grown(group, name, sizes, (size) => {
      const input = make(size)
      return () => read(input)
    }),
  )
  const run = await program()
  const acted = verbs.map(([group, name, make, line, asked = rowCounts]) =>
    grown(group, name, asked, (count) => {
      const input = new TextEncoder().encode(make(count))
      const args = line?.split(' ') ?? `detect t ${scores} --rule drop --param floor=8 ${make(count)}`.split(' ')
      return () => run(args, worldOf(input))
    }),
  )
  return [...parsed, ...acted]
}
