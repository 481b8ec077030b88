import { left, right } from '../kernel/inside.js'
import type { AllianceId } from '../vocabulary/inside.js'
import { expectReplacement } from './expect-given.js'
import { notStorable } from './not-storable.js'
import {
  type Appended,
  type CommandId,
  mostAtOnce,
  type ReplacedSince,
  type Store,
  type StoredEntry,
  type VersionConflict,
} from './store.js'

interface Kept {
  readonly began: number
  readonly version: number
  readonly lines: readonly string[]
  /** The place of each command's lines; `undefined` since they were replaced. */
  readonly commands: ReadonlyMap<CommandId, { readonly from: number; readonly count: number } | undefined>
}

const doneIn = ({ version, lines, commands }: Kept, commandId: CommandId): Appended | ReplacedSince | undefined => {
  const place = commands.get(commandId)
  if (place === undefined) return commands.has(commandId) ? { _tag: 'ReplacedSince', version } : undefined
  const { from, count } = place
  return { version, from, lines: lines.slice(from - 1, from - 1 + count), repeated: true }
}

/**
 * Makes a store that keeps everything in memory: for tests, and as the shortest example of a store.
 *
 * @example
 * const store = memoryStore()
 * await store.read('a1') // => { version: 0, lines: [] }
 */
export const memoryStore = (): Store => {
  const kept = new Map<AllianceId, Kept>()
  const entries: StoredEntry[] = []
  let position = 0

  const logOf = (alliance: AllianceId): Kept =>
    kept.get(alliance) ?? { began: position + 1, version: 0, lines: [], commands: new Map() }

  const conflict = (expected: number, { version }: Kept): VersionConflict | undefined =>
    version === expected ? undefined : { _tag: 'VersionConflict', expected, version }

  const add = (alliance: AllianceId, lines: readonly string[], before: number): void => {
    for (const [index, line] of lines.entries())
      entries.push({ _tag: 'Line', position: position + index + 1, alliance, seq: before + index + 1, line })
    position += lines.length
  }

  return {
    read: async (alliance, commandId) => {
      const log = logOf(alliance)
      const done = commandId === undefined ? undefined : doneIn(log, commandId)
      return { version: log.version, lines: [...log.lines], ...(done === undefined ? {} : { done }) }
    },
    append: async (given) => {
      const { alliance, expected, commandId, lines } = given
      const log = logOf(alliance)
      const unsafe = notStorable(given)
      if (unsafe !== undefined) return left(unsafe)
      const done = doneIn(log, commandId)
      if (done !== undefined) return 'repeated' in done ? right(done) : left(done)
      const refused = conflict(expected, log)
      if (refused !== undefined) return left(refused)
      const version = log.version + lines.length
      const from = log.lines.length + 1
      add(alliance, lines, log.lines.length)
      kept.set(alliance, {
        ...{ began: log.began, version, lines: [...log.lines, ...lines] },
        commands: new Map([...log.commands, [commandId, { from, count: lines.length }]]),
      })
      return right({ version, from, lines, repeated: false })
    },
    since: async (after) => entries.filter((entry) => entry.position > after).slice(0, mostAtOnce),
    alliances: async (cursor = 0) => {
      const all = [...kept]
        .filter(([, { began, lines }]) => began > cursor && lines.length > 0)
        .sort(([, one], [, other]) => one.began - other.began)
      const page = all.slice(0, mostAtOnce)
      const last = page.at(-1)
      return {
        alliances: page.map(([alliance, { version }]) => ({ alliance, version })),
        ...(all.length > page.length && last !== undefined ? { next: last[1].began } : {}),
      }
    },
    replace: async (given) => {
      expectReplacement(given)
      const { alliance, expected, lines, reason } = given
      const log = logOf(alliance)
      const refused = notStorable(given) ?? conflict(expected, log)
      if (refused !== undefined) return left(refused)
      const others = entries.filter((entry) => entry.alliance !== alliance || entry._tag === 'Replaced')
      entries.splice(0, entries.length, ...others)
      position += 1
      entries.push({ _tag: 'Replaced', position, alliance, reason })
      add(alliance, lines, 0)
      const version = log.version + 1 + lines.length
      const commands = new Map([...log.commands.keys()].map((commandId) => [commandId, undefined]))
      kept.set(alliance, { began: log.began, version, lines: [...lines], commands })
      return right({ version })
    },
  }
}
