import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashes, inFolder, outcomeOf, standIn, testRuntime } from './given-run.js'
import { line, shards, whole } from './simulate-given.js'

const folder = inFolder()

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
    expect(hashes(out)).toEqual(await whole(folder(), 'a'))
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
    await whole(folder(), 'a')
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
