import { readFileSync, statSync } from 'node:fs'
import { left, right } from '../kernel/index.js'
import type { ReadRefusal } from './fault.js'
import type { World } from './world.js'

/** The code of an error of the file system; its message would repeat paths of the machine. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown'

const refusals: Readonly<Record<string, ReadRefusal>> = {
  ENOENT: 'absent',
  ENOTDIR: 'absent',
  EISDIR: 'a directory',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
}

/** The world as the file system has it; `-` is standard input. */
export const fileWorld = (version: string, samples: string): World => ({
  read: (path) => {
    try {
      return right(readFileSync(path === '-' ? 0 : path))
    } catch (thrown) {
      return left({ _tag: 'CannotRead', file: path, why: refusals[codeOf(thrown)] ?? 'unreadable' })
    }
  },
  occupied: (path) => {
    try {
      const found = statSync(path)
      return found.isDirectory() ? 'directory' : found.size > 0 ? 'file' : undefined
    } catch {
      return undefined
    }
  },
  samples,
  version,
})
