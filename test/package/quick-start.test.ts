/**
 * Each quick start followed word for word from a clean clone, without `dist`: its first commands make the package there,
 * and in the empty folder they end in its files are saved, its commands run, and what they print is compared.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shownCommands } from '../docs/console.js'
import { type Fence, fences } from '../docs/fences.js'
import { type Ran, run } from './consumer.js'

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

const noRegistry = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED/

const unreachable = (stderr: string): string | undefined =>
  process.env.CI === 'true' ? undefined : noRegistry.exec(stderr)?.[0]

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

/** Done once for all pages, since they all begin with it. */
const madeInTheClone = (): Ran => run(cleanClone(join(base, 'clone')), 'bash', ['-c', `${quietly(beginning)}\npwd`])
let made: Ran
beforeAll(() => {
  made = madeInTheClone()
}, 900_000)

describe.each(pages)('%s', (page) => {
  test('does what it says, from a clean clone', ({ skip }) => {
    expect(inTheClone(page)).toBe(beginning)
    skip(made.status !== 0 && unreachable(made.stderr) !== undefined, 'the package registry cannot be reached')
    expect(made.status, made.stderr).toBe(0)
    const folder = join(base, page.replaceAll('/', '-'))
    cpSync(made.stdout.trim(), folder, { recursive: true })
    const { status, stdout, stderr } = run(folder, 'bash', ['-c', scriptOf(page)])
    skip(status !== 0 && unreachable(stderr) !== undefined, 'the package registry cannot be reached')
    expect(stdout.split('\0').slice(0, -1)).toEqual(shownIn(page))
    expect(status).toBe(0)
  })
})

test('the quick starts show something', () => expect(pages.flatMap(shownIn).length).toBeGreaterThan(4))
