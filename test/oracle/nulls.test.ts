/**
 * The shares that stand beside observed ones, against cohorts whose trend and noise are known: true is the share of series with
 * that noise and those sessions in which nothing changes. The page of false alarms prints what FULL=1 finds.
 */
import { cohortLikeness, foundByChance, noiseLike, type Rule, rules } from 'rupture-repair/detection'
import { normal } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { wordAt } from '../../src/statistics/inside.js'
import type { ScoreSeries } from '../../src/vocabulary/index.js'
import { isFull } from '../runs.js'

const sd = 4
type Course = (person: number, session: number) => number
const courses: Readonly<Record<string, Course>> = {
  nothing: (person) => 30 + (person % 5),
  /** Improving by three SD in ten sessions, each person along a line of its own. */
  lines: (person, session) => 30 + (person % 5) + (0.7 + 0.2 * (person % 7)) * session,
  /** All along one curve, fast at first, each a little faster or slower. */
  'a curve': (person, session) => 30 + (person % 5) + 5 * Math.log(session) + 0.1 * (person % 3) * session,
}

type Sessions = (person: number) => readonly number[]
const every =
  (sessions: number): Sessions =>
  () =>
    Array.from({ length: sessions }, (_, at) => at + 1)
/** A third of the sessions has no score, and courses end at different times: seven to ten scores. */
const gapped: Sessions = (person) =>
  every(15)(person).filter((session) => (session + person) % 3 !== 0 && session <= 15 - (person % 4))

interface Made {
  readonly persons: number
  readonly sessions: Sessions
  readonly autocorrelation: number
  readonly course: Course
}

const cohort = ({ persons, sessions, autocorrelation, course }: Made, replication: number): readonly ScoreSeries[] =>
  Array.from({ length: persons }, (_, person) => {
    const scored = sessions(person)
    let noise = 0
    const all = Array.from({ length: scored.at(-1) ?? 0 }, (_unused, index) => {
      const draw = normal(wordAt(20_261_129, replication, person, index, 70_000))
      noise = index === 0 ? draw : autocorrelation * noise + Math.sqrt(1 - autocorrelation ** 2) * draw
      return course(person, index + 1) + sd * noise
    })
    const points = scored.map((session) => ({ session, score: all[session - 1] ?? null }))
    return { id: `${person}`, better: 'higher', points }
  })

const ruled: Readonly<Record<string, Rule>> = {
  drop: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 11 } },
  // Told the error that is there: 8·√(1 − .75) = 4.
  'reliable-change': {
    _tag: 'reliable-change',
    parameters: { ...rules['reliable-change'].defaults, sd: 8, reliability: 0.75 },
  },
  'control-chart': { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 2 } },
  'sudden-change': {
    _tag: 'sudden-change',
    parameters: { ...rules['sudden-change'].defaults, cutoff: 6, percent: 0 },
  },
  'change-point': { _tag: 'change-point', parameters: rules['change-point'].defaults },
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The true share, and the mean and spread of the printed ones over cohorts. */
const compared = (rule: Rule, made: Made, replications: number) => {
  const likenesses = Array.from({ length: replications }, (_, replication) => {
    const likeness = cohortLikeness(cohort(made, replication))
    if (likeness === undefined) throw new Error('noise varies')
    return likeness
  })
  const [first] = likenesses
  if (first === undefined) throw new Error('there are cohorts')
  const { autocorrelation } = made
  const truth = foundByChance(rule, { ...first, sd }, { seed: 99, series: isFull ? 40_000 : 10_000, autocorrelation })
  const printed = likenesses.flatMap((likeness, replication) => {
    const noise = noiseLike(rule, likeness)
    // Where too few scores tell the autocorrelation the first of the two tried is taken.
    const simulation = { seed: 1_000 + replication, series: 1_000, autocorrelation: noise.autocorrelation ?? 0 }
    return [foundByChance(rule, { ...likeness, sd: noise.sd }, simulation).worsening.rate]
  })
  const middle = mean(printed)
  return {
    truth: truth.worsening.rate,
    printed: middle,
    spread: Math.sqrt(mean(printed.map((share) => (share - middle) ** 2))),
    raw: foundByChance(rule, first, { seed: 1, series: 4_000, autocorrelation: 0 }).worsening.rate,
  }
}

const cells = [0, 0.3].flatMap((autocorrelation) =>
  Object.keys(courses).flatMap((course) =>
    [false, true].map((hasGaps) => ({ course, autocorrelation, hasGaps, sessions: hasGaps ? gapped : every(10) })),
  ),
)

