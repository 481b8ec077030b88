import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { arraysOf, slurmScript } from '../../../../src/cli/simulate/slurm.js'
import { notInstalled, skipLacking } from '../../../lacking.js'
import { outcomeOf } from './given-run.js'

describe('slurm', () => {
  it('cuts shards into arrays that the scheduler takes', () => {
    expect(arraysOf(7, 4)).toEqual([
      { first: 0, length: 4 },
      { first: 4, length: 3 },
    ])
    expect(arraysOf(1001, 1001)).toEqual([{ first: 0, length: 1001 }])
  })

  it('prints a script that a shell can read, with every shard in one of its arrays', async (context) => {
    skipLacking(context, notInstalled('bash'))
    const line =
      "slurm examples/scenario.json --alliances 1000 --seed 3 --shards 7 --array-limit 4 --workers 2 --out 'my runs/one'"
    const { exit, stdout } = await outcomeOf(line)
    expect(exit).toBe(0)
    execFileSync('bash', ['-n'], { input: stdout })
    expect(stdout).toContain('job=$(array 0 4)')
    expect(stdout).toContain('job=$(array 4 3)')
    expect(stdout).toContain("--out 'my runs/one'")
    expect(stdout).toContain('/7" --resume\n')
    expect(stdout).toContain("merge 'my runs/one'")
  })

  it('refuses what no job could read, and a scenario that is faulty, before anything is submitted', async () => {
    expect((await outcomeOf('slurm - --alliances 5 --seed 1 --out o')).stderr).toContain('slurm needs a file')
    expect(await outcomeOf('slurm nowhere.json --alliances 5 --seed 1 --out o')).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: expect.stringContaining('nowhere.json: cannot be read (absent)'),
    })
  })

  it('says of itself that all of it is simulated', () => {
    const job = { file: 's.json', out: 'o', options: [], shards: 1, workers: 1, limit: 9, version: '1' }
    expect(slurmScript(job)).toMatch(/^#!\/bin\/bash\n# Simulated alliances, 1 shard, written by rupture-repair 1\.\n/)
  })
})
