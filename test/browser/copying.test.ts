/** What the buttons beside code copy, on the pages that a newcomer follows: pasted and run, it does what the page shows. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Shown, shownCommands } from '../../docs/.vitepress/markdown/shown-commands.js'
import { rerun, sandbox } from '../docs/console.js'
import { type Fence, fences } from '../docs/fences.js'
import { notInstalled, skipLacking } from '../lacking.js'
import { noR } from '../r/with-r.js'
import { noPandas } from '../with-pandas.js'
import { siteInBrowser } from './site-in-browser.js'
import { visit } from './visit.js'

const { browser, at } = siteInBrowser()

const pages = [
  'index.md',
  'quick-start/developer.md',
  'quick-start/researcher.md',
  ...readdirSync('docs/examples').map((name) => `examples/${name}`),
]

/** What is to be copied from a fence: each command by itself, anything else whole. */
const piecesOf = ({ language, text }: Fence): readonly string[] =>
  language === 'console' ? shownCommands(text).map(({ command }) => command) : [text]

/** What the button of each block of the page puts on the clipboard, in their order. */
const copiedFrom = async (page: Page): Promise<readonly string[]> => {
  const copied: string[] = []
  for (const button of await page.locator('.vp-doc [class*="language-"] > button.copy').all()) {
    await page.evaluate("navigator.clipboard.writeText('nothing')")
    await button.click()
    await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).not.toBe('nothing')
    copied.push(await page.evaluate<string>('navigator.clipboard.readText()'))
  }
  return copied
}

/** What stands under each command; nothing under one that prints nothing. */
const printedOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('.vp-doc .command')].map(({ nextElementSibling: next }) =>
    next?.matches('.printed[aria-label="Output"]') ? next.querySelector('pre').textContent + '\\n' : '')`)

/** A folder with the package where a reader may write, examples too. */
const workshop = (): string => {
  const folder = sandbox()
  rmSync(join(folder, 'examples'))
  cpSync('examples', join(folder, 'examples'), { recursive: true })
  return folder
}

const isWhole = ({ file, text }: Fence): boolean =>
  file !== undefined && (!existsSync(file) || readFileSync(file, 'utf8').trimEnd() === text)

describe.each(pages)('%s', (name) => {
  const all = fences(readFileSync(`docs/${name}`, 'utf8')).filter(({ language }) => language !== 'mermaid')

  test('is copied, pasted and run', { timeout: 240_000 }, async (context) => {
    skipLacking(
      context,
      notInstalled('bash') ??
        (all.some(({ text }) => text.includes('Rscript')) ? noR('msm') : undefined) ??
        (all.some(({ text }) => text.includes('python3')) ? noPandas() : undefined),
    )
    const { page, wrong } = await visit(browser(), at(name.replace(/md$/, 'html')))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = await copiedFrom(page)
    const printed = [...(await printedOn(page))]
    await page.context().close()
    expect(wrong).toEqual([])
    expect(copied).toEqual(all.flatMap(piecesOf))

    const folder = workshop()
    try {
      const pasted = [...copied]
      for (const fence of all) {
        const pieces = pasted.splice(0, piecesOf(fence).length)
        if (fence.file !== undefined && isWhole(fence)) writeFileSync(join(folder, fence.file), `${pieces[0]}\n`)
        if (fence.language !== 'console') continue
        const shown = pieces.map((command): Shown => ({ command, typed: command, output: printed.shift() ?? '' }))
        expect(rerun(shown, folder).outputs).toEqual(shown.map(({ output }) => output))
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