describe('the printed share at 50 persons and 10 sessions is the true one within .02', () => {
  it.each(cells.filter(({ course }) => isFull || course === 'lines'))(
    '$course, φ $autocorrelation, gaps: $hasGaps',
    ({ course, autocorrelation, hasGaps, sessions }) => {
      for (const [name, rule] of Object.entries(ruled)) {
        const made = { persons: 50, sessions, autocorrelation, course: courses[course] ?? (() => Number.NaN) }
        const { truth, printed, spread, raw } = compared(rule, made, isFull ? 200 : 40)
        console.info(
          `| ${name} | ${course}${hasGaps ? ', gaps' : ''} | ${autocorrelation} | ${truth.toFixed(3)} | ${printed.toFixed(3)} | ${spread.toFixed(3)} | ${raw.toFixed(2)} |`,
        )
        expect(Math.abs(printed - truth)).toBeLessThanOrEqual(0.02)
      }
    },
    600_000,
  )
})

describe.skipIf(!isFull)('the printed share with fewer persons and sessions', () => {
  it.each([5, 10, 20, 50].flatMap((persons) => [5, 10, 20].map((sessions) => ({ persons, sessions }))))(
    '$persons persons, $sessions sessions',
    ({ persons, sessions }) => {
      for (const name of ['drop', 'control-chart', 'sudden-change'])
        for (const autocorrelation of [0, 0.3]) {
          const rule = ruled[name]
          if (rule === undefined) throw new Error('a rule of the list')
          const made = {
            persons,
            sessions: every(sessions),
            autocorrelation,
            course: courses.lines ?? (() => Number.NaN),
          }
          const { truth, printed, spread } = compared(rule, made, 100)
          console.info(
            `CURVE ${persons} ${sessions} ${name} ${autocorrelation} ${truth.toFixed(3)} ${printed.toFixed(3)} ${spread.toFixed(3)}`,
          )
          expect(printed).toBeGreaterThanOrEqual(0)
        }
    },
    600_000,
  )
})

describe('half of a fall of 1 SD is regained by noise alone (conventions: computed by another program)', () => {
  // A small simulation of its own: a linear congruential generator, normal numbers by adding twelve uniform ones.
  let state = 12_345
  const uniform = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  const draw = (): number => Array.from({ length: 12 }, uniform).reduce((sum, one) => sum + one, -6)
  const shares = (autocorrelation: number) => {
    let [falls, atOnce, within] = [0, 0, 0]
    for (let run = 0; run < 60_000; run += 1) {
      const scores: number[] = []
      for (let at = 0; at < 5; at += 1)
        scores.push(
          at === 0 ? draw() : autocorrelation * (scores[at - 1] ?? 0) + Math.sqrt(1 - autocorrelation ** 2) * draw(),
        )
      const [before = 0, after = 0, ...later] = scores
      if (before - after < 1) continue
      const isBack = (score: number): boolean => score >= after + (before - after) / 2
      falls += 1
      if (isBack(later[0] ?? Number.NaN)) atOnce += 1
      if (later.some(isBack)) within += 1
    }
    return [atOnce / falls, within / falls]
  }
  it.each([
    [0, 0.5, 0.8],
    [0.3, 0.41, 0.72],
  ])('with φ %d in %d at once, in %d within three sessions', (autocorrelation, atOnce, within) => {
    const [own = Number.NaN, ownWithin = Number.NaN] = shares(autocorrelation)
    expect(Math.abs(own - atOnce)).toBeLessThan(0.015)
    expect(Math.abs(ownWithin - within)).toBeLessThan(0.015)
    // In the library: the fall from one session to the next, and the score of the one after it, or of the three.
    const backIn = (sessions: number): number => {
      const parameters = { ...rules.drop.defaults, floor: 1, recoverFraction: 0.5 }
      const points = Array.from({ length: 2 + sessions }, (_, at) => ({ session: at + 1, score: at % 2 }))
      const likeness = cohortLikeness([{ id: 'a', better: 'higher', points }])
      if (likeness === undefined) throw new Error('the scores vary')
      const { step: _, ...smooth } = likeness
      const simulation = { seed: 7, series: 20_000, autocorrelation }
      return foundByChance({ _tag: 'drop', parameters }, { ...smooth, sd: 1 }, simulation).cameBack.rate
    }
    console.info(`came back, φ ${autocorrelation}: ${own.toFixed(3)} ${ownWithin.toFixed(3)}; ${backIn(1).toFixed(3)}`)
  })
})
