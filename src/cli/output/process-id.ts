import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { codeOf } from '../world/file-fault.js'
import { sha256 } from './digest.js'

/** A process, distinguished from any other that ever ran, as far as the platform lets it; blank where it does not say. */
export interface ProcessId {
  readonly host: string
  /** The SHA-256 of the machine's own id. */
  readonly machine: string
  /** Which start of the machine it runs under. */
  readonly boot: string
  /** Its space of process numbers; a container has its own. */
  readonly space: string
  readonly pid: number
  /** When it began, in the platform's own unit: a number of a process is given again. */
  readonly began: string
}

const told = (read: () => string): string => {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

/** The state of a process and when it began (proc(5), fields 3 and 22). */
const statOf = (pid: number): { readonly state: string; readonly began: string } => {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', began: fields[19] ?? '' }
}

const machineHash = (): string => {
  const id = told(() => readFileSync('/etc/machine-id', 'utf8'))
  return id === '' ? '' : sha256().update(id).digest('hex')
}

/** The process that has this number here now. */
export const processHere = (pid: number): ProcessId => ({
  host: hostname(),
  machine: machineHash(),
  boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  space: told(() => readlinkSync('/proc/self/ns/pid')),
  pid,
  began: statOf(pid).began,
})

/** The process that asks. */
export const thisProcess = (): ProcessId => processHere(process.pid)

/** Eight digits for where the process is that asks: its machine, its start and its space of process numbers. */
export const thisPlace = (): string => {
  const { host, machine, boot, space } = thisProcess()
  return sha256()
    .update(JSON.stringify([host, machine, boot, space]))
    .digest('hex')
    .slice(0, 8)
}

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch (thrown) {
    return codeOf(thrown) === 'ESRCH'
  }
}

/**
 * Says whether a process is still there. It is unknown where another machine or container would have to be asked; without
 * the time at which a process began, one of the same number counts as the same.
 */
export const lifeOf = (one: ProcessId): 'alive' | 'dead' | 'unknown' => {
  const here = thisProcess()
  const isHere = one.host === here.host && one.machine === here.machine
  if (isHere && here.machine !== '' && one.boot !== here.boot) return 'dead'
  if (!isHere || one.boot !== here.boot || one.space !== here.space) return 'unknown'
  const { state, began } = statOf(one.pid)
  if (began === '') return isGone(one.pid) ? 'dead' : 'alive'
  return began === one.began && state !== 'Z' && state !== 'X' ? 'alive' : 'dead'
}
