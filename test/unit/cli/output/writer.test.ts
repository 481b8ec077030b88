import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileWorld } from '../../../../src/cli/file-world.js'
import { sha256 } from '../../../../src/cli/output/digest.js'
import { putInPlace } from '../../../../src/cli/output/put-in-place.js'
import { nonEmpty } from '../../../../src/kernel/inside.js'
import { done, faulty, lastResort, type Outcome } from '../../../../src/verbs/say/outcome.js'
import type { Wanted } from '../../../../src/verbs/world/world.js'
import { inFolder } from '../simulate/given-run.js'

const folder = inFolder()
const at = (name: string): string => join(folder(), name)

/** Writes texts by their names as a verb does: places first, then files. */
const written = (
  texts: Readonly<Record<string, string>>,
  { under = '', ...how }: Partial<Wanted> & { readonly under?: string } = {},
): Outcome => {
  const world = fileWorld('1', 'examples/data')
  const files = Object.entries(texts).map(([name, text]) => ({ path: join(at(under), name), text }))
  const faults = nonEmpty(world.claim({ folder: at(under), names: Object.keys(texts), replace: 'nothing', ...how }))
  return world.write(faults === undefined ? done('result', ['note'], files) : faulty(faults))
}

const trace = { verb: 'trace' } as const

