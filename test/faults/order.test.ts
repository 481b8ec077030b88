import { chmodSync, existsSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Operation, unwatch, watch } from './operations.js'
import { carriedOut, groundOf } from './trial.js'
import { writings } from './writing-verbs.js'

afterEach(() => unwatch())

/** The operations of a line, each with whether a rename put something over or beside what people read. */
const operationsOf = async (folder: string, line: string): Promise<readonly Operation[]> => {
  const operations: Operation[] = []
  watch(folder, (operation) => {
    operations.push(operation)
    return 'done'
  })
  const { exit } = await carriedOut(folder, line)
  unwatch()
  expect(exit).toBe(0)
  return operations
}

const isStaged = (path: string): boolean => path.includes('rupture-repair.unfinished-')
/** What is put at the place that was asked for; parts and replications are found damaged where power was lost, and made again. */
const isPut = ({ name, path, to }: Operation): boolean =>
  name === 'rename' && to !== undefined && isStaged(path) && !isStaged(to) && !/\/parts(?:\/|$)/.test(to)

describe('what is put into its place', () => {
  it.each(writings)('was flushed before, and its folder is after: $name', async ({ before, line, areParts }) => {
    const ground = await groundOf({ before })
    const operations = await operationsOf(ground.copy(), line)
    const puts = operations.filter(isPut)
    expect(puts.length > 0).toBe(areParts === undefined)
    for (const put of puts) {
      const at = operations.indexOf(put)
      const [earlier, later] = [operations.slice(0, at), operations.slice(at + 1)]
      const names = earlier.filter(({ path }) => path === put.path).map(({ name }) => name)
      expect(names.lastIndexOf('fsync')).toBeGreaterThan(names.lastIndexOf('write'))
      expect(names.at(-1)).toMatch(/close|chmod/)
      expect(later.some(({ name, path }) => name === 'fsync' && path === dirname(put.to ?? ''))).toBe(true)
    }
    ground.end()
  })
})

describe('a file that replaces another', () => {
  it.each(writings.filter(({ name }) => / --force$/.test(name)))('has its permissions: $name', async (writing) => {
    const ground = await groundOf(writing)
    const folder = ground.copy()
    const paths = ['file', 'manifest.json', 'deep/manifest.json', 'deep/series.jsonl', 'alliances.csv', 'chart-1.json']
      .map((name) => join(folder, 'out', name))
      .filter((path) => existsSync(path))
    for (const path of paths) chmodSync(path, 0o640)
    expect((await carriedOut(folder, writing.line)).exit).toBe(0)
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) if (existsSync(path)) expect(lstatSync(path).mode & 0o777).toBe(0o640)
    ground.end()
  })
})
