/** Reports opened from the disk in a real browser without a network: a trace of invented scores, a log, and simulated groups. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { sheetHtml } from 'rupture-repair/report'
import { formatLine } from 'rupture-repair/schema'
import { logOf, resolveScenario, simulateColumns } from 'rupture-repair/simulation'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileWorld } from '../../src/cli/file-world.js'
import { run } from '../../src/cli/program.js'
import { loadDraw } from '../../src/verbs/draw.js'
import { skipLacking } from '../lacking.js'
import { reportOf } from '../unit/report/given.js'
import { usualPair } from '../unit/report/records.js'
import { axeFindings, type Look, noChromium, openBrowser, overflow } from './visit.js'

const lacking = noChromium()
const folder = mkdtempSync(join(tmpdir(), 'report-'))
const pages = ['trace', 'log', 'groups', 'sheet'] as const

/** The log of three groups as `simulate examples/group-scenario.json` would write it. */
const simulatedGroups = (): string => {
  const resolved = resolveScenario(JSON.parse(readFileSync('examples/group-scenario.json', 'utf8')))
  if (resolved._tag === 'Left') throw new Error(JSON.stringify(resolved.left))
  const scenario = resolved.right
  const columns = simulateColumns(scenario, { seed: 4, replication: 0, from: 0, to: 3 })
  return [0, 1, 2]
    .flatMap((group) =>
      logOf(scenario, columns, group).map((event, index) =>
        formatLine({ v: 1, alliance: `group-${group + 1}`, seq: index + 1, event }),
      ),
    )
    .join('\n')
}

let browser: Browser

beforeAll(async () => {
  if (lacking !== undefined) return
  const world = { ...fileWorld('1', 'examples/data'), draw: await loadDraw() }
  const act = (line: string): void => {
    const outcome = run(line.split(' '), world)
    expect([outcome.exit, world.write(outcome).exit]).toEqual([0, 0])
  }
  const scores =
    'examples/data/invented-scores.csv --id id --session session --score total --range 12..60 --better higher'
  const endings = '--endings examples/data/invented-endings.csv'
  act(`trace ${scores} --rule drop --param floor=8 ${endings} --out ${folder}/traced`)
  act(
    `report ${folder}/traced --provenance invented --rule drop:floor=8 --rule control-chart --out ${folder}/trace.html`,
  )
  act(`report examples/data/three-alliances.jsonl --out ${folder}/log.html`)
  writeFileSync(join(folder, 'groups.jsonl'), simulatedGroups())
  act(`report ${folder}/groups.jsonl --out ${folder}/groups.html`)
  writeFileSync(join(folder, 'long.jsonl'), simulatedGroups().replaceAll('member-', `${'0123456789abcdef'.repeat(4)}-`))
  act(`report ${folder}/long.jsonl --out ${folder}/long.html`)
  const made = `Made by rupture-repair 0.1.0 from a.jsonl (SHA-256 ${'0'.repeat(64)}).`
  // What a trace adds: as many sentences as it says of noise.
  const byChance = [80, 70, 20, 90].map((words) => 'noise '.repeat(words))
  const sheet = sheetHtml(reportOf({ alliances: [usualPair()], made, byChance }), 'usual', await loadDraw())
  writeFileSync(join(folder, 'sheet.html'), sheet ?? '')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})
beforeEach((context) => skipLacking(context, lacking))

/** The page with everything on it unfolded, and what it asked for besides itself. */
const opened = async (name: string, { width = 1280, dark = false }: Look) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    offline: true,
  })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => wrong.push(message.text()))
  page.on('request', (request) => wrong.push(request.url()))
  const address = pathToFileURL(join(folder, `${name}.html`)).href
  await page.goto(address)
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
  return { page, asked: wrong.filter((one) => one !== address) }
}

const looks: readonly Look[] = [{}, { dark: true }, { width: 390 }, { width: 390, dark: true }]

describe.each(pages)('the report of %s', (name) => {
  test.each(looks)('asks for nothing, runs nothing, and axe finds nothing: %o', async (look) => {
    const { page, asked } = await opened(name, look)
    const found = await axeFindings(page)
    const wider = await overflow(page)
    await page.context().close()
    expect(asked).toEqual([])
    expect(found).toEqual([])
    expect(wider).toBeLessThanOrEqual(0)
  })
})

test('the pictures of the sample report show it as it is now: node docs/.vitepress/report-picture.mjs', async () => {
  const world = { ...fileWorld('1', '.'), draw: await loadDraw() }
  const asked = [
    '--provenance',
    'invented',
    '--rule',
    'drop:floor=8',
    '--rule',
    'control-chart',
    '--measure',
    'WAI-SR total',
  ]
  const { stdout } = run(['report', `${folder}/traced`, ...asked], world)
  const hash = spawnSync('node', ['docs/.vitepress/pictured.mjs'], { input: stdout, encoding: 'utf8' }).stdout
  expect(hash).toBe(readFileSync('docs/.vitepress/report-picture.sha256', 'utf8'))
})

test('every header of a table is one of its column or its row to those who listen', async () => {
  const { page } = await opened('log', {})
  const count = (name: string): Promise<number> => page.locator(name).count()
  const [columns, rows] = [await count('thead th'), await count('tbody th')]
  const heard = [await page.getByRole('columnheader').count(), await page.getByRole('rowheader').count()]
  await page.context().close()
  expect(heard).toEqual([columns, rows])
})

/** Tables that are wider than the sheet they stand on. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('.table')]
    .filter((one) => one.firstElementChild.scrollWidth > document.documentElement.clientWidth)
    .map((one) => one.getAttribute('aria-label'))`)

test.each(pages)('the report of %s fits on paper', async (name) => {
  // An A4 sheet at 96 dots an inch, less margins of 1 cm.
  const { page } = await opened(name, { width: 718 })
  await page.emulateMedia({ media: 'print' })
  const cut = await cutOff(page)
  await page.context().close()
  expect(cut).toEqual([])
})

test('the sheet of a usual alliance is one sheet of paper', async () => {
  const { page } = await opened('sheet', {})
  const printed = await page.pdf({ preferCSSPageSize: true })
  await page.context().close()
  expect(printed.toString('latin1').match(/\/Type *\/Page\b/g)).toHaveLength(1)
})

test('long ids leave room for the cells on a phone', async () => {
  const { page } = await opened('long', { width: 390 })
  const room = await page.evaluate<number>(
    "Math.min(...[...document.querySelectorAll('.cells .table')].map((one) => one.clientWidth - one.querySelector('tbody th').offsetWidth))",
  )
  const wider = await overflow(page)
  await page.context().close()
  expect(room).toBeGreaterThan(120)
  expect(wider).toBeLessThanOrEqual(0)
})
