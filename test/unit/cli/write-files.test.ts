import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileWorld } from '../../../src/cli/file-world.js'
import { writeFiles } from '../../../src/cli/write-files.js'

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
    expect(() => writeFiles(files, 'mark')).toThrow()
    expect(readdirSync(folder).filter((name) => name.endsWith('.jsonl'))).toEqual([])
  })
})

describe('the file system as the world', () => {
  it('says why a file cannot be read, and which outputs stand there', () => {
    const world = fileWorld('1')
    writeFiles(
      [
        { path: join(folder, 'full'), text: 'x' },
        { path: join(folder, 'empty'), text: '' },
      ],
      'mark',
    )
    expect(world.read(folder)).toMatchObject({ left: { why: 'a directory' } })
    expect(world.read(join(folder, 'none'))).toMatchObject({ left: { why: 'absent' } })
    expect(['full', 'empty', 'none', 'full/x'].map((name) => world.occupied(join(folder, name)))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
