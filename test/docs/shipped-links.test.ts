/** A page in the package leads to nothing that is not in the package. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linksOutside } from './links.js'

interface Packed {
  readonly files: readonly { readonly path: string }[]
}

const packed = (): readonly string[] => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })
  const [one] = JSON.parse(said) as readonly Packed[]
  return (one?.files ?? []).map(({ path }) => path)
}

test('every link of a shipped page leads to a shipped file', { timeout: 60_000 }, () => {
  const files = packed()
  const shipped = new Set(files)
  const pages = files.filter((file) => file.endsWith('.md'))
  expect(pages.length).toBeGreaterThan(50)
  const outside = pages.flatMap((page) =>
    linksOutside(page, readFileSync(page, 'utf8'), shipped).map((target) => `${page}: ${target}`),
  )
  expect(outside).toEqual([])
})

test('a link to a file that is not there is found', () =>
  expect(
    linksOutside('docs/a.md', '[1](b.md) [2](../c.md#d) [3](#e) [4](f/)', new Set(['docs/b.md', 'docs/f/g.md'])),
  ).toEqual(['../c.md#d']))
