/** What those who cite, release and install the package read beside it says the same as `package.json`. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface PackageJson {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly author: string
  readonly keywords: readonly string[]
  readonly files: readonly string[]
}

const ours = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson

/** The fields of a Citation File: a text, folded (`>-`) or not, or a list of texts or of entities with a name. */
const citation = (): ReadonlyMap<string, string | readonly string[]> => {
  const blocks = readFileSync('CITATION.cff', 'utf8')
    .trimEnd()
    .split(/\n(?=\S)/)
  return new Map(
    blocks.map((block): readonly [string, string | readonly string[]] => {
      const [, field = '', rest = ''] = /^([a-z-]+):\s*([\s\S]*)$/.exec(block) ?? []
      const items = Array.from(rest.matchAll(/^(?: {2})?- (?:name: )?(.+)$/gm), ([, item = '']) => item)
      return [field, items.length > 0 ? items : rest.replace(/^>-\n/, '').replaceAll(/\s+/g, ' ').trim()]
    }),
  )
}

test('CITATION.cff has the required fields, and says what package.json says', () => {
  const fields = citation()
  expect(fields.get('cff-version')).toBe('1.2.0')
  expect(fields.get('message')).toMatch(/\w/)
  expect(fields.get('type')).toBe('software')
  expect(fields.get('title')).toBe(ours.name)
  expect(fields.get('abstract')).toBe(ours.description)
  expect(fields.get('authors')).toEqual([ours.author])
  expect(fields.get('version')).toBe(ours.version)
  expect(fields.get('license')).toBe(ours.license)
  expect(fields.get('keywords')).toEqual(ours.keywords)
  expect(fields.size).toBe(9)
  expect(ours.files).toContain('CITATION.cff')
})

test('no program writes the changelog, and its newest version is that of package.json', () => {
  const config = JSON.parse(readFileSync('.changeset/config.json', 'utf8')) as Readonly<Record<string, unknown>>
  expect(config.changelog).toBe(false)
  expect(/^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(ours.version)
})

test('a release is tested first, proves where it was built, and takes actions by an exact version', () => {
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8')
  const uses = Array.from(workflow.matchAll(/uses: (\S+)/g), ([, action]) => action)
  expect(uses.filter((action) => !/@v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual([])
  expect(workflow).toContain('id-token: write')
  const steps = Array.from(workflow.matchAll(/- run: (.+)/g), ([, command]) => command)
  expect(steps).toEqual(['npm ci', 'npm test', 'npm publish --provenance --access public'])
})
