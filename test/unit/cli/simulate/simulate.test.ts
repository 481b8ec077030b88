import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Scenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { Simulate } from '../../../../src/cli/simulate/make-part.js'
import type { Manifest } from '../../../../src/cli/simulate/run.js'
import { leaveUnfinished } from '../output/unfinished.js'
import { hashes, inFolder, outcomeOf, standIn, testRuntime } from './given-run.js'

const folder = inFolder()
/** 250 alliances in 4 replications: 16 parts of 63 or 64 courses, some of which span two replications. */
const line = 'simulate examples/scenario.json --alliances 250 --replications 4 --seed 7 --tables alliances,log --out'
const whole = async (name: string): Promise<Readonly<Record<string, string>>> => {
  const out = join(folder(), name)
  expect(await outcomeOf(`${line} ${out}`)).toMatchObject({ exit: 0, stderr: '' })
  return hashes(out)
}
const shards = async (out: string, of: number): Promise<void> => {
  for (let index = of - 1; index >= 0; index -= 1)
    expect(await outcomeOf(`${line} ${out} --shard ${index}/${of}`)).toMatchObject({ exit: 0, stderr: '' })
}

describe('a run', () => {
  it('leaves its tables, codebook, failures and manifest, and no parts', async () => {
    await outcomeOf(`simulate examples/scenario.json --alliances 70 --seed 7 --out ${join(folder(), 'a')}`)
    expect(Object.keys(hashes(join(folder(), 'a')))).toEqual([
      ...[
        'alliances.csv',
        'codebook.csv',
        'failures.csv',
        'log.jsonl',
        'manifest.json',
        'ruptures.csv',
        'sessions.csv',
      ],
    ])
  })

  it('has every row in order under one heading, and a manifest that tells its files', async () => {
    await whole('a')
    const text = readFileSync(join(folder(), 'a/log.jsonl'), 'utf8')
    const expected = [0, 1, 2, 3].flatMap((r) => Array.from({ length: 250 }, (_, n) => `log,${r},${n}`))
    expect(text).toBe(`${expected.join('\n')}\n`)
    expect(readFileSync(join(folder(), 'a/alliances.csv'), 'utf8').split('\n')).toHaveLength(1002)
    const manifest: Manifest = JSON.parse(readFileSync(join(folder(), 'a/manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ simulated: true, version: '1.2.3', seed: 7, alliances: 250, replications: 4 })
    const files: Readonly<Record<string, string>> = hashes(join(folder(), 'a'))
    for (const { name, sha256 } of manifest.files) expect(sha256).toBe(files[name])
    expect(manifest.files.find(({ name }) => name === 'alliances.csv')?.rows).toBe(1000)
  })

  it('is the same bytes for 1, 2 and 3 workers', async () => {
    const one = await whole('a')
    for (const workers of [1, 2, 3]) {
      const out = join(folder(), `w${workers}`)
      expect((await outcomeOf(`${line} ${out} --workers ${workers}`)).exit).toBe(0)
      expect(hashes(out)).toEqual(one)
    }
  })

  it.each([1, 4, 7, 40])('is the same files and bytes merged from %d shards', async (of) => {
    const one = await whole('a')
    const out = join(folder(), 'shards')
    await shards(out, of)
    expect(readdirSync(out)).toEqual(['parts'])
    expect(await outcomeOf(`merge ${out}`)).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(out)).toEqual(one)
    expect((await outcomeOf(`merge ${out}`)).stdout).toBe((await outcomeOf(`status ${out}`)).stdout)
  })

  it('writes only the tables that were asked for', async () => {
    const out = join(folder(), 'few')
    await outcomeOf(`simulate examples/scenario.json --alliances 70 --seed 7 --out ${out} --tables sessions,alliances`)
    expect(Object.keys(hashes(out))).toEqual([
      ...['alliances.csv', 'codebook.csv', 'failures.csv', 'manifest.json', 'sessions.csv'],
    ])
  })
})

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
    expect(hashes(out)).toEqual(await whole('a'))
  })

  it('is not confused by what a killed one left half written', async () => {
    const out = join(folder(), 'killed')
    await outcomeOf(`${line} ${out}`, testRuntime(standIn, ({ number }) => number < 5).runtime)
    leaveUnfinished(out, { '00000009/alliances.csv': 'half a li', 'alliances.csv': 'half a ta' })
    expect(await outcomeOf(`${line} ${out} --resume`)).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(out)).toEqual(await whole('a'))
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
    expect(hashes(out)).toEqual(await whole('a'))
  })

  it('has nothing left to do when it is finished', async () => {
    const one = await whole('a')
    const { runtime } = testRuntime(() => {
      throw new Error('nothing is to be simulated')
    })
    expect(await outcomeOf(`${line} ${join(folder(), 'a')} --resume`, runtime)).toMatchObject({ exit: 0, stderr: '' })
    expect(hashes(join(folder(), 'a'))).toEqual(one)
  })
})

