/** The page with your own file, in a browser. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findingSteps, nothingSaid, reportSteps, type TableAsked } from '../../docs/.vitepress/live/own-form.js'
import { partsOf } from '../../docs/.vitepress/live/own-printed.js'
import { type OwnFile, runSteps } from '../../docs/.vitepress/live/own-run.js'
import { built } from './served-site.js'
import { siteInBrowser } from './site-in-browser.js'
import { axeFindings, overflow, visit } from './visit.js'

const { browser, at } = siteInBrowser()
const address = (): string => at('live/your-own-file.html')

const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
const file = { name: 'my scores.csv', bytes: readFileSync('examples/data/invented-scores.csv') }
const asked: TableAsked = {
  ...nothingSaid,
  ...{
    id: 'id',
    session: 'session',
    score: 'total',
    better: 'higher',
    parameters: { floor: '8' },
    provenance: 'invented',
  },
}

const give = (page: Page, { name, bytes }: OwnFile): Promise<void> =>
  page.getByLabel('Drop a table').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })

/** Says of a table with the columns id, session and total what a reader would. */
const fillIn = async (page: Page): Promise<void> => {
  await page.getByLabel('Client --id').selectOption('id')
  await page.getByLabel('Session --session').selectOption('session')
  await page.getByLabel('Score --score').selectOption('total')
  await page.getByLabel('Better is').selectOption('higher')
  await page.getByLabel('floor:').fill('8')
}
const find = (page: Page): Promise<void> => page.getByRole('button', { name: 'Find', exact: true }).click()
const found = (page: Page) => page.getByRole('region', { name: 'What the rule finds' })

/** Waits until the worker has come, with which the page is whole. */
const loaded = (page: Page): Promise<void> => expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(1)

/** A table of clients with ten sessions each. */
const manyRows = (many: number): Buffer => {
  const row = (at: number): string =>
    `c${Math.floor(at / 10)},${(at % 10) + 1},${40 + ((Math.floor(at / 10) * 7919 + (at % 10) * 104_729) % 23)}`
  return Buffer.from(['id,session,total', ...Array.from({ length: many }, (_, at) => row(at))].join('\n'))
}

/** Everything that the page asks of any computer from now on. */
const asksFromNow = (page: Page): readonly string[] => {
  const asks: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asks.push(request.url())
  })
  return asks
}
const stored = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'indexedDB.databases().then((all) => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, all]))',
  )

