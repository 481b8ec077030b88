import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeHold } from '../../../../src/cli/output/hold.js'
import { runNames } from '../../../../src/cli/simulate/folder.js'
import { isLeft } from '../../../../src/kernel/index.js'
import { threeAlliances } from '../logs.js'
import { inFolder, outcomeOf } from '../simulate/given-run.js'
import { smallExperiment } from './small-experiment.js'
import { everything } from './strangers.js'

const folder = inFolder()
const at = (name: string): string => join(folder(), name)
const simulate = 'simulate examples/scenario.json --alliances 130 --seed 7 --tables alliances --out @out'

describe('a second process on the same folder', () => {
  it.each([
    [
      'simulate',
      simulate,
      '',
      ['', '--force', '--resume', '--shard 0/2', '--shard 0/2 --resume', '--shard 0/2 --force'],
    ],
    ['merge', 'merge @out', simulate, ['']],
    [
      'trace',
      'trace @t.csv --id id --session s --score x --better higher --rule drop --param floor=2 --out @out',
      '',
      ['', '--force'],
    ],
    ['experiment', 'experiment @experiment.json --out @out', '', ['', '--force']],
    ['report', 'report @log.jsonl --out @out/page.html', '', ['', '--force']],
  ] as const)('is refused while the first lives, and leaves nothing: %s', async (_verb, line, before, more) => {
    const there = (text: string): string => text.replaceAll('@', `${folder()}/`)
    writeFileSync(at('t.csv'), 'id,s,x\na,1,9\na,2,4\n')
    writeFileSync(at('log.jsonl'), threeAlliances.join('\n'))
    writeFileSync(at('experiment.json'), JSON.stringify(smallExperiment))
    mkdirSync(at('out'))
    if (before !== '') expect((await outcomeOf(there(before))).exit).toBe(0)
    // The first one: this very process lives.
    const hold = takeHold(at('out'), [...runNames, 'page.html'])
    if (isLeft(hold)) throw new Error(hold.left[0]?.what)
    const was = everything(folder())
    for (const option of more)
      expect(await outcomeOf(`${there(line)} ${option}`)).toEqual({
        exit: 1,
        stdout: '',
        stderr: `${at('out')}: process ${process.pid} is writing the same files there; try again when it has ended\n1 fault; nothing was written.\n`,
        files: [],
      })
    expect(everything(folder())).toEqual(was)
    hold.right.letGo()
    expect((await outcomeOf(there(line))).exit).toBe(0)
  })
})
