import { ruleIds } from 'rupture-repair/detection'
import { describe, expect, test } from 'vitest'
import { siteInBrowser } from './site-in-browser.js'
import { axeFindings, overflow, visit } from './visit.js'

const { browser, at } = siteInBrowser()

describe('Read a series', () => {
  test('responds to keys and to the mouse, says what is wrong, and is shared by a link on demand', async () => {
    const { page, wrong } = await visit(browser(), at('live/read-a-series.html'))
    const findings = page.locator('.read [role="status"] li')
    const scores = page.getByLabel('Scores, session by session')
    const before = await findings.count()
    expect(before).toBeGreaterThan(0)

    const point = page.getByRole('slider', { name: 'Session 5' })
    await point.focus()
    await page.keyboard.press('End')
    expect(await point.getAttribute('aria-valuenow')).toBe('7')

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
    expect(await page.locator('.read ul.problem li').allTextContents()).toEqual([
      'The parameter cutoff cannot be read: expected a number above 0.',
    ])
    await page.getByLabel('cutoff').fill('2')
    await scores.fill('5 5 5 2 2 2 NA 2')
    await expect.poll(() => findings.count()).toBe(1)
    expect(page.url()).not.toContain('#')
    await page.getByRole('button', { name: 'Share' }).click()
    await expect.poll(() => page.url()).toContain('#scores=')
    expect(await axeFindings(page)).toEqual([])

    const shared = page.url()
    const other = await visit(browser(), shared)
    await expect.poll(() => other.page.locator('.read [role="status"] li').count()).toBe(1)
    await scores.fill('5 4 5')
    await expect.poll(() => page.url()).not.toContain('#')
    await page.context().close()
    await other.page.context().close()
    expect([...wrong, ...other.wrong]).toEqual([])
  })

  test('refuses in a sentence what it cannot read, and shows nothing old beneath', async () => {
    const { page, wrong } = await visit(browser(), at('live/read-a-series.html#scores=oops&scale=1,7&rule=best'))
    const alert = page.getByRole('alert')
    await expect.poll(() => alert.textContent()).toMatch(/As in the invented example: scores, rule\./)
    const scores = page.getByLabel('Scores, session by session')
    await scores.fill('5,2 5,4 3,1')
    expect(await alert.textContent()).toMatch(/Is a comma between two digits a decimal point/)
    expect(await page.locator('.read [role="status"] li').count()).toBe(0)
    expect(await page.locator('svg.series').isVisible()).toBe(false)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'They are decimal points' }).press('Enter')
    expect(await page.getByRole('slider').count()).toBe(3)
    await scores.fill('5 '.repeat(201))
    expect(await alert.textContent()).toMatch(/There are 201 sessions/)
    await scores.fill('5 5 5')
    await page.getByText('the scores are all the same').waitFor()
    await page.getByLabel('to', { exact: true }).fill('4')
    await page.getByLabel('to', { exact: true }).blur()
    expect(await page.locator('.read ul.problem li').allTextContents()).toEqual([
      'The score of sessions 1, 2 and 3 is beyond an end of the scale: correct it under “Scores”, or the ends under “The scale goes from … to”.',
    ])
    await page.context().close()
    expect(wrong).toEqual([])
  })
})

