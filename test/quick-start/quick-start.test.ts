/**
 * Each quick start followed word for word from a clean clone, without `dist`: its first commands make the package there,
 * and in the empty folder they end in its files are saved, its commands run, and what they print is compared.
 */

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { shownCommands } from '../../docs/.vitepress/markdown/shown-commands.js'
import { type Fence, fences } from '../docs/fences.js'
import { columns, folded } from '../docs/folded.js'
import { notInstalled, skipLacking } from '../lacking.js'
import { noRegistry, type Ran, run } from '../package/consumer.js'
import { noR } from '../r/with-r.js'
import { isFull } from '../runs.js'
import { noPandas } from '../with-pandas.js'

const pages = ['developer', 'researcher'].map((name) => `docs/quick-start/${name}.md`)

const fencesOf = (page: string): readonly Fence[] => fences(readFileSync(page, 'utf8'))

/** Stops at the first command that fails; what these print is no part of the page. */
const quietly = (commands: string): string => `{ ${commands.replaceAll('\n', ' && ')}; } >&2 || exit 1`

/** What is done in the clone; it ends in the folder where the rest is done. */
const inTheClone = (page: string): string => fencesOf(page)[0]?.text ?? ''

const isPython = ({ language, text }: Fence): boolean => language === 'py' || text.includes('python3')

/** The rest of the page, or what it does in Python, for which not everyone has what it needs. */
const restOf = (page: string, inPython: boolean): readonly Fence[] =>
  fencesOf(page)
    .slice(1)
    .filter((fence) => isPython(fence) === inPython)

/** Fences as one script for one shell: what is exported stays, and every shown output is set apart. */
const scriptOf = (followed: readonly Fence[]): string =>
  followed
    .map(({ language, file, text }, index) => {
      if (file !== undefined) return `cat > ${file} <<'END-${index}'\n${text}\nEND-${index}`
      if (language === 'sh') return quietly(text)
      return shownCommands(text)
        .map(({ command }) => `{ ${command}\n} 2>&1; printf '\\0'`)
        .join('\n')
    })
    .join('\n')

const shownIn = (followed: readonly Fence[]): readonly string[] =>
  followed.flatMap(({ language, text }) =>
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
  (isFull ? undefined : 'a clone is made and built anew under FULL=1') ??
  notInstalled('git', 'bash') ??
  (run(process.cwd(), 'git', ['rev-parse']).status === 0 ? undefined : 'this folder is no clone')

/** Done once for all pages, since they all begin with it. */
const madeInTheClone = (): Ran =>
  run(cleanClone(join(base, 'clone')), 'bash', ['--norc', '-c', `${quietly(beginning)}\npwd`])
let made: Ran
beforeAll(() => {
  if (lacking === undefined) made = madeInTheClone()
}, 900_000)

/** Follows a part of a page in its folder, and compares what is printed. */
const follow = (context: TestContext, folder: string, followed: readonly Fence[]): void => {
  const ran = run(folder, 'bash', ['--norc', '-c', `export COLUMNS=${columns}\n${scriptOf(followed)}`])
  skipLacking(context, noRegistry(ran))
  expect(ran.stdout.split('\0').slice(0, -1).map(folded)).toEqual(shownIn(followed))
  expect(ran.status).toBe(0)
}

describe.each(pages)('%s', (page) => {
  const folder = join(base, page.replaceAll('/', '-'))
  const [rest, inPython] = [restOf(page, false), restOf(page, true)]

  test('does what it says, from a clean clone', (context) => {
    expect(inTheClone(page)).toBe(beginning)
    skipLacking(context, lacking ?? noRegistry(made) ?? (scriptOf(rest).includes('Rscript') ? noR('stats') : undefined))
    expect(made.status, made.stderr).toBe(0)
    cpSync(made.stdout.trim(), folder, { recursive: true })
    follow(context, folder, rest)
  })

  if (inPython.length > 0)
    test('does what it says in pandas', (context) => {
      skipLacking(context, noPandas() ?? (existsSync(folder) ? undefined : 'the rest of the page was not followed'))
      follow(context, folder, inPython)
    })
})

test('the quick starts show something', () =>
  expect(pages.flatMap((page) => shownIn(fencesOf(page))).length).toBeGreaterThan(4))
