import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Lacking } from '../lacking.js'

/** What a command printed and how it ended. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Variables that the tests' own runner sets would reach into the consumer's runs. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$)/.test(name)),
  )

/** Runs a program in a folder and waits for it. */
export const run = (cwd: string, program: string, args: readonly string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: environment(), encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** A folder with our packed tarball installed, and `besides`; or the reason why that could not be had. */
export type Consumer =
  | { readonly _tag: 'Installed'; readonly folder: string; readonly tarball: string }
  | { readonly _tag: 'Unreachable'; readonly lacking: string }

const network = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED|network/i

/** Why what npm did could not be done, if it is the registry. */
export const noRegistry = ({ status, stderr }: Ran): Lacking => {
  const [failure] = network.exec(stderr) ?? []
  return status === 0 || failure === undefined ? undefined : `the package registry cannot be reached (${failure})`
}

const must = (what: string, ran: Ran): Ran => {
  if (ran.status !== 0) throw new Error(`${what} ended with ${ran.status}\n${ran.stdout}${ran.stderr}`)
  return ran
}

/** What an entry asks its users to install, and an example: the versions that the tests have. */
const { devDependencies }: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const besides = ['fast-check', '@libsql/client'].map((name) => `${name}@${devDependencies[name]}`)

/** Packs and installs the package the way a user would get it, in a folder whose path has a space. */
export const packedConsumer = (): Consumer => {
  const base = mkdtempSync(join(tmpdir(), 'rupture repair '))
  const folder = join(base, 'consumer')
  mkdirSync(folder)
  must('npm pack', run(process.cwd(), 'npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', base]))
  const tarball = join(base, readdirSync(base).find((name) => name.endsWith('.tgz')) ?? '')
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }))
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball, ...besides]
  const installed = run(folder, 'npm', install)
  const lacking = noRegistry(installed)
  if (lacking !== undefined) return { _tag: 'Unreachable', lacking }
  must('npm install', installed)
  return { _tag: 'Installed', folder, tarball }
}
