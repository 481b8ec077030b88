/** The built site in a real browser: `npm run docs` builds it; without it, or without Chromium, this is skipped with the reason. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fences } from '../docs/fences.js'
import { built, type Served, serveSite, sitePages } from './served-site.js'
import { axeFindings, hasChromium, type Look, openBrowser, overflow, visit } from './visit.js'

const pages = sitePages()
const lacking = [
  ...(pages.length === 0 ? ['the site is not built (npm run docs)'] : []),
  ...(hasChromium() ? [] : ['there is no Chromium (its path goes into CHROMIUM)']),
].join('; ')

let site: Served
let browser: Browser

beforeAll(async () => {
  if (lacking !== '' && process.env.CI === 'true') throw new Error(lacking)
  if (lacking !== '') return console.warn(`browser tests skipped: ${lacking}`)
  site = await serveSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})
beforeEach(({ skip }) => skip(lacking !== '', lacking))

const at = (path: string): string => `${site.origin}/${path}`

test('there are pages', () => expect(pages.length).toBeGreaterThan(40))

/** Every page twice, so that each width and each theme is seen everywhere; what people play with in all four. */
const looksAt = (path: string): readonly Look[] => [
  {},
  { width: 390, dark: true },
  ...(path.startsWith('live/') ? [{ dark: true }, { width: 390 }] : []),
]

describe('no error, no request to anywhere else, nothing cut off, and axe finds nothing', () => {
  test.each(pages.flatMap((path) => looksAt(path).map((look) => [path, look] as const)))(
    '%s %o',
    async (path, look) => {
      const { page, wrong } = await visit(browser, at(path), look)
      const found = await axeFindings(page)
      const wider = await overflow(page)
      await page.context().close()
      expect(wrong).toEqual([])
      expect(found).toEqual([])
      expect(wider).toBeLessThanOrEqual(0)
    },
  )
})

test('search finds a name of the API, without asking anybody else', async () => {
  const { page, wrong } = await visit(browser, at('index.html'))
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('falseAlarmRate')
  const link = page.locator('#localsearch-list a[href*="/api/detection"]').first()
  await link.waitFor()
  await link.click()
  await page.waitForURL(/\/api\/detection\.html#falsealarmrate/)
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
    const { page, wrong } = await visit(browser, at('detection.html'), look)
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
    const { page, wrong } = await visit(browser, at('detection.html'))
    const box = page.getByRole('tooltip')
    await page.locator('pre:has([data-type])').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').textContent()).toBe('detect')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator(':focus').textContent()).toBe('parseRule')
    expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe(await box.getAttribute('id'))
    expect(await box.locator('code').textContent()).toMatch(/^const parseRule: /)
    await page.keyboard.press('ArrowLeft')
    expect(await box.locator('code').textContent()).toMatch(/^const detect: /)
    await page.keyboard.press('Escape')
    expect(await box.count()).toBe(0)
    expect(await page.locator('pre:focus').count()).toBe(1)
    await page.context().close()
    expect(wrong).toEqual([])
  })
})

describe('Walk a repair', () => {
  test('responds to the keyboard, says what is refused, and is shared by its address', async () => {
    const { page, wrong } = await visit(browser, at('live/walk-a-repair.html'))
    const state = page.locator('.walk .state')
    const said = page.getByRole('status')
    expect(await state.textContent()).toBe('Unattended')
    expect(await page.locator('.walk ul li').first().textContent()).toMatch(/no attempt at repair is on record/)

    await page.getByRole('button', { name: 'therapist begins' }).focus()
    await page.keyboard.press('Enter')
    expect(await state.textContent()).toBe('BeingWorkedOn')
    await page.getByRole('button', { name: 'use it' }).press('Space')
    await page.getByRole('button', { name: 'client: resolved' }).click()
    expect(await state.textContent()).toBe('Closed')

    await page.getByRole('button', { name: 'they stop trying' }).click()
    expect(await said.textContent()).toMatch(/^Closed\. Not recorded\. /)
    expect(await axeFindings(page)).toEqual([])

    const shared = page.url()
    const lines = await page.locator('.walk .log').first().locator('li').allTextContents()
    const other = await visit(browser, shared)
    await other.page.locator('.walk .state', { hasText: 'Closed' }).waitFor()
    expect(await other.page.locator('.walk .log').first().locator('li').allTextContents()).toEqual(lines)
    await page.context().close()
    await other.page.context().close()
    expect([...wrong, ...other.wrong]).toEqual([])
  })
})

describe('Read a series', () => {
  test('responds to keys and to the mouse, says what is wrong, and is shared by its address', async () => {
    const { page, wrong } = await visit(browser, at('live/read-a-series.html'))
    const findings = page.locator('.read [role="status"] li')
    const before = await findings.count()
    expect(before).toBeGreaterThan(0)

    const point = page.getByRole('slider', { name: 'Session 5' })
    await point.focus()
    await page.keyboard.press('End')
    expect(await point.getAttribute('aria-valuenow')).toBe('7')
    await expect.poll(() => page.url()).toContain('scores=')

    const box = await page.getByRole('slider', { name: 'Session 2' }).boundingBox()
    if (box === null) throw new Error('no point to drag')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 4 })
    await page.mouse.up()
    expect(Number(await page.getByRole('slider', { name: 'Session 2' }).getAttribute('aria-valuenow'))).toBeLessThan(5)

    await page.getByLabel('Rule', { exact: true }).selectOption('sudden-change')
    await page.locator('.read details summary').click()
    await page.getByLabel('cutoff').fill('much')
    expect(await page.locator('.read ul.problem li').first().textContent()).toMatch(/cutoff: expected a number/)
    await page.getByLabel('cutoff').fill('2')
    await page.getByLabel('Scores, session by session').fill('5 5 5 2 2 2 NA 2')
    await expect.poll(() => findings.count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])

    const shared = page.url()
    const other = await visit(browser, shared)
    await expect.poll(() => other.page.locator('.read [role="status"] li').count()).toBe(1)
    await page.context().close()
    await other.page.context().close()
    expect([...wrong, ...other.wrong]).toEqual([])
  })
})

describe('Simulate', () => {
  test('responds to keys, announces what came of it, and is shared by its address', async () => {
    const { page, wrong } = await visit(browser, at('live/simulate.html'))
    const said = page.getByRole('status')
    const done = /^5,000 simulated courses: \d+% had at least one rupture/
    await expect.poll(() => said.textContent()).toMatch(done)
    const before = await said.textContent()

    const hazard = page.getByRole('slider', { name: 'A rupture begins' })
    await hazard.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => said.textContent()).toMatch(/: 0% had at least one rupture, .* No rupture began/)
    await page.keyboard.press('End')
    await page.getByRole('slider', { name: 'It is recognised' }).press('PageUp')
    await page.getByRole('slider', { name: 'Sessions planned' }).press('ArrowRight')
    await expect.poll(() => said.textContent()).toMatch(done)
    const after = await said.textContent()
    expect(after).not.toBe(before)
    expect(page.url()).toMatch(/hazard=0\.3&.*sessions=17/)
    expect(await axeFindings(page)).toEqual([])

    const other = await visit(browser, page.url())
    await expect.poll(() => other.page.getByRole('status').textContent()).toBe(after)
    await page.getByRole('button', { name: 'As at first' }).press('Enter')
    await expect.poll(() => said.textContent()).toBe(before)
    await page.context().close()
    await other.page.context().close()
    expect([...wrong, ...other.wrong]).toEqual([])
  })
})
