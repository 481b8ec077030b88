import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashes } from '../unit/cli/simulate/given-run.js'
import { type Ran, run } from './consumer.js'

const main = resolve('dist/cli/main.js')
const size = ['--alliances', '1000', '--replications', '2', '--seed', '20261126']
const args = (out: string, ...more: readonly string[]): readonly string[] => [
  ...[main, 'simulate', resolve('examples/scenario.json'), ...size, '--out', out, ...more],
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const simulate = (out: string, ...more: readonly string[]): Ran => run(folder, process.execPath, args(out, ...more))

const partsIn = (out: string): number =>
  existsSync(join(folder, out, 'parts'))
    ? readdirSync(join(folder, out, 'parts')).filter((name) => /^\d+$/.test(name)).length
    : 0

const unfinishedIn = (out: string): number =>
  readdirSync(join(folder, out)).filter((name) => name.startsWith('rupture-repair.unfinished-')).length

/** The command at work, once it has made some of its parts. */
const atWork = async (out: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, args(out, '--workers', '2'), { cwd: folder })
  while (partsIn(out) < 3 && child.exitCode === null) await setTimeout(5)
  return child
}

describe('simulate, in real threads and processes', () => {
  let whole: Readonly<Record<string, string>> = {}
  it('makes a run', () => {
    expect(simulate('whole', '--workers', '1')).toMatchObject({ status: 0, stderr: '' })
    whole = hashes(join(folder, 'whole'))
    console.info(`manifest.json ${whole['manifest.json']}`)
  })

  it.each([2, 3])('makes the same bytes with %d workers', (workers) => {
    expect(simulate(`workers-${workers}`, '--workers', String(workers))).toMatchObject({ status: 0, stderr: '' })
    expect(hashes(join(folder, `workers-${workers}`))).toEqual(whole)
  })

  it.each([1, 4, 7])('makes the same bytes in %d shards', (shards) => {
    const out = `shards-${shards}`
    for (let shard = 0; shard < shards; shard += 1)
      expect(simulate(out, '--shard', `${shard}/${shards}`, '--workers', '1')).toMatchObject({ status: 0, stderr: '' })
    expect(run(folder, process.execPath, [main, 'merge', out])).toMatchObject({ status: 0, stderr: '' })
    expect(hashes(join(folder, out))).toEqual(whole)
  })

  it('makes the same bytes in shards that run at once', async () => {
    const children = [0, 1, 2].map((shard) =>
      spawn(process.execPath, args('at-once', '--workers', '1', '--shard', `${shard}/3`), { cwd: folder }),
    )
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]))
    expect(codes).toEqual([0, 0, 0])
    expect(run(folder, process.execPath, [main, 'merge', 'at-once']).status).toBe(0)
    expect(hashes(join(folder, 'at-once'))).toEqual(whole)
  })

  it('goes on after kill -9 to the same bytes', async () => {
    const child = await atWork('killed')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(unfinishedIn('killed')).toBe(1)
    console.info(`killed with ${partsIn('killed')} parts made`)
    expect(existsSync(join(folder, 'killed/manifest.json'))).toBe(false)
    expect(run(folder, process.execPath, [main, 'merge', 'killed'])).toMatchObject({ status: 1, stdout: '' })
    expect(simulate('killed', '--resume')).toMatchObject({ status: 0, stderr: '' })
    expect(hashes(join(folder, 'killed'))).toEqual(whole)
  })

  it('refuses a second process while the first lives, which leaves nothing', async () => {
    const child = await atWork('two')
    // Stopped, so that it lives for as long as the others need.
    child.kill('SIGSTOP')
    const others = [['--resume'], ['--force'], ['--shard', '0/2']].map((more) => simulate('two', ...more))
    others.push(run(folder, process.execPath, [main, 'merge', 'two']))
    for (const { status, stdout, stderr } of others)
      expect([status, stdout, stderr]).toEqual([
        1,
        '',
        `two: process ${child.pid} is writing the same files there; try again when it has ended\n1 fault; nothing was written.\n`,
      ])
    expect(unfinishedIn('two')).toBe(1)
    child.kill('SIGCONT')
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect(hashes(join(folder, 'two'))).toEqual(whole)
  })

  it('lets one of several go on that begin at once', async () => {
    const children = [0, 1, 2, 3].map(() => spawn(process.execPath, args('race', '--workers', '1'), { cwd: folder }))
    const codes = await Promise.all(children.map(async (child): Promise<unknown> => (await once(child, 'exit'))[0]))
    expect(codes.sort()).toEqual([0, 1, 1, 1])
    expect(hashes(join(folder, 'race'))).toEqual(whole)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('stops on %s, says how to go on, and does', async (signal) => {
    const child = await atWork(signal)
    let said = ''
    child.stderr?.on('data', (text) => {
      said += text
    })
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(said).toMatch(
      /^Stopped: \d+ of the \d+ parts to make are made and kept\. To go on: rupture-repair simulate .* --resume\n$/,
    )
    expect(simulate(signal, '--resume')).toMatchObject({ status: 0, stderr: '' })
    expect(hashes(join(folder, signal))).toEqual(whole)
  })
})
