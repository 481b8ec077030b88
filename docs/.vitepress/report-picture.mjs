/**
 * Makes the pictures of the sample report, wide and narrow, in docs: `node docs/.vitepress/report-picture.mjs`. CHROMIUM may name the
 * browser. Beside them it writes the hash of what they show, by which a test finds a picture that is no longer true.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { makeSampleReports } from './sample-reports.mjs'

const folder = mkdtempSync(join(tmpdir(), 'picture-'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  makeSampleReports(folder)
  const input = readFileSync(join(folder, 'sample-report.html'))
  const { stdout } = spawnSync('node', [fileURLToPath(new URL('./pictured.mjs', import.meta.url))], { input })
  writeFileSync(new URL('./report-picture.sha256', import.meta.url), stdout)
  for (const [name, width] of [
    ['report', 960],
    ['report-narrow', 390],
  ]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light' })
    await page.goto(pathToFileURL(join(folder, 'sample-report.html')).href)
    const [top, bottom] = await page.evaluate(
      "['series', 'rules'].map((id) => document.getElementById(id).getBoundingClientRect().top + scrollY)",
    )
    await page.screenshot({
      path: fileURLToPath(new URL(`../${name}.png`, import.meta.url)),
      clip: { x: 0, y: top - 8, width, height: bottom - top - 16 },
      fullPage: true,
    })
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
