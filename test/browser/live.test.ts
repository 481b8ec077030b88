/** Walk a repair and Simulate in a real browser, drawings in pages, and the quick start that leads through them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { siteInBrowser } from './site-in-browser.js'
import { axeFindings, visit } from './visit.js'

const { browser, at } = siteInBrowser()

describe('Walk a repair', () => {
  test('responds to the keyboard, says what is refused, and is shared by its address', async () => {
    const { page, wrong } = await visit(browser(), at('live/walk-a-repair.html'))
    const state = page.locator('.walk .state')
    const said = page.getByRole('status')
    expect(await state.textContent()).toBe('Unattended')
    expect(await page.locator('.walk .cautions li').first().textContent()).toMatch(
      /^Episode e1 was reported 2 sessions/,
    )

    await page.getByRole('button', { name: 'therapist begins' }).focus()
    await page.keyboard.press('Enter')
    expect(await state.textContent()).toBe('Being worked on')
    expect(await page.locator('.walk .box.now + .name').allTextContents()).toEqual(['Being worked on'])
    await page.getByRole('button', { name: 'client: a response hindered, rigid' }).click()
    expect(await said.textContent()).toMatch(/^Being worked on\. Recorded: /)
    await page.getByRole('button', { name: 'use it' }).press('Space')
    await page.getByRole('button', { name: 'client: resolved' }).click()
    expect(await state.textContent()).toBe('Closed')

    await page.getByRole('button', { name: 'they stop trying' }).click()
    expect(await said.textContent()).toMatch(/^Closed\. Not recorded\. /)
    expect(await axeFindings(page)).toEqual([])

    const shared = page.url()
    const lines = await page.locator('.walk .log').first().locator('li').allTextContents()
    const other = await visit(browser(), shared)
    await other.page.locator('.walk .state', { hasText: 'Closed' }).waitFor()
    expect(await other.page.locator('.walk .log').first().locator('li').allTextContents()).toEqual(lines)
    await page.context().close()
    await other.page.context().close()
    expect([...wrong, ...other.wrong]).toEqual([])
  })

  test('goes on with two episodes, a return that somebody says, another model, and a harm that stands apart', async () => {
    const { page, wrong } = await visit(browser(), at('live/walk-a-repair.html'))
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const last = page.locator('.walk .log').last().locator('li').last()
    await press('therapist begins')
    await press('marker')
    await press('confrontation, says the client')
    expect(await last.textContent()).not.toContain('return')
    expect(await page.getByLabel('The buttons are about episode').inputValue()).toBe('e2')
    await press('client: resolved')
    await page.getByLabel('and is said to be the return of e2').check()
    await press('mixed, says the client')
    expect(await last.textContent()).toContain('It is said to be the return of episode e2.')
    await page.getByLabel('The buttons are about episode').selectOption('e1')
    expect(await page.locator('.walk .state').textContent()).toBe('Being worked on')
    const before = await page.locator('.walk .log').last().locator('li').count()
    await page.getByLabel('Stage model').selectOption('agnew')
    expect(await page.locator('.walk .log').last().locator('li').count()).toBe(before)
    await press('client reports discrimination')
    expect(await page.getByRole('region', { name: 'Harm on record' }).textContent()).toMatch(/Safety comes first/)
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('what is said stands beside the buttons, and on a phone in a fifth of the screen', async () => {
    const wide = await visit(browser(), at('live/walk-a-repair.html'))
    for (const name of ['hold a session', 'they stop trying', 'its record ends: handed over']) {
      const button = wide.page.getByRole('button', { name })
      await button.scrollIntoViewIfNeeded()
      await button.click()
      const [pressed, said] = [await button.boundingBox(), await wide.page.locator('.walk .live-said').boundingBox()]
      if (pressed === null || said === null) throw new Error('nothing is shown')
      expect(said.x).toBeGreaterThan(pressed.x + pressed.width)
      expect(said.y).toBeGreaterThan(0)
      expect(said.y + said.height).toBeLessThan(900)
    }
    await wide.page.context().close()

    const { page, wrong } = await visit(browser(), at('live/walk-a-repair.html'), { width: 390 })
    await page.setViewportSize({ width: 390, height: 700 })
    await page.getByRole('button', { name: 'client: resolved' }).click()
    await page.getByRole('button', { name: 'client: resolved' }).click()
    const table = "document.querySelector('.walk-outcome table')"
    expect(await page.evaluate(`${table}.scrollWidth - ${table}.clientWidth`)).toBe(0)
    const bar = await page.locator('.walk .live-said').boundingBox()
    expect(bar?.height).toBeLessThanOrEqual(140)
    // After each press the state is lit and the outcome in sight, without scrolling.
    expect(await page.locator('.walk-states .now').textContent()).toBe('Closed')
    expect(await page.locator('.walk-now p').textContent()).toContain('client: resolved; therapist: not judged')
    const panel = await page.locator('.walk-panel').boundingBox()
    expect(panel?.y).toBeGreaterThan(350)
    expect((panel?.y ?? 0) + (panel?.height ?? 700)).toBeLessThanOrEqual(700)
    await page.getByRole('button', { name: 'start again' }).click()
    await page.getByRole('button', { name: '1 caution' }).click()
    await page.waitForFunction("document.activeElement.id === 'cautions-title'")
    await page.context().close()
    expect([...wide.wrong, ...wrong]).toEqual([])
  })
})

describe('drawings in pages', () => {
  test.each(['experiments', 'calibration', 'groups'])('%s: each is described, and whole on a phone', async (name) => {
    const { page, wrong } = await visit(browser(), at(`${name}.html`), { width: 390 })
    const drawings = page.locator('svg.drawing')
    expect(await drawings.count()).toBeGreaterThan(0)
    for (const drawing of await drawings.all()) {
      expect((await drawing.getAttribute('aria-label'))?.length).toBeGreaterThan(60)
      const [box, words] = [await drawing.boundingBox(), await drawing.locator('text').first().boundingBox()]
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
      expect(words?.height).toBeGreaterThanOrEqual(11)
    }
    await page.context().close()
    expect(wrong).toEqual([])
  })
})

describe('Simulate', () => {
  test('responds to keys, announces what came of it, and is shared by its address', async () => {
    const { page, wrong } = await visit(browser(), at('live/simulate.html'))
    const said = page.getByRole('status')
    const done = /^5,000 simulated courses: \d+% had at least one rupture/
    await expect.poll(() => said.textContent()).toMatch(done)
    const before = await said.textContent()

    const hazard = page.getByRole('slider', { name: 'A rupture begins' })
    await hazard.focus()
    await page.keyboard.press('Home')
    await expect
      .poll(() => said.textContent())
      .toMatch(/: 0% had at least one rupture, 0% ended with one still open, .* No rupture began/)
    await page.keyboard.press('End')
    await page.getByRole('slider', { name: 'It is recognised' }).press('PageUp')
    await page.getByRole('slider', { name: 'Sessions planned' }).press('ArrowRight')
    await expect.poll(() => said.textContent()).toMatch(done)
    const after = await said.textContent()
    expect(after).not.toBe(before)
    expect(page.url()).toMatch(/hazard=0\.3&.*sessions=17/)
    expect(await axeFindings(page)).toEqual([])

    const other = await visit(browser(), page.url())
    await expect.poll(() => other.page.getByRole('status').textContent()).toBe(after)
    await page.getByRole('button', { name: 'As at first' }).press('Enter')
    await expect.poll(() => said.textContent()).toBe(before)
    await page.context().close()
    await other.page.context().close()
    expect([...wrong, ...other.wrong]).toEqual([])
  })
})

describe('the quick start for readers', () => {
  /** The names of what a step says to press, word for word. */
  const [, ...steps] = readFileSync('docs/quick-start/reader.md', 'utf8').split(/^\d+\. /m)
  const named = steps.map((step) => [...step.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, name = '']) => name))

  test('leads where it says, step by step', async () => {
    const { page, wrong } = await visit(browser(), at('quick-start/reader.html'))
    await page.getByRole('link', { name: 'Open this repair' }).click()
    const said = page.getByRole('status')
    const lines = page.locator('.walk .log').first().locator('li')
    const outcomes = async () =>
      Object.fromEntries(
        (await page.locator('.walk-outcome tbody tr').allInnerTexts()).flatMap((row) => {
          const cells = row.split('\t').map((cell) => cell.trim())
          return (cells[0] ?? '').split(', ').map((criterion) => [criterion, cells.at(-1)])
        }),
      )
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const [see, [first = '', ...make] = [], refused, whose] = named
    expect(see).toEqual([])
    await expect.poll(() => said.textContent()).toMatch(/^Closed\. This is the walk in the address\./)
    expect(await outcomes()).toMatchObject({ client: 'resolved', therapist: 'not judged' })
    await press(first)
    expect(await said.textContent()).toMatch(/^Unattended\. As at first: a withdrawal was reported two sessions ago\./)
    expect(await page.locator('.walk .cautions li').count()).toBe(1)

    expect(make).toHaveLength(5)
    for (const name of make) {
      await press(name)
      expect(await said.textContent()).toMatch(/\. Recorded: /)
    }
    expect(await said.textContent()).toMatch(/^Closed\./)
    const before = await lines.count()
    for (const name of refused ?? []) await press(name)
    expect(await said.textContent()).toMatch(/^Closed\. Not recorded\. .*“client judges: 5 of 5”\.$/)
    expect(await lines.count()).toBe(before)

    const [again = '', resolved = '', judges = ''] = whose ?? []
    await press(again)
    await press(resolved)
    expect(await outcomes()).toMatchObject({ therapist: 'resolved', client: 'not judged' })
    await press(judges)
    expect(await outcomes()).toMatchObject({ therapist: 'resolved', client: 'resolved' })
    await page.context().close()

    const read = await visit(browser(), at('live/read-a-series.html'))
    const shares = await read.page
      .locator('section[aria-labelledby="noise"] tbody tr td:nth-of-type(1) strong')
      .allTextContents()
    const [, , , , series = ''] = steps
    expect([...series.matchAll(/(\d+) in 100/g)].map(([, share]) => `${share}%`)).toEqual([shares[0], shares[2]])
    await read.page.context().close()

    const simulate = await visit(browser(), at('live/simulate.html'))
    const slider = simulate.page.getByRole('slider', { name: named[5]?.[0] ?? '' })
    const open = async (): Promise<number> => {
      const text = (await simulate.page.getByRole('status').textContent()) ?? ''
      return Number(/(\d+)% ended with one still open/.exec(text)?.[1] ?? Number.NaN)
    }
    await slider.press('Home')
    await expect.poll(open).toBeGreaterThan(40)
    await slider.press('End')
    await expect.poll(open).toBeLessThan(40)
    await simulate.page.context().close()
    expect([...wrong, ...read.wrong, ...simulate.wrong]).toEqual([])
  })
})
