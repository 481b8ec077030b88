/** The size of what is on the site: nothing of a block of code lies beyond its edge, on a screen of common width and on a phone. */
import { expect, test } from 'vitest'
import { describeUnless } from '../lacking.js'
import { sitePages } from './served-site.js'
import { siteInBrowser } from './site-in-browser.js'

const { lacking, browser, at } = siteInBrowser()
const pages = sitePages()

/** A page of the API is of a topic, which is not longer than this; a page a module was up to 70,000 pixels. */
const longest = 30_000

describeUnless(lacking, 'no block of code is wider than what shows it, and no page of the API is too long', () => {
  test.each([1280, 390])(
    'at %i',
    async (width) => {
      const context = await browser().newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      // What is measured is in the pages as they are served.
      await page.route('**/*.js', (route) => route.abort())
      const found: string[] = []
      let blocks = 0
      for (const path of pages) {
        await page.goto(at(path))
        const [all, wide, height] = await page.evaluate<readonly [number, readonly string[], number]>(`(() => {
        const blocks = [...document.querySelectorAll('pre, pre code')]
        const wide = blocks.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        const { scrollHeight } = document.documentElement
        return [blocks.length, wide.map(({ textContent }) => textContent.slice(0, 60)), scrollHeight]
      })()`)
        blocks += all
        found.push(...wide.map((text) => `${path}: ${text}`))
        if (path.startsWith('api/') && width === 1280 && height > longest) found.push(`${path}: ${height} pixels`)
      }
      await context.close()
      expect(blocks).toBeGreaterThan(400)
      expect(found).toEqual([])
    },
    300_000,
  )
})
