import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OutputFile } from './outcome.js'

/**
 * Write every file beside its place first and put them there only when all are written, so that nobody ever finds one
 * half there.
 */
export const writeFiles = (files: readonly OutputFile[], mark: string): void => {
  const staged = files.map((file) => ({ ...file, part: `${file.path}.${mark}.part` }))
  try {
    for (const { path, part, text } of staged) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(part, text)
    }
    for (const { path, part } of staged) renameSync(part, path)
  } finally {
    for (const { part } of staged) rmSync(part, { force: true })
  }
}
