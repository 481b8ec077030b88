import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { describeUnless } from '../lacking.js'
import { hashes } from '../unit/cli/simulate/given-run.js'
import { type Cluster, noCluster, startCluster } from './cluster.js'

const shards = 7
/** Large enough that a shard takes some seconds, of which one is lost. */
const size = ['--alliances', '20000', '--seed', '20261126']

interface Running {
  readonly job: string
  readonly shard: number
}

/** What runs on a node; the arrays are submitted one after another, so the lowest job is the first shards’. */
const runningOn = (cluster: Cluster, node: string, folder: string): Running | undefined => {
  const { stdout } = cluster.run('squeue', ['-h', '-t', 'R', '-w', node, '-o', '%A %K'], folder)
  const [job, index] = stdout.trim().split(/\s+/)
  return job === undefined || index === undefined || !/^\d+$/.test(index) ? undefined : { job, shard: Number(index) }
}

const partsOfShard = (out: string, shard: number): number =>
  existsSync(join(out, 'parts'))
    ? readdirSync(join(out, 'parts')).filter((name) => /^\d+$/.test(name) && Number(name) % shards === shard).length
    : 0

/** The logs of all tasks and of the merge, for the case that one of them failed. */
const whatJobsSaid = (logs: string): string =>
  readdirSync(logs)
    .map((name) => `${name}: ${readFileSync(join(logs, name), 'utf8')}`)
    .join('')

describeUnless(noCluster(), 'a simulation on Slurm', () => {
  it('is the same files and bytes, though one of two nodes is lost in the middle of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'on-slurm-'))
    const program = join(folder, 'rupture-repair')
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(process.cwd(), 'dist/cli/main.js')}' "$@"\n`)
    chmodSync(program, 0o755)
    copyFileSync('examples/scenario.json', join(folder, 'scenario.json'))
    const here = spawnSync(program, ['simulate', 'scenario.json', ...size, '--out', 'here'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(here).toMatchObject({ status: 0, stderr: '' })

    const cluster = await startCluster(20_000 + (process.pid % 20_000))
    try {
      const options = ['--shards', String(shards), '--array-limit', '4', '--out', 'there']
      const script = spawnSync(program, ['slurm', 'scenario.json', ...size, ...options], {
        cwd: folder,
        encoding: 'utf8',
      })
      writeFileSync(join(folder, 'submit.sh'), script.stdout)
      const submitted = cluster.run('bash', ['submit.sh'], folder, { RUPTURE_REPAIR: program })
      expect(submitted).toMatchObject({ status: 0, stderr: '' })
      console.info(submitted.stdout.trim())

      const there = join(folder, 'there')
      let lost: Running | undefined
      for (const end = Date.now() + 60_000; lost === undefined && Date.now() < end; await setTimeout(50)) {
        const running = runningOn(cluster, 'n1', folder)
        if (running !== undefined && running.shard > 0 && partsOfShard(there, running.shard) > 0) lost = running
      }
      if (lost === undefined) throw new Error('no shard was seen in the middle of its work on n1')
      const kept = partsOfShard(there, lost.shard)
      expect(cluster.pull('n1')).toBeGreaterThan(0)
      console.info(`lost: node n1 with shard ${lost.shard}/${shards}, ${kept} of its parts made`)
      expect(existsSync(join(there, 'manifest.json'))).toBe(false)

      const queue = (): string => cluster.run('squeue', ['-h'], folder).stdout
      for (const end = Date.now() + 240_000; queue() !== '' && Date.now() < end; await setTimeout(500));
      expect(queue()).toBe('')
      const told = cluster.run('scontrol', ['show', 'job', '-o', lost.job], folder).stdout
      expect(told).toMatch(/JobState=COMPLETED .*Restarts=1 /)
      expect(existsSync(join(there, 'manifest.json')), whatJobsSaid(`${there}.slurm`)).toBe(true)
      expect(hashes(there)).toEqual(hashes(join(folder, 'here')))
      expect(readFileSync(join(folder, 'there.slurm/merge.log'), 'utf8')).toContain('sessions.csv')
      console.info(`as without a cluster: manifest.json ${hashes(there)['manifest.json']}`)
    } finally {
      cluster.end()
      rmSync(folder, { recursive: true })
    }
  })
})
