import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { threeAlliances } from '../logs.js'
import { inFolder, outcomeOf } from '../simulate/given-run.js'
import { smallExperiment } from './small-experiment.js'
import { everything, placeStrangers, strangersAt } from './strangers.js'

const folder = inFolder()
const at = (name: string): string => join(folder(), name)

beforeEach(() => {
  mkdirSync(at('in'))
  mkdirSync(at('out'))
  writeFileSync(at('in/table.csv'), 'id,s,x\na,1,9\na,2,4\na,3,9\n')
  writeFileSync(at('in/log.jsonl'), threeAlliances.join('\n'))
  writeFileSync(at('in/experiment.json'), JSON.stringify(smallExperiment))
})
afterEach(() => {
  if (existsSync(at('out/read-only'))) chmodSync(at('out/read-only'), 0o755)
})

/** Three parts. */
const simulate = () =>
  `simulate examples/scenario.json --alliances 130 --seed 7 --tables alliances,log --out ${at('out')}`
const trace = () =>
  `trace ${at('in/table.csv')} --id id --session s --score x --better higher --rule drop --param floor=2 --out ${at('out')}`
const experimentLine = () => `experiment ${at('in/experiment.json')} --out ${at('out')}`
const report = () => `report ${at('in/log.jsonl')} --out ${at('out/page.html')}`
const merge = () => `merge ${at('out')}`
const withMore =
  (line: () => string, more: string): (() => string) =>
  () =>
    `${line()} ${more}`
const half = withMore(simulate, '--shard 0/2')
const halves = [half, withMore(simulate, '--shard 1/2')]

describe('what other people put into a folder of ours', () => {
  it.each([
    ['simulate', [], simulate, 1],
    ['simulate --force', [], withMore(simulate, '--force'), 0],
    ['simulate --force over a finished run', [simulate], withMore(simulate, '--force'), 0],
    ['simulate --force over a run at work', [half], withMore(simulate, '--force'), 0],
    ['simulate --force over another run', [half], () => simulate().replace('--seed 7', '--seed 8 --force'), 0],
    ['simulate --shard', [half], withMore(simulate, '--shard 1/2'), 0],
    ['simulate --shard --force', [half], withMore(simulate, '--shard 0/2 --force'), 0],
    ['simulate --resume', [half], withMore(simulate, '--resume'), 0],
    ['simulate --resume of a finished run', [simulate], withMore(simulate, '--resume'), 0],
    ['merge', halves, merge, 0],
    ['merge of a finished run', [simulate], merge, 0],
    ['simulate --resume of all shards', halves, withMore(simulate, '--resume'), 0],
    ['trace', [], trace, 0],
    ['trace again', [trace], trace, 1],
    ['trace --force', [trace], withMore(trace, '--force'), 0],
    ['experiment', [], experimentLine, 0],
    ['experiment again', [experimentLine], experimentLine, 1],
    ['experiment --force', [experimentLine], withMore(experimentLine, '--force'), 0],
    ['report', [], report, 0],
    ['report again', [report], report, 1],
    ['report --force', [report], withMore(report, '--force'), 0],
  ] as const)('survives %s', async (name, before, line, exit) => {
    for (const earlier of before) expect(await outcomeOf(earlier())).toMatchObject({ exit: 0, stderr: '' })
    const ours = everything(folder())
    placeStrangers(at('out'), at('elsewhere'))
    const theirs = Object.entries(everything(folder())).filter(([path]) => ours[path] === undefined)
    const outcome = await outcomeOf(line())
    expect([outcome.exit, outcome.stderr]).toEqual([exit, expect.any(String)])
    const left = everything(folder())
    for (const [path, what] of theirs) expect([path, left[path]]).toEqual([path, what])
    if (exit === 0 && !name.startsWith('report')) expect(outcome.stderr).toContain('thesis.txt')
    if (exit === 0 && !name.includes('--shard'))
      expect(outcome.stderr).toContain('rupture-repair.unfinished-1-0000beef')
  })
})

describe('what other people put among the files of a part', () => {
  it.each([
    ['merge', merge, 0],
    ['simulate --resume', withMore(simulate, '--resume'), 0],
    ['simulate --force', withMore(simulate, '--force'), 1],
    ['simulate --shard --force', withMore(simulate, '--shard 0/2 --force'), 1],
  ] as const)('survives %s, which makes nothing in its place', async (_name, line, exit) => {
    for (const earlier of halves) expect((await outcomeOf(earlier())).exit).toBe(0)
    const thesis = at('out/parts/00000002/thesis.txt')
    writeFileSync(thesis, 'years of work')
    const outcome = await outcomeOf(line())
    expect(outcome.exit).toBe(exit)
    expect(outcome.stderr).toContain('00000002')
    expect(readFileSync(thesis, 'utf8')).toBe('years of work')
  })

  it('keeps --resume from making a damaged part again', async () => {
    for (const earlier of halves) expect((await outcomeOf(earlier())).exit).toBe(0)
    writeFileSync(at('out/parts/00000002/log.jsonl'), 'damaged')
    writeFileSync(at('out/parts/00000002/thesis.txt'), 'years of work')
    const before = everything(folder())
    const { exit, stderr } = await outcomeOf(`${simulate()} --resume`)
    expect([exit, everything(folder())]).toEqual([1, before])
    expect(stderr).toContain(`${at('out/parts/00000002/thesis.txt')}: is where the output is to go`)
  })
})

describe('what stands where a file of ours is to go', () => {
  const places = [
    [
      'simulate',
      simulate,
      ['manifest.json', 'log.jsonl', 'codebook.csv', 'failures.csv', 'parts', 'parts/00000001', 'parts/plan.json'],
    ],
    ['trace', trace, ['findings.jsonl', 'manifest.json']],
    ['experiment', experimentLine, ['measures.csv']],
    ['report', report, ['page.html']],
  ] as const
  const cases = places.flatMap(([verb, line, names]) =>
    names.flatMap((name) =>
      ['', ' --force'].flatMap((force) =>
        Object.entries(strangersAt)
          // Beside what stands in a folder of that name the parts are made.
          .filter(([what]) => name !== 'parts' || what !== 'a folder' || force === '')
          // A file at the very name that was asked for is what --force is for, and an empty one holds nothing.
          .filter(([what]) => verb !== 'report' || !what.endsWith(' file') || (what === 'a file' && force === ''))
          .map(([what, place]) => ({ verb: `${verb}${force}`, force, what, name, place, line })),
      ),
    ),
  )
  it.each(cases)('keeps $verb from writing: $what at $name', async ({ line, force, name, place }) => {
    mkdirSync(at('elsewhere'))
    if (name.startsWith('parts/')) mkdirSync(at('out/parts'))
    place(at(`out/${name}`), at('elsewhere'))
    const before = everything(folder())
    const { exit, stdout, stderr } = await outcomeOf(`${line()}${force}`)
    expect([exit, stdout, everything(folder())]).toEqual([1, '', before])
    expect(stderr).toContain(force === '' && line === simulate ? at('out') : name)
  })
})
