// Two builds of the library: the one here, and one of an older commit that is made beside it and is gone afterwards.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withFolder } from './programs.mjs'

const run = (cwd, program, ...parameters) => {
  const { status, stderr } = spawnSync(program, parameters, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} ended with ${status}: ${stderr}`)
}

/** A build in a folder: its command line, its files by the name of an entry, and what an entry exports, if there is such an entry. */
export const buildIn = (folder) => {
  const file = (entry) => join(folder, 'dist', entry, 'index.js')
  return {
    file,
    program: join(folder, 'dist/cli/main.js'),
    entry: async (name) => (existsSync(file(name)) ? await import(pathToFileURL(file(name)).href) : {}),
  }
}

export const here = buildIn(process.cwd())

/** Gives a job the build of a commit. */
export const withBuildOf = (commit, job) =>
  withFolder((base) => {
    const folder = join(base, 'older')
    run(process.cwd(), 'git', 'clone', '--quiet', '--no-checkout', process.cwd(), folder)
    run(folder, 'git', 'checkout', '--quiet', commit)
    run(folder, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund')
    run(folder, 'npx', 'tsup', '--no-dts')
    return job(buildIn(folder))
  })
