import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PanelView, panelViews, toMsmPanel } from 'rupture-repair/outcomes'
import { afterAll, expect, it } from 'vitest'
import { describeUnless } from '../lacking.js'
import { markovCourses, type Rates } from './markov-courses.js'
import { noR, rowsFromR } from './with-r.js'

const states = ['clear', 'open', 'being-worked-on', 'left'] as const
type State = (typeof states)[number]

/** Invented rates a session; nothing is claimed of any treatment. */
const rates: Rates<State> = {
  clear: { open: 0.15, left: 0.01 },
  open: { clear: 0.1, 'being-worked-on': 0.4, left: 0.05 },
  'being-worked-on': { clear: 0.3, open: 0.2, left: 0.03 },
  left: {},
}

const allowed = states.map((from) => states.map((to) => (rates[from][to] === undefined ? 0 : 1)).join('')).join('')

describeUnless(noR('msm'), 'R msm on the panel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'msm-panel-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** The panel of one simulation, as a file for R. */
  const panelFile = (seed: number, view: PanelView): string => {
    const panel = toMsmPanel(markovCourses(rates, 'clear', { seed, subjects: 300, last: 21 }), [...states], view)
    if (panel._tag === 'Left') throw new Error(JSON.stringify(panel.left))
    const file = join(folder, `${view}-${seed}.csv`)
    const lines = panel.right.map(({ subject, time, state, obstype }) => [subject, time, state, obstype].join(','))
    writeFileSync(file, `${['subject,time,state,obstype', ...lines].join('\n')}\n`)
    return file
  }

  // Single intervals miss one time in twenty, so several simulations are judged together: of 48 intervals that keep what
  // they promise, more than 7 miss in fewer than 3 of 1,000 runs (binomial).
  it.each(panelViews)('recovers the rates of simulated courses, rows at %s, within its intervals', (view) => {
    const seeds = [1, 2, 3, 4, 5, 6]
    const rows = rowsFromR('msm-panel.R', [allowed, ...seeds.map((seed) => panelFile(seed, view))])
    const missed = rows.flatMap(([panel = 0, from = 0, to = 0, estimate, low = 0, high = 0]) => {
      const [a, b] = [states[from - 1], states[to - 1]]
      const rate = (a && b && rates[a][b]) ?? Number.NaN
      return low <= rate && rate <= high
        ? []
        : [{ seed: seeds[panel - 1], change: `${a} → ${b}`, rate, estimate, low, high }]
    })
    console.info(`simulated, rows at ${view}: ${rows.length} intervals, not in theirs:`, JSON.stringify(missed))
    expect(rows).toHaveLength(48)
    expect(missed.length).toBeLessThanOrEqual(7)
  })
})