describe('Your own file', () => {
  test('shows what the program prints, and asks nothing of any computer', async () => {
    const { page, wrong } = await visit(browser(), address())
    await loaded(page)
    const [asks, before] = [asksFromNow(page), await stored(page)]
    await give(page, file)
    await fillIn(page)
    await find(page)
    await found(page).getByText('Looked at').waitFor({ timeout: 60_000 })
    const [came] = await runSteps(findingSteps(file.name, asked), [file], version)
    const tables = partsOf(came?.stdout ?? '').filter(({ isTable }) => isTable)
    expect(await page.locator('.own-printed').allTextContents()).toEqual(tables.map(({ lines }) => lines.join('\n')))
    for (const { isTable, lines } of partsOf(came?.stdout ?? ''))
      if (!isTable) for (const line of lines) expect(await found(page).getByText(line, { exact: true }).count()).toBe(1)
    expect(await page.locator('.own-methods').textContent()).toBe(came?.methods)
    expect(await page.locator('.own-command').textContent()).toBe(came?.command)
    const csv = await page.getByRole('link', { name: 'findings.csv' }).getAttribute('href')
    expect(await page.evaluate(`fetch('${csv}').then((one) => one.text())`)).toBe(came?.csv)
    expect([asks, await stored(page)]).toEqual([[], before])
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('makes the report that the commands make; only for it more of this site is fetched', async () => {
    const { page, wrong } = await visit(browser(), address())
    await loaded(page)
    const asks = asksFromNow(page)
    await give(page, file)
    await fillIn(page)
    await page.getByLabel('where the scores come from').selectOption('invented')
    expect(asks).toEqual([])
    await page.getByRole('button', { name: 'Make the report' }).click()
    const link = page.getByRole('link', { name: 'report.html' })
    await link.waitFor({ timeout: 90_000 })
    const [, came] = await runSteps(reportSteps(file.name, asked), [file], version)
    const html = await page.evaluate(`fetch('${await link.getAttribute('href')}').then((one) => one.text())`)
    expect(html).toBe(came?.files[0]?.text)
    expect(asks.length).toBeGreaterThan(0)
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('names faults by row and column, all at once, and asks for the delimiter', async () => {
    const { page, wrong } = await visit(browser(), address(), { width: 390, dark: true })
    await give(page, { name: 'faulty.csv', bytes: Buffer.from('id;session;total\na;1;sixty\na;2;50\n;3;x77\n') })
    await page.getByText('Read like this, the first line is one single column.').waitFor()
    await page.getByRole('button', { name: 'It is the semicolon (3 columns)' }).press('Enter')
    await page.getByText('3 rows, 3 columns').waitFor()
    await fillIn(page)
    await find(page)
    const faults = found(page).getByRole('alert').locator('li')
    await expect.poll(() => faults.count()).toBeGreaterThan(2)
    const said = (await faults.allTextContents()).join('\n')
    expect(said).toMatch(/line 2, column 3 \(total\)[\s\S]*line 4, column 1 \(id\)[\s\S]*3 faults/)
    expect(said).not.toMatch(/sixty|x77/)
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('takes what is pasted from a spreadsheet', async () => {
    const { page, wrong } = await visit(browser(), address(), { width: 390 })
    const pasted = readFileSync('examples/data/invented-scores.csv', 'utf8').replaceAll(',', '\t')
    await page.getByLabel('Or paste').fill(pasted)
    await page.getByText('30 rows').waitFor()
    await fillIn(page)
    await find(page)
    await found(page).getByText('Looked at').waitFor({ timeout: 60_000 })
    expect(await page.locator('.own-command').textContent()).toMatch(
      /^rupture-repair detect pasted\.txt \\\n {2}--delimiter tab/,
    )
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('replays a log', async () => {
    const { page, wrong } = await visit(browser(), address(), { dark: true })
    await give(page, { name: 'log.jsonl', bytes: readFileSync('examples/data/three-alliances.jsonl') })
    await page.getByLabel('Whose judgement').selectOption('client')
    await page.getByRole('button', { name: 'Read the log' }).press('Enter')
    await page
      .getByRole('region', { name: 'The log, rebuilt' })
      .getByText('3 alliances, 3 phases; every')
      .waitFor({ timeout: 60_000 })
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('300,000 rows leave the page usable, and can be stopped', async () => {
    const { page, wrong } = await visit(browser(), address())
    await give(page, { name: 'many.csv', bytes: manyRows(300_000) })
    await page.getByText('300,000 rows').waitFor({ timeout: 60_000 })
    await fillIn(page)
    await find(page)
    await page.getByRole('status').getByText('Working: step 1 of 1, detect').waitFor()
    const longest = await page.evaluate<number>(`new Promise((resolve) => {
      let [last, longest] = [performance.now(), 0]
      const beat = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now() }, 20)
      setTimeout(() => { clearInterval(beat); resolve(longest) }, 500)
    })`)
    expect(longest).toBeLessThan(1000)
    await page.getByRole('button', { name: 'Stop' }).press('Enter')
    expect(await page.getByRole('button', { name: 'Find', exact: true }).isEnabled()).toBe(true)
    await give(page, file)
    await page.getByText('30 rows').waitFor({ timeout: 60_000 })
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('takes a row for each client, whose columns are the sessions', async () => {
    const { page, wrong } = await visit(browser(), address(), { width: 390 })
    await give(page, { name: 'wide.csv', bytes: Buffer.from('id,wai_s1,wai_s2,wai_s3\na,5,5.5,3\nb,4,,4\n') })
    await page.getByLabel('a row for each client').check()
    await page.getByLabel('Client --id').selectOption('id')
    await page.getByRole('button', { name: 'wai_s{session}' }).click()
    expect(await page.getByLabel('Columns of the scores').inputValue()).toBe('wai_s{session}')
    await page.getByLabel('Better is').selectOption('higher')
    await page.getByLabel('floor:').fill('2')
    await find(page)
    await found(page).getByText('Looked at 2 series').waitFor({ timeout: 60_000 })
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('a file that comes again keeps what was said of it; another does not', async () => {
    const { page, wrong } = await visit(browser(), address())
    const faulty = Buffer.from(file.bytes.toString().replace(',1,', ',one,'))
    await give(page, { ...file, bytes: faulty })
    await fillIn(page)
    await find(page)
    await found(page).getByRole('alert').waitFor()
    await page.getByLabel('Drop a table').click()
    expect(await page.getByLabel('Drop a table').inputValue()).toBe('')
    await give(page, file)
    await expect.poll(() => found(page).count()).toBe(0)
    await find(page)
    await found(page).getByText('Looked at').waitFor({ timeout: 60_000 })
    await give(page, { ...file, name: 'other.csv' })
    await page.getByText('other.csv').waitFor()
    expect(await page.getByLabel('Client --id').inputValue()).toBe('')
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('an answer that changes stops the run that was made with the former', async () => {
    const { page, wrong } = await visit(browser(), address())
    await give(page, { name: 'many.csv', bytes: manyRows(300_000) })
    await page.getByText('300,000 rows').waitFor({ timeout: 60_000 })
    await fillIn(page)
    await find(page)
    await page.getByRole('status').getByText('Working: step 1 of 1, detect').waitFor()
    await page.getByLabel('floor:').fill('9')
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0)
    await give(page, file)
    await fillIn(page)
    await find(page)
    await found(page).getByText('Looked at 5 series').waitFor({ timeout: 60_000 })
    await page.context().close()
    expect(wrong).toEqual([])
  })

  test('without a network it finds all the same, and says what the report lacks', async () => {
    const { page } = await visit(browser(), address())
    await loaded(page)
    await page.context().setOffline(true)
    await give(page, file)
    await fillIn(page)
    await find(page)
    await found(page).getByText('Looked at').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Make the report' }).click()
    await page.getByRole('alert').getByText('Is it offline?').waitFor({ timeout: 30_000 })
    expect(await page.getByRole('button', { name: 'Find', exact: true }).isEnabled()).toBe(true)
    await page.context().close()
  })

  test('loads at most 300 kB, the worker and the font among it', async () => {
    const page = await browser().newPage()
    const asks = asksFromNow(page)
    await page.goto(address(), { waitUntil: 'networkidle' })
    await loaded(page)
    const files = [...new Set(asks.map((url) => join(built, new URL(url).pathname)))].filter(existsSync)
    expect(files.some((name) => name.includes('own-file-worker'))).toBe(true)
    const total = files.reduce((sum, name) => sum + gzipSync(readFileSync(name)).length, 0)
    await page.close()
    expect(total).toBeLessThan(300_000)
  })
})
