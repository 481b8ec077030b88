/** The script that relates repair to an outcome has the line that was worked out by hand. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { describeUnless } from '../lacking.js'
import { noR } from './with-r.js'

/**
 * Invented: after = 4 + before / 2 + 3 if unresolved, and 1 above and 1 below it in each of four cells. These errors are at right
 * angles to both predictors, so the line is the one put in; s² = 8 / 5, and the standard error of the step is √(s² / 2).
 */
const rows = [10, 20].flatMap((before) =>
  [false, true].flatMap((unresolved) =>
    [-1, 1].map((error) => [unresolved, before, 4 + before / 2 + (unresolved ? 3 : 0) + error].join()),
  ),
)

describeUnless(noR('stats'), 'examples/in-r/repair.R', () => {
  const folder = mkdtempSync(join(tmpdir(), 'repair-script-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (name: string, lines: readonly string[], header = 'any_unresolved,before,after') => {
    const file = join(folder, `${name}.csv`)
    writeFileSync(file, [`alliance,${header}`, ...lines.map((line, index) => `00${index},${line}`), ''].join('\n'))
    return spawnSync('Rscript', ['examples/in-r/repair.R', file, 'any_unresolved', 'before', 'after'], {
      encoding: 'utf8',
    })
  }

  it('leaves out blanks, says how many alliances are left, and finds the line put in', () => {
    const { stdout, stderr } = run('whole', [...rows, ',12,9', 'true,,15', 'false,12,'])
    expect(stdout, stderr).toContain('8 of 11 alliances have all three values')
    const found = stdout.split('\n').find((line) => line.startsWith('any_unresolved')) ?? ''
    const [step, low, high] = found.split(/\s+/).slice(1).map(Number)
    // 2.5706 is the .975 quantile of t with 5 degrees of freedom.
    expect(step).toBeCloseTo(3, 3)
    expect(low).toBeCloseTo(3 - 2.5706 * Math.sqrt(0.8), 3)
    expect(high).toBeCloseTo(3 + 2.5706 * Math.sqrt(0.8), 3)
  })

  it('stops at too few alliances, and names a column that is missing', () => {
    expect(
      run(
        'few',
        rows.filter((_, index) => index < 6 && index % 2 === 0),
      ).stderr,
    ).toContain('too few alliances')
    expect(run('none', rows, 'any_unresolved,before,later').stderr).toContain('has no column after')
  })
})
