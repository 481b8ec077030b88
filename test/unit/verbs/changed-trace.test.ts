/** A report of a trace that another program has changed since: what it would say is not what the trace found. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inFolder, outcomeOf } from '../cli/simulate/given-run.js'

const folder = inFolder()
const scores = 'id,session,score\nann,1,40\nann,2,41\nann,3,28\n'

it('is refused, and the file that was changed is named', async () => {
  const [table, traced, page] = ['scores.csv', 'traced', 'page.html'].map((name) => join(folder(), name))
  writeFileSync(String(table), scores)
  const asked = `--id id --session session --score score --better higher --range 12..60 --rule drop --param floor=8`
  expect((await outcomeOf(`trace ${table} ${asked} --out ${traced}`)).exit).toBe(0)
  const report = `report ${traced} --provenance invented --out ${page}`
  writeFileSync(join(String(traced), 'findings.jsonl'), '')
  const changed = await outcomeOf(report)
  expect([changed.exit, changed.stderr]).toEqual([
    1,
    expect.stringMatching(/findings\.jsonl has 0 bytes where \d+ were written; trace it again/),
  ])
  rmSync(join(String(traced), 'manifest.json'))
  expect((await outcomeOf(report)).exit).toBe(0)
})
