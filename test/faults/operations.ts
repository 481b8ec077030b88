import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'

/** A file operation below the folder that is watched. */
export interface Operation {
  readonly name: string
  readonly path: string
  /** Where a rename puts it. */
  readonly to?: string
}

/** What becomes of an operation: it is done, refused with a code, done by half (a write), or the process dies before it or amid it. */
export type Fate = 'done' | 'half' | 'dies' | 'dies amid it' | { readonly refused: string }

type Change = Readonly<Record<string, unknown>>

const real = { ...fs }
const replaced = new Set<string>()

const isFunction = (value: unknown): value is (...args: readonly unknown[]) => unknown => typeof value === 'function'
const functions = new Map<string, unknown>(Object.entries(real))
/** A function of the file system as it is. */
const realOf = (name: string) => {
  const found = functions.get(name)
  if (!isFunction(found)) throw new TypeError(`${name} is no function of node:fs`)
  return found
}
const refusal = (code: string): Error => Object.assign(new Error(`${code}: an injected fault`), { code })

/** Operations on a path that change something; a rename has a second one. */
const byPath = ['renameSync', 'mkdirSync', 'rmdirSync', 'unlinkSync', 'chmodSync'] as const
/** Operations on an open file that change something. */
const byFile = ['fsyncSync', 'closeSync'] as const
/** Operations that look or read; files that are read are opened, too. */
const reading = ['readFileSync', 'readdirSync', 'statSync', 'lstatSync'] as const
/** What the program does not use; it would go past this watch. */
const unknown = [
  ...['writeFileSync', 'appendFileSync', 'truncateSync', 'ftruncateSync', 'copyFileSync', 'cpSync', 'rmSync'],
  ...['linkSync', 'symlinkSync', 'writevSync', 'fdatasyncSync', 'fchmodSync', 'createWriteStream', 'open', 'writeFile'],
  ...['appendFile', 'rename', 'mkdir', 'unlink', 'rm', 'rmdir', 'mkdtempSync', 'utimesSync', 'chownSync'],
] as const

/** Replaces functions of `node:fs`, in every module that imports them by name, too. */
const put = (changed: Change): void => {
  for (const name of Object.keys(changed)) replaced.add(name)
  Object.assign(fs, changed)
  syncBuiltinESMExports()
}

/** Puts the file system as it is in the place of one that is watched. */
export const unwatch = (): void => put(Object.fromEntries([...replaced].map((name) => [name, realOf(name)])))

/**
 * Watches every operation below a folder until `unwatch`: each is told before it is done, and has the fate that it is then given. A
 * process that died does nothing any more, whatever it tries. `isReading` counts those that only look as well.
 */
export const watch = (folder: string, fateOf: (operation: Operation) => Fate, isReading = false): void => {
  const root = resolve(folder) + sep
  const open = new Map<number, string>()
  const forReading = new Set<number>()
  let isDead = false
  const within = (path: unknown): path is string =>
    typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(root)

  const meet = <Result>(operation: Operation, act: () => Result, byHalf: () => Result = act): Result => {
    if (isDead) throw refusal('EDEAD')
    const fate = fateOf(operation)
    if (fate === 'done') return act()
    if (fate === 'half') return byHalf()
    if (fate === 'dies amid it') byHalf()
    if (fate === 'dies' || fate === 'dies amid it') {
      isDead = true
      throw refusal('EDEAD')
    }
    // A file that could not be closed is closed all the same.
    if (operation.name === 'close') act()
    throw refusal(fate.refused)
  }

  const keep = (file: number, path: string, isForReading: boolean): void => {
    open.set(file, resolve(path))
    if (isForReading) forReading.add(file)
    else forReading.delete(file)
  }

  const watched: Record<string, unknown> = {
    openSync: (path: string, flags: string = 'r', ...more: readonly [number?]) => {
      const isForReading = flags === 'r'
      if (!within(path) || (isForReading && !isReading)) {
        const file = real.openSync(path, flags, ...more)
        if (within(path)) keep(file, path, true)
        return file
      }
      const file = meet({ name: isForReading ? 'read' : 'open', path: resolve(path) }, () =>
        real.openSync(path, flags, ...more),
      )
      keep(file, path, isForReading)
      return file
    },
    writeSync: (
      file: number,
      bytes: Uint8Array,
      at = 0,
      length = bytes.length - at,
      position: number | null = null,
    ) => {
      const path = open.get(file)
      const write = (size: number) => () => real.writeSync(file, bytes, at, size, position)
      return path === undefined
        ? write(length)()
        : meet({ name: 'write', path }, write(length), write(Math.floor(length / 2)))
    },
  }
  for (const name of byFile)
    watched[name] = (file: number) => {
      const path = open.get(file)
      const act = (): void => {
        if (name === 'closeSync') open.delete(file)
        // To flush takes its time, and shows nothing here.
        if (name === 'closeSync') real.closeSync(file)
      }
      // A folder is opened for reading, and flushed.
      if (path === undefined || (forReading.has(file) && name === 'closeSync')) act()
      else meet({ name: name.replace('Sync', ''), path }, act)
    }
  for (const name of byPath) {
    const act = realOf(name)
    watched[name] = (path: unknown, ...more: readonly unknown[]) => {
      const [to] = more
      if (!within(path) && !within(to)) return act(path, ...more)
      const operation = { name: name.replace('Sync', ''), path: resolve(String(path)) }
      return meet(within(to) ? { ...operation, to: resolve(to) } : operation, () => act(path, ...more))
    }
  }
  if (isReading)
    for (const name of reading) {
      const act = realOf(name)
      watched[name] = (path: unknown, ...more: readonly unknown[]) =>
        within(path) ? meet({ name: 'read', path: resolve(path) }, () => act(path, ...more)) : act(path, ...more)
    }
  for (const name of unknown) {
    const act = realOf(name)
    watched[name] = (path: unknown, ...more: readonly unknown[]) => {
      if (within(path)) throw new TypeError(`${name} of ${path} is an operation that test/faults does not know`)
      return act(path, ...more)
    }
  }
  put(watched)
}
