/**
 * Each quick start followed word for word from a clean clone, without `dist`: its first commands make the package there,
 * and in the empty folder they end in its files are saved, its commands run, and what they print is compared.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shownCommands } from '../../docs/.vitepress/markdown/shown-commands.js'
import { type Fence, fences } from '../docs/fences.js'
import { columns, folded } from '../docs/folded.js'
import { notInstalled, skipLacking } from '../lacking.js'
import { noR } from '../r/with-r.js'
import { noRegistry, type Ran, run } from './consumer.js'

const pages = ['developer', 'researcher'].map((name) => `docs/quick-start/${name}.md`)

const fencesOf = (page: string): readonly Fence[] => fences(readFileSync(page, 'utf8'))

/** Stops at the first command that fails; what these print is no part of the page. */
const quietly = (commands: string): string => `{ ${commands.replaceAll('\n', ' && ')}; } >&2 || exit 1`

/** What is done in the clone; it ends in the folder where the rest is done. */
const inTheClone = (page: string): string => fencesOf(page)[0]?.text ?? ''

/** The rest of the page as one script for one shell: what is exported stays, and every shown output is set apart. */
const scriptOf = (page: string): string =>
  fencesOf(page)
    .slice(1)
    .map(({ language, file, text }, index) => {
      if (file !== undefined) return `cat > ${file} <<'END-${index}'\n${text}\nEND-${index}`
      if (language === 'sh') return quietly(text)
      return shownCommands(text)
        .map(({ command }) => `{ ${command}\n} 2>&1; printf '\\0'`)
        .join('\n')
    })
    .join('\n')

const shownIn = (page: string): readonly string[] =>
  fencesOf(page).flatMap(({ language, text }) =>
    language === 'console' ? shownCommands(text).map(({ output }) => output) : [],
  )

/** The files as they stand, and nothing that a command has made of them. */
const cleanClone = (clone: string): string => {
  const listed = run(process.cwd(), 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).stdout
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(name)))
    cpSync(file, join(clone, file))
  return clone
}

const base = mkdtempSync(join(tmpdir(), 'quick-start-'))
afterAll(() => rmSync(base, { recursive: true }))

const beginning = inTheClone(pages[0] ?? '')

const lacking =
  notInstalled('git', 'bash') ??
  (run(process.cwd(), 'git', ['rev-parse']).status === 0 ? undefined : 'this folder is no clone')

/** Done once for all pages, since they all begin with it. */
const madeInTheClone = (): Ran => run(cleanClone(join(base, 'clone')), 'bash', ['-c', `${quietly(beginning)}\npwd`])
let made: Ran
beforeAll(() => {
  if (lacking === undefined) made = madeInTheClone()
}, 900_000)

describe.each(pages)('%s', (page) => {
  test('does what it says, from a clean clone', (context) => {
    expect(inTheClone(page)).toBe(beginning)
    skipLacking(context, lacking ?? noRegistry(made) ?? (scriptOf(page).includes('Rscript') ? noR('stats') : undefined))
    expect(made.status, made.stderr).toBe(0)
    const folder = join(base, page.replaceAll('/', '-'))
    cpSync(made.stdout.trim(), folder, { recursive: true })
    const { status, stdout, stderr } = run(folder, 'bash', ['-c', `export COLUMNS=${columns}\n${scriptOf(page)}`])
    skipLacking(context, noRegistry({ status, stdout, stderr }))
    expect(stdout.split('\0').slice(0, -1).map(folded)).toEqual(shownIn(page))
    expect(status).toBe(0)
  })
})

test('the quick starts show something', () => expect(pages.flatMap(shownIn).length).toBeGreaterThan(4))
