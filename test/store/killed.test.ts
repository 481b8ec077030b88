/** A program that records is killed with SIGKILL again and again: what it acknowledged is found. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { getOrThrow } from 'rupture-repair'
import { readWholeLog, replayLog } from 'rupture-repair/journal'
import { type Store, sqlStore, storedAlliance } from 'rupture-repair/store'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendLines } from '../../examples/append-lines.mjs'
import { isFull } from '../runs.js'
import { libsql } from './databases.js'

const kills = isFull ? 100 : 3

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const src = join(process.cwd(), 'src')
beforeAll(async () => {
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  await build({
    ...{ configFile: false, logLevel: 'error' },
    resolve: {
      alias: [
        { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
        { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
      ],
    },
    ssr: { noExternal: true, external: ['@libsql/client'] },
    build: { ssr: 'test/store/recording-child.ts', outDir: folder, emptyOutDir: false },
  })
}, 120_000)

/** Starts the program, kills it some milliseconds after its first acknowledgement, and gives all that it acknowledged. */
const killed = async (kind: string, path: string, alliance: string, after: number): Promise<readonly string[]> => {
  const child = spawn(process.execPath, [join(folder, 'recording-child.js'), kind, path, alliance], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString()
      resolve()
    })
  })
  const ended = new Promise<unknown>((resolve) => child.once('close', resolve))
  await Promise.race([begun, ended])
  await setTimeout(after)
  child.kill('SIGKILL')
  await ended
  return printed.split('\n').slice(0, -1)
}

/** From 0 to 300 ms, the same in every run. */
const pause = (kill: number): number => (kill * 37) % 301

const killedOften = async (kind: string, path: string): Promise<readonly string[]> => {
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill += 1) acknowledged.push(...(await killed(kind, path, `a${kill}`, pause(kill))))
  return acknowledged
}

const said = (kind: string, acknowledged: readonly string[], found: ReadonlySet<string>): void => {
  const lost = acknowledged.filter((one) => !found.has(one))
  console.info(
    `${kills} × kill -9, ${kind}: acknowledged ${acknowledged.length}, found ${found.size}, lost ${lost.length}`,
  )
  expect(lost).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills)
  expect(found.size - acknowledged.length).toBeLessThanOrEqual(kills)
}

const allLogs = async (store: Store): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (let page = await store.alliances(); ; page = await store.alliances(page.next)) {
    for (const { alliance } of page.alliances) {
      const log = await store.read(alliance)
      getOrThrow(storedAlliance(alliance, log))
      for (const index of log.lines.keys()) found.add(`${alliance} ${index}`)
    }
    if (page.next === undefined) return found
  }
}

describe(`killed ${kills} times`, { timeout: 600_000 }, () => {
  test('SQLite keeps what was acknowledged', async () => {
    const path = join(folder, 'clinic.db')
    const acknowledged = await killedOften('sqlite', path)
    const { database, close } = await libsql.open(path)
    const found = await allLogs(getOrThrow(await sqlStore(database)))
    await close()
    said('SQLite', acknowledged, found)
  })

  test('JSON Lines keep what was acknowledged', async () => {
    const path = join(folder, 'log.jsonl')
    const acknowledged = await killedOften('jsonl', path)
    appendLines(path, [])
    const log = getOrThrow(readWholeLog(readFileSync(path, 'utf8')))
    for (const replayed of replayLog(log)) getOrThrow(replayed)
    const found = log.alliances.flatMap(({ alliance, lines }) => [...lines.keys()].map((at) => `${alliance} ${at}`))
    said('JSON Lines', acknowledged, new Set(found))
  })
})
