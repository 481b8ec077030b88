import { describe, expect, test } from 'vitest'
import { checks } from './architecture/checks.js'
import { type Files, planted, sound } from './architecture/planted.js'
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
