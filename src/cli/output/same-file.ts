import { type BigIntStats, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { Fault } from '../fault.js'

const found = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}

/** The same file by any name or link, or a file in a folder that is an output as a whole. */
const isSame = (input: string, output: string): boolean => {
  const [read, written] = [found(input), found(output)]
  if (read === undefined || written === undefined) return false
  if (read.dev === written.dev && read.ino === written.ino) return true
  const [from, to] = [realpathSync(input), realpathSync(output)]
  return from === to || (written.isDirectory() && from.startsWith(to.endsWith(sep) ? to : to + sep))
}

/** Finds the inputs that stand where one of these outputs is to go, through whatever link; standard input stands nowhere. */
export const sameFile = (inputs: readonly string[], outputs: readonly string[]): readonly Fault[] =>
  inputs
    .filter((input) => input !== '-' && outputs.some((output) => isSame(input, output)))
    .map((file) => ({ _tag: 'SameFile', file }))
