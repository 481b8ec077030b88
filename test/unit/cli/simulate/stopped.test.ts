import { appendFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leaveUnfinished } from '../output/unfinished.js'
import { hashes, inFolder, outcomeOf, standIn, testRuntime } from './given-run.js'
import { line, shards, whole } from './simulate-given.js'

const folder = inFolder()

describe('a run that is stopped', () => {
  it('keeps what is made, says how to go on, and goes on to the same bytes', async () => {
    const out = join(folder(), 'stopped')
    const { runtime } = testRuntime(standIn, ({ number }) => number < 5)
    const stopped = await outcomeOf(`${line} ${out} --workers 2`, runtime)
    expect(stopped).toMatchObject({ exit: 130, stdout: '' })
    expect(stopped.stderr).toMatch(
      /^Stopped: [67] of the 16 parts to make are made and kept\. To go on: rupture-repair simulate examples\/scenario\.json --alliances 250 --replications 4 --seed 7 --tables alliances,log --out \S+ --workers 2 --resume\n$/,
    )
    expect(existsSync(join(out, 'manifest.json'))).toBe(false)
    const [, again = ''] = stopped.stderr.split('To go on: rupture-repair ')
    expect(await outcomeOf(again.trim())).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(out)).toEqual(await whole(folder(), 'a'))
  })

  it('is not confused by what a killed one left half written', async () => {
    const out = join(folder(), 'killed')
    await outcomeOf(`${line} ${out}`, testRuntime(standIn, ({ number }) => number < 5).runtime)
    leaveUnfinished(out, { '00000009/alliances.csv': 'half a li', 'alliances.csv': 'half a ta' })
    expect(await outcomeOf(`${line} ${out} --resume`)).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(out)).toEqual(await whole(folder(), 'a'))
  })

  it('makes only what is missing or damaged', async () => {
    const out = join(folder(), 'shards')
    await shards(out, 4)
    rmSync(join(out, 'parts/00000003'), { recursive: true })
    appendFileSync(join(out, 'parts/00000007/log.jsonl'), 'x')
    const made: number[] = []
    const { runtime } = testRuntime(standIn, ({ number }) => made.push(number) > 0)
    expect((await outcomeOf(`${line} ${out} --resume`, runtime)).exit).toBe(0)
    expect(made).toEqual([3, 7])
    expect(hashes(out)).toEqual(await whole(folder(), 'a'))
  })

  it('has nothing left to do when it is finished', async () => {
    const one = await whole(folder(), 'a')
    const { runtime } = testRuntime(() => {
      throw new Error('nothing is to be simulated')
    })
    expect(await outcomeOf(`${line} ${join(folder(), 'a')} --resume`, runtime)).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(join(folder(), 'a'))).toEqual(one)
  })
})
