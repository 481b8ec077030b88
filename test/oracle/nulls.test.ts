/**
 * The shares that stand beside observed ones, against cohorts whose trend and noise are known: true is the share of series with
 * that noise and those sessions in which nothing changes. The page of false alarms prints what FULL=1 finds.
 */
import { cohortLikeness, detect, foundByChance, noiseLike, type Rule, rules } from 'rupture-repair/detection'
import { normal } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../src/series/index.js'
import { wordAt } from '../../src/statistics/inside.js'
import { describeUnless } from '../lacking.js'
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
const compared = (rule: Rule, made: Made, replications: number, series: number) => {
  const likenesses = Array.from({ length: replications }, (_, replication) => {
    const likeness = cohortLikeness(cohort(made, replication))
    if (likeness === undefined) throw new Error('noise varies')
    return likeness
  })
  const [first] = likenesses
  if (first === undefined) throw new Error('there are cohorts')
  const { autocorrelation } = made
  const truth = foundByChance(rule, { ...first, sd }, { seed: 99, series: 25 * series, autocorrelation })
  const printed = likenesses.flatMap((likeness, replication) => {
    const noise = noiseLike(rule, likeness)
    // Where too few scores tell the autocorrelation the first of the two tried is taken.
    const simulation = {
      seed: 1_000 + replication,
      series: isFull ? 1_000 : 400,
      autocorrelation: noise.autocorrelation ?? 0,
    }
    return [foundByChance(rule, { ...likeness, sd: noise.sd }, simulation).worsening.rate]
  })
  const middle = mean(printed)
  return {
    truth: truth.worsening.rate,
    printed: middle,
    spread: Math.sqrt(mean(printed.map((share) => (share - middle) ** 2))),
    raw: foundByChance(rule, first, { seed: 1, series: 2_000, autocorrelation: 0 }).worsening.rate,
  }
}

const cells = [0, 0.3].flatMap((autocorrelation) =>
  Object.keys(courses).flatMap((course) =>
    [false, true].map((hasGaps) => ({ course, autocorrelation, hasGaps, sessions: hasGaps ? gapped : every(10) })),
  ),
)

describe('the printed share at 50 persons and 10 sessions is the true one within .02', () => {
  const some = isFull
    ? cells
    : cells.filter(({ course, autocorrelation, hasGaps }) => course === 'lines' && hasGaps === autocorrelation > 0)
  it.each(some)(
    '$course, φ $autocorrelation, gaps: $hasGaps',
    ({ course, autocorrelation, hasGaps, sessions }) => {
      const made = { persons: 50, sessions, autocorrelation, course: courses[course] ?? (() => Number.NaN) }
      for (const [name, rule] of Object.entries(ruled).slice(0, isFull || hasGaps ? 5 : 2)) {
        const { truth, printed, spread, raw } = compared(rule, made, 40, 800)
        console.info(
          `| ${name} | ${course}${hasGaps ? ', gaps' : ''} | ${autocorrelation} | ${truth.toFixed(3)} | ${printed.toFixed(3)} | ${spread.toFixed(3)} | ${raw.toFixed(2)} |`,
        )
        expect.soft(Math.abs(printed - truth)).toBeLessThanOrEqual(0.02)
      }
    },
    600_000,
  )
})

describe('where everyone improves steadily, the gradual null is the true share, of falls and of what comes back', () => {
  const made = {
    ...{ persons: 50, sessions: every(10), autocorrelation: 0 },
    course: (person: number, session: number) => 30 + (person % 5) + (sd / 2) * session,
  }
  it.each(['drop', 'reliable-change'])('%s', (name) => {
    const rule = ruled[name]
    if (rule === undefined) throw new Error('a rule of the list')
    const found = Array.from({ length: 160 }, (_, at) => cohort(made, 10_000 + at)).flatMap((series) =>
      series.map((one) => detect(one, rule).findings.filter(({ kind }) => kind === 'drop')),
    )
    const falls = found.flat()
    const truth = {
      share: found.filter(({ length }) => length > 0).length / found.length,
      back: falls.filter(({ status }) => status === 'recovered').length / falls.length,
    }
    const printed = (which: 'stable' | 'gradual') => {
      const all = Array.from({ length: 40 }, (_, replication) => {
        const likeness = cohortLikeness(cohort(made, replication))
        if (likeness === undefined) throw new Error('noise varies')
        const noise = noiseLike(rule, likeness)
        const simulation = { seed: 1_000 + replication, series: 400, autocorrelation: noise.autocorrelation ?? 0 }
        return foundByChance(rule, { ...likeness, sd: noise.sd }, { ...simulation, null: which })
      })
      const [fallen, back] = all.reduce(
        ([some, returned], { cameBack: { flagged, series } }) => [some + series, returned + flagged],
        [0, 0],
      )
      return { share: mean(all.map(({ worsening }) => worsening.rate)), back: back / fallen }
    }
    const [stable, gradual] = [printed('stable'), printed('gradual')]
    const words = ({ share, back }: typeof truth): string => `${share.toFixed(3)} ${back.toFixed(3)}`
    console.info(`TREND ${name}: true ${words(truth)}, gradual ${words(gradual)}, stable ${words(stable)}`)
    expect(Math.abs(gradual.share - truth.share)).toBeLessThan(0.02)
    // Of few falls the share that came back is less sure.
    expect(Math.abs(gradual.back - truth.back)).toBeLessThan(name === 'drop' ? 0.04 : 0.15)
    expect(stable.share).toBeGreaterThan(truth.share + 0.05)
  })
})

