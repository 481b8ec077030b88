import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleScenario } from 'rupture-repair/simulation'
import { beforeEach, describe, expect, it } from 'vitest'
import { threeAlliances } from '../logs.js'
import { inFolder, outcomeOf } from '../simulate/given-run.js'
import { smallExperiment } from './small-experiment.js'
import { everything } from './strangers.js'

const folder = inFolder()
const at = (name: string): string => join(folder(), name)
const scores = 'id,s,x,ending\na,1,9,\na,2,4,left\n'
const columns = '--id id --session s --score x --better higher --rule drop --param floor=2'

/** The input that stands, and the command line that would write over it; `@d` is its folder and `@l` a link to that. */
const cases = [
  ['report, its log', 'page.html', 'report @d/page.html --out @d/page.html'],
  ['report, its log by another path', 'page.html', 'report @d/page.html --out @d/../d/page.html'],
  ['report, its log through a linked folder', 'page.html', 'report @d/page.html --out @l/page.html'],
  ['report, its log through a linked input', 'page.html', 'report @d/link --out @d/page.html'],
  ['report, its log through a linked output', 'page.html', 'report @d/page.html --out @d/link'],
  ['report, its log by another name of the same file', 'page.html', 'report @d/page.html --out @d/hard'],
  ['report, the trace', 'alliances.jsonl', 'report @d --provenance invented --out @d/alliances.jsonl'],
  ['trace, the scores', 'findings.jsonl', `trace @d/findings.jsonl ${columns} --out @d`],
  ['trace, the scores through a linked folder', 'series.jsonl', `trace @d/series.jsonl ${columns} --out @l`],
  ['trace, the scores by another name of the same file', 'findings.jsonl', `trace @d/hard ${columns} --out @d`],
  ['trace, the endings', 'alliances.jsonl', `trace @d/t.csv ${columns} --endings @d/alliances.jsonl --out @d`],
  ['trace, the scores at its manifest', 'manifest.json', `trace @d/manifest.json ${columns} --out @d`],
  ['experiment', 'measures.csv', 'experiment @d/measures.csv --out @d'],
  ['simulate, its scenario at a table', 'log.jsonl', 'simulate @d/log.jsonl --alliances 9 --seed 1 --out @d'],
  [
    'simulate, its scenario among the parts',
    'parts/s.json',
    'simulate @d/parts/s.json --alliances 9 --seed 1 --out @d',
  ],
  ['simulate, its scenario in a linked folder', 's.json', 'simulate @d/s.json --alliances 9 --seed 1 --out @l'],
  ['simulate, a link to its scenario there', 's.json', 'simulate @d/link --alliances 9 --seed 1 --out @d'],
  ['slurm, its scenario', 's.json', 'slurm @d/s.json --alliances 9 --seed 1 --out @d'],
] as const

beforeEach(() => {
  mkdirSync(at('d/parts'), { recursive: true })
  symlinkSync(at('d'), at('l'))
})

const content = (line: string): string =>
  /^(simulate|slurm)/.test(line)
    ? JSON.stringify(sampleScenario)
    : line.startsWith('experiment')
      ? JSON.stringify(smallExperiment)
      : line.startsWith('trace')
        ? scores
        : line.startsWith('report @d ')
          ? ''
          : threeAlliances.join('\n')

describe('an input where the output is to go', () => {
  it.each(
    cases.flatMap(([what, name, line]) =>
      (line.startsWith('slurm') ? [''] : ['', ' --force']).map((force) => ({ what, name, line, force })),
    ),
  )('is refused: $what ($force)', async ({ name, line, force }) => {
    writeFileSync(at(`d/${name}`), content(line))
    for (const other of ['t.csv', 'series.jsonl', 'findings.jsonl'])
      if (!line.includes(`@d/${other}`) && other !== name)
        writeFileSync(at(`d/${other}`), other === 't.csv' ? scores : '')
    symlinkSync(at(`d/${name}`), at('d/link'))
    linkSync(at(`d/${name}`), at('d/hard'))
    const before = everything(folder())
    const there = line.replaceAll('@', `${folder()}/`)
    const { exit, stdout, stderr } = await outcomeOf(`${there}${force}`)
    expect([exit, stdout, everything(folder())]).toEqual([1, '', before])
    expect(stderr).toMatch(/: is read, and is where the output is to go; choose another --out\n/)
  })
})
