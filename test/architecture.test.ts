import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from './architecture/checks.js'
import { type Files, planted, plantedTests, sound, typedTest } from './architecture/planted.js'
import { medianSize, sizes } from './architecture/sizes.js'
import { type Fault, projectTree, type Tree } from './architecture/tree.js'

const project = projectTree(process.cwd())

describe('the project', () => {
  for (const [name, check] of Object.entries(checks)) test(name, () => expect(check(project)).toEqual([]))

  test('reports its sizes', () => {
    const all = sizes(project)
    const longest = all.at(-1)
    console.info(
      `src: ${all.length} files, median ${medianSize(project)} lines, longest ${longest?.file} ${longest?.lines}`,
    )
    expect(all.length).toBeGreaterThan(0)
  })
})

const judged = (files: Files): readonly Fault[] => {
  const tree: Tree = new Map(Object.entries({ 'package.json': '{}', ...files }))
  return Object.values(checks).flatMap((check) => check(tree))
}

test('a sound house has no faults', () => expect(judged(sound)).toEqual([]))

describe('the checks can fail', () => {
  for (const [name, files, check] of planted)
    test(name, () =>
      expect(new Set(judged({ ...sound, ...files }).map((fault) => fault.check))).toEqual(new Set([check])),
    )
})

test('the type check refuses reads from any, and wrong types as before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'))
  const compilerOptions = {
    target: 'es2022',
    module: 'es2022',
    lib: ['es2023'],
    types: [],
    strict: true,
    moduleDetection: 'force',
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const files = {
    ...plantedTests,
    'typed.ts': typedTest,
    'console.d.ts': 'declare const console: { log(...a: unknown[]): void }',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const { status, stdout } = spawnSync(
    process.execPath,
    ['test/architecture/types.mjs', join(folder, 'tsconfig.json')],
    { encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true })
  const refused = stdout.split('\n').flatMap((line) => /([a-z-]+\.ts)\(/.exec(line)?.[1] ?? [])
  expect(refused.toSorted()).toEqual(Object.keys(plantedTests).toSorted())
  expect(status).toBe(1)
})
