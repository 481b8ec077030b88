// Programs beside ours: C as it is compiled here, R and Python where they are installed, and Node in a process of its own.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname

/** What a program prints; `undefined` where it, or by exit 1 or 3 a package that it needs, is not here. */
export const output = (program, parameters) => {
  try {
    const stdio = ['ignore', 'pipe', 'ignore']
    return execFileSync(program, parameters.map(String), { encoding: 'utf8', stdio, maxBuffer: 2 ** 30 }).trim()
  } catch (error) {
    if (error.code === 'ENOENT' || [1, 3].includes(error.status)) return undefined
    throw error
  }
}

/** What a script of this folder prints in R. */
export const inR = (script, ...parameters) => output('Rscript', [join(here, script), ...parameters])
export const noR = 'Rscript or a package that the script needs is not here'

/** The path of a program of this folder, compiled into another; `undefined` where there is no C compiler. */
export const compiled = (folder, name, ...options) => {
  const program = join(folder, name)
  const all = ['-O3', '-march=native', ...options, '-o', program, join(here, `${name}.c`), '-lm']
  return output('cc', all) === undefined ? undefined : program
}
export const noC = 'there is no C compiler here'

/** Gives a job a folder of its own, which is gone afterwards. */
export const withFolder = async (job) => {
  const folder = mkdtempSync(join(tmpdir(), 'rupture-repair-bench-'))
  try {
    return await job(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs a program of Node’s to its end: seconds of wall and of processor, the most memory it held in MB, and what it printed. */
export const wholeProcess = (program, ...parameters) => {
  const usage = join(here, 'usage.mjs')
  const start = process.hrtime.bigint()
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--import', usage, program, ...parameters.map(String)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 2 ** 30 },
  )
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return { wall, ...JSON.parse(output[3]), stdout }
}
