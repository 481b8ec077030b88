import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readAtMost } from '../../../src/cli/world/read-at-most.js'

const folder = mkdtempSync(join(tmpdir(), 'at-most-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (path: string, most: number): Uint8Array | undefined => {
  const file = openSync(path, 'r')
  try {
    return readAtMost(file, most)
  } finally {
    closeSync(file)
  }
}

describe('readAtMost', () => {
  const path = join(folder, 'bytes')
  const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251)
  writeFileSync(path, bytes)

  it('returns every byte where they are no more than the most', () => {
    expect(Buffer.from(read(path, bytes.length) ?? []).equals(bytes)).toBe(true)
    writeFileSync(join(folder, 'empty'), '')
    expect(read(join(folder, 'empty'), 0)?.length).toBe(0)
  })

  it('gives up where they are more', () => expect(read(path, bytes.length - 1)).toBeUndefined())

  it.skipIf(!existsSync('/dev/zero'))('gives up where they have no end', () =>
    expect(read('/dev/zero', 1_000_000)).toBeUndefined(),
  )
})
