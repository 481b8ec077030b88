/** The built site in a browser, for the tests of one file. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Lacking, skipLacking } from '../lacking.js'
import { type Served, serveSite, sitePages } from './served-site.js'
import { noChromium, openBrowser } from './visit.js'

/** What is there once the tests run. */
export interface SiteInBrowser {
  readonly lacking: Lacking
  readonly browser: () => Browser
  /** The address of a page, by its path. */
  readonly at: (path: string) => string
}

export const siteInBrowser = (): SiteInBrowser => {
  const lacking = noChromium() ?? (sitePages().length > 0 ? undefined : 'the site is not built (npm run docs)')

  let site: Served
  let browser: Browser

  beforeAll(async () => {
    if (lacking !== undefined) return
    site = await serveSite()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })
  beforeEach((context) => skipLacking(context, lacking))

  return { lacking, browser: () => browser, at: (path) => `${site.origin}/${path}` }
}
