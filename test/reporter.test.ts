/** How a run ends, seen in runs of planted files; and that what is lacking fails a test only where all is required. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'planted-'))
afterAll(() => rmSync(folder, { recursive: true }))
const pathTo = (file: string): string => JSON.stringify(resolve('test', file))

/** The exit of a run of these files and the last lines that it prints; nothing is asked for but what is named. */
const endOf = (files: Readonly<Record<string, string>>, asked: NodeJS.ProcessEnv = {}) => {
  const root = mkdtempSync(join(folder, 'run-'))
  const config = `import { closingLine } from ${pathTo('reporter.ts')}
    export default { test: { globals: true, reporters: [closingLine] } }`
  for (const [name, text] of Object.entries({ ...files, 'vitest.config.ts': config })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const { CI: _, FULL: _full, REQUIRE_ALL: _all, ...env } = process.env
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/vitest/vitest.mjs'), 'run', '--root', root],
    { env: { ...env, ...asked }, encoding: 'utf8' },
  )
  return { status, lines: stdout.trimEnd().split('\n') }
}

const fault = "throw new Error('planted')"
const passing = "test('passes', () => {})\n"

/** Files that fail each in a way of its own, and what is to be counted in each. */
const failing = [
  { why: 'a test', text: `${passing}test('fails', () => { ${fault} })`, passed: 1, failed: 1 },
  { why: 'a suite without a test', text: `${passing}describe('empty', () => {})`, passed: 1, failed: 1 },
  {
    why: 'a suite that cannot end',
    text: `${passing}describe('suite', () => { afterAll(() => { ${fault} }); test('passes', () => {}) })`,
    passed: 2,
    failed: 1,
  },
  {
    why: 'a suite that cannot begin',
    text: `${passing}describe('suite', () => { beforeAll(() => { ${fault} }); test('is not tried', () => {}) })`,
    passed: 1,
    failed: 1,
    skipped: 1,
  },
  { why: 'a file that cannot be read', text: "import './nowhere.js'", failed: 1 },
  { why: 'a file without a test', text: '', failed: 1 },
  {
    why: 'an error beside the tests',
    text: `test('passes', async () => { setTimeout(() => { ${fault} }); await new Promise((done) => setTimeout(done, 50)) })`,
    passed: 1,
    failed: 1,
  },
]

describe('the closing line', () => {
  it('counts every test, suite and file that failed', () => {
    const { status, lines } = endOf(Object.fromEntries(failing.map(({ text }, n) => [`${n}.test.ts`, text])))
    const sum = (of: 'passed' | 'failed' | 'skipped'): number => failing.reduce((all, file) => all + (file[of] ?? 0), 0)
    expect([status, lines.at(-1)]).toEqual([
      1,
      `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`,
    ])
  })
})

describe('what is lacking', () => {
  const needing = `import { describeUnless, skipLacking } from ${pathTo('lacking.ts')}
    ${passing}
    test('needs a moon', (context) => skipLacking(context, 'there is no moon'))
    describeUnless('there is no sun', 'a suite', () => { ${fault} })
    describeUnless(undefined, 'another suite', () => { test('passes', () => {}) })`
  const files = { 'one/needing.test.ts': needing, 'two/more/needing.test.ts': needing }

  it('is skipped with its reason, whether in CI or not', () => {
    expect(endOf(files, { CI: 'true' })).toEqual({
      status: 0,
      lines: [
        '2 skipped: there is no moon (one/needing.test.ts, two/more/needing.test.ts)',
        '2 skipped: there is no sun (one/needing.test.ts, two/more/needing.test.ts)',
        '10% of the random runs, and the shorter searches; FULL=1 makes all',
        '4 passed, 0 failed, 4 skipped',
      ],
    })
  })

  it('is said by folder where more than five files lack it', () => {
    const many = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`${n % 2}/${n}.test.ts`, needing]))
    expect(endOf(many).lines[0]).toBe('6 skipped: there is no moon (0/, 1/)')
  })

  it('fails where all is required, and all that was asked for needs no word', () => {
    expect(endOf(files, { FULL: '1', REQUIRE_ALL: '1' })).toEqual({
      status: 1,
      lines: ['4 passed, 4 failed, 0 skipped'],
    })
  })

  it('is never asked for by way of CI', () => {
    const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
    const asking = tests.filter((name) => /\benv\b.{0,4}\bCI\b/.test(readFileSync(join('test', name), 'utf8')))
    expect(asking).toEqual([])
  })
})