describe('writing', () => {
  it('makes the folder and leaves the files alone in it', () => {
    expect(written({ 'a.jsonl': 'a\n', 'b.jsonl': '' }, { under: 'deep/er' })).toMatchObject({
      exit: 0,
      stderr: 'note\n',
    })
    expect(readdirSync(at('deep/er'))).toEqual(['a.jsonl', 'b.jsonl'])
    expect(readFileSync(at('deep/er/a.jsonl'), 'utf8')).toBe('a\n')
  })

  it('names a set of files in a manifest, each with its size and hash', () => {
    written({ 'a.jsonl': 'a\n', 'b.jsonl': '' }, trace)
    const hash = (text: string): string => sha256().update(text).digest('hex')
    expect(JSON.parse(readFileSync(at('manifest.json'), 'utf8'))).toEqual({
      program: 'rupture-repair',
      verb: 'trace',
      version: '1',
      files: [
        { name: 'a.jsonl', bytes: 2, sha256: hash('a\n') },
        { name: 'b.jsonl', bytes: 0, sha256: hash('') },
      ],
    })
  })

  it('looks at every place before it touches one, and names those that are no files', () => {
    for (const name of ['b.jsonl', 'd.jsonl']) mkdirSync(at(name))
    const outcome = written({ 'a.jsonl': 'x', 'b.jsonl': 'x', 'c.jsonl': 'x', 'd.jsonl': 'x' })
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(outcome.stderr).toBe(
      `${['b', 'd'].map((name) => `${at(name)}.jsonl: is a directory, where a file is to be written\n`).join('')}2 faults; nothing was written.\n`,
    )
    expect(readdirSync(folder())).toEqual(['b.jsonl', 'd.jsonl'])
  })

  it('replaces with --force what is as the manifest of an earlier run says, and removes what the new one does not name', () => {
    written({ 'a.jsonl': 'before', 'b.jsonl': 'before' }, trace)
    expect(written({ 'a.jsonl': 'after' }, trace).exit).toBe(1)
    expect(written({ 'a.jsonl': 'after' }, { ...trace, replace: 'ours' }).exit).toBe(0)
    expect(readdirSync(folder())).toEqual(['a.jsonl', 'manifest.json'])
    expect(readFileSync(at('a.jsonl'), 'utf8')).toBe('after')
  })

  it('keeps a file of ours that another program has changed, with --force too, and one that a manifest names falsely', () => {
    written({ 'a.jsonl': 'before', 'b.jsonl': 'before' }, trace)
    writeFileSync(at('a.jsonl'), 'weeks of annotation')
    const refused = written({ 'a.jsonl': 'after' }, { ...trace, replace: 'ours' })
    expect([refused.exit, refused.stderr]).toEqual([
      1,
      expect.stringContaining(`${at('a.jsonl')}: is not as this program wrote it`),
    ])
    expect(readFileSync(at('a.jsonl'), 'utf8')).toBe('weeks of annotation')
    // One that the new run does not write stays, and is told.
    const beside = written({ 'b.jsonl': 'after' }, { ...trace, replace: 'ours' })
    expect([beside.exit, beside.stderr]).toEqual([0, expect.stringContaining('not ours, and left as it is: a.jsonl')])
    expect(readFileSync(at('a.jsonl'), 'utf8')).toBe('weeks of annotation')
  })

  it('never takes the manifest of another verb, or of another program, for its own', () => {
    written({ 'a.jsonl': 'before' }, trace)
    const files = [{ name: 'a.jsonl', bytes: 6, sha256: 'x' }]
    for (const manifest of [readFileSync(at('manifest.json'), 'utf8'), JSON.stringify({ files })]) {
      writeFileSync(at('manifest.json'), manifest)
      expect(written({ 'a.jsonl': 'after' }, { verb: 'experiment', replace: 'ours' }).stderr).toContain(
        `${at('a.jsonl')}: is where the output is to go, and the manifest there does not name it`,
      )
    }
    expect(readFileSync(at('a.jsonl'), 'utf8')).toBe('before')
  })

  it.each(['../a.jsonl', 'sub/a.jsonl', '..', ''])('never takes %j for the name of a file of ours', (name) => {
    mkdirSync(at('out'))
    writeFileSync(at('a.jsonl'), 'theirs')
    const files = [{ name, bytes: 6, sha256: 'x' }]
    writeFileSync(
      at('out/manifest.json'),
      JSON.stringify({ program: 'rupture-repair', verb: 'trace', version: '1', files }),
    )
    expect(written({ 'b.jsonl': 'ours' }, { ...trace, replace: 'ours', under: 'out' }).exit).toBe(1)
    expect(readFileSync(at('a.jsonl'), 'utf8')).toBe('theirs')
  })

  it('puts back what it replaced when a later file cannot be put in place', () => {
    written({ 'a.jsonl': 'before', 'b.jsonl': 'before' }, trace)
    const before = readFileSync(at('manifest.json'), 'utf8')
    mkdirSync(at('staging'))
    for (const name of ['a.jsonl', 'b.jsonl', 'c.jsonl', 'manifest.json']) writeFileSync(at(`staging/${name}`), 'after')
    const failing = (from: string, to: string): void => {
      if (to.endsWith('c.jsonl')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      renameSync(from, to)
    }
    const wanted: Wanted = {
      folder: folder(),
      names: ['a.jsonl', 'b.jsonl', 'c.jsonl'],
      verb: 'trace',
      replace: 'ours',
    }
    expect(() => putInPlace(at('staging'), wanted, failing)).toThrow('no space')
    expect(['a.jsonl', 'b.jsonl', 'manifest.json'].map((name) => readFileSync(at(name), 'utf8'))).toEqual([
      'before',
      'before',
      before,
    ])
    expect(existsSync(at('c.jsonl'))).toBe(false)
  })
})

describe('an output that cannot be written', () => {
  it.each([
    ['under a file', () => 'file/out', /: cannot be written \(ENOTDIR\)/],
    ['where no folder can be made', () => '../../../../../../../../proc/foo/bar', /: cannot be written \(E[A-Z]+\)/],
    ['in place of a folder', () => '', /: is a directory/],
  ])('is a fault %s, and nothing is printed', (_where, under, fault) => {
    writeFileSync(at('file'), 'x')
    mkdirSync(at('folder/full'), { recursive: true })
    const outcome = written({ folder: 'x' }, { under: under() })
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(outcome.stderr).toMatch(fault)
    expect(outcome.stderr).toMatch(/^.*\n1 fault; nothing was written\.\n$/)
    expect(readdirSync(folder())).toEqual(['file', 'folder'])
  })

  it('leaves no folder behind that it made', () => {
    writeFileSync(at('a.jsonl'), 'x')
    const world = fileWorld('1', 'examples/data')
    expect(world.claim({ folder: at('deep/er'), names: ['a.jsonl'], replace: 'nothing' }, [at('a.jsonl')])).toEqual([])
    expect(world.write(faulty([{ file: 'x', what: 'is not ours' }])).exit).toBe(1)
    expect(readdirSync(folder())).toEqual(['a.jsonl'])
  })
})

describe('the last resort', () => {
  it('is one plain sentence without a stack and without what was read', () => {
    const outcome = lastResort(() => {
      throw new TypeError('unreachable: 17 secret answers')
    })
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(outcome.stderr).toMatch(/^[^\n]+\.\n$/)
    expect(outcome.stderr).not.toMatch(/17|secret|at |TypeError: /)
  })

  it('names a result that no text has room for', () => {
    const outcome = lastResort(() => 'x'.repeat(2 ** 28).repeat(4))
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(outcome).toHaveProperty('stderr', expect.stringContaining('larger than 512 MB'))
  })
})

describe('the file system as the world', () => {
  it('says why a file cannot be read, and what is a folder', () => {
    const world = fileWorld('1', 'examples/data')
    writeFileSync(at('full'), 'x')
    expect(world.read(folder())).toMatchObject({ left: [{ what: 'cannot be read (a directory)' }] })
    expect(world.read(at('none'))).toMatchObject({ left: [{ what: 'cannot be read (absent)' }] })
    expect(['full', 'none', 'full/x', ''].map((name) => world.isFolder(at(name)))).toEqual([false, false, false, true])
  })
})
