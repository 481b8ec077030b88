/** The script of the page on risks makes the table of risks from the table of episodes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOrThrow } from 'rupture-repair'
import { readWholeLog, replayLog } from 'rupture-repair/journal'
import { cohortTables, type NamedAlliance } from 'rupture-repair/outcomes'
import { afterAll, expect, it } from 'vitest'
import { tableCsv } from '../../src/cli/output/table-files.js'
import { describeUnless } from '../lacking.js'
import { noR } from './with-r.js'

describeUnless(noR('survival'), 'examples/in-r/risks.R', () => {
  const folder = mkdtempSync(join(tmpdir(), 'risks-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('prints the incidences and errors of the table of risks', () => {
    const text = readFileSync('examples/situations/14-hard-cases.jsonl', 'utf8')
    const alliances = replayLog(getOrThrow(readWholeLog(text))).flatMap((one): readonly NamedAlliance[] => {
      const { alliance, state } = getOrThrow(one)
      return state._tag === 'NotBegun' ? [] : [{ id: alliance, state }]
    })
    const question = { resolvedBy: 'client', settings: {} } as const
    const file = join(folder, 'episodes.csv')
    writeFileSync(file, tableCsv(cohortTables.episodes(alliances, question)))
    const { stdout, stderr } = spawnSync('Rscript', ['examples/in-r/risks.R', file, 'together'], { encoding: 'utf8' })
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([ending]) => ending !== 'ending')
    expect(printed.length, stderr).toBe(8)
    const { columns, rows } = cohortTables.risks(alliances, {
      ...{ ...question, clock: 'onset', unit: 'episode', censor: ['together'], compete: ['left'] },
    })
    const at = (name: string): number => columns.findIndex((column) => column.name === name)
    for (const [ending, interval, atRisk, incidence, se] of printed) {
      const row = rows.find((one) => one[at('ending')] === ending && one[at('interval')] === Number(interval)) ?? []
      expect(row[at('at_risk')]).toBe(Number(atRisk))
      expect(row[at('incidence')]).toBeCloseTo(Number(incidence), 6)
      expect(row[at('se')]).toBeCloseTo(Number(se), 6)
    }
  })
})