describe('a folder that is taken', () => {
  it('refuses to go on with other parameters, and names each that differs', async () => {
    const out = join(folder(), 'a')
    await whole('a')
    const before = hashes(out)
    const scenario: Scenario = JSON.parse(readFileSync('examples/scenario.json', 'utf8'))
    writeFileSync(join(folder(), 's.json'), JSON.stringify({ ...scenario, sessions: scenario.sessions + 1 }))
    const other = `simulate ${join(folder(), 's.json')} --alliances 251 --replications 4 --seed 8 --tables alliances,log --out ${out} --resume`
    expect(await outcomeOf(other)).toEqual({
      exit: 1,
      stdout: '',
      stderr: [
        `${out}: holds another run; seed: 7 there, 8 here`,
        `${out}: holds another run; alliances: 250 there, 251 here`,
        `${out}: holds another run; scenario.sessions: ${scenario.sessions} there, ${scenario.sessions + 1} here`,
        '3 faults; nothing was written.\n',
      ].join('\n'),
      files: [],
    })
    expect((await outcomeOf(`${line} ${out} --resume`, undefined, '1.2.4')).stderr).toContain(
      'version: "1.2.3" there, "1.2.4" here',
    )
    expect(hashes(out)).toEqual(before)
  })

  it('is not written over without --force, whoever it belongs to', async () => {
    await whole('a')
    const out = join(folder(), 'a')
    expect(await outcomeOf(`${line} ${out}`)).toMatchObject({
      exit: 1,
      stderr: `${out}: holds a run already; --resume goes on with it, --force begins it anew\n1 fault; nothing was written.\n`,
    })
    const theirs = join(folder(), 'theirs')
    mkdirSync(theirs)
    writeFileSync(join(theirs, 'thesis.txt'), 'years of work')
    for (const more of ['', '--resume', '--shard 0/2'])
      expect((await outcomeOf(`${line} ${theirs} ${more}`)).stderr).toContain(
        `${theirs}: is not empty; --force makes the run beside what is there, which stays\n`,
      )
    expect(await outcomeOf(`${line} ${theirs} --force`)).toMatchObject({
      exit: 0,
      stderr: `${theirs}: not ours, and left as it is: thesis.txt\n`,
    })
    expect(readFileSync(join(theirs, 'thesis.txt'), 'utf8')).toBe('years of work')
    expect((await outcomeOf(`${line} ${join(theirs, 'thesis.txt')}`)).stderr).toContain(
      'is a file, where a folder is needed',
    )
  })

  it('is made anew with --force, with nothing left of what stood there', async () => {
    const out = join(folder(), 'a')
    await whole('a')
    expect((await outcomeOf(`${line.replace('alliances,log', 'log')} ${out} --force`)).exit).toBe(0)
    expect(Object.keys(hashes(out))).toEqual(['codebook.csv', 'failures.csv', 'log.jsonl', 'manifest.json'])
  })

  it('takes the shards of one run only, and each once', async () => {
    const out = join(folder(), 'shards')
    await outcomeOf(`${line} ${out} --shard 0/4`)
    expect((await outcomeOf(`${line} ${out} --shard 0/4`)).stderr).toContain('holds a run already')
    expect((await outcomeOf(`${line} ${out} --shard 0/4 --force`)).exit).toBe(0)
    expect((await outcomeOf(`${line.replace('--seed 7', '--seed 9')} ${out} --shard 1/4`)).stderr).toContain(
      `${out}: holds another run; seed: 7 there, 9 here`,
    )
  })

  it('that cannot be made is said in one line', async () => {
    writeFileSync(join(folder(), 'file'), 'x')
    expect(await outcomeOf(`${line} ${join(folder(), 'file/below')}`)).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(/below: cannot be written \(ENOTDIR\)\n1 fault; nothing was written\.\n$/),
    })
  })
})

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
    expect(hashes(out)).toEqual(await whole('b'))
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
    expect(hashes(out)).toEqual(await whole('b'))
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
    expect(hashes(out)).toEqual(await whole('b'))
  })
})

