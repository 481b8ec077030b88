import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileWorld } from '../../../src/cli/file-world.js'
import { filePieces } from '../../../src/cli/world/file-pieces.js'

const folder = mkdtempSync(join(tmpdir(), 'pieces-'))
afterAll(() => rmSync(folder, { recursive: true }))
const text = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString()

describe('a file in pieces', () => {
  it('is the same each time, though it grew meanwhile', () => {
    const file = join(folder, 'log.jsonl')
    const content = 'a line\n'.repeat(200_000)
    writeFileSync(file, content)
    const pieces = filePieces(file)
    expect([...pieces].length).toBeGreaterThan(1)
    appendFileSync(file, 'one more\n')
    expect(text(pieces)).toBe(content)
    expect(text(filePieces(file))).toBe(`${content}one more\n`)
  })
  it.runIf(process.platform !== 'win32')('a pipe too, which can be read but once', () => {
    const pipe = join(folder, 'pipe')
    spawnSync('mkfifo', [pipe])
    const writer = spawn('sh', ['-c', 'echo one line >"$0"', pipe], { stdio: 'ignore' })
    const pieces = filePieces(pipe)
    expect([text(pieces), text(pieces)]).toEqual(['one line\n', 'one line\n'])
    writer.unref()
  })
  it.each([
    ['absent', 'absent', 'cannot be read (absent)'],
    ['', 'a folder', 'cannot be read (a directory)'],
  ])('%s: %s says why it cannot be read', (name, _, what) => {
    const file = join(folder, name)
    expect(fileWorld('1', 'samples').pieces?.(file)).toMatchObject({ _tag: 'Left', left: [{ file, what }] })
  })
})