const fewer = [5, 10, 20, 50].flatMap((persons) => [5, 10, 20].map((sessions) => ({ persons, sessions })))

describeUnless(
  isFull ? undefined : 'only FULL=1 makes them',
  'the printed share with fewer persons and sessions',
  () => {
    it.each(fewer)(
      '$persons persons, $sessions sessions',
      ({ persons, sessions }) => {
        const at = every(sessions)
        for (const name of ['drop', 'control-chart', 'sudden-change'])
          for (const autocorrelation of [0, 0.3]) {
            const rule = ruled[name]
            if (rule === undefined) throw new Error('a rule of the list')
            const made = { persons, sessions: at, autocorrelation, course: courses.lines ?? (() => Number.NaN) }
            const { truth, printed, spread } = compared(rule, made, 20, 400)
            console.info(
              `CURVE ${persons} ${sessions} ${name} ${autocorrelation} ${truth.toFixed(3)} ${printed.toFixed(3)} ${spread.toFixed(3)}`,
            )
            // What it errs by where fewer scores tell the noise is on the page; nowhere by as much as a share may be.
            expect(Math.abs(printed - truth)).toBeLessThan(0.2)
          }
      },
      600_000,
    )
  },
)

describe('half of a fall of 1 SD is regained by noise alone (conventions: computed by another program)', () => {
  // A small simulation of its own: mulberry32, normal numbers by Box and Muller.
  let state = 20_261_129
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32
  }
  const draw = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const course = (autocorrelation: number): readonly number[] => {
    const scores = [draw()]
    while (scores.length < 5)
      scores.push(autocorrelation * (scores.at(-1) ?? 0) + Math.sqrt(1 - autocorrelation ** 2) * draw())
    return scores
  }
  it.each([
    { autocorrelation: 0, atOnce: 0.5, within: 0.8 },
    { autocorrelation: 0.3, atOnce: 0.41, within: 0.72 },
  ])('with φ $autocorrelation in $atOnce at once, in $within within three sessions', (known) => {
    const { autocorrelation } = known
    let [falls, atOnce, within] = [0, 0, 0]
    for (let run = 0; run < 60_000; run += 1) {
      const [before = 0, after = 0, ...later] = course(autocorrelation)
      if (before - after < 1) continue
      const back = later.map((score) => score >= after + (before - after) / 2)
      falls += 1
      atOnce += back[0] === true ? 1 : 0
      within += back.includes(true) ? 1 : 0
    }
    // Known to two digits.
    expect(Math.abs(atOnce / falls - known.atOnce)).toBeLessThan(0.005 + 4 * Math.sqrt(0.25 / falls))
    expect(Math.abs(within / falls - known.within)).toBeLessThan(0.005 + 4 * Math.sqrt(0.25 / falls))

    // In courses of three scores a fall to the second comes back at the third, and one to the third not at all.
    const parameters = { ...rules.drop.defaults, floor: 1, recoverFraction: 0.5 }
    const points = [0, 1, 0].map((score, at) => ({ session: at + 1, score: score + 0.5 }))
    const likeness = cohortLikeness([{ id: 'a', better: 'higher', points }])
    if (likeness === undefined) throw new Error('the scores vary')
    const settings = { seed: 7, series: 20_000, autocorrelation }
    const { cameBack } = foundByChance({ _tag: 'drop', parameters }, { ...likeness, sd: 1 }, settings)
    let [found, back] = [0, 0]
    for (let run = 0; run < 60_000; run += 1) {
      const [one = 0, two = 0, three = 0] = course(autocorrelation)
      // A fall that goes on is one fall; a score that is back can fall anew.
      if (one - two >= 1) {
        found += 1
        if (three >= two + (one - two) / 2) back += 1
      } else if (two - three >= 1) found += 1
    }
    const error = Math.sqrt(0.25 / found + 0.25 / cameBack.series)
    console.info(`came back: ${cameBack.rate.toFixed(3)}, by a program of its own ${(back / found).toFixed(3)}`)
    expect(Math.abs(cameBack.rate - back / found)).toBeLessThan(4 * error)
  })
})
