/** The built site in a browser for the tests of one file: without either of them they are skipped with the reason. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Served, serveSite, sitePages } from './served-site.js'
import { hasChromium, openBrowser } from './visit.js'

/** What is there once the tests run. */
export interface SiteInBrowser {
  readonly browser: () => Browser
  /** The address of a page, by its path. */
  readonly at: (path: string) => string
}

export const siteInBrowser = (): SiteInBrowser => {
  const lacking = [
    ...(sitePages().length === 0 ? ['the site is not built (npm run docs)'] : []),
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

  return { browser: () => browser, at: (path) => `${site.origin}/${path}` }
}