describe('the series that a page opens with', () => {
  test('is moved by mouse and keys, and finding and false alarms follow', async () => {
    const { page, wrong } = await visit(browser(), at('rules/drop.html'))
    const found = page.locator('.opening [role="status"] li')
    const shares = page.getByRole('region', { name: 'What noise alone would do' }).getByRole('listitem')
    await expect.poll(() => found.count()).toBe(2)
    // The noise comes from a worker, a moment after the page.
    await expect
      .poll(async () => (await shares.allTextContents())[0])
      .toMatch(/^\d+% \(\d+% to \d+%\) if the SD is \d\.\d\d, taken from the middle step/)
    const before = await shares.allTextContents()

    const point = page.getByRole('slider', { name: 'Session 5' })
    const box = await point.boundingBox()
    if (box === null) throw new Error('no point to drag')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    // To 4.8: higher, and the next step down is a fall.
    const worker = page.waitForEvent('worker')
    await page.mouse.move(box.x + box.width / 2, box.y - 37, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => found.count()).toBe(1)
    // A slow rule takes more than a second, in which the page goes on answering.
    expect((await worker).url()).toContain('noise-worker')
    await expect.poll(() => shares.allTextContents()).not.toEqual(before)
    await page.getByRole('button', { name: 'As at first' }).click()
    await expect.poll(() => found.count()).toBe(2)
    await page.getByRole('slider', { name: 'Session 11' }).press('End')
    await expect.poll(() => found.last().textContent()).toContain('between session 11 and session 12')
    expect(await axeFindings(page)).toEqual([])

    const points = await page.getByRole('slider').count()
    await page.getByRole('link', { name: 'Open this series in Read a series' }).click()
    await page.waitForURL(/read-a-series\.html#scores=/)
    // The address changes before the page does.
    await page.getByRole('heading', { level: 1, name: 'Read a series' }).waitFor()
    await expect.poll(() => page.getByRole('slider').count()).toBe(points)
    await expect.poll(() => page.getByRole('slider', { name: 'Session 11' }).getAttribute('aria-valuenow')).toBe('7')
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test.each([
    ...ruleIds.map((id) => `rules/${id}`),
    'rules/session-by-session',
    'rules/discrepancy',
    'rules/disaggregation',
    'examples/one-client',
  ])('is whole and legible on a phone: %s', async (path) => {
    const { page, wrong } = await visit(browser(), at(`${path}.html`), { width: 390 })
    const series = page.locator('.opening svg.series').first()
    await series.waitFor()
    const box = await series.boundingBox()
    expect(box?.width).toBeGreaterThan(320)
    const tick = await series.locator('.tick').first().boundingBox()
    expect(tick?.height).toBeGreaterThanOrEqual(10)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('slider').first().press('Home')
    await expect.poll(() => page.getByRole('slider').first().getAttribute('aria-valuenow')).toBe('1')
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('shows the sum of a CUSUM, what was not seen yet, and who saw it', async () => {
    const sum = await visit(browser(), at('rules/cusum.html'))
    const drawn = sum.page.getByRole('img', { name: /^The sum, on the side of a deterioration\. session 1: / })
    const before = await drawn.getAttribute('aria-label')
    await sum.page.getByRole('button', { name: 'Move it' }).click()
    await expect.poll(() => drawn.getAttribute('aria-label')).not.toBe(before)
    await sum.page.context().close()

    const fed = await visit(browser(), at('rules/session-by-session.html'))
    const found = fed.page.locator('.opening [role="status"] li')
    await expect.poll(() => found.count()).toBe(2)
    await fed.page.getByLabel('Sessions held so far').press('Home')
    await expect.poll(() => found.count()).toBe(0)
    await fed.page.context().close()

    const raters = await visit(browser(), at('rules/discrepancy.html'))
    const row = raters.page.locator('.opening tbody tr')
    await expect.poll(() => row.first().locator('td').allTextContents()).toEqual(['5', 'saw', 'did not see'])
    await raters.page.getByLabel('The points are those of the').selectOption('therapist')
    await raters.page.getByRole('slider', { name: 'Session 5' }).press('Home')
    await expect.poll(() => row.first().locator('td').allTextContents()).toEqual(['5', 'saw', 'saw'])
    await raters.page.context().close()
    expect([...sum.wrong, ...fed.wrong, ...raters.wrong]).toEqual([])
  })
})

describe('a table on Read a series', () => {
  test('is pasted, its columns chosen, its ends set on one click, and its faults said with their places', async () => {
    const { page, wrong } = await visit(browser(), at('live/read-a-series.html'))
    const field = page.getByLabel('Scores, session by session')
    const table = page.getByRole('group', { name: 'The table' })
    await field.fill('who\tsession\tmean\nann\t1\t50\nann\t2\t52\nann\t3\t30\nben\t1\t40\nben\t2\tx')
    await table.getByText('Choose the column of the scores.').waitFor()
    expect(await page.locator('svg.series').isVisible()).toBe(false)
    await page.getByLabel('Client', { exact: true }).selectOption('who')
    await page.getByLabel('Score', { exact: true }).selectOption('mean')
    expect(await table.getByRole('alert').locator('li').textContent()).toMatch(
      /^the table, line 6, column 3 \(mean\): not a number/,
    )
    await field.fill('who\tsession\tmean\nann\t1\t50\nann\t2\t52\nann\t3\t30\nben\t1\t40\nben\t2\t')
    await page.getByLabel('Which client').selectOption('ben')
    await expect.poll(() => page.getByRole('slider').count()).toBe(1)
    await page.getByLabel('Which client').selectOption('ann')
    await page
      .getByLabel('or as')
      .selectOption({ label: 'Working Alliance Inventory, Short Form Revised, total: 12 to 60' })
    expect(await page.getByLabel('to', { exact: true }).inputValue()).toBe('60')
    await expect.poll(() => page.locator('.read [role="status"] li').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])

    await page.getByLabel('or a file').setInputFiles('examples/data/invented-scores.csv')
    await page.getByLabel('Score', { exact: true }).selectOption('mean')
    await page.getByLabel('Which client').selectOption('invented-b')
    await page.getByLabel('or as').selectOption('data')
    await expect.poll(() => page.getByRole('slider').count()).toBeGreaterThan(3)
    expect(page.url()).not.toContain('#')
    await page.context().close()
    expect(wrong).toEqual([])
  })
})
