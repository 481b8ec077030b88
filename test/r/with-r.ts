import { spawnSync } from 'node:child_process'
import type { Lacking } from '../lacking.js'

const runs = (program: string, args: readonly string[]) => spawnSync(program, [...args], { encoding: 'utf8' })

/** Why nothing can be tried in R with these packages, if so. */
export const noR = (...packages: readonly string[]): Lacking =>
  runs('Rscript', ['-e', packages.map((name) => `library(${name})`).join(';')]).status === 0
    ? undefined
    : `R with ${packages.join(', ')} is not installed`

/** What a script of this folder prints, as rows of numbers; its own words where it fails. */
export const rowsFromR = (script: string, args: readonly string[]): readonly (readonly number[])[] => {
  const { status, stdout, stderr } = runs('Rscript', [`test/r/${script}`, ...args])
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number))
}
