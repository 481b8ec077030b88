import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checks } from './architecture/checks.js'
import { type Files, planted, plantedTests, sound, typedTests } from './architecture/planted.js'
import { type Fault, projectTree, type Tree } from './architecture/tree.js'

const project = projectTree(process.cwd())

describe('the project', () => {
  for (const [name, check] of Object.entries(checks)) test(name, () => expect(check(project)).toEqual([]))
})

const judged = (files: Files): readonly Fault[] => {
  const tree: Tree = new Map(Object.entries({ 'package.json': '{}', ...files }))
  return Object.values(checks).flatMap((check) => check(tree))
}

test('a sound project has no faults', () => expect(judged(sound)).toEqual([]))

describe('the checks can fail', () => {
  for (const [name, files, check] of planted)
    test(name, () =>
      expect(new Set(judged({ ...sound, ...files }).map((fault) => fault.check))).toEqual(new Set([check])),
    )
})

describe('the type check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const compilerOptions = {
    ...{ target: 'es2022', module: 'es2022', moduleResolution: 'bundler', moduleDetection: 'force' },
    ...{ lib: ['es2023'], types: [], strict: true, isolatedModules: true },
  }
  const config = join(folder, 'tsconfig.json')
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const write = (files: Files): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  }
  const refused = (): readonly string[] => {
    const { status, stdout } = spawnSync(process.execPath, ['test/architecture/types.mjs', config], {
      encoding: 'utf8',
    })
    const files = stdout.split('\n').flatMap((line) => /([a-z-]+\.ts)\(/.exec(line)?.[1] ?? [])
    expect(status).toBe(files.length === 0 ? 0 : 1)
    return files.toSorted()
  }

  test('lets typed reads pass, and refuses them when what they read, far off, is any', () => {
    write({ 'console.d.ts': 'declare const console: { log(...a: unknown[]): void }', ...typedTests })
    expect(refused()).toEqual([])
    write({ 'far.ts': "export const far = () => JSON.parse('{}')" })
    expect(refused()).toEqual(['typed.ts'])
    write(typedTests)
    expect(refused()).toEqual([])
  })

  test('refuses every read from any, and wrong types as before', () => {
    write(plantedTests)
    expect(refused()).toEqual(Object.keys(plantedTests).toSorted())
  })
})
