import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { Manifest } from '../../../../src/cli/simulate/run.js'
import { hashes, inFolder, outcomeOf } from './given-run.js'
import { line, shards, whole } from './simulate-given.js'

const folder = inFolder()

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
    await whole(folder(), 'a')
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
    const one = await whole(folder(), 'a')
    for (const workers of [1, 2, 3]) {
      const out = join(folder(), `w${workers}`)
      expect((await outcomeOf(`${line} ${out} --workers ${workers}`)).exit).toBe(0)
      expect(hashes(out)).toEqual(one)
    }
  })

  it.each([1, 4, 7, 40])('is the same files and bytes merged from %d shards', async (of) => {
    const one = await whole(folder(), 'a')
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

describe('a folder that is taken', () => {
  it('refuses to go on with other parameters, and names each that differs', async () => {
    const out = join(folder(), 'a')
    await whole(folder(), 'a')
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
    await whole(folder(), 'a')
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
    await whole(folder(), 'a')
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
