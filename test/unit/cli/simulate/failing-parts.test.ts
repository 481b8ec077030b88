import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Simulate } from '../../../../src/cli/simulate/make-part.js'
import { hashes, inFolder, outcomeOf, standIn, testRuntime } from './given-run.js'
import { line, whole } from './simulate-given.js'

const folder = inFolder()

describe('a part that fails', () => {
  /** Fails where alliance 100 of the third replication is to be simulated. */
  const failing: Simulate = (chunk) => {
    if (chunk.replication === 2 && chunk.from <= 100 && 100 < chunk.to) throw new RangeError('no such thing')
    return standIn(chunk)
  }

  it('is a row and not the end; --resume makes it again and the run is whole', async () => {
    const out = join(folder(), 'a')
    const failed = await outcomeOf(`${line} ${out}`, testRuntime(failing).runtime)
    expect(failed.exit).toBe(1)
    expect(failed.stderr).toBe(
      `${out}: the simulation failed for 1 range of courses (the first: RangeError: no such thing); simulate with --resume tries again\n`,
    )
    const rows = readFileSync(join(out, 'failures.csv'), 'utf8').trimEnd().split('\n')
    expect(rows[0]).toBe('replication,first_alliance,last_alliance,what')
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatch(/^2,\d+,\d+,RangeError: no such thing$/)
    const [, first = 0, last = 0] = (rows[1] ?? '').split(',').map(Number)
    expect(first <= 100 && 100 <= last).toBe(true)
    expect(readFileSync(join(out, 'log.jsonl'), 'utf8').split('\n')).toHaveLength(1001 - (last - first + 1))
    expect((await outcomeOf(`status ${out}`)).stdout).toMatch(/^made, with courses that failed +1$/m)
    expect((await outcomeOf(`${line} ${out} --resume`, testRuntime(failing).runtime)).exit).toBe(1)
    expect(await outcomeOf(`${line} ${out} --resume`)).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(out)).toEqual(await whole(folder(), 'b'))
  })

  it('costs its own courses only when its worker dies', async () => {
    const out = join(folder(), 'a')
    const { runtime } = testRuntime()
    const dying = {
      ...runtime,
      startWorker: (...given: Parameters<typeof runtime.startWorker>) => ({
        ...runtime.startWorker(...given),
        make: async (part: { readonly number: number; readonly from: number; readonly to: number }) =>
          part.number === 2
            ? ({ _tag: 'Died', what: 'a worker died: out of memory' } as const)
            : runtime.startWorker(...given).make(part),
      }),
    }
    expect((await outcomeOf(`${line} ${out} --workers 2`, dying)).exit).toBe(1)
    expect(readFileSync(join(out, 'failures.csv'), 'utf8')).toContain('Error: a worker died: out of memory')
    expect((await outcomeOf(`${line} ${out} --resume`)).exit).toBe(0)
    expect(hashes(out)).toEqual(await whole(folder(), 'b'))
  })

  it('ends the run where nothing can be written, and keeps what was', async () => {
    const out = join(folder(), 'a')
    const { runtime } = testRuntime()
    let room = 3
    const full = {
      ...runtime,
      startWorker: (...given: Parameters<typeof runtime.startWorker>) => {
        const worker = runtime.startWorker(...given)
        return {
          ...worker,
          make: async (part: Parameters<typeof worker.make>[0]) => {
            room -= 1
            return room < 0 ? ({ _tag: 'CannotWrite', code: 'ENOSPC' } as const) : worker.make(part)
          },
        }
      },
    }
    const ended = await outcomeOf(`${line} ${out} --workers 1`, full)
    expect(ended.exit).toBe(1)
    expect(ended.stderr).toContain(
      `${out}: cannot be written (ENOSPC); what was made before is kept. Once it can be, go on: rupture-repair simulate`,
    )
    expect((await outcomeOf(`${line} ${out} --resume`)).exit).toBe(0)
    expect(hashes(out)).toEqual(await whole(folder(), 'b'))
  })
})
