// Benchmarks: candidates are first checked to agree, then timed round by round; only ratios of one run count.
//   npm run bench -- [--only JOB]… [--json FILE] [--large]
//   npm run bench -- --against COMMIT [--only JOB]… [--json FILE]
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { jobs } from './jobs.mjs'
import { isReached, printRows } from './row.mjs'

const refuse = (what) => {
  console.error(
    `${what}\nnpm run bench -- [--against COMMIT] [--only JOB]… [--json FILE] [--large]\nJobs: ${Object.keys(jobs).join(', ')}`,
  )
  process.exit(2)
}

const read = () => {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        json: { type: 'string' },
        against: { type: 'string' },
        large: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return refuse(error.message)
  }
}
const { values } = read()

const start = Date.now()
const rows = []
const add = (job, some) => {
  console.log(`\n${job}`)
  printRows(some)
  rows.push(...some.map((row) => ({ job, ...row })))
}

if (values.against === undefined) {
  const only = values.only ?? Object.keys(jobs)
  const unknown = only.filter((name) => !Object.hasOwn(jobs, name))
  if (unknown.length > 0) refuse(`no job ${unknown.join(', ')}`)
  for (const name of only) add(name, await jobs[name]({ large: values.large }))
} else {
  const { againstCommit } = await import('./against.mjs')
  await againstCommit(values.against, values.only, add)
}

const judged = rows.map(isReached).filter((one) => one !== undefined)
const minutes = ((Date.now() - start) / 60_000).toFixed(1)
console.log(`\n${judged.filter(Boolean).length} of ${judged.length} goals reached, in ${minutes} minutes`)
if (values.json !== undefined) {
  const figures = { node: process.version, cores: availableParallelism(), against: values.against, rows }
  writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`)
}
