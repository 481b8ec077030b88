import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { smallExperiment } from '../output/small-experiment.js'
import { hashes, inFolder, outcomeOf, testRuntime } from '../simulate/given-run.js'

const folder = inFolder()
const at = (name: string): string => join(folder(), name)
const experiment = { ...(smallExperiment as object), replications: 6 }
const line = (out: string, more = ''): string => {
  writeFileSync(at('e.json'), JSON.stringify(experiment))
  return `experiment ${at('e.json')} --out ${at(out)}${more}`
}
/** A process that is asked to stop after so many replications. */
const stopping = (after: number) => testRuntime(undefined, ({ number }) => number < after - 1).runtime
const kept = (out: string): string => readFileSync(at(`${out}/replications.jsonl`), 'utf8')

describe('an experiment that was stopped', () => {
  it('is gone on with, to the bytes of one that was not', async () => {
    await outcomeOf(line('whole'))
    const stopped = await outcomeOf(line('there', ' --workers 2'), stopping(3))
    expect(stopped).toMatchObject({ exit: 130, stdout: '', files: [] })
    expect(stopped.stderr).toContain('of 6 replications are made and kept. To go on: rupture-repair experiment ')
    expect(stopped.stderr).toMatch(/--out \S+there --workers 2 --resume\n$/)
    expect(readdirSync(at('there'))).toEqual(['replications.jsonl'])
    const made: number[] = []
    const again = await outcomeOf(
      line('there', ' --resume'),
      testRuntime(undefined, ({ number }) => made.push(number) > 0).runtime,
    )
    expect(again.exit).toBe(0)
    expect(again.stderr).toBe('')
    expect(made.length).toBeLessThan(4)
    expect(hashes(at('there'))).toEqual(hashes(at('whole')))
  })

  it.each([1, 2, 5, 64])('comes to the same bytes with %i workers', async (workers) => {
    await outcomeOf(line('whole'))
    await outcomeOf(line('there', ` --workers ${workers}`))
    expect(hashes(at('there'))).toEqual(hashes(at('whole')))
  })

  it('makes again what a process that was killed had not written whole', async () => {
    await outcomeOf(line('whole'))
    await outcomeOf(line('there'), stopping(4))
    writeFileSync(at('there/replications.jsonl'), kept('there').slice(0, -20))
    expect((await outcomeOf(line('there', ' --resume'))).exit).toBe(0)
    expect(hashes(at('there'))).toEqual(hashes(at('whole')))
  })

  it('is not begun anew unasked, nor gone on with by another experiment', async () => {
    await outcomeOf(line('there'), stopping(2))
    const before = kept('there')
    const refused = await outcomeOf(line('there'))
    expect(refused.stderr).toContain('--resume goes on with it, --force begins it anew')
    writeFileSync(at('e.json'), JSON.stringify({ ...experiment, seed: 8 }))
    const other = await outcomeOf(`experiment ${at('e.json')} --out ${at('there')} --resume`)
    expect(other.stderr).toContain('holds another experiment')
    expect([refused.exit, other.exit]).toEqual([1, 1])
    expect(kept('there')).toBe(before)
    expect((await outcomeOf(line('there', ' --force'))).exit).toBe(0)
    expect(existsSync(at('there/replications.jsonl'))).toBe(false)
  })

  it('leaves a file of that name alone that is none of an experiment', async () => {
    await outcomeOf(line('there'), stopping(2))
    writeFileSync(at('there/replications.jsonl'), 'mine\n')
    for (const more of ['', ' --resume', ' --force'])
      expect((await outcomeOf(line('there', more))).stderr).toContain('is none of an experiment, so it stays')
    expect(kept('there')).toBe('mine\n')
  })

  it('shows how far it is on a terminal, and needs a folder to go on', async () => {
    const { runtime, told } = testRuntime()
    await outcomeOf(`experiment ${at('e.json')}`.replace(at('e.json'), line('x').split(' ')[1] ?? ''), runtime)
    expect(told.join('')).toMatch(/of 6 replications \(\d+ %\), [\d.]+ a second/)
    expect(await outcomeOf(`experiment ${at('e.json')} --resume`)).toMatchObject({ exit: 2 })
  })
})
