import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashes } from '../unit/cli/simulate/given-run.js'
import { run } from './consumer.js'

const main = resolve('dist/cli/main.js')
const args = (out: string, ...more: readonly string[]): readonly string[] => [
  ...[main, 'experiment', 'training.json', '--out', out, ...more],
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'experiment-'))
  const training: object = JSON.parse(readFileSync('examples/training.json', 'utf8'))
  writeFileSync(join(folder, 'training.json'), JSON.stringify({ ...training, replications: 24 }))
})
afterAll(() => rmSync(folder, { recursive: true }))

const keptIn = (out: string): number => {
  const file = join(folder, out, 'replications.jsonl')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 2 : 0
}

describe('experiment, in real threads and processes', () => {
  it('makes the same bytes with 1 worker, with 3, and where it was killed and went on', async () => {
    const one = run(folder, process.execPath, args('one', '--workers', '1'))
    const three = run(folder, process.execPath, args('three', '--workers', '3'))
    expect(one).toMatchObject({ status: 0, stderr: '' })
    expect(three).toEqual(one)
    const child = spawn(process.execPath, args('killed', '--workers', '2'), { cwd: folder })
    while (keptIn('killed') < 4 && child.exitCode === null) await setTimeout(5)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(keptIn('killed')).toBeGreaterThanOrEqual(4)
    expect(run(folder, process.execPath, args('killed')).status).toBe(1)
    expect(run(folder, process.execPath, args('killed', '--resume'))).toEqual(one)
    const whole = hashes(join(folder, 'one'))
    for (const out of ['three', 'killed']) expect(hashes(join(folder, out))).toEqual(whole)
  })
})
