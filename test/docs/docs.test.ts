import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { alsoFoundBy } from '../../docs/.vitepress/markdown/also-found-by.js'
import { shownCommands } from '../../docs/.vitepress/markdown/shown-commands.js'
import { type Lacking, notInstalled, skipLacking } from '../lacking.js'
import { entryPoints } from '../package/entry-points.js'
import { noR } from '../r/with-r.js'
import { noPandas } from '../with-pandas.js'
import { rerun, sandbox, withOutputs } from './console.js'
import { fenceFault, isFollowed } from './fence-languages.js'
import { brokenFences, type Fence, fences, runsExample } from './fences.js'
import { importsFor } from './imports-for.js'
import { deadLinks } from './links.js'
import { publicNames } from './public-names.js'
import { runSnippet } from './run-snippet.js'
import { importedEntries, typeFaults } from './snippet-types.js'

/** The API reference is made of docstrings, which are tested below, and what makes the site is no page. */
const docs = readdirSync('docs', { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.md') && !/^(?:api|\.vitepress)\//.test(name))
  .sort()
  .map((name) => `docs/${name}`)
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...docs]
  .filter(existsSync)
  .map((page) => ({ page, text: readFileSync(page, 'utf8') }))

const code = /^(?:ts|js)$/

/** A fence that names a file is a piece of it, and the file is run where its output is shown. */
const snippetsOf = (text: string): readonly Fence[] =>
  fences(text).filter(({ language, file }) => code.test(language) && file === undefined)

/** Some commands need a program that not everybody has. */
const [lackingShell, lackingPython] = [notInstalled('bash'), noPandas()]
const lackingR = noR('msm', 'lme4', 'cmprsk', 'clubSandwich') ?? noR('jsonlite')
const lackingFor = ({ text }: Fence): Lacking =>
  lackingShell ?? (text.includes('Rscript') ? lackingR : text.includes('python3') ? lackingPython : undefined)

const rerunFence = (text: string, folder: string): void => {
  const shown = shownCommands(text)
  const { outputs, status } = rerun(shown, folder)
  expect(outputs).toEqual(shown.map(({ output }) => output))
  if (shown.at(-1)?.output === '') expect(status).toBe(0)
}

/** With `RECORD=1` a page is given what its commands print today, for its writer to read. */
const record = (page: string, text: string, folder: string): void => {
  const shown = shownCommands(text)
  const fresh = withOutputs(shown, rerun(shown, folder).outputs)
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(`\n${text}\n`, () => `\n${fresh}\n`),
  )
}

/** What is amiss with the fences of a page as fences, whatever they say. */
const fenceFaults = (page: string, text: string): readonly string[] => [
  ...brokenFences(text),
  ...fences(text).flatMap((fence) => {
    const fault = fenceFault(fence, page)
    return fault === undefined ? [] : [`line ${fence.line}: ${fault}`]
  }),
]

/** Whether whole lines of the file, one after the other, are what the fence shows. */
const isCutFrom = ({ file, text }: Fence): boolean =>
  file !== undefined && existsSync(file) && `\n${readFileSync(file, 'utf8')}\n`.includes(`\n${text}\n`)

describe.each(pages)('$page', ({ page, text }) => {
  test('has no dead links', () => expect(deadLinks(page, text)).toEqual([]))
  test('has only fences that are looked at', () => expect(fenceFaults(page, text)).toEqual([]))

  for (const fence of snippetsOf(text))
    test(`line ${fence.line}: the code runs and shows what it says`, () => runSnippet(fence.text))

  if (isFollowed(page)) return

  for (const fence of fences(text))
    if (fence.file !== undefined)
      test(`line ${fence.line}: is cut from ${fence.file}`, () => expect(isCutFrom(fence)).toBe(true))

  const isRecording = process.env.RECORD === '1'
  const shells = fences(text).filter((fence) => fence.language === 'console' && (isRecording || !runsExample(fence)))
  if (shells.length === 0) return

  /** One folder for the whole page, since a reader follows it from top to bottom. */
  let folder: string
  beforeAll(() => {
    folder = sandbox()
    return () => rmSync(folder, { recursive: true })
  })
  for (const fence of shells)
    test(`line ${fence.line}: the commands print what it shows`, (context) => {
      skipLacking(context, lackingFor(fence))
      if (isRecording) record(page, fence.text, folder)
      else rerunFence(fence.text, folder)
    })
})

test('code on pages imports only what package.json makes public', () => {
  const entries = entryPoints().map(({ specifier }) => specifier)
  const imported = pages.flatMap(({ page, text }) =>
    snippetsOf(text).flatMap((fence) =>
      importedEntries(fence.text, 'rupture-repair').map((entry) => ({ page, entry })),
    ),
  )
  expect(imported.filter(({ entry }) => !entries.includes(entry))).toEqual([])
})

