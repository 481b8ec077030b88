import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fences } from './fences.js'
import { columns, folded } from './folded.js'
import { foldedJson } from './folded-json.js'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.md') && !/^(?:api|\.vitepress)\//.test(name))
    .map((name) => `docs/${name}`),
]

/** A line of these is one entry, one row or one arc, however long. */
const linesAreWhole = new Set(['jsonl', 'csv', 'mermaid'])

const tooLong = (place: string, text: string): readonly string[] =>
  text.split('\n').flatMap((line, at) => (line.length > columns ? [`${place}, line ${at + 1} of it: ${line}`] : []))

test.each(pages)('no line of code in %s is wider than the pages show', (page) =>
  expect(
    fences(readFileSync(page, 'utf8')).flatMap(({ language, line, text }) =>
      linesAreWhole.has(language) ? [] : tooLong(`the fence of line ${line}`, text),
    ),
  ).toEqual([]),
)

test('nor is one of a file of which a page shows a piece', () => {
  const shown = pages.flatMap((page) => fences(readFileSync(page, 'utf8')).flatMap(({ file }) => file ?? []))
  const files = [...new Set(shown)].filter((file) => file.startsWith('examples/'))
  expect(files.length).toBeGreaterThan(3)
  expect(files.flatMap((file) => tooLong(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('what is printed is folded as the pages show it, and nothing of it is lost', () => {
  const sentence = `note: ${'word '.repeat(20)}end`
  expect(folded(`short\n${sentence}\n`).split('\n')).toEqual([
    'short',
    `note:${' word'.repeat(13)}`,
    `  ${'word '.repeat(7)}end`,
    '',
  ])
  expect(folded(`${'cell,'.repeat(20)}end`).split('\n')).toEqual(['cell,'.repeat(14), `  ${'cell,'.repeat(6)}end`])
  expect(folded('x'.repeat(100)).split('\n')).toEqual(['x'.repeat(72), `  ${'x'.repeat(28)}`])
  expect(folded(`${' '.repeat(74)}end`)).toMatch(/^ *\n {2}end$/)
})

test('JSON is folded into its parts, and is the same value', () => {
  const value = { tag: 'x'.repeat(60), list: [1, { a: null }], own: { one: 'y'.repeat(57), two: [] } }
  const text = foldedJson(value)
  expect(JSON.parse(text)).toEqual(value)
  expect(text.split('\n').every((line) => line.length <= columns)).toBe(true)
  expect(foldedJson({ a: [1] })).toBe('{"a":[1]}')
})
