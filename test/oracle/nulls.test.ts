/**
 * The shares that stand beside observed ones, against cohorts whose trend and noise are known: true is the share of series with
 * that noise and those sessions and no trend.
 */
import { cohortLikeness, foundByChance, noiseLike, type Rule, rules } from 'rupture-repair/detection'
import type { ScoreSeries } from 'rupture-repair'
import { normal } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { wordAt } from '../../src/statistics/inside.js'

const sd = 4
type Course = (person: number, session: number) => number
/** People improve by 3 SD on average in ten sessions, each by a line of their own. */
const line: Course = (person, session) => 30 + (person % 5) + (0.7 + 0.2 * (person % 7)) * session
/** All improve along one curve, fast at first, each a little faster or slower. */
const curve: Course = (person, session) => 30 + (person % 5) + 5 * Math.log(session) + 0.1 * (person % 3) * session
const flat: Course = (person) => 30 + (person % 5)

const everySession = (sessions: number) => (): readonly number[] => Array.from({ length: sessions }, (_, at) => at + 1)
/** A third of the sessions has no score, and courses end at different times. */
const withGaps = (person: number): readonly number[] =>
  everySession(15)().filter((session) => (session + person) % 3 !== 0 && session <= 15 - (person % 4))

interface Made {
  readonly persons: number
  readonly at: (person: number) => readonly number[]
  readonly autocorrelation: number
  readonly course: Course
}

const cohort = ({ persons, at, autocorrelation, course }: Made, replication: number): readonly ScoreSeries[] =>
  Array.from({ length: persons }, (_, person) => {
    const sessions = at(person)
    let noise = 0
    const all = Array.from({ length: sessions.at(-1) ?? 0 }, (_, index) => {
      const draw = normal(wordAt(5, replication, person, index, 70_000))
      noise = index === 0 ? draw : autocorrelation * noise + Math.sqrt(1 - autocorrelation ** 2) * draw
      return course(person, index + 1) + sd * noise
    })
    const points = sessions.map((session) => ({ session, score: all[session - 1] ?? null }))
    return { id: `${person}`, better: 'higher', points }
  })

const ruled: Readonly<Record<string, Rule>> = {
  drop: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 11 } },
  reliable: { _tag: 'reliable-change', parameters: { ...rules['reliable-change'].defaults, sd: 8, reliability: 0.75 } },
  chart: { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 2 } },
  sudden: { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 6, percent: 0 } },
  changepoint: { _tag: 'change-point', parameters: rules['change-point'].defaults },
}

const cells = [
  ...(['line', 'curve', 'flat'] as const).flatMap((c) => [0, 0.3].map((phi) => ({ c, persons: 50, sessions: 10, phi, gaps: false }))),
  ...[0, 0.3].map((phi) => ({ c: 'line' as const, persons: 50, sessions: 10, phi, gaps: true })),
  ...[0, 0.3].map((phi) => ({ c: 'curve' as const, persons: 50, sessions: 10, phi, gaps: true })),
]
const replications = 60
describe('x', () => {
  it('y', () => {
    for (const { c, persons, sessions, phi, gaps } of cells) {
      const made = { persons, at: gaps ? withGaps : everySession(sessions), autocorrelation: phi, course: { line, curve, flat }[c] }
      const cohorts = Array.from({ length: replications }, (_, r) => cohortLikeness(cohort(made, r)))
      const row: string[] = []
      for (const [name, rule] of Object.entries(ruled)) {
        const first = cohorts[0]
        if (first === undefined) throw new Error()
        const truth = foundByChance(rule, { ...first, sd }, { seed: 99, series: 20000, autocorrelation: phi })
        const truthG = 0
        const printed = cohorts.map((like, r) => {
          if (like === undefined) throw new Error()
          const n = noiseLike(rule, like)
          return foundByChance(rule, { ...like, sd: n.sd }, { seed: 1000 + r, series: 1000, autocorrelation: n.autocorrelation ?? Number.NaN })
        })
        const m = (f: (x: (typeof printed)[number]) => number) => printed.reduce((s, x) => s + f(x), 0) / printed.length
        const mw = m((x) => x.worsening.rate)
        const rms = Math.sqrt(m((x) => (x.worsening.rate - mw) ** 2))
        const raw = first && foundByChance(rule, first, { seed: 1, series: 4000, autocorrelation: 0 }).worsening.rate
        row.push(`${name} ${truth.worsening.rate.toFixed(3)} ${mw.toFixed(3)}±${rms.toFixed(3)} raw ${raw.toFixed(2)} back ${truth.cameBack.rate.toFixed(3)} ${m((x) => x.cameBack.rate).toFixed(3)}`)
      }
      process.stderr.write(`${c} ${persons}x${sessions} phi ${phi} gaps ${gaps}: ${row.join(' | ')}\n`)
    }
  }, 600000)
})
