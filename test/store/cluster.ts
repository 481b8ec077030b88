/** PostgreSQL of this machine in a folder of its own, on a socket there and on no port, gone at the end. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Lacking, notInstalled, pathOf } from '../lacking.js'

/** PostgreSQL refuses to run as root. */
const isRoot = process.getuid?.() === 0
const programs = ['initdb', 'postgres', 'pg_isready', ...(isRoot ? ['setpriv'] : [])]

/** Why there can be no cluster here, if so. */
export const noCluster = (): Lacking => notInstalled(...programs)

export interface Cluster {
  /** Makes an empty database, and gives its address. */
  readonly database: () => string
  readonly end: () => void
}

export const startCluster = async (): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'postgresql-'))
  chmodSync(folder, 0o700)
  const asUser = isRoot ? ['--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups'] : []
  if (isRoot) execFileSync('chown', ['nobody:nogroup', folder])
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const run = (program: string, ...args: readonly string[]): string =>
    execFileSync(isRoot ? 'setpriv' : program, [...asUser, ...(isRoot ? [pathOf(program) ?? program] : []), ...args], {
      ...{ cwd: folder, env, encoding: 'utf8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const data = join(folder, 'data')
  run('initdb', '--pgdata', data, '--username', 'app', '--auth', 'trust', '--encoding', 'UTF8')
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`]
  const args = [...(isRoot ? [...asUser, pathOf('postgres') ?? 'postgres'] : []), '-D', data, ...settings]
  const server = spawn(isRoot ? 'setpriv' : 'postgres', args, { cwd: folder, env, stdio: 'ignore' })
  const end = (): void => {
    server.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
  const isReady = (): boolean => {
    try {
      run('pg_isready', '--host', folder, '--username', 'app', '--dbname', 'postgres')
      return true
    } catch {
      return false
    }
  }
  for (const last = Date.now() + 60_000; !isReady(); await setTimeout(100))
    if (Date.now() > last) {
      end()
      throw new Error('in 60 s PostgreSQL was not ready')
    }
  let number = 0
  const database = (): string => {
    number += 1
    run('createdb', '--host', folder, '--username', 'app', `store${number}`)
    return `postgresql://app@/store${number}?host=${encodeURIComponent(folder)}`
  }
  return { database, end }
}
