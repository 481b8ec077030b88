/**
 * Every example that a page runs, where a reader has copied it to: beside the installed package, with the files that the page
 * shows or links to and no others. It prints there what the page shows, which is what it prints in the clone.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shownCommands } from '../../docs/.vitepress/markdown/shown-commands.js'
import { rerun } from '../docs/console.js'
import { fences, prose, runsExample } from '../docs/fences.js'
import { notInstalled, skipLacking } from '../lacking.js'
import { noR } from '../r/with-r.js'
import { isFull } from '../runs.js'
import { type Consumer, packedConsumer } from './consumer.js'

/** The pages that run examples, with the fences that do. What an earlier of them made is there for the later ones. */
const pages = ['README.md', ...readdirSync('docs', { encoding: 'utf8', recursive: true }).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md') && !/^docs\/(?:api|\.vitepress)\//.test(name))
  .map((page) => ({ page, text: readFileSync(page, 'utf8') }))
  .map(({ page, text }) => ({ page, text, shells: fences(text).filter(runsExample) }))
  .filter(({ shells }) => shells.length > 0)

/** The files of `examples` that a page shows or links to. */
const handedOut = (page: string, text: string): readonly string[] => {
  const linked = Array.from(prose(text).matchAll(/\]\(([^)#\s]+)\)/g), ([, target = '']) => join(dirname(page), target))
  const shown = fences(text).flatMap(({ file }) => file ?? [])
  return [...new Set([...linked, ...shown])].filter((file) => file.startsWith('examples/') && statSync(file).isFile())
}

/** Examples that work for more than five seconds are run under FULL=1. */
const untried = (text: string): string | undefined =>
  isFull || !/node examples\/(?:calibration|power-study)\./.test(text) ? undefined : 'it takes long: FULL=1 runs it'

let consumer: Consumer
beforeAll(() => {
  consumer = packedConsumer()
})
afterAll(() => {
  if (consumer?._tag === 'Installed') rmSync(dirname(consumer.folder), { recursive: true })
})

/** A folder with a reader's copies, and the package installed in it. */
const copied = (page: string, text: string, installed: string): string => {
  const folder = join(dirname(installed), page.replaceAll('/', '-'))
  mkdirSync(folder)
  symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'))
  symlinkSync(join('node_modules', '.bin'), join(folder, '.bin'))
  for (const file of handedOut(page, text)) cpSync(file, join(folder, file))
  return folder
}

describe.each(pages)('$page', ({ page, text, shells }) => {
  let folder: string | undefined
  beforeAll(() => {
    if (consumer._tag === 'Installed') folder = copied(page, text, consumer.folder)
  })
  for (const fence of shells)
    test(`line ${fence.line}: runs beside the package, from copies`, (context) => {
      skipLacking(context, consumer._tag === 'Unreachable' ? consumer.lacking : notInstalled('bash'))
      skipLacking(context, untried(fence.text))
      skipLacking(context, fence.text.includes('Rscript') ? noR('msm') : undefined)
      const shown = shownCommands(fence.text)
      expect(rerun(shown, folder ?? '').outputs).toEqual(shown.map(({ output }) => output))
    })
})

test('pages run examples', () => expect(pages.length).toBeGreaterThan(8))
