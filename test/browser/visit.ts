import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Lacking, pathOf } from '../lacking.js'

/** Debian's Chromium unless the environment names another. */
const executablePath = pathOf(process.env.CHROMIUM ?? 'chromium') ?? ''

/** Why there is no browser here, if so. */
export const noChromium = (): Lacking =>
  executablePath === '' ? 'Chromium is not installed (CHROMIUM may name its path)' : undefined

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...flags, '--disable-component-update', '--disable-sync'] })

/** How a page is looked at. */
export interface Look {
  readonly width?: number
  readonly dark?: boolean
}

/** An open page with all that went wrong on it so far: errors in the console, and requests to anywhere else. */
export interface Visit {
  readonly page: Page
  readonly wrong: string[]
  /** The addresses that were asked for so far, each once. */
  readonly asked: ReadonlySet<string>
}

export const visit = async (
  browser: Browser,
  address: string,
  { width = 1280, dark = false }: Look = {},
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const wrong: string[] = []
  const { origin } = new URL(address)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  const asked = new Set<string>()
  page.on('request', (request) => {
    asked.add(request.url())
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) wrong.push(`asks ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  // The theme names its switch once the page is alive; on a busy machine that can be after the network is quiet.
  await page.waitForFunction("document.querySelector('.VPSwitchAppearance')?.title !== ''")
  return { page, wrong, asked }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds on a page as it stands: the rule, and where. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  return page.evaluate<readonly string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary.replace(/\\s+/g, ' ')))
  )`)
}

/** By how many pixels a page is wider than what it is looked at through. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
