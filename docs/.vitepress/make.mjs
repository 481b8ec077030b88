/** Makes the site: `node docs/.vitepress/make.mjs build` into docs/.vitepress/dist, or `… dev` to write pages and see them, or `… preview` to look at the site that was made. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { splitByTopic } from './api-topics.mjs'
import { packageFacts } from './package-facts.mjs'
import { makeSampleReports } from './sample-reports.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const project = join(here, '../..')
const docs = join(project, 'docs')
const publicFolder = join(here, 'public')

const run = (program, ...args) => {
  const { status } = spawnSync(program, args, { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const tool = (name, ...args) => run(join(here, 'node_modules/.bin', name), ...args)

/** A page with the file that it takes in. */
const withIncluded = (name) =>
  readFileSync(join(docs, name), 'utf8').replace(/^<!--@include: (.+?)-->$/m, (_mark, file) =>
    readFileSync(join(dirname(join(docs, name)), file), 'utf8'),
  )

/** The pages that are written, not made: every Markdown file under docs/ but the API reference. */
const pages = () =>
  readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/^(api|\.vitepress)\//.test(name))
    .sort()
    .map((name) => ({ name, text: withIncluded(name) }))

const copyAsText = (file) => {
  const copy = join(publicFolder, 'files', `${relative(project, file)}.txt`)
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(file, copy)
}

/** Files outside docs/ that pages link to, as plain text, so that the site needs nothing but itself. */
const copyLinkedFiles = () => {
  for (const { name, text } of pages())
    for (const [, target] of text.matchAll(/\]\((\.\.\/[^)#]+)[^)]*\)/g)) {
      const file = join(dirname(join(docs, name)), target)
      if (!relative(docs, file).startsWith('..') || !existsSync(file)) continue
      copyAsText(file)
    }
}

/** The sources that the API reference leads to, as long as there is no repository that it could lead to. */
const copySources = () => {
  if (packageFacts.repository !== undefined) return
  for (const name of readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts')) copyAsText(join(project, 'src', name))
}

const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1] ?? 'Home'

/** llmstxt.org: what the pages are, and all of them as one text. */
const writeForMachines = () => {
  const { name, description } = packageFacts
  const list = pages().map((page) => `- [${titleOf(page.text)}](${page.name.replace(/\.md$/, '.html')})`)
  writeFileSync(
    join(publicFolder, 'llms.txt'),
    `# ${name}\n\n> ${description}\n\nAll pages as one text: llms-full.txt. The API reference: api/index.html.\n\n## Pages\n\n${list.join('\n')}\n`,
  )
  const full = pages().map(
    (page) => `<!-- ${page.name} -->\n\n${page.text.replace(/^---\n[\s\S]*?\n---\n/, '').trim()}\n`,
  )
  writeFileSync(join(publicFolder, 'llms-full.txt'), full.join('\n'))
}

/** The main entry point's page only points into the modules: a list of links, so that search finds a name once, in its module. */
const shortenFrontDoor = () => {
  const page = join(docs, 'api/rupture-repair.md')
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, text.replace(/^### .+\n\nRe-exports (.+)\n(?:\n\*\*\*\n\n)?/gm, '* $1\n'))
}

const site = join(here, 'dist')
if (process.argv[2] === 'preview') {
  if (!existsSync(site)) {
    console.error('The site has not been made yet: npm run docs')
    process.exit(1)
  }
  tool('vitepress', 'preview', docs)
  process.exit()
}

if (!existsSync(join(here, 'node_modules'))) run('npm', 'ci', '--no-audit', '--no-fund')
for (const made of [publicFolder, join(docs, 'api')]) rmSync(made, { recursive: true, force: true })
mkdirSync(publicFolder, { recursive: true })
copyLinkedFiles()
copySources()
writeForMachines()
makeSampleReports(publicFolder)
tool('typedoc', '--options', 'typedoc.mjs')
shortenFrontDoor()
splitByTopic(join(docs, 'api'))
const dev = process.argv[2] === 'dev'
tool('vitepress', dev ? 'dev' : 'build', docs)
if (!dev) console.log(`The site is in ${relative(process.cwd(), site)}. To look at it: npm run docs:preview`)
