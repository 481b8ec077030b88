import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileWorld } from '../../../src/cli/file-world.js'
import { filePieces, wholeFile } from '../../../src/cli/world/file-pieces.js'

const folder = mkdtempSync(join(tmpdir(), 'pieces-'))
afterAll(() => rmSync(folder, { recursive: true }))
const most = 2 ** 29
const piecesOf = (path: string): Iterable<Uint8Array> => filePieces(path, most) ?? []
const text = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString()

describe('a file in pieces', () => {
  it('is the same each time, though it grew meanwhile', () => {
    const file = join(folder, 'log.jsonl')
    const content = 'a line\n'.repeat(200_000)
    writeFileSync(file, content)
    const pieces = piecesOf(file)
    expect([...pieces].length).toBeGreaterThan(1)
    appendFileSync(file, 'one more\n')
    expect(text(pieces)).toBe(content)
    expect(text(piecesOf(file))).toBe(`${content}one more\n`)
  })
  it.runIf(process.platform !== 'win32')('a pipe too, which can be read but once', () => {
    const pipe = join(folder, 'pipe')
    spawnSync('mkfifo', [pipe])
    const writer = spawn('sh', ['-c', 'echo one line >"$0"', pipe], { stdio: 'ignore' })
    const pieces = piecesOf(pipe)
    expect([text(pieces), text(pieces)]).toEqual(['one line\n', 'one line\n'])
    writer.unref()
  })
  it.skipIf(!existsSync('/dev/zero'))('is none where it has no end, and is read no further than the most', () => {
    expect(filePieces('/dev/zero', 1_000_000)).toBeUndefined()
    expect(wholeFile('/dev/zero', 1_000_000)).toBeUndefined()
  })
  it.each([
    ['absent', 'absent', 'cannot be read (absent)'],
    ['', 'a folder', 'cannot be read (a directory)'],
  ])('%s: %s says why it cannot be read', (name, _, what) => {
    const file = join(folder, name)
    expect(fileWorld('1', 'samples').pieces?.(file)).toMatchObject({ _tag: 'Left', left: [{ file, what }] })
  })
})
