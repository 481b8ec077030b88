import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileWorld } from '../../../src/cli/file-world.js'
import { lastResort } from '../../../src/cli/last-resort.js'
import { done } from '../../../src/cli/outcome.js'
import { writeFiles, written } from '../../../src/cli/write-files.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('writing', () => {
  it('makes the folder and leaves the files alone in it', () => {
    writeFiles(
      [
        { path: join(folder, 'deep/a.jsonl'), text: 'a\n' },
        { path: join(folder, 'deep/b.jsonl'), text: '' },
      ],
      'mark',
    )
    expect(readdirSync(join(folder, 'deep'))).toEqual(['a.jsonl', 'b.jsonl'])
    expect(readFileSync(join(folder, 'deep/a.jsonl'), 'utf8')).toBe('a\n')
  })

  it('leaves nothing when one of the files cannot be written', () => {
    mkdirSync(join(folder, 'b.jsonl.mark.part'))
    const files = ['a.jsonl', 'b.jsonl'].map((name) => ({ path: join(folder, name), text: 'x' }))
    expect(writeFiles(files, 'mark')).toEqual([
      { _tag: 'CannotWrite', file: join(folder, 'b.jsonl'), code: expect.stringMatching(/^E[A-Z]+$/) },
    ])
    expect(readdirSync(folder).filter((name) => name.endsWith('.jsonl'))).toEqual([])
  })

  it('looks at every target before it touches one, and names those that are directories', () => {
    for (const name of ['b.jsonl', 'd.jsonl']) mkdirSync(join(folder, name))
    const files = ['deep/a.jsonl', 'b.jsonl', 'c.jsonl', 'd.jsonl'].map((name) => ({
      path: join(folder, name),
      text: 'x',
    }))
    const outcome = written(done('result', [], files), 'mark')
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(outcome.stderr).toBe(
      `${['b', 'd'].map((name) => `${join(folder, name)}.jsonl: is a directory, where a file is to be written\n`).join('')}2 faults; nothing was written.\n`,
    )
    expect(readdirSync(folder)).toEqual(['b.jsonl', 'd.jsonl'])
  })

  it('puts back what it replaced when a later file cannot be put in place', () => {
    writeFileSync(join(folder, 'a.jsonl'), 'before')
    const files = ['a.jsonl', 'b.jsonl', 'c.jsonl'].map((name) => ({ path: join(folder, name), text: 'after' }))
    const failing = (from: string, to: string): void => {
      if (to.endsWith('c.jsonl')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      renameSync(from, to)
    }
    expect(writeFiles(files, 'mark', failing)).toEqual([
      { _tag: 'CannotWrite', file: join(folder, 'c.jsonl'), code: 'ENOSPC' },
    ])
    expect(readdirSync(folder)).toEqual(['a.jsonl'])
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8')).toBe('before')
  })

  it('leaves nothing beside the files that it replaced', () => {
    writeFileSync(join(folder, 'a.jsonl'), 'before')
    expect(writeFiles([{ path: join(folder, 'a.jsonl'), text: 'after' }], 'mark')).toEqual([])
    expect(readdirSync(folder)).toEqual(['a.jsonl'])
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8')).toBe('after')
  })
})

describe('an output that cannot be written', () => {
  const wanted = (path: string) => done('result', ['note'], [{ path, text: 'x' }])

  it.each([
    ['under a file', () => join(folder, 'file/out/a.jsonl'), /: cannot be written \(ENOTDIR\)/],
    ['where no folder can be made', () => '/proc/foo/bar/a.jsonl', /: cannot be written \(E[A-Z]+\)/],
    ['in place of a folder', () => join(folder, 'folder'), /: is a directory/],
  ])('is a fault %s, and nothing is printed', (_where, path, fault) => {
    writeFileSync(join(folder, 'file'), 'x')
    mkdirSync(join(folder, 'folder/full'), { recursive: true })
    const outcome = written(wanted(path()), 'mark')
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(outcome.stderr).toMatch(fault)
    expect(outcome.stderr).toMatch(/^.*\n1 fault; nothing was written\.\n$/)
    expect(readdirSync(folder)).toEqual(['file', 'folder'])
  })

  it('leaves no folder behind that it made', () => {
    mkdirSync(join(folder, 'taken/b.jsonl/full'), { recursive: true })
    const files = ['deep/a.jsonl', 'taken/b.jsonl'].map((name) => ({ path: join(folder, name), text: 'x' }))
    expect(written(done('', [], files), 'mark').exit).toBe(1)
    expect(readdirSync(folder)).toEqual(['taken'])
    expect(readdirSync(join(folder, 'taken'))).toEqual(['b.jsonl'])
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
})

describe('the file system as the world', () => {
  it('says why a file cannot be read, and which outputs stand there', () => {
    const world = fileWorld('1', 'examples/data')
    writeFiles(
      [
        { path: join(folder, 'full'), text: 'x' },
        { path: join(folder, 'empty'), text: '' },
      ],
      'mark',
    )
    expect(world.read(folder)).toMatchObject({ left: { why: 'a directory' } })
    expect(world.read(join(folder, 'none'))).toMatchObject({ left: { why: 'absent' } })
    expect(['full', 'empty', 'none', 'full/x', ''].map((name) => world.occupied(join(folder, name)))).toEqual([
      'file',
      undefined,
      undefined,
      undefined,
      'directory',
    ])
  })
})
