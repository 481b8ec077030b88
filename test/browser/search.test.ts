/** What people type into the search of the built site, and the page that it must show first. */
import { expect, test } from 'vitest'
import { siteInBrowser } from './site-in-browser.js'
import { visit } from './visit.js'

const first: Readonly<Record<string, readonly string[]>> = {
  '/instruments.html': ['WAI', 'ORS', 'SRS', 'questionnaire', 'licence'],
  '/outcomes.html': ['dropout', 'outcome', 'msm'],
  '/series.html': ['missing data', 'NA'],
  '/live/your-own-file.html': ['Stata', 'SPSS', 'Excel'],
  '/quick-start/researcher.html': ['CSV'],
  '/quick-start/developer.html': ['install', 'npm'],
  '/vocabulary.html': ['3RS', 'withdrawal'],
  '/examples/power.html': ['sample size', 'power'],
  '/examples/in-r.html': ['R'],
  '/agreement.html': ['κ', 'kappa', 'ICC', 'Krippendorff', 'AC1', 'agreement', 'interrater reliability'],
  '/coding.html': ['3RS coding', 'BORIS', 'ELAN', 'spreadsheet', 'code a session'],
  '/machines.html': ['language model'],
  '/import-reports.html': ['PSQ'],
  '/rules/comparing.html': ['compare rules'],
  '/rules/reliable-change.html': ['RCI', 'Jacobson'],
  '/rules/sudden-change.html': ['sudden gains'],
  '/rules/control-chart.html': ['Shewhart'],
  '/rules/disaggregation.html': ['within-person'],
  '/rules/false-alarms.html': ['false positives'],
  '/in-a-clinical-app.html': ['privacy', 'GDPR', 'consent'],
  '/other-relationships.html': ['couple', 'supervision'],
  '/situations.html': ['chatbot'],
  '/glossary.html': ['rupture'],
  '/references.html': ['DOI'],
  '/report.html': ['report'],
  '/how-common.html': ['prevalence'],
  '/command-line.html': ['CLI', 'detect'],
}

const { browser, at } = siteInBrowser()

test('the search shows first what people mean, and asks nobody else', async () => {
  const { page, wrong } = await visit(browser(), at('why.html'))
  await page.keyboard.press('Control+k')
  const box = page.getByRole('searchbox')
  const results = page.locator('#localsearch-list a')
  const found: Record<string, string | undefined> = {}
  for (const word of Object.values(first).flat()) {
    await box.fill('')
    await expect.poll(() => results.count()).toBe(0)
    await box.fill(word)
    await results.first().waitFor()
    found[word] = (await results.first().getAttribute('href'))?.split('#')[0]
  }
  await page.context().close()
  expect(wrong).toEqual([])
  expect(found).toEqual(
    Object.fromEntries(Object.entries(first).flatMap(([path, words]) => words.map((word) => [word, path]))),
  )
})
