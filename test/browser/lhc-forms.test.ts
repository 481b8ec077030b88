/** A form filled in LHC-Forms, from our questionnaire, becomes the scores that `score` gives the same answers. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { getOrThrow } from 'rupture-repair'
import { answersFrom, questionnaireOf } from 'rupture-repair/fhir'
import { type Instrument, psq, rating4x10, score, waiSr } from 'rupture-repair/instruments'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeUnless, lackingPackages } from '../lacking.js'
import { noChromium, openBrowser } from './visit.js'

const load = createRequire(import.meta.url)
const lacking = noChromium() ?? lackingPackages('lforms/package.json')

const program = [
  'webcomponent/assets/lib/zone.min',
  'webcomponent/runtime',
  'webcomponent/polyfills',
  'webcomponent/main',
]
const scripts = [...program, 'fhir/R4/lformsFHIR.min']

/** What the page has once the program is loaded. */
interface Loaded {
  readonly LForms: {
    readonly Util: {
      readonly addFormToPage: (questionnaire: object, id: string, options: object) => Promise<void>
      readonly getFormFHIRData: (type: string, version: string) => object
    }
  }
}

const responseIn = (page: Page): Promise<object> =>
  page.evaluate(() => (globalThis as unknown as Loaded).LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'))

/** Counts the answers that the form has taken over by now; it does so some time after a person gave them. */
const answersIn = async (page: Page): Promise<number> =>
  JSON.stringify(await responseIn(page)).split('"answer":').length - 1

/** Chooses from the open list, which shows the weight before the text. */
const choose = (page: Page, answer: number): Promise<void> =>
  page
    .locator('#lhc-tools-searchResults li')
    .filter({ hasText: `${answer} - ${answer}` })
    .click()

const fill = async (page: Page, instrument: Instrument, answers: readonly number[]): Promise<object> => {
  const questionnaire = questionnaireOf(instrument, { base: 'https://clinic.example/fhir' })
  await page.evaluate(async (form) => {
    const { LForms } = globalThis as unknown as Loaded
    await LForms.Util.addFormToPage(form, 'form', { fhirVersion: 'R4' })
  }, questionnaire)
  for (const [index, answer] of answers.entries()) {
    const field = page.locator(`[id="${index + 1}/1"]`)
    await field.click()
    if (instrument.answers.whole) await choose(page, answer)
    else await field.fill(String(answer))
    await field.press('Tab')
    await page.locator('#searchResults').waitFor({ state: 'hidden' })
  }
  await expect.poll(() => answersIn(page), { timeout: 20_000 }).toBe(answers.length)
  return responseIn(page)
}

describeUnless(lacking, 'LHC-Forms 40.1.3', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
    await page.setContent('<!doctype html><div id="form"></div>')
    const folder = join(dirname(load.resolve('lforms/package.json')), 'dist/lforms')
    for (const script of scripts) await page.addScriptTag({ path: join(folder, `${script}.js`) })
  })
  afterAll(() => browser.close())

  it.each<readonly [string, Instrument, readonly number[]]>([
    ['chosen answers', waiSr, [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4]],
    ['measured answers', rating4x10, [8.5, 9, 7, 6]],
    ['questions that are asked after another', psq, [1, 2, 3, 4]],
  ])('%s', async (_, instrument, answers) => {
    const response = await fill(page, instrument, answers)
    const read = getOrThrow(answersFrom(response, instrument)).answers
    expect(read).toEqual(answers)
    const scoresOf = (given: readonly (number | null)[]) =>
      getOrThrow(score(instrument, [{ id: 'A', session: 1, answers: given, row: 1 }])).rows
    expect(scoresOf(read)).toEqual(scoresOf(answers))
  })
})