test('code on pages satisfies the compiler', () => {
  const onPages = pages.flatMap(({ page, text }) =>
    snippetsOf(text).map((fence) => ({ place: `${page}:${fence.line}`, text: fence.text })),
  )
  expect(typeFaults(onPages)).toEqual([])
})

test('README.md and docs/index.md exist, and docs/all-pages.md lists every page and says what it is about', () => {
  expect(pages.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/index.md']))
  const list = readFileSync('docs/all-pages.md', 'utf8')
  const names = docs.map((page) => page.slice('docs/'.length)).filter((name) => name !== 'index.md')
  expect(names.filter((name) => !list.includes(`](${name}): `))).toEqual([])
})

test('the search is given words for pages that exist', () => {
  expect(Object.keys(alsoFoundBy).filter((page) => !existsSync(`docs/${page}`))).toEqual([])
})

test('a page with commands says where to run them', () => {
  const needing = pages.filter(
    ({ page, text }) => page.startsWith('docs/') && !isFollowed(page) && text.includes('```console'),
  )
  const silent = needing.filter(
    ({ text }) => !/command-line\.md#where-to-run-the-commands\)|^## Where to run the commands$/m.test(text),
  )
  expect(silent.map(({ page }) => page)).toEqual([])
})

describe('public names', () => {
  const names = publicNames(entryPoints())
  const places = (some: typeof names): readonly string[] => [
    ...new Set(some.map(({ name, place }) => `${place} ${name}`)),
  ]

  /** `wordsSource` is where `words` comes from, and is documented by it. */
  const documented = new Set(names.filter((one) => one.isDocumented).map(({ name }) => name))
  const isExplained = ({ name }: { readonly name: string }): boolean =>
    documented.has(name) || (name.endsWith('Source') && documented.has(name.slice(0, -'Source'.length)))

  test('each has a docstring', () => expect(places(names.filter((one) => !isExplained(one)))).toEqual([]))

  test('each function has an example with a promised value', () => {
    const promises = (example: string): boolean => /\/\/\s*=>/.test(example)
    expect(places(names.filter((one) => one.isFunction && !one.examples.some(promises)))).toEqual([])
  })

  /** Results and verdicts are shown in examples everywhere, whether or not the kernel has an entry point of its own. */
  const known = [
    ...names,
    ...publicNames([{ specifier: 'rupture-repair/kernel', barrel: resolve('src/kernel/index.ts') }]),
  ]
  const examples = names.flatMap(({ name, place, specifier, examples }) =>
    examples.map((example, n) => ({ title: `${place} ${name}, example ${n + 1}`, specifier, example })),
  )
  const once = new Map(examples.map((one) => [one.title, one]))
  const snippets = Array.from(once.values(), ({ title, specifier, example }) => ({
    place: title,
    text: `${importsFor(example, specifier, known)}${example}`,
  }))
  for (const { place, text } of snippets) test(place, () => runSnippet(text))
})

/** What is wrong, a page with it, and what the check says. */
type Planted = readonly [what: string, page: string, why: RegExp]

describe('the checks can fail', () => {
  const refused = (snippet: string, why: RegExp): Promise<void> => expect(runSnippet(snippet)).rejects.toThrow(why)

  test('true promises are kept', () =>
    runSnippet(`
      import { readFileSync } from 'node:fs'
      const three: number = 1 + 2 // => 3
      ;[three] // => [3]
      console.log({ a: three, b: undefined }) // => { a: 3 }
      if (three === 3) {
        await Promise.resolve(three) // => 3
      }
      JSON.parse('{"a":[1,2]}')
      // => {
      //      a: [1, 2],
      //    }
      typeof readFileSync // => 'function'
    `))
  test('a wrong value', () => refused('1 + 1 // => 3', /promised on line 1/))
  test('a wrong value of a declared name', () => refused('const x = { a: [1] } // => { a: [2] }', /promised on line 1/))
  test('a wrong value on several lines', () => refused('[1]\n// => [\n//   2,\n// ]', /promised on line 1/))
  test('a value never reached', () => refused('if (1 > 2) {\n  1 // => 1\n}', /never reached/))
  test('a value that is none', () => refused('1 // => about one', /not a value/))
  test('a promise after nothing', () => refused('// => 1', /follow a statement/))
  test.each(['1 + 1 // ⇒ 3', '1 + 1 /* => 3 */', '1 + 1 // -> 3'])('a promise in another hand: %s', (snippet) =>
    refused(snippet, /write \/\/ =>/),
  )
  test('code that throws', () => refused("throw new Error('planted')", /planted/))
  test('code that does not parse', () => refused('const = 1', /./))
  test('an import that does not exist', () => refused("import 'rupture-repair/nowhere'", /./))

  test('types that do not fit', () => {
    const faults = typeFaults([{ place: 'here', text: "\nconst one: number = 'one'" }])
    expect(faults).toEqual([expect.stringMatching(/^here, line 2 of it: .*not assignable/)])
  })

  describe('commands', () => {
    const folder = sandbox()
    afterAll(() => rmSync(folder, { recursive: true }))
    beforeEach((context) => skipLacking(context, lackingShell))
    const differs = (text: string): void => expect(() => rerunFence(text, folder)).toThrow()

    test('other output', () => differs('$ echo one; echo two >&2\none\nthree'))
    test('a missing line end', () => differs('$ printf one\none'))
    test('a silent command that fails', () => differs('$ false'))
    test('the same output', () => rerunFence('$ echo one; echo two >&2\none\ntwo\n$ (exit 3)\n$ echo $?\n3', folder))
    test('output recorded anew', () => {
      const shown = shownCommands('$ echo one \\\n> two\n$ true\nold')
      expect(withOutputs(shown, rerun(shown, folder).outputs)).toBe('$ echo one \\\n> two\none two\n$ true')
    })
    test('a note beside a pipe comes last, however soon it is printed', () => {
      const shown = shownCommands('$ rupture-repair no-such-verb | (cat; sleep 1; echo piped)')
      expect(rerun(shown, folder).outputs).toEqual([expect.stringMatching(/^piped\n.+/)])
    })
    test('what an earlier fence left is still there', () => {
      rerunFence('$ mkdir left', folder)
      differs('$ mkdir left')
    })
  })

  test.each<Planted>([
    ['not closed', '```ts\n1 // => 2\n', /line 1: .*not closed/],
    ['not closed before the next', '```ts\n1 // => 2\n\n```json\n{}\n```\n', /line 4: .*inside that of line 1/],
    ['closed by a longer mark', '```ts\n1 // => 2\n````\n', /not closed/],
    ['in a quotation', '> ```ts\n> 1 // => 2\n> ```\n', /line 1: .*not read/],
    ['behind a list mark', '1. ```ts\n   1 // => 2\n   ```\n', /line 1: .*not read/],
    ['without a language', '```\n1\n```', /no language/],
    ['of a language that is not read', '```bash\n1\n```', /is none that is looked at/],
    ['of JSON that is none', '```json\n{ "a": 1, }\n```', /not JSON/],
    ['of JSON lines of which one is none', '```jsonl\n{}\n{\n```', /not JSON/],
    ['of a language of files without its file', '```tsx\n<p />\n```', /must name the file/],
    ['of a drawing by hand', '```mermaid\ngraph TD\n```', /made from the code/],
    ['that ends in a blank', '```console\n$ echo "one "\none \n```', /ends in a blank/],
    ['of commands that nothing runs', '```sh\necho\n```', /nothing runs it/],
    ['of commands with output that nothing runs', '```sh\n$ echo one\ntwo\n```', /written as console/],
  ])('a fence %s', (_what, page, why) => {
    expect(fenceFaults('docs/why.md', page)).toContainEqual(expect.stringMatching(why))
  })

  test('a fence that is not as its file is', () => {
    const cut = { language: 'json', file: 'tsconfig.json', line: 1 }
    expect(isCutFrom({ ...cut, text: '    "noEmit": true,' })).toBe(true)
    expect(isCutFrom({ ...cut, text: '    "noEmit": false,' })).toBe(false)
    expect(isCutFrom({ ...cut, text: '"noEmit": true,' })).toBe(false)
    expect(isCutFrom({ ...cut, file: 'nowhere.json', text: '{' })).toBe(false)
  })

  describe('dead links', () => {
    const dead = (page: string): readonly string[] => deadLinks('README.md', page)

    test('to files and headings', () => {
      const page =
        '# A b: `c`\n[1](LICENSE) [2](nowhere.md) [3](#a-b-c) [4](#b) `[5](x.md)` [6](https://x.org)\n\n[7]: gone.md'
      expect(dead(page)).toEqual(['nowhere.md', '#b', 'gone.md'])
    })
    test('to a comment of code', () => {
      expect(dead('[1](#not-a-heading)\n\n```sh\n# Not a heading\n```\n')).toEqual(['#not-a-heading'])
      expect(dead('[1](#not-a-heading)\n\n~~~sh\n# Not a heading\n~~~\n')).toEqual(['#not-a-heading'])
    })
    test('in tags', () => {
      const page = '<a id="here"></a> <a href="LICENSE">1</a> <a href="#here">2</a> <a class="x" href=\'gone.md\'>3</a>'
      expect(dead(`${page} <img alt="" src="gone.svg"> <img src=gone.png> <a href="https://x.org">4</a>`)).toEqual([
        'gone.md',
        'gone.svg',
        'gone.png',
      ])
    })
    test('by reference', () =>
      expect(dead('[1][a] [b][] [2][c] `x[0][1]`\n\n[a]: LICENSE\n[B]: LICENSE')).toEqual(['[2][c]']))
    test('in front matter', () => {
      const links = ['/why', '/why#nowhere', '/gone', 'why', 'https://x.org'].map((link) => `      link: ${link}`)
      expect(dead(`---\nhero:\n  actions:\n${links.join('\n')}\n---\n`)).toEqual(['/why#nowhere', '/gone', 'why'])
    })
  })
})
