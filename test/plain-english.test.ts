/** No page, printed sentence or comment of the sources and examples uses a turn of phrase that the table in CONTRIBUTING.md bans. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { prose } from './docs/fences.js'

const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split(/^### Plain English$/m)
const [table = ''] = section.split(/^#/m)
const banned = Array.from(table.matchAll(/^\| (`.+?`) \|/gm), ([, cell = '']) => cell)
  .flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, turn = '']) => turn))
  .sort((one, other) => other.length - one.length)
const anyOf = (turns: readonly string[]): RegExp => new RegExp(`(?<![\\w-])(?:${turns.join('|')})(?![\\w-])`, 'gi')
const turn = anyOf(banned)
/** A turn that goes on in the next line of a page or a comment. */
const acrossLines = anyOf(
  banned.filter((one) => one.includes(' ')).map((one) => one.replaceAll(' ', '(?: |\\s*\\n[\\s*]*)')),
)

/** Where a banned turn is right all the same. A page or file, the words around it, and why. */
const exceptions: readonly (readonly [file: string, words: string, because: string])[] = [
  ['docs/references.md', 'Biological Cybernetics, 102', 'the title of a work'],
  ['src/schema/meanings.ts', 'told.of', 'the name of a field'],
  ['src/schema/labels.ts', 'told.history', 'the name of a field'],
  ['src/schema/labels.ts', 'told.of', 'the name of a field'],
  ['docs/.vitepress/markdown/also-found-by.ts', 'false positives', 'what people type into the search'],
]

/** The comments and strings of a source, everything else blanked. What is imported is a path and no English. */
const english = (source: string): string => {
  const file = ts.createSourceFile('one.ts', source, ts.ScriptTarget.Latest, true)
  const kept = Array.from(source, () => false)
  const keep = (from: number, to: number): void => {
    kept.fill(true, from, to)
  }
  const visit = (node: ts.Node): void => {
    const comments = [
      ...(ts.getLeadingCommentRanges(source, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(source, node.end) ?? []),
    ]
    for (const { pos, end } of comments) keep(pos, end)
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    // Without its quotation marks: those of a template would be taken for those of code in a text.
    if (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node))
      keep(node.getStart() + 1, node.end - 1)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return source.replace(/[^\n]/g, (character, at: number) => (kept[at] ? character : ' '))
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
const withoutCode = (text: string): string => text.replaceAll(/`[^`\n]*`/g, blank)
/** What a component shows: its template without tags and expressions, and the strings of its script. */
const shown = (component: string): string =>
  component.replace(
    /(<script[^>]*>)([\s\S]*?)(<\/script>)|<style[\s\S]*<\/style>/g,
    (_, open = '', code = '', close = '') => (open ? `${blank(open)}${english(code)}${blank(close)}` : ''),
  )

const reading: Readonly<Record<string, (text: string) => string>> = {
  md: (text) => withoutCode(prose(text).replaceAll(/\]\([^)]*\)/g, ']')),
  ts: (text) => withoutCode(english(text)),
  mjs: (text) => withoutCode(english(text)),
  js: (text) => withoutCode(english(text)),
  vue: shown,
}

const under = (folder: string): readonly string[] =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => !/(?:^|\/)(?:node_modules|api|dist|cache|public)\//.test(name))
    .map((name) => `${folder}/${name}`)
const files = [...under('docs'), ...under('src'), ...under('examples'), 'README.md', 'CONTRIBUTING.md'].filter((name) =>
  /\.(?:md|ts|mjs|js|vue)$/.test(name),
)

const found = (name: string, text: string): readonly string[] => {
  const read = reading[name.split('.').at(-1) ?? '']?.(text) ?? ''
  const whole = name === 'CONTRIBUTING.md' ? read.replace(table, blank) : read
  const lines = whole
    .replace(acrossLines, (said) => (said.includes('\n') ? `${said.replaceAll(/\s*\n[\s*]*/g, ' ')}\n` : said))
    .split('\n')
  return lines.flatMap((line, index) =>
    line.match(turn) === null || exceptions.some(([file, words]) => file === name && line.includes(words))
      ? []
      : [`${name}:${index + 1}: ${line.match(turn)?.join(', ')}`],
  )
}

test('the table of CONTRIBUTING.md lists turns', () => expect(banned.length).toBeGreaterThan(10))
test('no page and no source uses a banned turn', () =>
  expect(files.flatMap((name) => found(name, readFileSync(name, 'utf8')))).toEqual([]))
test('every exception is needed', () =>
  expect(exceptions.filter(([file, words]) => !readFileSync(file, 'utf8').includes(words))).toEqual([]))

describe('a banned turn is found', () => {
  test.each([
    ['a.md', 'It hangs\non this.\n\nNobody', ['a.md:1: hangs on', 'a.md:4: Nobody']],
    ['a.ts', '/**\n * This is no\n * mark.\n */', ['a.ts:2: is no mark']],
    ['a.md', 'One fact\n\nIt stands in the log.', ['a.md:3: stands']],
    ['a.md', '```ts\nstands\n```\n\n`stands`, and [a standing](stand.md)', []],
    ['a.ts', "/** What stands there. */\nexport const stands = 'Whoever it is'", ['a.ts:1: stands', 'a.ts:2: Whoever']],
    ['a.ts', 'const line = `It stands there`', ['a.ts:1: stands']],
    ['a.ts', 'const line = `The client\u2019s word, a drop in score`', ['a.ts:1: s word, drop in score']],
    ['a.ts', "import { told } from './told.js'\nexport const understands = told", []],
    [
      'a.vue',
      "<script>\nconst told = 'nobody'\n</script>\n<p>It hangs on it.</p>",
      ['a.vue:2: nobody', 'a.vue:4: hangs on'],
    ],
  ])('%s %j', (name, text, turns) => expect(found(name, text)).toEqual(turns))
})
