/** Each quick start followed word for word: its files saved, its commands run, what they print compared, in an empty folder. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { shownCommands } from '../docs/console.js'
import { fences } from '../docs/fences.js'
import { ensureBuilt } from './build.js'
import { run } from './consumer.js'

const pages = ['developer', 'researcher'].map((name) => `docs/quick-start/${name}.md`)

/** The page as one script for one shell: what is exported stays, and every shown output is set apart. */
const scriptOf = (page: string): string =>
  fences(readFileSync(page, 'utf8'))
    .map(({ language, file, text }, index) => {
      if (file !== undefined) return `cat > ${file} <<'END-${index}'\n${text}\nEND-${index}`
      if (language === 'sh') return `{ ${text.replaceAll('\n', ' && ')}; } >&2 || exit 1`
      return shownCommands(text)
        .map(({ command }) => `{ ${command}\n} 2>&1; printf '\\0'`)
        .join('\n')
    })
    .join('\n')

const shownIn = (page: string): readonly string[] =>
  fences(readFileSync(page, 'utf8')).flatMap(({ language, text }) =>
    language === 'console' ? shownCommands(text).map(({ output }) => output) : [],
  )

const noRegistry = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED/

const packed = mkdtempSync(join(tmpdir(), 'quick-start-'))
beforeAll(() => {
  ensureBuilt()
  run(process.cwd(), 'npm', ['pack', '--silent', '--pack-destination', packed])
  return () => rmSync(packed, { recursive: true })
})

describe.each(pages)('%s', (page) => {
  test('does what it says, in an empty folder', ({ skip }) => {
    const folder = join(packed, page.replaceAll('/', '-'))
    mkdirSync(folder)
    const [tarball = ''] = readdirSync(packed).filter((name) => name.endsWith('.tgz'))
    expect(readFileSync(page, 'utf8')).toContain(`npm install ./${tarball}`)
    copyFileSync(join(packed, tarball), join(folder, tarball))
    const { status, stdout, stderr } = run(folder, 'bash', ['-c', scriptOf(page)])
    const unreachable = process.env.CI === 'true' ? undefined : noRegistry.exec(stderr)?.[0]
    skip(status !== 0 && unreachable !== undefined, `the package registry cannot be reached (${unreachable})`)
    expect(stdout.split('\0').slice(0, -1)).toEqual(shownIn(page))
    expect(status).toBe(0)
  })
})

test('the quick starts show something', () => expect(pages.flatMap(shownIn).length).toBeGreaterThan(4))
