/** The built site in a real browser: `npm run docs` builds it. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fences } from '../docs/fences.js'
import { describeUnless } from '../lacking.js'
import { deadAnchors } from './links-of-site.js'
import { built, packedSize, sitePages } from './served-site.js'
import { siteInBrowser } from './site-in-browser.js'
import { axeFindings, type Look, overflow, visit } from './visit.js'

const pages = sitePages()
const { lacking, browser, at } = siteInBrowser()

test('there are pages', () => expect(pages).not.toEqual([]))

/**
 * Every page twice, so that each width and each theme is seen everywhere; what people play with in all four. The pages of the
 * API have one shape and are by far the largest: the list of modules, a module of one page and one of topics are looked at, and
 * `fitting.test.ts` measures all.
 */
const looksAt = (path: string): readonly Look[] => [
  ...(path.startsWith('api/') && !/^api\/(?:index|journal|alliance\b.*)\.html$/.test(path) ? [] : [{}]),
  ...(path.startsWith('api/') && path !== 'api/journal.html' ? [] : [{ width: 390, dark: true }]),
  ...(path.startsWith('live/') ? [{ dark: true }, { width: 390 }] : []),
]

/** What a page should show beside its text and does not: its entry in the sidebar, where there is one; the footer. */
const unseenParts = async (page: Page, { width = 1280 }: Look): Promise<readonly string[]> => {
  const entry = page.locator('.VPSidebarItem.is-active > .item').last()
  const box = (await entry.count()) === 0 ? null : await entry.boundingBox()
  const hasSidebar = width >= 960 && (await page.locator('.VPSidebar').count()) > 0
  const isSeen = box !== null && box.y >= 64 && box.y + box.height <= 900
  const footers = await page.getByText('A record, not advice').filter({ visible: true }).count()
  return [...(hasSidebar && !isSeen ? ['entry'] : []), ...(footers === 1 ? [] : ['footer'])]
}

/** What a page may fetch, as a host packs it. */
const heaviest = 300_000

const clues = 'no error, no request to anywhere else, nothing cut off, not too heavy, its entry and footer in sight'
describeUnless(lacking, `${clues}, and axe finds nothing`, () => {
  test.each(pages.flatMap((path) => looksAt(path).map((look) => [path, look] as const)))(
    '%s %o',
    async (path, look) => {
      const { page, wrong, asked } = await visit(browser(), at(path), look)
      const unseen = await unseenParts(page, look)
      const found = await axeFindings(page)
      const wider = await overflow(page)
      await page.context().close()
      expect(wrong).toEqual([])
      expect(found).toEqual([])
      expect(unseen).toEqual([])
      expect(packedSize(asked)).toBeLessThanOrEqual(heaviest)
      expect(wider).toBeLessThanOrEqual(0)
    },
  )
})

test('every link with an anchor leads to a place on a page', () => expect(deadAnchors(pages)).toEqual([]))

/** What a browser fetches of itself: sources of elements, and the links of the head. */
const elsewhere =
  /<(?:script|img|iframe|source|video|audio|object|link)\b[^>]*\s(?:src|srcset|href|data)=["']?(?:https?:)?\/\/[^\s"'>]+|url\(["']?(?:https?:)?\/\/[^)]+|@import[^;]+/g

test('no page, of the API too, and no style fetches from another host', () => {
  const names = readdirSync(built, { encoding: 'utf8', recursive: true }).filter((name) => /\.(?:html|css)$/.test(name))
  expect(names.length).toBeGreaterThanOrEqual(pages.length)
  expect(names.flatMap((name) => readFileSync(`${built}/${name}`, 'utf8').match(elsewhere) ?? [])).toEqual([])
  expect('<script async src="//cdn.example/a.js">, url(https://fonts.example/a)'.match(elsewhere)).toHaveLength(2)
})

test('every page is described in its own words', () => {
  const described = pages.map(
    (path) => /<meta name="description" content="([^"]+)"/.exec(readFileSync(`${built}/${path}`, 'utf8'))?.[1],
  )
  expect(described.filter((words, index) => words === undefined || described.indexOf(words) !== index)).toEqual([])
})

test('a DOI leads to its work, a name of the API to its source', async () => {
  const { page } = await visit(browser(), at('references.html'))
  const works = page.getByText(/doi 10\./)
  expect(await works.count()).toBeGreaterThan(50)
  expect(await works.filter({ hasNot: page.locator('a[href^="https://doi.org/10."]') }).count()).toBe(0)
  await page.goto(at('api/detection/rules-and-findings.html'))
  const source = await page
    .getByText(/^Defined in:/)
    .first()
    .locator('a')
    .getAttribute('href')
  expect((await page.request.get(new URL(source ?? '', page.url()).href)).status()).toBe(200)
  await page.context().close()
})

test('search finds a name of the API, without asking anybody else', async () => {
  const { page, wrong } = await visit(browser(), at('index.html'))
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('falseAlarmRate')
  const link = page.locator('#localsearch-list a[href*="/api/detection"]').first()
  await link.waitFor()
  await link.click()
  await page.waitForURL(/\/api\/detection\/false-alarms\.html#falsealarmrate/)
  await page.context().close()
  expect(wrong).toEqual([])
})

describe('the types of the names in a fence', () => {
  test('are on every TypeScript fence of a written page', () => {
    const untyped = pages.flatMap((path) => {
      if (path.startsWith('api/')) return []
      const page = readFileSync(`docs/${path.replace(/html$/, 'md')}`, 'utf8')
      const written = fences(page).filter(({ language }) => language === 'ts').length
      const [, ...shown] = readFileSync(`${built}/${path}`, 'utf8').split('<div class="language-ts ')
      const typed = shown.filter((fence) => fence.slice(0, fence.indexOf('</pre>')).includes(' data-type="')).length
      return typed === written ? [] : [{ path, written, typed }]
    })
    expect(untyped).toEqual([])
  })

  test.each<Look>([{}, { dark: true }, { width: 390 }])('come to the pointer, stay for it and go: %o', async (look) => {
    const { page, wrong } = await visit(browser(), at('detection.html'), look)
    const box = page.getByRole('tooltip')
    await page
      .locator('[data-type]', { hasText: /^detect$/ })
      .first()
      .hover()
    expect(await box.locator('code').textContent()).toMatch(/^const detect: .*\(series: ScoreSeries, /)
    await box.hover()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await box.count()).toBe(1)
    await page.locator('h1').hover()
    await expect.poll(() => box.count()).toBe(0)
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('are reached by keys: Enter, arrows, Escape', async () => {
    const { page, wrong } = await visit(browser(), at('detection.html'))
    const box = page.getByRole('tooltip')
    await page.locator('pre:has([data-type])').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').textContent()).toBe('getOrThrow')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator(':focus').textContent()).toBe('detect')
    expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe(await box.getAttribute('id'))
    expect(await box.locator('code').textContent()).toMatch(/^const detect: /)
    for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('ArrowRight')
    const name = await page.locator(':focus').boundingBox()
    const beside = await box.boundingBox()
    // The name lies at the far right of the fence, and its box beside it, on the screen.
    expect(name?.x).toBeGreaterThan(600)
    expect(beside?.x).toBeCloseTo(name?.x ?? 0, 0)
    await page.keyboard.press('ArrowLeft')
    expect(await box.locator('code').textContent()).toMatch(/^score: number/)
    await page.keyboard.press('Escape')
    expect(await box.count()).toBe(0)
    expect(await page.locator('pre:focus').count()).toBe(1)
    await page.context().close()
    expect(wrong).toEqual([])
  })
})