describe('what is missing or damaged', () => {
  it('is named also where a folder or a list of nothing stands in its place', async () => {
    const out = join(folder(), 'shards')
    await shards(out, 4)
    const [table, list] = ['parts/00000002', 'parts/00000003'].map((part) => join(out, part))
    rmSync(join(table ?? '', 'log.jsonl'))
    mkdirSync(join(table ?? '', 'log.jsonl'))
    const record: object = JSON.parse(readFileSync(join(list ?? '', 'part.json'), 'utf8'))
    writeFileSync(join(list ?? '', 'part.json'), JSON.stringify({ ...record, files: [null, 1], failures: [null] }))
    const { stderr } = await outcomeOf(`merge ${out}`)
    expect(stderr).toContain('part 2 is damaged: log.jsonl is no file')
    expect(stderr).toContain('part 3 is damaged: its list of files is not one')
  })

  const missing =
    'of 16 parts, counted from 0, 3 to 5, 9 are missing; the command that was to make them does so with --resume'

  it('is named by merge and status', async () => {
    const out = join(folder(), 'shards')
    await shards(out, 4)
    for (const part of [3, 4, 5, 9]) rmSync(join(out, `parts/0000000${part}`), { recursive: true })
    const damaged = join(out, 'parts/00000007')
    const text = readFileSync(join(damaged, 'log.jsonl'), 'utf8')
    writeFileSync(join(damaged, 'log.jsonl'), text.replace('log,1', 'log,9'))
    writeFileSync(join(out, 'parts/00000008/part.json'), '{"part":8,')
    const before = hashes(out)
    const merged = await outcomeOf(`merge ${out}`)
    expect(merged).toMatchObject({ exit: 1, stdout: '' })
    const lines = [
      `${out}: ${missing}`,
      `${damaged}: part 7 is damaged: log.jsonl is not what was written (another SHA-256); simulate with --resume makes it again`,
      `${join(out, 'parts/00000008')}: part 8 is damaged: its list of files cannot be read; it is none of this run: move it away, and the command that was to make the part does so with --resume`,
    ]
    expect(merged.stderr).toBe(`${lines.join('\n')}\n3 faults; nothing was written.\n`)
    expect(hashes(out)).toEqual(before)
    const told = await outcomeOf(`status ${out}`)
    expect(told).toMatchObject({ exit: 1, stderr: `${lines.join('\n')}\n` })
    expect(told.stdout).toMatch(/^whole +10\n.*\ndamaged +2\nmissing +4$/m)
    const standing: object = JSON.parse((await outcomeOf(`status ${out} --json`)).stdout)
    expect(standing).toMatchObject({ parts: 16, whole: 10, damaged: [7, 8], missing: [3, 4, 5, 9] })
    // Without its list nothing says that part 8 is ours, so it is never made again in its place.
    expect(await outcomeOf(`${line} ${out} --resume`)).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining(`${join(out, 'parts/00000008')}: is where the output is to go`),
    })
    expect(hashes(out)).toEqual(before)
    renameSync(join(out, 'parts/00000008'), join(folder(), 'moved'))
    expect((await outcomeOf(`${line} ${out} --resume`)).exit).toBe(0)
    expect(hashes(out)).toEqual(await whole('a'))
  })

  it('is counted among all parts of the run where a shard ends without it', async () => {
    const out = join(folder(), 'shards')
    const { runtime } = testRuntime(standIn, ({ number }) => {
      if (number === 12) rmSync(join(out, 'parts/00000004'), { recursive: true })
      return true
    })
    expect(await outcomeOf(`${line} ${out} --workers 1 --shard 0/4`, runtime)).toMatchObject({
      exit: 1,
      stderr: `${out}: of 16 parts, counted from 0, 4 is missing; the command that was to make it does so with --resume\n1 fault; nothing was written.\n`,
    })
  })

  it('is named in a finished run as well', async () => {
    const out = join(folder(), 'a')
    await whole('a')
    appendFileSync(join(out, 'alliances.csv'), '\n')
    rmSync(join(out, 'codebook.csv'))
    const { exit, stderr } = await outcomeOf(`status ${out}`)
    expect(exit).toBe(1)
    expect(stderr).toMatch(
      /alliances\.csv has \d+ bytes where \d+ were written; move it away, and simulate with --force makes the run anew\n/,
    )
    expect(stderr).toContain('codebook.csv is absent')
  })

  it('is not taken for a part of another run', async () => {
    const [out, other] = [join(folder(), 'shards'), join(folder(), 'other')]
    await shards(out, 1)
    await outcomeOf(`${line.replace('--seed 7', '--seed 9')} ${other} --shard 0/1`)
    rmSync(join(out, 'parts/00000003'), { recursive: true })
    const { cpSync } = await import('node:fs')
    cpSync(join(other, 'parts/00000003'), join(out, 'parts/00000003'), { recursive: true })
    expect((await outcomeOf(`merge ${out}`)).stderr).toContain('part 3 is damaged: it was made with other parameters')
  })

  it('may be the whole run', async () => {
    for (const verb of ['merge', 'status'])
      expect(await outcomeOf(`${verb} ${join(folder(), 'nowhere')}`)).toMatchObject({
        exit: 1,
        stderr: expect.stringContaining('nowhere: holds no simulation; simulate makes one with --out\n'),
      })
  })
})
